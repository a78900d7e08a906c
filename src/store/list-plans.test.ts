import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fillLists } from '../../test/support/fill-lists.js';
import type { FilledLists } from '../../test/support/fill-lists.js';
import { listCases, listsNotAsked } from '../../test/support/list-cases.js';
import { readListOperations } from '../../test/support/list-operations.js';
import { openTestStore } from '../../test/support/open-test-store.js';
import type { TestStore } from '../../test/support/open-test-store.js';
import { profileQueries } from '../../test/support/profile-queries.js';

let store: TestStore;
let lists: FilledLists;

/** Totals are counted so far, and beginnings of references looked at. */
const countedMax = 1_001;
/** What a plan may examine beside its rows: where each of several ranges begins, and the row that tells that there are more. */
const besideRows = 60;

beforeAll(async () => {
  store = await openTestStore();
  lists = await fillLists(store.connection, 3_000);
}, 60_000);
afterAll(() => store.close());

describe('every list of the Admin API', () => {
  test('is asked with each of its filters, or is not for a reason', () => {
    const missing = readListOperations().flatMap(({ operationId, filters }) => {
      const cases = listCases.filter((one) => one.operationId === operationId);
      if (operationId in listsNotAsked) return [];
      if (cases.length === 0) return [operationId];
      const asked = new Set(cases.flatMap(({ query }) => Object.keys(query(lists.sample))));
      return filters.filter((name) => !asked.has(name)).map((name) => `${operationId}: ${name}`);
    });
    expect(missing).toEqual([]);
  });

  test('that is not asked is one', () => {
    const known = new Set(readListOperations().map(({ operationId }) => operationId));
    expect(Object.keys(listsNotAsked).filter((operationId) => !known.has(operationId))).toEqual([]);
  });

  test.each(listCases.map((one) => [one.name, one] as const))('%s: read from an index in its order, and little more than its rows', async (_name, { ask, passedPerRow, sortsFew }) => {
    const ran = await profileQueries(store.connection, () => ask(lists));
    expect(ran.length).toBeGreaterThan(0);
    for (const { collection, plan, sortedInMemory, keysExamined, returned } of ran) {
      expect(`${collection} ${plan}`).toMatch(/^\w+ (?:IXSCAN|IDHACK|COUNT_SCAN|EOF)/);
      expect(plan).not.toContain('COLLSCAN');
      if (!sortsFew) expect({ collection, plan, sortedInMemory }).toEqual({ collection, plan, sortedInMemory: false });
      if (returned > 1) expect({ collection, plan, keysExamined: Math.max(0, keysExamined - besideRows - passedPerRow * returned), returned }).toEqual({ collection, plan, keysExamined: 0, returned });
      else expect(keysExamined).toBeLessThanOrEqual(countedMax + besideRows);
    }
  });
});
