import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestStore } from '../../test/support/open-test-store.js';
import type { TestStore } from '../../test/support/open-test-store.js';
import { resendOne } from '../../test/support/resend-one.js';
import { auditBySystem } from '../domain/audit-entry.js';
import type { AuditTrail } from '../domain/ports/audit-trail.js';
import { resendDeliveries } from '../domain/resend-delivery.js';
import { createAuditStore } from './audit-store.js';
import type { DeliveryStore } from '../domain/ports/delivery-store.js';
import type { DeliveryCompletion, DeliveryWork } from '../domain/ports/delivery-work.js';
import { createDeliveryStore } from './delivery-store.js';
import { createDeliveryWorkStore } from './delivery-work-store.js';
import { createFindOvertaken } from './find-overtaken.js';
import { createLaneStore } from './lane-store.js';

let store: TestStore;
let work: DeliveryWork;
let deliveries: DeliveryStore;
let laneId: string;
const tenant = { organizationId: '0123456789abcdef01234567', livemode: false };
const at = new Date('2026-03-02T09:41:07.000Z');
const later = (ms: number): Date => new Date(Date.now() + ms);
beforeAll(async () => {
  store = await openTestStore();
  work = createDeliveryWorkStore(store);
  const lanes = createLaneStore(store);
  deliveries = createDeliveryStore({ ...store, findOvertaken: createFindOvertaken(store), clock: { now: () => at }, lanes });
  [laneId = ''] = await lanes.ensureLanesAcrossTenants([{ tenant, siteId: store.ids.objectId(), origin: 'https://shop.example.com' }]);
});
afterAll(() => store.close());

async function create(change: { transactionId?: string; eventVersion?: number; ipnVersion?: 1 | 2 } = {}): Promise<string> {
  const { transactionId = store.ids.objectId(), eventVersion = 1, ipnVersion = 2 } = change;
  const id = `${transactionId}.${eventVersion}`;
  await work.insertAcrossTenants([{ id, tenant, siteId: laneId.slice(0, 24), laneId, transactionId, eventVersion, ipnVersion, url: 'https://shop.example.com/ipn', body: '{"status":1}', statusCode: 1, createdAt: at, event: null }], at);
  return id;
}
const take = (deliveryIds: readonly string[], fence: string, notAfter = later(10_000)) =>
  work.takeAcrossTenants(deliveryIds.map((deliveryId) => ({ deliveryId, manual: false, supersedes: null })), { fence, notAfter, at });
const result = (deliveryId: string, fence: string, change: Partial<DeliveryCompletion> = {}): DeliveryCompletion => ({
  tenant, deliveryId, fence, resendsCount: 0, status: 'delivered', nextTryAt: null, settledAt: at, httpStatus: 200, failure: null,
  try: { n: 1, startedAt: at, durationMs: 12.6, outcome: 'delivered', httpStatus: 200, failure: null, failureDetail: null, responseExcerpt: Buffer.from('OK'), trigger: 'automatic', phases: { dnsMs: 1.5, connectMs: 2, tlsMs: null, headersMs: 3, bodyMs: 0.5 } },
  ...change,
});
const read = async (deliveryId: string) => (await deliveries.find(tenant, deliveryId))!;

describe('take', () => {
  test('counts a try before anything is sent', async () => {
    const id = await create();
    expect(await take([id], 'a')).toEqual(new Set([id]));
    expect(await read(id)).toMatchObject({ triesCount: 1, status: 'pending' });
  });

  test('takes nothing once the lease is over by the database\'s clock', async () => {
    const id = await create();
    expect(await take([id], 'a', new Date(Date.now() - 1))).toEqual(new Set());
    expect(await read(id)).toMatchObject({ triesCount: 0 });
  });

  test('takes nothing that is settled', async () => {
    const [settled, open] = [await create(), await create()];
    await take([settled], 'a');
    await work.completeAcrossTenants([result(settled, 'a')]);
    expect(await take([settled, open], 'b')).toEqual(new Set([open]));
  });

  test('in v1 a newer one makes the older undelivered ones superseded, and no other transaction\'s', async () => {
    const [transactionId, other] = [store.ids.objectId(), store.ids.objectId()];
    const [delivered, older, newer] = [await create({ transactionId, eventVersion: 1, ipnVersion: 1 }), await create({ transactionId, eventVersion: 2, ipnVersion: 1 }), await create({ transactionId, eventVersion: 3, ipnVersion: 1 })];
    const foreign = await create({ transactionId: other, eventVersion: 1, ipnVersion: 1 });
    await take([delivered], 'a');
    await work.completeAcrossTenants([result(delivered, 'a')]);
    await work.takeAcrossTenants([{ deliveryId: newer, manual: false, supersedes: { tenant, transactionId, beforeEventVersion: 3 } }], { fence: 'b', notAfter: later(10_000), at });
    expect(await Promise.all([delivered, older, newer, foreign].map(async (id) => (await read(id)).status))).toEqual(['delivered', 'superseded', 'pending', 'pending']);
    expect(await read(older)).toMatchObject({ nextTryAt: null, settledAt: at });
  });
});

describe('complete', () => {
  test('writes a batch of different results, and each try once', async () => {
    const [good, bad, worn] = [await create(), await create(), await create()];
    await take([good, bad, worn], 'a');
    const nextTryAt = new Date('2026-03-02T09:41:17.000Z');
    const failed = { n: 1, startedAt: at, durationMs: 3, outcome: 'failed' as const, httpStatus: 500, failure: 'http_status', failureDetail: 'The receiver answered 500.', responseExcerpt: null, trigger: 'automatic' as const, phases: null };
    const batch = [
      result(good, 'a'),
      result(bad, 'a', { status: 'pending', nextTryAt, settledAt: null, httpStatus: 500, failure: 'http_status', try: failed }),
      result(worn, 'a', { status: 'exhausted', settledAt: at, httpStatus: 500, failure: 'http_status', try: failed }),
    ];
    expect(await work.completeAcrossTenants(batch)).toEqual([]);
    // The answer was lost and the write is repeated.
    expect(await work.completeAcrossTenants(batch)).toEqual([]);
    expect(await read(good)).toMatchObject({ status: 'delivered', nextTryAt: null, settledAt: at, lastHttpStatus: 200, triesCount: 1 });
    expect(await read(bad)).toMatchObject({ status: 'pending', nextTryAt, settledAt: null, lastHttpStatus: 500, lastFailure: 'http_status' });
    expect(await read(worn)).toMatchObject({ status: 'exhausted', nextTryAt: null, settledAt: at });
    expect(await deliveries.listTries(tenant, [good, bad, worn])).toEqual([
      { deliveryId: good, n: 1, startedAt: at, durationMs: 13, outcome: 'delivered', httpStatus: 200, failure: null, failureDetail: null, responseExcerpt: 'OK', trigger: 'automatic', phases: { dnsMs: 1.5, connectMs: 2, tlsMs: null, headersMs: 3, bodyMs: 0.5 } },
      expect.objectContaining({ deliveryId: bad, n: 1, outcome: 'failed', httpStatus: 500, responseExcerpt: null }),
      expect.objectContaining({ deliveryId: worn, n: 1 }),
    ]);
  });

  test('an answer that is no text is kept readable', async () => {
    const id = await create();
    await take([id], 'a');
    const done = result(id, 'a');
    await work.completeAcrossTenants([{ ...done, try: { ...done.try!, responseExcerpt: Uint8Array.from([0x4f, 0x4b, 0x00, 0xff]) } }]);
    expect((await deliveries.listTries(tenant, [id])).map(({ responseExcerpt }) => responseExcerpt)).toEqual(['OK\uFFFD\uFFFD']);
  });

  test('a result whose delivery was taken by another worker is refused, the new owner\'s stands', async () => {
    const [mine, lost] = [await create(), await create()];
    await take([mine, lost], 'paused');
    await take([lost], 'new owner');
    const batch = [result(mine, 'paused'), result(lost, 'paused')];
    expect(await work.completeAcrossTenants(batch)).toEqual([lost]);
    expect(await read(mine)).toMatchObject({ status: 'delivered' });
    expect(await read(lost)).toMatchObject({ status: 'pending', triesCount: 2 });
    await work.completeAcrossTenants([result(lost, 'new owner', { status: 'exhausted', httpStatus: 500, failure: 'http_status' })]);
    expect(await work.completeAcrossTenants([result(lost, 'paused')])).toEqual([lost]);
    expect(await read(lost)).toMatchObject({ status: 'exhausted', lastHttpStatus: 500 });
  });

  test('a resend asked for while a try was under way stays due', async () => {
    const id = await create();
    await take([id], 'a');
    expect(await resendOne(deliveries, tenant, id)).toBe('requested');
    expect(await work.completeAcrossTenants([result(id, 'a')])).toEqual([]);
    expect(await read(id)).toMatchObject({ status: 'delivered', lastHttpStatus: 200, nextTryAt: at });
    expect(await take([id], 'b')).toEqual(new Set([id]));
  });

  test('an interrupted try leaves the delivery due', async () => {
    const id = await create();
    await take([id], 'a');
    await work.completeAcrossTenants([result(id, 'a', { status: 'pending', nextTryAt: 'unchanged', settledAt: null, httpStatus: null, failure: 'interrupted', try: null })]);
    expect(await read(id)).toMatchObject({ status: 'pending', nextTryAt: at, lastFailure: 'interrupted' });
  });
});

describe('exhaust', () => {
  test('ends automatic sending, but leaves one that a resend was just asked for', async () => {
    const [old, wanted] = [await create(), await create()];
    await resendOne(deliveries, tenant, wanted);
    await work.endAcrossTenants([{ deliveryId: old, resendsCount: 0, status: 'exhausted', failure: 'out_of_time' }, { deliveryId: wanted, resendsCount: 0, status: 'exhausted', failure: 'out_of_time' }], { at });
    expect(await read(old)).toMatchObject({ status: 'exhausted', nextTryAt: null, lastFailure: 'out_of_time' });
    expect(await read(wanted)).toMatchObject({ status: 'pending', nextTryAt: at });
  });
});

describe('requestResends', () => {
  test('of another tenant, another mode or an unknown delivery is not found', async () => {
    const id = await create();
    expect(await resendOne(deliveries, { ...tenant, livemode: true }, id)).toBe('not_found');
    expect(await resendOne(deliveries, { ...tenant, organizationId: 'f'.repeat(24) }, id)).toBe('not_found');
    expect(await resendOne(deliveries, tenant, 'unknown')).toBe('not_found');
    expect(await deliveries.find({ ...tenant, livemode: true }, id)).toBeNull();
    expect(await deliveries.listTries({ ...tenant, livemode: true }, [id])).toEqual([]);
  });

  test('in v1 is refused for a state that a newer one has followed, in v2 never', async () => {
    const [first, second] = [store.ids.objectId(), store.ids.objectId()];
    const v1 = [await create({ transactionId: first, eventVersion: 1, ipnVersion: 1 }), await create({ transactionId: first, eventVersion: 2, ipnVersion: 1 })];
    const v2 = [await create({ transactionId: second, eventVersion: 1 }), await create({ transactionId: second, eventVersion: 2 })];
    expect(await Promise.all([...v1, ...v2].map((id) => resendOne(deliveries, tenant, id)))).toEqual(['superseded', 'requested', 'requested', 'requested']);
  });

  test('stands or falls with its entry in the audit log', async () => {
    const id = await create();
    await take([id], 'a');
    await work.completeAcrossTenants([result(id, 'a')]);
    const audit = createAuditStore({ ...store, clock: { now: () => at } });
    const ask = (auditTrail: AuditTrail) => resendDeliveries({ deliveries, audit: auditTrail }, { tenant, deliveryIds: [id], by: auditBySystem });
    const entries = () => store.connection.collection('auditEntries').countDocuments({ objectId: id });
    const dying: AuditTrail = {
      record: (by, change) => audit.record(by, async (within) => {
        await change(within);
        throw new Error('killed before its end');
      }),
    };
    await expect(ask(dying)).rejects.toThrow('killed');
    expect([(await read(id)).nextTryAt, await entries()]).toEqual([null, 0]);
    expect((await ask(audit)).get(id)).toBe('requested');
    expect([(await read(id)).nextTryAt, await entries()]).toEqual([at, 1]);
  });
});
