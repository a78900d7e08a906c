import type { Connection, Types } from 'mongoose';
import type { UserStore } from '../domain/ports/user-store.js';
import type { User } from '../domain/user.js';
import { collectionOf } from './collection-of.js';
import type { CollectionIndex } from './collection-index.js';
import { isDuplicateKey } from './is-duplicate-key.js';
import { fromStoredId, toStoredId } from './stored-id.js';

type UserDocument = Omit<User, 'id'> & { _id: Types.ObjectId; v: 1 };
/** Who owns a passkey: its own small collection, so that the look-up and the uniqueness of credentials hold on a sharded cluster too. */
type PasskeyOwnerDocument = { _id: string; v: 1; userId: string };

/** Both are found by `_id` only. */
export const userIndexes: readonly CollectionIndex[] = [];

export function createUserStore({ connection }: { connection: Connection }): UserStore {
  const users = collectionOf<UserDocument>(connection, 'users');
  const owners = collectionOf<PasskeyOwnerDocument>(connection, 'passkeyOwners');

  /** False when a credential belongs to another user already. */
  async function claimPasskeys(user: User): Promise<boolean> {
    for (const { credentialId } of user.passkeys) {
      try {
        await owners.insertOne({ _id: credentialId, v: 1, userId: user.id });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        const owner = await owners.findOne({ _id: credentialId });
        if (owner?.userId !== user.id) return false;
      }
    }
    return true;
  }

  return {
    async insertAcrossTenants(user) {
      if (!(await claimPasskeys(user))) return 'exists';
      try {
        await users.insertOne(toDocument(user));
        return 'inserted';
      } catch (error) {
        if (isDuplicateKey(error)) return 'exists';
        throw error;
      }
    },
    async findAcrossTenants(userId) {
      const found = await users.findOne({ _id: toStoredId(userId) });
      return found === null ? null : fromDocument(found);
    },
    async findByCredentialAcrossTenants(credentialId) {
      const owner = await owners.findOne({ _id: credentialId });
      const found = owner === null ? null : await users.findOne({ _id: toStoredId(owner.userId) });
      return found === null ? null : fromDocument(found);
    },
    async replaceAcrossTenants(next, expectedRevision) {
      if (!(await claimPasskeys(next))) return false;
      const { _id, ...fields } = toDocument(next);
      const result = await users.updateOne({ _id, revision: expectedRevision }, { $set: fields });
      return result.matchedCount === 1;
    },
    // Counted, not estimated: after a crash the estimate may be off, and a wrong zero would open the gateway to a new first operator.
    countAcrossTenants: () => users.countDocuments(),
  };
}

function toDocument({ id, ...user }: User): UserDocument {
  return { ...user, _id: toStoredId(id), v: 1 };
}

function fromDocument({ _id, v: _v, ...user }: UserDocument): User {
  return { ...user, id: fromStoredId(_id) };
}
