import type { Connection, Types } from 'mongoose';
import type { FieldCipher, SealedField } from '../domain/ports/field-cipher.js';
import type { ProviderAccountStore } from '../domain/ports/provider-account-store.js';
import type { ProviderAccount, ProviderCredentials } from '../domain/provider-account.js';
import type { Tenant } from '../domain/tenant.js';
import { createBatchedFind } from './batched-documents.js';
import { inScope } from './change-scopes.js';
import { collectionOf } from './collection-of.js';
import type { CollectionIndex } from './collection-index.js';
import { isDuplicateKey } from './is-duplicate-key.js';
import { fromStoredId, toStoredId } from './stored-id.js';

type AccountDocument = Omit<ProviderAccount, 'id'> & { _id: Types.ObjectId; v: 1; configuration: SealedField };

const collection = 'providerAccounts';
const listMax = 1_000;
/** `lastHookAt` is for people: a busy account writes it at most this often per process. */
const noteHookEveryMs = 5_000;

// Sharded by `_id`: a hook's address names the account and nothing else.
export const providerAccountIndexes: readonly CollectionIndex[] = [{ collection, key: { organizationId: 1, livemode: 1, _id: -1 } }];

export function createProviderAccountStore({ connection, cipher }: { connection: Connection; cipher: FieldCipher }): ProviderAccountStore {
  const accounts = collectionOf<AccountDocument>(connection, collection);
  // On the way of every hook: many at once are one query.
  const findAccount = createBatchedFind(accounts);
  const withoutConfiguration = { projection: { configuration: 0 } } as const;
  const notedAt = new Map<string, number>();

  const contextOf = (organizationId: string) => ({ organizationId, collection, field: 'configuration' });
  const seal = (tenant: Tenant, credentials: ProviderCredentials): SealedField => cipher.seal(contextOf(tenant.organizationId), new TextEncoder().encode(JSON.stringify(credentials)));
  const open = (organizationId: string, sealed: SealedField): ProviderCredentials => JSON.parse(new TextDecoder().decode(cipher.open(contextOf(organizationId), sealed))) as ProviderCredentials;

  return {
    async insert(tenant, account, credentials, within) {
      try {
        await accounts.insertOne({ ...toFields(tenant, account), _id: toStoredId(account.id), configuration: seal(tenant, credentials) }, inScope(within));
        return 'inserted';
      } catch (error) {
        if (isDuplicateKey(error)) return 'exists';
        throw error;
      }
    },
    async find(tenant, providerId) {
      const found = await accounts.findOne({ _id: toStoredId(providerId), ...ownedBy(tenant) }, withoutConfiguration);
      return found === null ? null : fromDocument(found);
    },
    async findMany(tenant, providerIds) {
      if (providerIds.length === 0) return [];
      const found = await accounts.find({ _id: { $in: providerIds.map(toStoredId) }, ...ownedBy(tenant) }, withoutConfiguration).toArray();
      return found.map(fromDocument);
    },
    async list(tenant, { includeArchived }) {
      const filter = { ...ownedBy(tenant), ...(includeArchived ? {} : { archivedAt: null }) };
      const found = await accounts.find(filter, withoutConfiguration).sort({ _id: -1 }).limit(listMax).toArray();
      return found.map(fromDocument);
    },
    async replace(tenant, next, expectedRevision, { credentials, within } = {}) {
      // What hooks leave behind is written apart, by whoever takes one in.
      const { lastHookAt: _lastHookAt, lastHookFailureAt: _lastHookFailureAt, lastHookFailureReason: _reason, ...fields } = toFields(tenant, next);
      const configuration = credentials === undefined ? {} : { configuration: seal(tenant, credentials) };
      const result = await accounts.updateOne({ _id: toStoredId(next.id), ...ownedBy(tenant), revision: expectedRevision }, { $set: { ...fields, ...configuration } }, inScope(within));
      return result.matchedCount === 1;
    },
    async noteCheck(tenant, providerId, expectedRevision, at) {
      await accounts.updateOne({ _id: toStoredId(providerId), ...ownedBy(tenant), revision: expectedRevision }, { $set: { credentialsCheckedAt: at } });
    },
    async readCredentials(tenant, providerId) {
      const found = await accounts.findOne({ _id: toStoredId(providerId), ...ownedBy(tenant) }, { projection: { configuration: 1 } });
      return found === null ? null : open(tenant.organizationId, found.configuration);
    },
    async findAcrossTenants(providerId) {
      const found = await findAccount(toStoredId(providerId));
      if (found === null) return null;
      const account = fromDocument(found);
      const tenant = { organizationId: account.organizationId, livemode: account.livemode };
      return { tenant, account, credentials: open(account.organizationId, found.configuration) };
    },
    async noteHook(tenant, providerId, at, failure) {
      const field = failure === null ? 'lastHookAt' : 'lastHookFailureAt';
      const name = `${field}:${providerId}`;
      if (at.getTime() - (notedAt.get(name) ?? 0) < noteHookEveryMs) return;
      if (notedAt.size > 10_000) notedAt.clear();
      notedAt.set(name, at.getTime());
      const later = { _id: toStoredId(providerId), ...ownedBy(tenant), $or: [{ [field]: null }, { [field]: { $lt: at } }] };
      await accounts.updateOne(later, { $set: { [field]: at, ...(failure === null ? {} : { lastHookFailureReason: failure }) } });
    },
  };
}

function ownedBy({ organizationId, livemode }: Tenant): Tenant {
  return { organizationId, livemode };
}

function toFields(tenant: Tenant, { id: _id, ...account }: ProviderAccount): Omit<AccountDocument, '_id' | 'configuration'> {
  return { ...account, v: 1, ...ownedBy(tenant) };
}

function fromDocument({ _id, v: _v, configuration: _configuration, ...account }: AccountDocument): ProviderAccount {
  return { ...account, id: fromStoredId(_id) };
}
