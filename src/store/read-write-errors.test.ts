import { describe, expect, test } from '@jest/globals';
import { mongo } from 'mongoose';
import { throwAsUnavailable } from './as-unavailable.js';
import { createBatchedInsert } from './batched-documents.js';
import { insertMissing } from './insert-missing.js';
import { readWriteErrors } from './read-write-errors.js';

const result = { getWriteConcernError: () => undefined } as unknown as mongo.BulkWriteResult;
/** As the driver reports a connection that was lost, or a primary that was not found, in the middle of a bulk write. */
const lost = new mongo.MongoBulkWriteError(new mongo.MongoNetworkError('connection 1 to 127.0.0.1:27017 closed'), result);
const duplicate = new mongo.MongoBulkWriteError({ message: 'E11000', code: 11000, writeErrors: [{ index: 1, code: 11000 } as mongo.WriteError] }, result);

describe('readWriteErrors', () => {
  test('names the documents that were refused', () => {
    expect(readWriteErrors(duplicate)).toEqual(new Map([[1, { code: 11000 }]]));
  });

  test('takes a lost connection for a failure of the whole, never for documents without fault', () => {
    expect(readWriteErrors(lost)).toBeNull();
  });

  test('takes a majority that was not reached for a failure of the whole', () => {
    const unsure = { getWriteConcernError: () => ({ code: 64 }) } as unknown as mongo.BulkWriteResult;
    expect(readWriteErrors(new mongo.MongoBulkWriteError({ message: 'E11000', code: 11000, writeErrors: [{ index: 0, code: 11000 } as mongo.WriteError] }, unsure))).toBeNull();
  });
});

describe('an insert of several whose connection was lost', () => {
  const gone = { insertMany: () => Promise.reject(lost) } as unknown as mongo.Collection<{ _id: string }>;

  test('is told to nobody as done: neither to who waits for the answer nor to who goes on with what follows', async () => {
    await expect(createBatchedInsert(gone)({ _id: 'a' })).rejects.toMatchObject({ code: 'service_unavailable' });
    await expect(insertMissing(gone, [{ _id: 'a' }])).rejects.toBe(lost);
  });
});

describe('throwAsUnavailable', () => {
  test('says "later" of a bulk write whose connection was lost, and nothing else of one that broke a rule', () => {
    expect(() => throwAsUnavailable(lost)).toThrow(expect.objectContaining({ code: 'service_unavailable' }));
    expect(() => throwAsUnavailable(duplicate)).toThrow(duplicate);
  });
});
