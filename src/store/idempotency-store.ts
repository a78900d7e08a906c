import { createHash } from 'node:crypto';
import type { Connection } from 'mongoose';
import type { FieldCipher, SealedField } from '../domain/ports/field-cipher.js';
import type { IdempotencyStore, KeptAnswer } from '../domain/ports/idempotency-store.js';
import type { Tenant } from '../domain/tenant.js';
import { collectionOf } from './collection-of.js';
import type { CollectionIndex } from './collection-index.js';
import { isDuplicateKey } from './is-duplicate-key.js';

type StoredAnswer = { status: number; headers: Record<string, string>; body: string } | { sealed: SealedField };
type RecordDocument = {
  /** `{organizationId}.{mode}.{hash of the key}`: the scope of a key, and its length bounded. */
  _id: string;
  v: 1;
  requestHash: string;
  reservedIds: string[];
  /** Grows with each holder; only the holder of the present one may write. */
  fence: number;
  leaseUntil: Date;
  answer: StoredAnswer | null;
  createdAt: Date;
  expiresAt: Date;
};

const collection = 'idempotencyRecords';
/** Promised are 72 hours; a day more, as the database removes expired documents when it finds the time. */
const keptMs = 96 * 60 * 60_000;

export const idempotencyIndexes: readonly CollectionIndex[] = [{ collection, key: { expiresAt: 1 }, options: { expireAfterSeconds: 0 } }];

export function createIdempotencyStore({ connection, cipher }: { connection: Connection; cipher: FieldCipher }): IdempotencyStore {
  const records = collectionOf<RecordDocument>(connection, collection);
  const contextOf = ({ organizationId }: Tenant) => ({ organizationId, collection, field: 'answer' });

  /**
   * One step: writes the record when there is none, takes it over when it has no answer and its lease has run out, else leaves it as it
   * is. `taken` tells which it was.
   */
  async function claim(id: string, request: { hash: string; reservedIds: readonly string[]; leaseMs: number }): Promise<{ record: RecordDocument; taken: boolean }> {
    const absent = { $eq: [{ $type: '$fence' }, 'missing'] };
    const mayTake = { $or: [absent, { $and: [{ $eq: [{ $type: '$answer' }, 'null'] }, { $eq: ['$requestHash', { $literal: request.hash }] }, { $lte: ['$leaseUntil', '$$NOW'] }] }] };
    const keepOr = (field: string, first: unknown) => ({ $cond: [absent, first, `$${field}`] });
    const after = await records.findOneAndUpdate(
      { _id: id },
      [
        { $set: { mayTake } },
        {
          $set: {
            v: 1,
            requestHash: keepOr('requestHash', { $literal: request.hash }),
            reservedIds: keepOr('reservedIds', { $literal: [...request.reservedIds] }),
            answer: keepOr('answer', null),
            createdAt: keepOr('createdAt', '$$NOW'),
            expiresAt: keepOr('expiresAt', { $add: ['$$NOW', keptMs] }),
            leaseUntil: { $cond: ['$mayTake', { $add: ['$$NOW', request.leaseMs] }, '$leaseUntil'] },
            fence: { $cond: ['$mayTake', { $add: [{ $ifNull: ['$fence', 0] }, 1] }, '$fence'] },
            taken: '$mayTake',
          },
        },
        { $unset: 'mayTake' },
      ],
      { upsert: true, returnDocument: 'after' },
    );
    if (after === null) throw new Error('An idempotency record vanished while it was written.');
    return { record: after, taken: (after as RecordDocument & { taken: boolean }).taken };
  }

  function openAnswer(tenant: Tenant, stored: StoredAnswer): KeptAnswer {
    if (!('sealed' in stored)) return stored;
    return JSON.parse(new TextDecoder().decode(cipher.open(contextOf(tenant), stored.sealed))) as KeptAnswer;
  }

  return {
    async begin(tenant, key, request) {
      const id = recordId(tenant, key);
      const { record, taken } = await claim(id, request).catch((error: unknown) => {
        // Two first requests at the same moment: one of the two upserts loses and finds the record at its second try.
        if (isDuplicateKey(error)) return claim(id, request);
        throw error;
      });
      if (taken) return { kind: 'started', reservedIds: record.reservedIds, fence: record.fence };
      if (record.requestHash !== request.hash) return { kind: 'other_request' };
      return record.answer === null ? { kind: 'in_flight' } : { kind: 'answered', answer: openAnswer(tenant, record.answer) };
    },
    async renew(tenant, key, fence, leaseMs) {
      const result = await records.updateOne({ _id: recordId(tenant, key), fence, answer: null }, [{ $set: { leaseUntil: { $add: ['$$NOW', leaseMs] } } }]);
      return result.matchedCount === 1;
    },
    async complete(tenant, key, fence, answer, { sealed }) {
      const stored: StoredAnswer = sealed ? { sealed: cipher.seal(contextOf(tenant), new TextEncoder().encode(JSON.stringify(answer))) } : answer;
      const result = await records.updateOne({ _id: recordId(tenant, key), fence, answer: null }, { $set: { answer: stored } });
      return result.matchedCount === 1;
    },
    async release(tenant, key, fence) {
      await records.updateOne({ _id: recordId(tenant, key), fence, answer: null }, { $set: { leaseUntil: new Date(0) } });
    },
    async forget(tenant, key, fence) {
      await records.deleteOne({ _id: recordId(tenant, key), fence, answer: null });
    },
  };
}

function recordId({ organizationId, livemode }: Tenant, key: string): string {
  return `${organizationId}.${livemode ? 'live' : 'test'}.${createHash('sha256').update(key).digest('hex')}`;
}
