import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestStore } from '../../test/support/open-test-store.js';
import type { TestStore } from '../../test/support/open-test-store.js';
import { waitFor } from '../../test/support/wait-for.js';
import type { EventLog, LoggedEvent } from '../domain/ports/event-log.js';
import type { EventOrderWork, EventWork } from '../domain/ports/relay-work.js';
import { connectStore } from './connect-store.js';
import { createEventFeed } from './event-feed.js';
import { createEventLogStore } from './event-log-store.js';
import type { EventDocument } from './event-log-store.js';

let store: TestStore;
let log: EventLog & EventWork & EventOrderWork;
beforeAll(async () => {
  store = await openTestStore();
  log = createEventLogStore({ ...store, clock: { now: () => new Date(start + 3_600_000) }, keptDays: 3_650, pollMs: 50 });
});
afterAll(() => store.close());

const start = Date.parse('2026-03-02T09:00:00.000Z');
const newTenant = () => ({ organizationId: store.ids.objectId(), livemode: false });
function event(tenant: { organizationId: string; livemode: boolean }, n: number, change: Partial<LoggedEvent> = {}): LoggedEvent {
  return {
    id: `${tenant.organizationId}.${n}.1`, type: 'transaction.succeeded', apiVersion: 'v1', createdAt: new Date(start + n * 1_000), ...tenant, siteId: 'site', transactionId: `t${n % 2}`, eventVersion: n,
    object: `{"n":${n}}`, ...change,
  };
}

/** Logged and put in order. */
async function logAll(events: readonly LoggedEvent[]): Promise<void> {
  await log.appendAcrossTenants(events);
  await log.orderAcrossTenants();
}

describe('list', () => {
  test('is newest first, in pages that neither repeat nor skip, in the order of the log whatever the writers\' clocks said', async () => {
    const tenant = newTenant();
    const times = [5, 3, 9, 1, 1, 8];
    for (const [n, seconds] of times.entries()) await logAll([event(tenant, n, { createdAt: new Date(start + seconds * 1_000) })]);
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const { rows, nextCursor } = await log.list(tenant, {}, { limit: 4, ...(cursor === undefined ? {} : { cursor }) });
      seen.push(...rows.map(({ eventVersion }) => eventVersion!));
      cursor = nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(seen).toEqual([5, 4, 3, 2, 1, 0]);
  });

  test('oldest first it goes on with what is logged later, from the last cursor', async () => {
    const tenant = newTenant();
    const read = (cursor: string | null) => log.list(tenant, {}, { limit: 2, order: 'oldest', ...(cursor === null ? {} : { cursor }) });
    expect(await read(null)).toEqual({ rows: [], nextCursor: null });
    await logAll([event(tenant, 1), event(tenant, 2), event(tenant, 3)]);
    const first = await read(null);
    const second = await read(first.nextCursor);
    expect([first, second].map(({ rows }) => rows.map(({ eventVersion }) => eventVersion))).toEqual([[1, 2], [3]]);
    expect(await read(second.nextCursor)).toEqual({ rows: [], nextCursor: second.nextCursor });
    await logAll([event(tenant, 4)]);
    expect((await read(second.nextCursor)).rows.map(({ eventVersion }) => eventVersion)).toEqual([4]);
    await expect(log.list(tenant, {}, { limit: 2, cursor: second.nextCursor! })).rejects.toMatchObject({ code: 'invalid_request' });
  });

  test('filters by type, transaction, site and time, and shows nobody else\'s', async () => {
    const tenant = newTenant();
    await logAll([event(tenant, 1), event(tenant, 2, { type: 'checkout.created' }), event(tenant, 3, { siteId: 'other' }), event({ ...tenant, livemode: true }, 4), event(newTenant(), 5)]);
    const ids = async (filter: Parameters<EventLog['list']>[1]) => (await log.list(tenant, filter, { limit: 10 })).rows.map(({ eventVersion }) => eventVersion);
    expect(await ids({})).toEqual([3, 2, 1]);
    expect(await ids({ types: ['checkout.created'] })).toEqual([2]);
    expect(await ids({ transactionId: 't1' })).toEqual([3, 1]);
    expect(await ids({ siteId: 'site' })).toEqual([2, 1]);
    expect(await ids({ from: new Date(start + 2_000) })).toEqual([3, 2]);
    expect(await ids({ from: new Date(start + 2_000), to: new Date(start + 3_000) })).toEqual([2]);
    const one = await log.find(tenant, `${tenant.organizationId}.2.1`);
    expect(one).toMatchObject({ eventVersion: 2, type: 'checkout.created' });
    expect(await log.find({ ...tenant, livemode: true }, one!.id)).toBeNull();
  });

  test('refuses a cursor that is not its own', async () => {
    await expect(log.list(newTenant(), {}, { limit: 4, cursor: 'bm9uc2Vuc2U' })).rejects.toMatchObject({ code: 'invalid_request' });
  });

  test('appending twice is appending once', async () => {
    const tenant = newTenant();
    expect(await log.appendAcrossTenants([event(tenant, 1)])).toEqual([]);
    expect(await log.appendAcrossTenants([event(tenant, 1, { object: '{"other":true}' }), event(tenant, 2)])).toEqual([]);
    await log.orderAcrossTenants();
    await logAll([event(tenant, 1)]);
    expect((await log.list(tenant, {}, { limit: 10 })).rows.map(({ object }) => object)).toEqual(['{"n":2}', '{"n":1}']);
  });

  test('an event expires no sooner than it has its place, and then after the days that are configured', async () => {
    const tenant = newTenant();
    const raw = () => store.connection.collection<EventDocument>('events').findOne({ _id: `${tenant.organizationId}.1.1` });
    await log.appendAcrossTenants([event(tenant, 1)]);
    expect(await raw()).not.toHaveProperty('expiresAt');
    const now = Date.parse('2026-05-01T00:00:00Z');
    await createEventLogStore({ ...store, clock: { now: () => new Date(now) }, keptDays: 30 }).orderAcrossTenants();
    expect((await raw())?.expiresAt).toEqual(new Date('2026-05-31T00:00:00Z'));
  });

  test('uses an index that ends where the page does, with each filter', async () => {
    const tenant = newTenant();
    await logAll(Array.from({ length: 60 }, (_, n) => event(tenant, n, { type: n % 2 ? 'checkout.created' : 'refund.created', siteId: `s${n % 2}` })));
    const raw = store.connection.collection('events');
    for (const filter of [{}, { transactionId: 't1' }, { type: { $in: ['checkout.created'] } }, { siteId: 's1' }]) {
      const plan = await raw.find({ ...tenant, ...filter, sequence: { $gt: 0, $lte: 1e12 } }).sort({ sequence: -1 }).limit(5).explain('executionStats') as { executionStats: { totalDocsExamined: number; totalKeysExamined: number } };
      expect(plan.executionStats.totalDocsExamined).toBe(5);
      expect(plan.executionStats.totalKeysExamined).toBeLessThanOrEqual(6);
    }
  });
});

describe('a reader who goes on from his last cursor', () => {
  test('sees every event once and those of a transaction in order, while processes whose clocks differ write and others keep the order', async () => {
    const tenant = newTenant();
    const process = async (skewMs: number) => {
      const { connection, close } = await connectStore({ uri: store.uri, dbName: store.dbName, appName: 'gateway-test' });
      return { close, skewMs, log: createEventLogStore({ ...store, connection, clock: { now: () => new Date(Date.now() + skewMs) } }) };
    };
    const processes = await Promise.all([process(0), process(-60_000), process(45_000)]);
    let writing = true;
    // Each transaction's versions come from whichever process has its turn, one after the other, as the relay brings them.
    const write = async (transaction: number): Promise<void> => {
      for (let version = 1; version <= 6; version += 1) {
        const { log: own, skewMs } = processes[(transaction + version) % 3]!;
        await own.appendAcrossTenants([1, 2].map((n) => event(tenant, version, { id: `${tenant.organizationId}${transaction}.${version}.${n}`, transactionId: `x${transaction}`, createdAt: new Date(Date.now() + skewMs) })));
      }
    };
    const order = async (own: (typeof processes)[number]['log']): Promise<void> => {
      while (writing || (await own.orderAcrossTenants()) > 0) await own.orderAcrossTenants();
    };
    const seen: string[] = [];
    const read = async (): Promise<void> => {
      let cursor: string | null = null;
      while (seen.length < 12 * 12) {
        const page: Awaited<ReturnType<EventLog['list']>> = await log.list(tenant, {}, { limit: 7, order: 'oldest', ...(cursor === null ? {} : { cursor }) });
        seen.push(...page.rows.map(({ id }) => id.slice(24)));
        cursor = page.nextCursor;
        if (!writing && page.rows.length === 0 && (await log.orderAcrossTenants()) === 0 && (await log.list(tenant, {}, { limit: 7, order: 'oldest', cursor: cursor! })).rows.length === 0) return;
      }
    };
    const reading = read();
    const ordering = processes.map(({ log: own }) => order(own));
    await Promise.all(Array.from({ length: 12 }, (_, transaction) => write(transaction)));
    writing = false;
    await Promise.all([reading, ...ordering]);
    await Promise.all(processes.map(({ close }) => close()));
    expect(seen).toHaveLength(144);
    expect(new Set(seen).size).toBe(144);
    for (let transaction = 0; transaction < 12; transaction += 1) {
      const own = seen.filter((id) => id.startsWith(`${transaction}.`));
      expect(own).toEqual(Array.from({ length: 12 }, (_, n) => `${transaction}.${Math.floor(n / 2) + 1}.${(n % 2) + 1}`));
    }
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
    const feed = createEventFeed({ events: flaky, readEnd: async () => (await store.connection.collection<{ _id: string; sequence: number }>('eventHeads').findOne({ _id: 'events' }))?.sequence ?? 0, timers: store.timers, pollMs: 50 });
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
    await logAll([event(tenant, 2_000), event(tenant, 2_001)]);
    await waitFor(() => seen.includes(2_000) && seen.includes(2_001));
    expect(seen).toEqual([...new Set(seen)]);
    ending.abort();
    await following;
  });

  test('by polling tells nothing beyond the end of the log, as what belongs before it may have no place yet', async () => {
    const events = store.connection.getClient().db(store.connection.name).collection<EventDocument>(`feed${store.ids.objectId()}`);
    const still = Object.create(events, { watch: { value: () => { throw new Error('no stream'); } } }) as typeof events;
    const [tenant, log] = [newTenant(), { end: 0, reads: 0 }];
    const feed = createEventFeed({ events: still, readEnd: async () => { log.reads += 1; return log.end; }, timers: store.timers, pollMs: 10 });
    const ending = new AbortController();
    const seen: number[] = [];
    const following = (async () => {
      for await (const { sequence } of feed.follow(ending.signal)) seen.push(sequence!);
    })();
    const place = (sequence: number) => {
      const { id: _id, ...rest } = event(tenant, sequence);
      return events.insertOne({ _id, v: 1, ...rest, sequence } as unknown as EventDocument);
    };
    await waitFor(() => log.reads > 1);
    await place(1);
    await place(3);
    log.end = 1;
    await waitFor(() => seen.length > 0);
    const { reads } = log;
    await waitFor(() => log.reads > reads + 2);
    await place(2);
    log.end = 3;
    await waitFor(() => seen.includes(2));
    expect(seen).toEqual([1, 2, 3]);
    ending.abort();
    await following;
  });
});
