import type { Connection } from 'mongoose';
import type { Enrolment } from '../domain/enrolment.js';
import type { EnrolmentStore } from '../domain/ports/enrolment-store.js';
import { collectionOf } from './collection-of.js';
import type { CollectionIndex } from './collection-index.js';

type EnrolmentDocument = Omit<Enrolment, 'tokenHash'> & { _id: string; v: 1 };

const collection = 'enrolments';
/** Kept for a while after their end, so that a used link is told apart from a mistyped one by who looks. */
const keptSeconds = 30 * 24 * 60 * 60;

export const enrolmentIndexes: readonly CollectionIndex[] = [{ collection, key: { expiresAt: 1 }, options: { expireAfterSeconds: keptSeconds } }];

export function createEnrolmentStore({ connection }: { connection: Connection }): EnrolmentStore {
  const enrolments = collectionOf<EnrolmentDocument>(connection, collection);
  return {
    async insertAcrossTenants({ tokenHash, ...enrolment }) {
      await enrolments.insertOne({ ...enrolment, _id: tokenHash, v: 1 });
    },
    async findAcrossTenants(tokenHash) {
      const found = await enrolments.findOne({ _id: tokenHash });
      if (found === null) return null;
      const { _id, v: _v, ...enrolment } = found;
      return { ...enrolment, tokenHash: _id };
    },
    async consumeAcrossTenants(tokenHash, at) {
      const result = await enrolments.updateOne({ _id: tokenHash, usedAt: null, expiresAt: { $gt: at } }, { $set: { usedAt: at } });
      return result.modifiedCount === 1;
    },
  };
}
