import type { Connection, Types } from 'mongoose';
import type { ApiKey } from '../domain/api-key.js';
import type { ApiKeyStore } from '../domain/ports/api-key-store.js';
import type { Tenant } from '../domain/tenant.js';
import { createBatchedFind } from './batched-documents.js';
import { inScope } from './change-scopes.js';
import { collectionOf } from './collection-of.js';
import type { CollectionIndex } from './collection-index.js';
import { findPage } from './find-page.js';
import { isDuplicateKey } from './is-duplicate-key.js';
import { fromStoredId, toStoredId } from './stored-id.js';

type ApiKeyDocument = Omit<ApiKey, 'id'> & { _id: Types.ObjectId; v: 1 };

const collection = 'apiKeys';

// Sharded by `_id`: authentication knows nothing but the id that the key itself carries, and must be one read.
export const apiKeyIndexes: readonly CollectionIndex[] = [{ collection, key: { organizationId: 1, livemode: 1, deletedAt: 1, _id: -1 } }];

export function createApiKeyStore({ connection }: { connection: Connection }): ApiKeyStore {
  const keys = collectionOf<ApiKeyDocument>(connection, collection);
  // On the way of every request: many at once are one query.
  const findKey = createBatchedFind(keys);
  return {
    async insert(tenant, key, within) {
      try {
        await keys.insertOne(toDocument(tenant, key), inScope(within));
        return 'inserted';
      } catch (error) {
        if (isDuplicateKey(error)) return 'exists';
        throw error;
      }
    },
    async find(tenant, keyId) {
      const found = await keys.findOne({ _id: toStoredId(keyId), ...ownedBy(tenant), deletedAt: null });
      return found === null ? null : fromDocument(found);
    },
    async list(tenant, window) {
      const { documents, ...page } = await findPage(keys, { ...ownedBy(tenant), deletedAt: null }, window);
      return { ...page, rows: documents.map(fromDocument) };
    },
    async replace(tenant, next, expectedRevision, within) {
      // The last use is written apart, by every process that sees the key.
      const { _id, lastUsedAt: _lastUsedAt, lastUsedIp: _lastUsedIp, ...fields } = toDocument(tenant, next);
      const result = await keys.updateOne({ _id, ...ownedBy(tenant), revision: expectedRevision }, { $set: fields }, inScope(within));
      return result.matchedCount === 1;
    },
    async findForAuthenticationAcrossTenants(keyId) {
      const found = await findKey(toStoredId(keyId));
      return found === null ? null : fromDocument(found);
    },
    async noteUse(tenant, keyId, { at, ipAddress, everyMs }) {
      // Many requests at once, in many processes, are one write.
      const due = { $or: [{ lastUsedAt: null }, { lastUsedAt: { $lte: new Date(at.getTime() - everyMs) } }] };
      await keys.updateOne({ _id: toStoredId(keyId), ...ownedBy(tenant), ...due }, { $set: { lastUsedAt: at, lastUsedIp: ipAddress } });
    },
  };
}

function ownedBy({ organizationId, livemode }: Tenant): Tenant {
  return { organizationId, livemode };
}

function toDocument(tenant: Tenant, { id, ...key }: ApiKey): ApiKeyDocument {
  return { ...key, _id: toStoredId(id), v: 1, ...ownedBy(tenant) };
}

function fromDocument({ _id, v: _v, ...key }: ApiKeyDocument): ApiKey {
  return { ...key, id: fromStoredId(_id) };
}
