import type { Connection } from 'mongoose';
import type { Challenge, ChallengeStore } from '../domain/ports/challenge-store.js';
import { collectionOf } from './collection-of.js';
import type { CollectionIndex } from './collection-index.js';

type ChallengeDocument = Omit<Challenge, 'id'> & { _id: string; v: 1 };

const collection = 'challenges';

export const challengeIndexes: readonly CollectionIndex[] = [{ collection, key: { expiresAt: 1 }, options: { expireAfterSeconds: 0 } }];

export function createChallengeStore({ connection }: { connection: Connection }): ChallengeStore {
  const challenges = collectionOf<ChallengeDocument>(connection, collection);
  return {
    async insertAcrossTenants({ id, ...challenge }) {
      await challenges.insertOne({ ...challenge, _id: id, v: 1 });
    },
    async takeAcrossTenants(challengeId) {
      const taken = await challenges.findOneAndDelete({ _id: challengeId });
      if (taken === null) return null;
      const { _id, v: _v, ...challenge } = taken;
      return { ...challenge, id: _id };
    },
  };
}
