import type { Connection, Types } from 'mongoose';
import type { Domain, DomainOwner } from '../domain/domain.js';
import type { CustomHosts, DomainStore } from '../domain/ports/domain-store.js';
import type { Tenant } from '../domain/tenant.js';
import { inScope } from './change-scopes.js';
import { collectionOf } from './collection-of.js';
import type { CollectionIndex } from './collection-index.js';
import { findPage } from './find-page.js';
import { fromStoredId, toStoredId } from './stored-id.js';

type DomainDocument = Omit<Domain, 'id'> & { _id: Types.ObjectId; v: 1 };
/** One per name that is shown to be somebody's, so that it is nobody else's. */
type NameDocument = DomainOwner & { _id: string; v: 1 };

const collection = 'domains';
const namesCollection = 'domainNames';

// Sharded by `organizationId`; the names by `_id`.
export const domainIndexes: readonly CollectionIndex[] = [
  { collection, key: { organizationId: 1, livemode: 1, _id: -1 } },
  { collection, key: { organizationId: 1, livemode: 1, host: 1 }, options: { unique: true } },
  { collection, key: { host: 1 } },
  { collection, key: { nextCheckAt: 1 }, options: { partialFilterExpression: { nextCheckAt: { $type: 'date' } } } },
];

export function createDomainStore({ connection }: { connection: Connection }): DomainStore & CustomHosts {
  const domains = collectionOf<DomainDocument>(connection, collection);
  const names = collectionOf<NameDocument>(connection, namesCollection);

  const findOwner: DomainStore['findOwnerAcrossTenants'] = async (host, within) => {
    const found = await names.findOne({ _id: host }, inScope(within));
    if (found === null) return null;
    const { organizationId, livemode, domainId, proof } = found;
    return { organizationId, livemode, domainId, proof };
  };

  return {
    async insert(tenant, domain, within) {
      await domains.insertOne(toDocument(tenant, domain), inScope(within));
    },
    async find(tenant, domainId, within) {
      const found = await domains.findOne({ _id: toStoredId(domainId), ...ownedBy(tenant) }, inScope(within));
      return found && fromDocument(found);
    },
    async findByHost(tenant, host, within) {
      const found = await domains.findOne({ ...ownedBy(tenant), host }, inScope(within));
      return found && fromDocument(found);
    },
    async list(tenant, window) {
      const { documents, ...page } = await findPage(domains, { ...ownedBy(tenant) }, window);
      return { ...page, rows: documents.map(fromDocument) };
    },
    async replace(tenant, next, expectedRevision, within) {
      const { _id, ...fields } = toDocument(tenant, next);
      const { matchedCount } = await domains.updateOne({ _id, ...ownedBy(tenant), revision: expectedRevision }, { $set: fields }, inScope(within));
      return matchedCount === 1;
    },
    async remove(tenant, domainId, within) {
      await domains.deleteOne({ _id: toStoredId(domainId), ...ownedBy(tenant) }, inScope(within));
    },
    async isContestedAcrossTenants(host, domainId, within) {
      return (await domains.findOne({ host, _id: { $ne: toStoredId(domainId) } }, { ...inScope(within), projection: { _id: 1 } })) !== null;
    },
    findOwnerAcrossTenants: findOwner,
    async setOwnerAcrossTenants(host, owner, within) {
      if (owner === null) await names.deleteOne({ _id: host }, inScope(within));
      else await names.replaceOne({ _id: host }, { v: 1, ...owner }, { ...inScope(within), upsert: true });
    },
    async claimDueAcrossTenants(limit, leaseMs) {
      const claimed: Domain[] = [];
      while (claimed.length < limit) {
        const found = await domains.findOneAndUpdate(
          // `$type` lets the partial index be used.
          { nextCheckAt: { $type: 'date' }, $expr: { $lte: ['$nextCheckAt', '$$NOW'] } },
          [{ $set: { nextCheckAt: { $add: ['$$NOW', leaseMs] } } }],
          { sort: { nextCheckAt: 1 } },
        );
        if (found === null) break;
        claimed.push(fromDocument(found));
      }
      return claimed;
    },
    async isVerified({ organizationId, livemode }, host) {
      const owner = await findOwner(host);
      return owner?.organizationId === organizationId && owner.livemode === livemode;
    },
  };
}

function ownedBy({ organizationId, livemode }: Tenant): Tenant {
  return { organizationId, livemode };
}

function toDocument(tenant: Tenant, { id, ...domain }: Domain): DomainDocument {
  return { ...domain, _id: toStoredId(id), v: 1, ...ownedBy(tenant) };
}

function fromDocument({ _id, v: _v, ...domain }: DomainDocument): Domain {
  return { ...domain, id: fromStoredId(_id) };
}
