import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestStore } from '../../test/support/open-test-store.js';
import type { TestStore } from '../../test/support/open-test-store.js';
import { waitFor } from '../../test/support/wait-for.js';
import type { EventLog, LoggedEvent } from '../domain/ports/event-log.js';
import type { EventWork } from '../domain/ports/relay-work.js';
import { createEventFeed } from './event-feed.js';
import { createEventLogStore } from './event-log-store.js';
import type { EventDocument } from './event-log-store.js';

let store: TestStore;
let log: EventLog & EventWork;
beforeAll(async () => {
  store = await openTestStore();
  log = createEventLogStore({ ...store, pollMs: 50 });
});
afterAll(() => store.close());

const newTenant = () => ({ organizationId: store.ids.objectId(), livemode: false });
const start = Date.parse('2026-03-02T09:00:00.000Z');
function event(tenant: { organizationId: string; livemode: boolean }, n: number, change: Partial<LoggedEvent> = {}): LoggedEvent {
  return {
    id: `${tenant.organizationId}.${n}.1`, type: 'transaction.succeeded', apiVersion: 'v1', createdAt: new Date(start + n * 1_000), ...tenant, siteId: 'site', transactionId: `t${n % 2}`, eventVersion: n,
    object: `{"n":${n}}`, ...change,
  };
}

describe('list', () => {
  test('is newest first, in pages that neither repeat nor skip, also among equal times', async () => {
    const tenant = newTenant();
    await log.appendAcrossTenants(Array.from({ length: 25 }, (_, n) => event(tenant, n, n >= 10 && n < 20 ? { createdAt: new Date(start + 10_000) } : {})));
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < 9; page += 1) {
      const { rows, nextCursor } = await log.list(tenant, {}, { limit: 4, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...rows.map(({ id }) => id));
      if (nextCursor === null) break;
      cursor = nextCursor;
    }
    expect(seen).toHaveLength(25);
    expect(new Set(seen).size).toBe(25);
    expect(seen[0]).toBe(`${tenant.organizationId}.24.1`);
    expect(seen.at(-1)).toBe(`${tenant.organizationId}.0.1`);
  });

  test('filters by type and transaction, and shows nobody else\'s', async () => {
    const tenant = newTenant();
    await log.appendAcrossTenants([event(tenant, 1), event(tenant, 2, { type: 'checkout.created' }), event(tenant, 3), event({ ...tenant, livemode: true }, 4), event(newTenant(), 5)]);
    const ids = async (filter: Parameters<EventLog['list']>[1]) => (await log.list(tenant, filter, { limit: 10 })).rows.map(({ eventVersion }) => eventVersion);
    expect(await ids({})).toEqual([3, 2, 1]);
    expect(await ids({ types: ['checkout.created'] })).toEqual([2]);
    expect(await ids({ transactionId: 't1' })).toEqual([3, 1]);
  });

  test('refuses a cursor that is not its own', async () => {
    await expect(log.list(newTenant(), {}, { limit: 4, cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({ code: 'invalid_request' });
  });

  test('appending twice is appending once', async () => {
    const tenant = newTenant();
    expect(await log.appendAcrossTenants([event(tenant, 1)])).toEqual([]);
    expect(await log.appendAcrossTenants([event(tenant, 1, { object: '{"other":true}' }), event(tenant, 2)])).toEqual([]);
    expect((await log.list(tenant, {}, { limit: 10 })).rows.map(({ object }) => object)).toEqual(['{"n":2}', '{"n":1}']);
  });
});

describe('follow', () => {
  test('tells every follower of its tenant\'s events as they come, and ends with its signal', async () => {
    const [tenant, other] = [newTenant(), newTenant()];
    const seen: Record<string, number[]> = { a: [], b: [], other: [] };
    const ending = new AbortController();
    const follow = async (name: string, of: typeof tenant): Promise<void> => {
      for await (const { eventVersion } of log.follow(of, ending.signal)) seen[name]!.push(eventVersion!);
    };
    const following = [follow('a', tenant), follow('b', tenant), follow('other', other)];
    let n = 0;
    // The stream needs a moment to stand: what comes before is not promised.
    await waitFor(async () => {
      n += 1;
      await log.appendAcrossTenants([event(tenant, n)]);
      return Object.values(seen).slice(0, 2).every((versions) => versions.length > 0);
    }, { everyMs: 50 });
    await log.appendAcrossTenants([event(tenant, 1_000), event(other, 1_001)]);
    await waitFor(() => seen['a']!.includes(1_000) && seen['b']!.includes(1_000) && seen['other']!.includes(1_001));
    expect(seen['other']).toEqual([1_001]);
    expect(seen['a']).toEqual([...new Set(seen['a'])]);
    ending.abort();
    await Promise.all(following);
  });

  test('goes on by polling while there is no change stream, without repeating', async () => {
    const tenant = newTenant();
    const events = store.connection.getClient().db(store.connection.name).collection<EventDocument>('events');
    // Stands for a token that is too old or an election that takes long: the stream ends, and no other is to be had.
    let broken = false;
    const streams: { close: () => Promise<void> }[] = [];
    const flaky = Object.create(events, {
      watch: {
        value: (...options: Parameters<typeof events.watch>) => {
          if (broken) throw new Error('no stream');
          const stream = events.watch(...options);
          streams.push(stream);
          return stream;
        },
      },
    }) as typeof events;
    const feed = createEventFeed({ events: flaky, timers: store.timers, pollMs: 50 });
    const ending = new AbortController();
    const seen: number[] = [];
    const following = (async () => {
      for await (const { organizationId, eventVersion } of feed.follow(ending.signal)) if (organizationId === tenant.organizationId) seen.push(eventVersion!);
    })();
    let n = 0;
    await waitFor(async () => {
      n += 1;
      await log.appendAcrossTenants([event(tenant, n)]);
      return seen.length > 0;
    }, { everyMs: 50 });
    broken = true;
    await Promise.all(streams.map((stream) => stream.close()));
    await log.appendAcrossTenants([event(tenant, 2_000), event(tenant, 2_001)]);
    await waitFor(() => seen.includes(2_000) && seen.includes(2_001));
    expect(seen).toEqual([...new Set(seen)]);
    ending.abort();
    await following;
  });
});
