import type { Connection } from 'mongoose';
import type { RateLimitStore } from '../domain/ports/rate-limit-store.js';
import { collectionOf } from './collection-of.js';
import type { CollectionIndex } from './collection-index.js';
import { isDuplicateKey } from './is-duplicate-key.js';

type RateDocument = { _id: string; now: Date; expiresAt: Date; windows: { start: Date; count: number }[] };

const collection = 'rateLimits';

export const rateLimitIndexes: readonly CollectionIndex[] = [{ collection, key: { expiresAt: 1 }, options: { expireAfterSeconds: 0 } }];

/**
 * One document per subject, one atomic update per call. Windows are aligned to the database's clock, so that processes whose own clocks
 * differ count into the same ones. Written with w:1: a count lost in an election lets a few more through, and a majority
 * is not worth waiting for.
 */
export function createRateLimitStore({ connection }: { connection: Connection }): RateLimitStore {
  const subjects = collectionOf<RateDocument>(connection, collection);
  return {
    async countAcrossTenants(subject, windows, points) {
      const longestMs = Math.max(...windows.map((window) => window.windowMs));
      const counted = windows.map(({ windowMs }, index) => {
        const start = { $toDate: { $subtract: [{ $toLong: '$$NOW' }, { $mod: [{ $toLong: '$$NOW' }, windowMs] }] } };
        const stored = { $arrayElemAt: [{ $ifNull: ['$windows', []] }, index] };
        return { $let: { vars: { start, stored }, in: { start: '$$start', count: { $add: [points, { $cond: [{ $eq: ['$$stored.start', '$$start'] }, '$$stored.count', 0] }] } } } };
      });
      const update = [{ $set: { windows: counted, now: '$$NOW', expiresAt: { $add: ['$$NOW', longestMs * 2] } } }];
      const run = () => subjects.findOneAndUpdate({ _id: subject }, update, { upsert: true, returnDocument: 'after', writeConcern: { w: 1, journal: false } });
      const found = await run().catch((error: unknown) => {
        if (isDuplicateKey(error)) return run();
        throw error;
      });
      return windows.map(({ windowMs }, index) => {
        const window = found?.windows[index];
        if (found === null || window === undefined) throw new Error('A rate limit was not counted.');
        return { count: window.count, resetMs: Math.max(1, window.start.getTime() + windowMs - found.now.getTime()) };
      });
    },
  };
}
