import type { Types } from 'mongoose';
import type { Connection } from 'mongoose';
import type { ClaimedSweep, SweepStore } from '../domain/ports/sweep-store.js';
import { collectionOf } from './collection-of.js';
import type { CollectionIndex } from './collection-index.js';
import { fromStoredId, toStoredId } from './stored-id.js';

/** Of one account, under the account's id. */
type SweepDocument = { _id: Types.ObjectId; v: 1; organizationId: string; livemode: boolean; type: string; sweptUntil: Date; nextAt: Date };

export const sweepsCollection = 'providerSweeps';
const accountsCollection = 'providerAccounts';

// Sharded by `_id`.
export const sweepIndexes: readonly CollectionIndex[] = [{ collection: sweepsCollection, key: { nextAt: 1 } }];

export type SweepStoreOptions = Readonly<{
  connection: Connection;
  /** How far a simulated clock is ahead of the database's. */
  offsetMs?: () => number;
}>;

export function createSweepStore({ connection, offsetMs = () => 0 }: SweepStoreOptions): SweepStore {
  const sweeps = collectionOf<SweepDocument>(connection, sweepsCollection);
  const accounts = collectionOf<{ _id: Types.ObjectId }>(connection, accountsCollection);

  /** Accounts that were added since; there are few of them, and nothing has to remember to tell. */
  async function addNew(types: readonly string[]): Promise<void> {
    await accounts
      .aggregate([
        { $match: { type: { $in: [...types] } } },
        { $project: { v: { $literal: 1 }, organizationId: 1, livemode: 1, type: 1, sweptUntil: '$createdAt', nextAt: { $literal: new Date(0) } } },
        { $merge: { into: sweepsCollection, whenMatched: 'keepExisting', whenNotMatched: 'insert' } },
      ])
      .toArray();
  }

  return {
    async claimDueAcrossTenants({ types, limit, leaseMs }) {
      if (types.length === 0) return [];
      await addNew(types);
      const claimed: ClaimedSweep[] = [];
      while (claimed.length < limit) {
        const found = await sweeps.findOneAndUpdate(
          { type: { $in: [...types] }, nextAt: { $type: 'date' }, $expr: { $lte: ['$nextAt', { $add: ['$$NOW', offsetMs()] }] } },
          [{ $set: { nextAt: { $add: ['$$NOW', offsetMs() + leaseMs] } } }],
          { sort: { nextAt: 1 } },
        );
        if (!found) break;
        const { _id, organizationId, livemode, type, sweptUntil } = found;
        claimed.push({ tenant: { organizationId, livemode }, providerId: fromStoredId(_id), providerType: type, sweptUntil });
      }
      return claimed;
    },

    async finish({ organizationId, livemode }, providerId, { sweptUntil, nextAfterMs }) {
      await sweeps.updateOne({ _id: toStoredId(providerId), organizationId, livemode }, [
        { $set: { ...(sweptUntil === null ? {} : { sweptUntil }), nextAt: { $add: ['$$NOW', offsetMs() + nextAfterMs] } } },
      ]);
    },
  };
}
