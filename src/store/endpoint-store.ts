import type { Connection, Types } from 'mongoose';
import { signingSecretsAt } from '../domain/endpoint.js';
import type { Endpoint, EndpointSecrets } from '../domain/endpoint.js';
import type { EndpointSigning } from '../domain/ports/delivery-work.js';
import type { EndpointStore, EndpointWork } from '../domain/ports/endpoint-store.js';
import type { FieldCipher, SealedField } from '../domain/ports/field-cipher.js';
import type { Clock } from '../domain/ports/world.js';
import type { Tenant } from '../domain/tenant.js';
import { inScope } from './change-scopes.js';
import type { CollectionIndex } from './collection-index.js';
import { collectionOf } from './collection-of.js';
import { isDuplicateKey } from './is-duplicate-key.js';
import { fromStoredId, toStoredId } from './stored-id.js';

type SealedSecrets = Omit<EndpointSecrets, 'current' | 'previous'> & { current: SealedField; previous: SealedField | null };
type EndpointDocument = Omit<Endpoint, 'id' | 'url'> & { _id: Types.ObjectId; v: 1; url: SealedField; secrets: SealedSecrets };

/** Of one site, under the site's id: written by whoever adds an endpoint, so that two who do it at once meet. */
type GuardDocument = { _id: Types.ObjectId; v: 1; organizationId: string; livemode: boolean; additions: number };

const collection = 'endpoints';
const guardCollection = 'endpointGuards';
const listMax = 100;

export const endpointIndexes: readonly CollectionIndex[] = [{ collection, key: { siteId: 1 } }];

/** Event endpoints. Addresses are sealed, as their query may carry a secret of the merchant's. */
export function createEndpointStore({ connection, cipher, clock }: { connection: Connection; cipher: FieldCipher; clock: Clock }): EndpointStore & EndpointWork {
  const endpoints = collectionOf<EndpointDocument>(connection, collection);
  const guards = collectionOf<GuardDocument>(connection, guardCollection);
  const seal = (organizationId: string, field: string, text: string): SealedField => cipher.seal({ organizationId, collection, field }, new TextEncoder().encode(text));
  const open = (organizationId: string, field: string, sealed: SealedField): string => new TextDecoder().decode(cipher.open({ organizationId, collection, field }, sealed));

  const sealAll = (organizationId: string, { current, previous, previousUntil, changedBy }: EndpointSecrets): SealedSecrets => ({
    current: seal(organizationId, 'secrets', current), previous: previous === null ? null : seal(organizationId, 'secrets', previous), previousUntil, changedBy,
  });
  const openAll = (organizationId: string, { current, previous, previousUntil, changedBy }: SealedSecrets): EndpointSecrets => ({
    current: open(organizationId, 'secrets', current), previous: previous === null ? null : open(organizationId, 'secrets', previous), previousUntil, changedBy,
  });
  const toFields = (tenant: Tenant, { id: _id, url, ...endpoint }: Endpoint): Omit<EndpointDocument, '_id' | 'secrets'> => ({
    ...endpoint, ...ownedBy(tenant), v: 1, url: seal(tenant.organizationId, 'url', url),
  });
  const fromDocument = ({ _id, v: _v, url, secrets: _secrets, ...endpoint }: EndpointDocument): Endpoint => ({
    ...endpoint, id: fromStoredId(_id), url: open(endpoint.organizationId, 'url', url),
  });

  return {
    async insert(tenant, endpoint, secrets, within) {
      try {
        // How many a site has is counted before, in the same transaction: without a document that both write, two could count the same and both add one.
        await guards.updateOne({ _id: toStoredId(endpoint.siteId) }, { $set: { v: 1, ...ownedBy(tenant) }, $inc: { additions: 1 } }, { upsert: true, ...inScope(within) });
        await endpoints.insertOne({ ...toFields(tenant, endpoint), _id: toStoredId(endpoint.id), secrets: sealAll(tenant.organizationId, secrets) }, inScope(within));
        return 'inserted';
      } catch (error) {
        if (isDuplicateKey(error)) return 'exists';
        throw error;
      }
    },
    async find(tenant, endpointId, within) {
      const found = await endpoints.findOne({ _id: toStoredId(endpointId), ...ownedBy(tenant) }, inScope(within));
      return found && fromDocument(found);
    },
    async listForSite(tenant, siteId, within) {
      const found = await endpoints.find({ siteId, ...ownedBy(tenant) }, inScope(within)).sort({ _id: -1 }).limit(listMax).toArray();
      return found.map(fromDocument);
    },
    async replace(tenant, next, expectedRevision, within) {
      const result = await endpoints.updateOne({ _id: toStoredId(next.id), ...ownedBy(tenant), revision: expectedRevision }, { $set: toFields(tenant, next) }, inScope(within));
      return result.matchedCount === 1;
    },
    async remove(tenant, endpointId, within) {
      return (await endpoints.deleteOne({ _id: toStoredId(endpointId), ...ownedBy(tenant) }, inScope(within))).deletedCount === 1;
    },
    async readSecrets(tenant, endpointId, within) {
      const found = await endpoints.findOne({ _id: toStoredId(endpointId), ...ownedBy(tenant) }, { projection: { secrets: 1 }, ...inScope(within) });
      return found && openAll(tenant.organizationId, found.secrets);
    },
    async writeSecrets(tenant, endpointId, secrets, expectedRevision, within) {
      const update = { $set: { secrets: sealAll(tenant.organizationId, secrets), updatedAt: clock.now() }, $inc: { revision: 1 } };
      return (await endpoints.updateOne({ _id: toStoredId(endpointId), ...ownedBy(tenant), revision: expectedRevision }, update, inScope(within))).matchedCount === 1;
    },

    async findEnabledAcrossTenants(siteIds) {
      const found = await endpoints.find({ siteId: { $in: [...siteIds] }, enabled: true }).toArray();
      return found.map(fromDocument);
    },
    async readSigningAcrossTenants(wanted) {
      const found = await endpoints.find({ _id: { $in: wanted.map(({ endpointId }) => toStoredId(endpointId)) } }).toArray();
      const signing = new Map<string, EndpointSigning>();
      for (const { tenant, endpointId } of wanted) {
        const document = found.find(({ _id }) => fromStoredId(_id) === endpointId);
        if (document?.organizationId !== tenant.organizationId || document.livemode !== tenant.livemode) continue;
        signing.set(endpointId, { enabled: document.enabled, secrets: openSigning(document) });
      }
      return signing;
    },
  };

  /** One endpoint whose key is missing must not keep the others from being signed for. */
  function openSigning({ organizationId, secrets }: EndpointDocument): readonly string[] {
    try {
      return signingSecretsAt(openAll(organizationId, secrets), clock.now());
    } catch {
      return [];
    }
  }
}

function ownedBy({ organizationId, livemode }: Tenant): Tenant {
  return { organizationId, livemode };
}
