import type { Connection, mongo, Types } from 'mongoose';
import type { UserStore } from '../domain/ports/user-store.js';
import type { User } from '../domain/user.js';
import { inScope } from './change-scopes.js';
import type { CollectionIndex } from './collection-index.js';
import { collectionOf } from './collection-of.js';
import { isDuplicateKey } from './is-duplicate-key.js';
import { olderThanId } from './older-than-id.js';
import { fromStoredId, toStoredId } from './stored-id.js';

type UserDocument = Omit<User, 'id'> & { _id: Types.ObjectId; v: 1 };
/** Who owns a passkey: its own small collection, so that the look-up and the uniqueness of credentials hold on a sharded cluster too. */
type PasskeyOwnerDocument = { _id: string; v: 1; userId: string };
/** What changes of admins write to, so that two at the same moment collide. */
type AdminQueueDocument = { _id: string; v: 1; passed: number };

const collection = 'users';

export const userIndexes: readonly CollectionIndex[] = [
  { collection, key: { 'memberships.organizationId': 1, _id: -1 } },
  { collection, key: { 'recoveryCodes.hash': 1 } },
];

export function createUserStore({ connection }: { connection: Connection }): UserStore {
  const users = collectionOf<UserDocument>(connection, collection);
  const owners = collectionOf<PasskeyOwnerDocument>(connection, 'passkeyOwners');
  const queues = collectionOf<AdminQueueDocument>(connection, 'adminQueues');

  /** False when a credential belongs to another user already. */
  async function claimPasskeys(user: User, options: ReturnType<typeof inScope>): Promise<boolean> {
    for (const { credentialId } of user.passkeys) {
      // Asked first: within a transaction a duplicate would end it.
      const owner = await owners.findOne({ _id: credentialId }, options);
      if (owner !== null && owner.userId !== user.id) return false;
      if (owner !== null) continue;
      try {
        await owners.insertOne({ _id: credentialId, v: 1, userId: user.id }, options);
      } catch (error) {
        if (!isDuplicateKey(error) || options.session !== undefined) throw error;
        if ((await owners.findOne({ _id: credentialId }))?.userId !== user.id) return false;
      }
    }
    return true;
  }

  const findOne = async (filter: mongo.Filter<UserDocument>, options: ReturnType<typeof inScope> = {}): Promise<User | null> => {
    const found = await users.findOne(filter, options);
    return found === null ? null : fromDocument(found);
  };
  const list = async (filter: mongo.Filter<UserDocument>, limit: number): Promise<User[]> => (await users.find(filter).sort({ _id: -1 }).limit(limit).toArray()).map(fromDocument);

  return {
    async insertAcrossTenants(user, within) {
      const options = inScope(within);
      if (!(await claimPasskeys(user, options))) return 'exists';
      try {
        await users.insertOne(toDocument(user), options);
        return 'inserted';
      } catch (error) {
        if (isDuplicateKey(error)) return 'exists';
        throw error;
      }
    },
    findAcrossTenants: (userId, within) => findOne({ _id: toStoredId(userId) }, inScope(within)),
    async findByCredentialAcrossTenants(credentialId) {
      const owner = await owners.findOne({ _id: credentialId });
      return owner === null ? null : findOne({ _id: toStoredId(owner.userId) });
    },
    findByRecoveryCodeAcrossTenants: (hash, within) => findOne({ 'recoveryCodes.hash': hash }, inScope(within)),
    async replaceAcrossTenants(next, expectedRevision, within) {
      const options = inScope(within);
      if (!(await claimPasskeys(next, options))) return false;
      const { _id, ...fields } = toDocument(next);
      const result = await users.updateOne({ _id, revision: expectedRevision }, { $set: fields }, options);
      return result.matchedCount === 1;
    },
    async releasePasskeyAcrossTenants(credentialId, within) {
      await owners.deleteOne({ _id: credentialId }, inScope(within));
    },
    // Counted, not estimated: after a crash the estimate may be off, and a wrong zero would open the gateway to a new first operator.
    countAcrossTenants: (within) => users.countDocuments({}, inScope(within)),
    listMembers: ({ organizationId }, { limit, after }) => list({ 'memberships.organizationId': organizationId, ...olderThanId(after) }, limit),
    countAdmins: ({ organizationId }, within) => users.countDocuments({ memberships: { $elemMatch: { organizationId, role: 'admin' } }, disabledAt: null }, inScope(within)),
    listAcrossTenants: ({ limit, after }) => list(olderThanId(after), limit),
    countSystemAdminsAcrossTenants: (within) => users.countDocuments({ systemAdmin: true, disabledAt: null }, inScope(within)),
    async queueAcrossTenants(scope, within) {
      // Made outside of the transaction, where of two at the same moment one finds what the other made.
      await queues.updateOne({ _id: scope }, { $setOnInsert: { v: 1, passed: 0 } }, { upsert: true }).catch((error: unknown) => {
        if (!isDuplicateKey(error)) throw error;
      });
      await queues.updateOne({ _id: scope }, { $inc: { passed: 1 } }, inScope(within));
    },
  };
}

function toDocument({ id, ...user }: User): UserDocument {
  return { ...user, _id: toStoredId(id), v: 1 };
}

/** What the first versions did not store yet is filled in. */
function fromDocument({ _id, v: _v, ...user }: UserDocument): User {
  return {
    ...user,
    id: fromStoredId(_id),
    passkeys: user.passkeys.map((passkey) => ({ ...passkey, backedUp: passkey.backedUp ?? false })),
    language: user.language ?? null,
    recoveryCodes: user.recoveryCodes ?? [],
    recoveryCodesMadeAt: user.recoveryCodesMadeAt ?? null,
    lastSignInAt: user.lastSignInAt ?? null,
    disabledAt: user.disabledAt ?? null,
  };
}
