import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aTransaction, anAttempt } from '../../test/support/a-transaction.js';
import { openTestStore } from '../../test/support/open-test-store.js';
import type { TestStore } from '../../test/support/open-test-store.js';
import { waitFor } from '../../test/support/wait-for.js';
import { readDashboard } from '../domain/read-dashboard.js';
import type { ReadDashboardOptions } from '../domain/read-dashboard.js';
import type { Tenant } from '../domain/tenant.js';
import type { Transaction } from '../domain/transaction.js';
import { createFigureStore } from './figure-store.js';
import { createTransactionStore } from './transaction-store.js';

let store: TestStore;
let figures: ReturnType<typeof createFigureStore>;
let transactions: ReturnType<typeof createTransactionStore>;
const clock = { now: () => new Date('2026-03-31T12:00:00Z') };
beforeAll(async () => {
  store = await openTestStore();
  figures = createFigureStore({ ...store, clock, settleMs: 1_000 });
  transactions = createTransactionStore({ ...store, clock });
});
afterAll(() => store.close());

const newTenant = (): Tenant => ({ organizationId: store.ids.objectId(), livemode: false });
const [site, other, provider] = ['1'.repeat(24), '2'.repeat(24), '3'.repeat(24)];
async function put(tenant: Tenant, createdAt: string, more: Partial<Transaction> = {}): Promise<Transaction> {
  const id = store.ids.objectId();
  const one = aTransaction({ ...tenant, id, siteId: site!, sessionPublicId: `cs_${id}_${store.ids.base62(24)}`, shortCode: store.ids.base62(16), createdAt: new Date(createdAt), status: 'succeeded', capturedMinor: 1_000, refundedMinor: 0, currency: 'EUR', outbox: [], attempts: [anAttempt(store.ids.objectId(), { providerId: provider!, status: 'succeeded' })], ...more });
  await transactions.insert(tenant, one);
  await figures.markAcrossTenants([{ tenant, createdAt: one.createdAt }]);
  return one;
}
/** A sum waits a little for others. */
const settled = (): Promise<unknown> => waitFor(async () => {
  await figures.sumUpAcrossTenants();
  return (await store.connection.collection('figures').countDocuments({ dueAt: { $exists: true } })) === 0;
});
const read = (tenant: Tenant, options: Partial<ReadDashboardOptions> = {}) => readDashboard({ figures, clock }, { tenant, timezone: 'UTC', interval: 'day', filter: {}, from: '2026-03-01', to: '2026-03-31', ...options });

describe('the figures', () => {
  test('count, sum up and compare, by day, site, provider and currency, and never add currencies up', async () => {
    const tenant = newTenant();
    await put(tenant, '2026-03-10T10:00:00Z', { refundedMinor: 200, capturedMinor: 5_000 });
    await put(tenant, '2026-03-10T10:20:00Z', { currency: 'USD', siteId: other! });
    await put(tenant, '2026-03-11T09:00:00Z', { status: 'refunded', refundedMinor: 1_000 });
    await put(tenant, '2026-03-11T09:00:00Z', { status: 'failed', capturedMinor: 0, attempts: [anAttempt(store.ids.objectId(), { providerId: provider!, status: 'declined', declineReason: 'insufficient_funds' })] });
    await put(tenant, '2026-03-11T09:10:00Z', { status: 'cancelled', capturedMinor: 0, attempts: [] });
    await put(tenant, '2026-02-20T09:00:00Z', { capturedMinor: 700 });
    await put({ ...tenant, livemode: true }, '2026-03-11T09:00:00Z');
    await put(newTenant(), '2026-03-11T09:00:00Z');
    expect((await read(tenant)).pending).toBe(true);
    await settled();
    const found = await read(tenant);
    expect(found.pending).toBe(false);
    expect(found.totals).toEqual({ count: 5, succeededCount: 3, failedCount: 1, cancelledCount: 1, successRate: 0.75, volumes: [{ currency: 'EUR', grossMinor: 6_000, refundedMinor: 1_200, netMinor: 4_800 }, { currency: 'USD', grossMinor: 1_000, refundedMinor: 0, netMinor: 1_000 }] });
    expect(found.previous).toMatchObject({ from: '2026-01-29', to: '2026-02-28', totals: { count: 1, volumes: [{ currency: 'EUR', grossMinor: 700 }] } });
    expect(found.series).toHaveLength(31);
    expect(found.series.filter(({ figures: { count } }) => count > 0).map(({ date, figures: { count } }) => [date, count])).toEqual([['2026-03-10', 2], ['2026-03-11', 3]]);
    expect(found.bySite.map(({ siteId, figures: { count } }) => [siteId, count])).toEqual([[site, 4], [other, 1]]);
    expect(found.byProvider.map(({ providerId, figures: { count } }) => [providerId, count])).toEqual([[provider, 4], [null, 1]]);
    expect(found.byCurrency.map(({ currency, figures: { count } }) => [currency, count])).toEqual([['EUR', 4], ['USD', 1]]);
    expect(found.failureReasons).toEqual([{ reason: 'insufficient_funds', count: 1 }]);
    expect((await read(tenant, { filter: { currency: 'USD' } })).totals.count).toBe(1);
    expect((await read(tenant, { filter: { siteId: site!, providerId: provider! } })).totals.count).toBe(3);
  });

  test('stay right however often a change is told, and follow what a transaction becomes', async () => {
    const tenant = newTenant();
    const one = await put(tenant, '2026-03-10T10:00:00Z');
    for (let n = 0; n < 3; n += 1) await figures.markAcrossTenants([{ tenant, createdAt: one.createdAt }, { tenant, createdAt: one.createdAt }]);
    await settled();
    await settled();
    expect((await read(tenant)).totals.volumes[0]).toMatchObject({ grossMinor: 1_000, netMinor: 1_000 });
    await transactions.replace(tenant, { ...one, revision: one.revision + 1, status: 'refunded', refundedMinor: 1_000 }, one.revision);
    await figures.markAcrossTenants([{ tenant, createdAt: one.createdAt }]);
    await settled();
    expect((await read(tenant)).totals).toMatchObject({ count: 1, succeededCount: 1, volumes: [{ grossMinor: 1_000, netMinor: 0 }] });
  });

  test('a change that comes while its hour is summed up is summed up afterwards', async () => {
    const tenant = newTenant();
    const one = await put(tenant, '2026-03-10T10:00:00Z');
    const slow = createFigureStore({ ...store, clock: { now: () => clock.now() }, settleMs: 1_000 });
    const raw = store.connection.collection('figures');
    await raw.updateMany({ organizationId: tenant.organizationId }, [{ $set: { dueAt: '$$NOW' } }]);
    const summing = slow.sumUpAcrossTenants();
    await figures.markAcrossTenants([{ tenant, createdAt: one.createdAt }]);
    await summing;
    await put(tenant, '2026-03-10T10:30:00Z');
    await settled();
    expect((await read(tenant)).totals.count).toBe(2);
  });

  test('a change whose hour waits for its sum writes no mark; one that comes after the sum has begun does', async () => {
    const tenant = newTenant();
    const one = await put(tenant, '2026-03-10T10:00:00Z');
    const raw = store.connection.collection('figures');
    const hour = () => raw.findOne({ organizationId: tenant.organizationId });
    const before = await hour();
    await put(tenant, '2026-03-10T10:30:00Z');
    expect(await hour()).toEqual(before);
    // Seen by the sum all the same.
    await settled();
    expect((await read(tenant)).totals.count).toBe(2);
    const mark = (): Promise<void> => figures.markAcrossTenants([{ tenant, createdAt: one.createdAt }]);
    await mark();
    const marks: unknown[] = [];
    const watching = createFigureStore({
      ...store,
      settleMs: 1_000,
      // Asked for the time once the hour is taken, before it is summed up and after.
      clock: { now: () => { marks.push(mark()); return clock.now(); } },
    });
    await raw.updateOne({ organizationId: tenant.organizationId }, [{ $set: { dueAt: '$$NOW' } }]);
    await watching.sumUpAcrossTenants();
    await Promise.all(marks);
    expect(await hour()).toMatchObject({ marked: true, dueAt: expect.any(Date) });
    expect((await hour())?.['marks']).toBeGreaterThan(Number(before?.['marks']) + 1);
    await settled();
    expect(await hour()).not.toHaveProperty('marked');
  });

  test('days begin in the time zone that is asked for, also those of a quarter of an hour, and on days of 23 hours', async () => {
    const tenant = newTenant();
    for (const at of ['2026-03-28T22:59:00Z', '2026-03-28T23:00:00Z', '2026-03-29T21:59:00Z', '2026-03-29T22:00:00Z', '2026-03-29T18:14:00Z', '2026-03-29T18:15:00Z']) await put(tenant, at);
    await settled();
    const counts = async (timezone: string) => (await read(tenant, { timezone, from: '2026-03-28', to: '2026-03-30' })).series.map(({ figures: { count } }) => count);
    expect(await counts('Europe/Berlin')).toEqual([1, 4, 1]);
    expect(await counts('Asia/Kathmandu')).toEqual([0, 3, 3]);
    const hourly = await read(tenant, { timezone: 'Europe/Berlin', interval: 'hour', from: '2026-03-29', to: '2026-03-29' });
    expect(hourly.series).toHaveLength(23);
    expect((await readDashboard({ figures, clock }, { tenant, timezone: 'UTC', interval: 'hour', filter: {} })).series).toHaveLength(7 * 24);
    expect((await read(tenant, { interval: 'month', from: '2026-01-15', to: '2026-03-31' })).series.map(({ date }) => date)).toEqual(['2026-01-15', '2026-02-01', '2026-03-01']);
    expect((await read(tenant, { interval: 'week', from: '2026-03-25', to: '2026-03-31' })).series.map(({ date }) => date)).toEqual(['2026-03-25', '2026-03-30']);
  });

  test('of a day are summed up once and kept, and no longer than nothing in it has changed', async () => {
    const tenant = newTenant();
    await put(tenant, '2026-03-10T10:00:00Z');
    await put(tenant, '2026-03-11T10:00:00Z');
    await settled();
    const kept = store.connection.collection('figureSums');
    const keptOf = () => kept.countDocuments({ _id: { $gte: tenant.organizationId, $lt: `${tenant.organizationId}/` } as never });
    expect([(await read(tenant)).totals.count, await keptOf()]).toEqual([2, 2]);
    // Asked for again they come from what was kept: the hours themselves are not looked into.
    const hours = store.connection.collection('figures');
    const before = await hours.find({ organizationId: tenant.organizationId }).toArray();
    await hours.updateMany({ organizationId: tenant.organizationId }, { $set: { rows: '{"sites":[],"providers":[],"currencies":[],"rows":[]}' } });
    expect((await read(tenant)).totals.count).toBe(2);
    for (const { _id, rows } of before) await hours.updateOne({ _id }, { $set: { rows } });
    await put(tenant, '2026-03-10T12:00:00Z');
    const meanwhile = await read(tenant);
    expect([meanwhile.pending, meanwhile.totals.count]).toEqual([true, 2]);
    await settled();
    expect((await read(tenant)).series.filter(({ figures: { count } }) => count > 0).map(({ date, figures: { count } }) => [date, count])).toEqual([['2026-03-10', 2], ['2026-03-11', 1]]);
    expect((await read({ ...tenant, livemode: true })).totals.count).toBe(0);
  });

  test('a span that is none or too long is refused', async () => {
    const tenant = newTenant();
    for (const options of [{ from: '2026-03-02', to: '2026-03-01' }, { from: '2025-03-01', to: '2026-03-02' }, { interval: 'hour' as const }, { timezone: 'Mars/Olympus' }]) {
      await expect(read(tenant, options)).rejects.toMatchObject({ code: 'invalid_request' });
    }
  });
});
