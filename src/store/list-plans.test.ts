import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fillLists } from '../../test/support/fill-lists.js';
import type { FilledLists } from '../../test/support/fill-lists.js';
import { listCases } from '../../test/support/list-cases.js';
import { openTestStore } from '../../test/support/open-test-store.js';
import type { TestStore } from '../../test/support/open-test-store.js';
import { profileQueries } from '../../test/support/profile-queries.js';

let store: TestStore;
let lists: FilledLists;

beforeAll(async () => {
  store = await openTestStore();
  lists = await fillLists(store, 2_000);
});
afterAll(() => store.close());

describe('every way to ask a list', () => {
  test.each(listCases.map((one) => [one.name, one] as const))('%s: read from an index in its order, never scanned and never sorted', async (_name, { ask }) => {
    const ran = await profileQueries(store.connection, () => ask(lists));
    expect(ran.length).toBeGreaterThan(0);
    for (const { plan, sortedInMemory } of ran) {
      expect(plan).toMatch(/^(?:IXSCAN|IDHACK|COUNT_SCAN)/);
      expect(plan).not.toContain('COLLSCAN');
      expect(sortedInMemory).toBe(false);
    }
  });
});
