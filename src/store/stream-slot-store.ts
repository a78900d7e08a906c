import type { Connection } from 'mongoose';
import type { StreamSlotStore } from '../domain/ports/stream-slot-store.js';
import { collectionOf } from './collection-of.js';
import { isDuplicateKey } from './is-duplicate-key.js';

/** One document per operator, found by `_id`; the leases run by the database's clock. */
type StreamSlotsDocument = { _id: string; v: 1; slots: { id: string; until: Date }[] };

const stillHeld = { $filter: { input: { $ifNull: ['$slots', []] }, cond: { $gt: ['$$this.until', '$$NOW'] } } };

export function createStreamSlotStore({ connection }: { connection: Connection }): StreamSlotStore {
  const streams = collectionOf<StreamSlotsDocument>(connection, 'eventStreams');

  const claim = (userId: string, id: string, { max, leaseMs }: { max: number; leaseMs: number }): Promise<StreamSlotsDocument | null> => {
    const taken = { $concatArrays: ['$slots', [{ id: { $literal: id }, until: { $add: ['$$NOW', leaseMs] } }]] };
    return streams.findOneAndUpdate(
      { _id: userId },
      [{ $set: { v: 1, slots: stillHeld } }, { $set: { slots: { $cond: [{ $lt: [{ $size: '$slots' }, max] }, taken, '$slots'] } } }],
      { upsert: true, returnDocument: 'after' },
    );
  };

  return {
    async claimAcrossTenants(userId, streamId, limits) {
      // The first two streams of an operator may come at the same moment: then the second finds the document of the first.
      const after = await claim(userId, streamId, limits).catch((error: unknown) => {
        if (isDuplicateKey(error)) return claim(userId, streamId, limits);
        throw error;
      });
      return after?.slots.some(({ id }) => id === streamId) ?? false;
    },
    async renewAcrossTenants(userId, streamId, leaseMs) {
      const renewed = { $map: { input: '$slots', in: { $cond: [{ $eq: ['$$this.id', { $literal: streamId }] }, { id: '$$this.id', until: { $add: ['$$NOW', leaseMs] } }, '$$this'] } } };
      await streams.updateOne({ _id: userId }, [{ $set: { slots: renewed } }]);
    },
    async releaseAcrossTenants(userId, streamId) {
      await streams.updateOne({ _id: userId }, { $pull: { slots: { id: streamId } } });
    },
  };
}
