import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openTestStore } from '../../test/support/open-test-store.js';
import type { TestStore } from '../../test/support/open-test-store.js';
import { assertStoreSound } from './assert-store-sound.js';
import { declaredIndexes } from './declared-indexes.js';
import { createIndexes } from './migrations/create-indexes.js';

const declared = [
  { collection: 'deliveries', key: { nextAt: 1 } },
  { collection: 'sessions', key: { expiresAt: 1 }, options: { expireAfterSeconds: 0 } },
] as const;

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore({ migrate: false });
});
beforeEach(() => store.connection.dropDatabase());
afterAll(() => store.close());

describe('assertStoreSound', () => {
  test('accepts every index that the repositories declare', async () => {
    await createIndexes(store.connection, declaredIndexes);
    await assertStoreSound(store.connection);
  });

  test('refuses a TTL index on documents that are still owed, with the remedy', async () => {
    await createIndexes(store.connection, declared);
    await store.connection.collection('deliveries').createIndex({ createdAt: 1 }, { expireAfterSeconds: 60 });
    await expect(assertStoreSound(store.connection, declared)).rejects.toThrow("deliveries.createdAt_1 deletes documents by time; remove it: db.getCollection('deliveries').dropIndex('createdAt_1')");
  });

  test('leaves collections of other programs alone', async () => {
    await store.connection.collection('other_program').createIndex({ at: 1 }, { expireAfterSeconds: 60 });
    await assertStoreSound(store.connection, declared);
  });

  test('every unique index begins with the shard key of its collection, or its collection is keyed by _id alone', () => {
    for (const { collection, key, options } of declaredIndexes) {
      if (options?.unique) expect([collection, Object.keys(key)[0]]).toEqual([collection, 'organizationId']);
    }
  });

  test('no two indexes of a collection share a key without names of their own', () => {
    const seen = new Map<string, string | undefined>();
    for (const { collection, key, options } of declaredIndexes) {
      const place = JSON.stringify([collection, key]);
      expect([place, seen.has(place) && seen.get(place) === options?.name]).toEqual([place, false]);
      seen.set(place, options?.name);
    }
  });
});
