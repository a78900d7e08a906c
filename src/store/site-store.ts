import type { Connection, Types } from 'mongoose';
import type { ReadSigningSecrets } from '../domain/ports/delivery-work.js';
import type { FieldCipher, SealedField } from '../domain/ports/field-cipher.js';
import type { SiteStore } from '../domain/ports/site-store.js';
import type { Site, SiteSecrets } from '../domain/site.js';
import type { Tenant } from '../domain/tenant.js';
import { createBatchedFind } from './batched-documents.js';
import { inScope } from './change-scopes.js';
import { collectionOf } from './collection-of.js';
import type { CollectionIndex } from './collection-index.js';
import { isDuplicateKey } from './is-duplicate-key.js';
import { fromStoredId, toStoredId } from './stored-id.js';

type SealedSecrets = { current: SealedField; staged: SealedField | null; previous: SealedField | null; previousUntil: Date | null; changedBy: string | null };
type SiteDocument = Omit<Site, 'id'> & { _id: Types.ObjectId; v: 1; secrets: SealedSecrets };

const collection = 'sites';
const listMax = 1_000;

export const siteIndexes: readonly CollectionIndex[] = [{ collection, key: { organizationId: 1, livemode: 1, _id: -1 } }];

/** `readSigningSecrets` reads those of many sites at once, for the IPN workers. */
export function createSiteStore({ connection, cipher }: { connection: Connection; cipher: FieldCipher }): SiteStore & { readSigningSecrets: ReadSigningSecrets } {
  const sites = collectionOf<SiteDocument>(connection, collection);
  const withoutSecrets = { projection: { secrets: 0 } } as const;
  // On the way of every create: many at once are one query.
  const findSite = createBatchedFind(sites, withoutSecrets.projection);

  const seal = (tenant: Tenant, text: string): SealedField => cipher.seal({ organizationId: tenant.organizationId, collection, field: 'secrets' }, new TextEncoder().encode(text));
  const open = (tenant: Tenant, sealed: SealedField): string => new TextDecoder().decode(cipher.open({ organizationId: tenant.organizationId, collection, field: 'secrets' }, sealed));
  const sealAll = (tenant: Tenant, { current, staged, previous, previousUntil, changedBy = null }: SiteSecrets): SealedSecrets => ({
    current: seal(tenant, current),
    staged: staged === null ? null : seal(tenant, staged),
    previous: previous === null ? null : seal(tenant, previous),
    previousUntil,
    changedBy,
  });
  const openAll = (tenant: Tenant, { current, staged, previous, previousUntil, changedBy }: SealedSecrets): SiteSecrets => ({
    current: open(tenant, current),
    staged: staged === null ? null : open(tenant, staged),
    previous: previous === null ? null : open(tenant, previous),
    previousUntil,
    changedBy: changedBy ?? null,
  });

  return {
    async insert(tenant, site, secrets, within) {
      try {
        await sites.insertOne({ ...toFields(tenant, site), _id: toStoredId(site.id), secrets: sealAll(tenant, secrets) }, inScope(within));
        return 'inserted';
      } catch (error) {
        if (isDuplicateKey(error)) return 'exists';
        throw error;
      }
    },
    async find(tenant, siteId) {
      const found = await findSite(toStoredId(siteId));
      return found === null || found.organizationId !== tenant.organizationId || found.livemode !== tenant.livemode ? null : fromDocument(found);
    },
    async list(tenant, { includeArchived }) {
      const filter = { ...ownedBy(tenant), ...(includeArchived ? {} : { archivedAt: null }) };
      const found = await sites.find(filter, withoutSecrets).sort({ _id: -1 }).limit(listMax).toArray();
      return found.map(fromDocument);
    },
    async replace(tenant, next, expectedRevision, within) {
      const result = await sites.updateOne({ _id: toStoredId(next.id), ...ownedBy(tenant), revision: expectedRevision }, { $set: toFields(tenant, next) }, inScope(within));
      return result.matchedCount === 1;
    },
    async setCustomDomain(tenant, which, next, within) {
      const chosen = 'siteId' in which ? { _id: toStoredId(which.siteId) } : { 'customDomain.domainId': which.domainId };
      await sites.updateMany({ ...ownedBy(tenant), ...chosen }, { $set: { customDomain: next }, $inc: { revision: 1 } }, inScope(within));
    },
    async readSecrets(tenant, siteId) {
      const found = await sites.findOne({ _id: toStoredId(siteId), ...ownedBy(tenant) }, { projection: { secrets: 1 } });
      return found === null ? null : openAll(tenant, found.secrets);
    },
    async readSigningSecrets(wanted) {
      const found = await sites.find({ _id: { $in: wanted.map(({ siteId }) => toStoredId(siteId)) } }, { projection: { secrets: 1, organizationId: 1, livemode: 1 } }).toArray();
      const secrets = new Map<string, SiteSecrets>();
      for (const { tenant, siteId } of wanted) {
        const site = found.find(({ _id }) => fromStoredId(_id) === siteId);
        if (site?.organizationId !== tenant.organizationId || site.livemode !== tenant.livemode) continue;
        // One site whose key is missing must not keep the others from being signed for.
        try {
          secrets.set(siteId, openAll(tenant, site.secrets));
        } catch {
          continue;
        }
      }
      return secrets;
    },
    async writeSecrets(tenant, siteId, secrets, expectedRevision, within) {
      const result = await sites.updateOne(
        { _id: toStoredId(siteId), ...ownedBy(tenant), revision: expectedRevision },
        { $set: { secrets: sealAll(tenant, secrets) }, $inc: { revision: 1 }, $currentDate: { updatedAt: true } },
        inScope(within),
      );
      return result.matchedCount === 1;
    },
  };
}

function ownedBy({ organizationId, livemode }: Tenant): Tenant {
  return { organizationId, livemode };
}

function toFields(tenant: Tenant, { id: _id, ...site }: Site): Omit<SiteDocument, '_id' | 'secrets'> {
  return { ...site, v: 1, ...ownedBy(tenant) };
}

function fromDocument({ _id, v: _v, secrets: _secrets, ...site }: SiteDocument): Site {
  return { ...site, id: fromStoredId(_id) };
}
