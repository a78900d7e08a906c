import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestStore } from '../support/open-test-store.js';
import type { TestStore } from '../support/open-test-store.js';
import { clearMongoStore, openMongoStore } from './mongo-store.js';
import { sabotages } from './sabotages.js';
import { simulateHistory } from './simulate-history.js';

/** `npm run simulate -- --payments 1000000` goes on for longer. */
const historiesCount = 320;
const firstSeed = 1;

test(`the promises hold in ${historiesCount} histories from seed ${firstSeed} on, with everything going wrong`, async () => {
  const counts = { payments: 0, paid: 0, refunds: 0, disputes: 0, crashes: 0 };
  for (let seed = firstSeed; seed < firstSeed + historiesCount; seed += 1) {
    const history = await simulateHistory({ seed });
    expect({ seed, broken: history.broken }).toEqual({ seed, broken: [] });
    for (const name of Object.keys(counts) as (keyof typeof counts)[]) counts[name] += history.counts[name];
  }
  // That everything did go wrong.
  expect(Object.values(counts).every((count) => count > historiesCount / 4)).toBe(true);
}, 600_000);

test('a seed is one history, down to the last step', async () => {
  const [first, second, other] = [await simulateHistory({ seed: 7 }), await simulateHistory({ seed: 7 }), await simulateHistory({ seed: 8 })];
  expect(second).toEqual(first);
  expect(other.digest).not.toBe(first.digest);
}, 120_000);

describe('a bug put in on purpose is found', () => {
  test.each(Object.entries(sabotages))('%s', async (_name, sabotage) => {
    let found: readonly string[] = [];
    for (let seed = 1; seed <= 150 && found.length === 0; seed += 1) found = (await simulateHistory({ seed, sabotage })).broken;
    expect(found).not.toEqual([]);
  }, 300_000);
});

describe('on a real database', () => {
  let store: TestStore;
  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(() => store.close());

  const count = Number(process.env['SIMULATION_MONGO_HISTORIES'] ?? 40);
  test(`the promises hold in ${count} histories with two instances at once`, async () => {
    for (let seed = 1; seed <= count; seed += 1) {
      await clearMongoStore(store);
      const { broken, counts } = await simulateHistory({ seed, ordersCount: 3, startAt: Date.now(), openStore: async (clock) => openMongoStore(store, clock) });
      expect({ seed, broken }).toEqual({ seed, broken: [] });
      expect(counts.transactions).toBeGreaterThan(0);
    }
  }, 900_000);
});
