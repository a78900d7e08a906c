import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ClaimedEvent, InboxStore, NewInboxEvent } from '../domain/ports/inbox-store.js';
import type { Tenant } from '../domain/tenant.js';
import { openTestStore } from '../../test/support/open-test-store.js';
import type { TestStore } from '../../test/support/open-test-store.js';
import { waitFor } from '../../test/support/wait-for.js';
import { createInboxStore } from './inbox-store.js';

let store: TestStore;
let inbox: InboxStore;
let tenant: Tenant;
beforeAll(async () => {
  store = await openTestStore();
  inbox = createInboxStore(store);
  tenant = { organizationId: store.ids.objectId(), livemode: false };
});
afterAll(() => store.close());

const ended = { status: 'applied', reason: null, why: null, transactionId: null } as const;
const newEvent = (changes: Partial<NewInboxEvent> = {}): NewInboxEvent => ({
  providerId: store.ids.objectId(), providerType: 'sandbox', eventId: `evt_${store.ids.base62(12)}`, eventType: 'payment.succeeded', occurredAt: new Date(),
  receivedAt: new Date(), raw: new TextEncoder().encode('{"secret":"buyer@example.com"}'), headers: { 'sandbox-signature': 't=1,v1=2' }, unusable: null, ...changes,
});
const rows = () => store.connection.collection('inboxEvents');
const claim = (limit = 100, leaseMs = 60_000, suspects = false) => inbox.claimDueAcrossTenants({ limit, leaseMs, suspects });
/** Ends what earlier tests left. */
async function clear() {
  await rows().deleteMany({});
}

describe('insert', () => {
  test('stores an event once for 50 copies at the same moment, and counts the other 49', async () => {
    const event = newEvent();
    const results = await Promise.all(Array.from({ length: 50 }, () => inbox.insert(tenant, [event])));
    expect(results.filter(({ stored }) => stored === 1)).toHaveLength(1);
    expect(await rows().countDocuments({ eventId: event.eventId })).toBe(1);
    expect(await inbox.find(tenant, event.providerId, event.eventId)).toMatchObject({ duplicatesCount: 49, status: 'pending' });
  });

  test('stores the new ones of a request in which some are known', async () => {
    const [first, second, third] = [newEvent(), newEvent(), newEvent()];
    await inbox.insert(tenant, [second]);
    expect(await inbox.insert(tenant, [first, second, third])).toEqual({ stored: 2, duplicates: 1 });
  });

  test('keeps equal event ids of two accounts apart', async () => {
    const event = newEvent();
    const other = newEvent({ eventId: event.eventId });
    await inbox.insert(tenant, [event]);
    expect(await inbox.insert(tenant, [other])).toEqual({ stored: 1, duplicates: 0 });
  });

  test('keeps neither body nor headers readable', async () => {
    const event = newEvent();
    await inbox.insert(tenant, [event]);
    const stored = JSON.stringify(await rows().findOne({ eventId: event.eventId }));
    expect(stored).not.toMatch(/buyer@example|dHlwZSI|v1=2/);
    expect(stored).toContain(event.eventId);
  });

  test('shows an event to its own tenant only', async () => {
    const event = newEvent();
    await inbox.insert(tenant, [event]);
    expect(await inbox.find({ ...tenant, livemode: true }, event.providerId, event.eventId)).toBeNull();
    expect(await inbox.find({ ...tenant, organizationId: store.ids.objectId() }, event.providerId, event.eventId)).toBeNull();
  });

  test('an unusable one is stored as quarantined and never due', async () => {
    await clear();
    const event = newEvent({ unusable: 'no JSON' });
    await inbox.insert(tenant, [event]);
    expect(await inbox.find(tenant, event.providerId, event.eventId)).toMatchObject({ status: 'quarantined', reason: 'unusable', why: 'no JSON' });
    expect(await claim()).toEqual([]);
  });

  test('is due at once even when the clock of the process is ahead', async () => {
    await clear();
    await inbox.insert(tenant, [newEvent({ receivedAt: new Date(Date.now() + 600_000) })]);
    expect(await claim()).toHaveLength(1);
  });
});

describe('claims', () => {
  test('give every event to one of many workers, with its bytes', async () => {
    await clear();
    await inbox.insert(tenant, Array.from({ length: 60 }, () => newEvent()));
    const claims = (await Promise.all(Array.from({ length: 8 }, () => claim(20)))).flat();
    const rest = await claim(100);
    const all = [...claims, ...rest].map(({ event }) => event.eventId);
    expect([all.length, new Set(all).size]).toEqual([60, 60]);
    expect(new TextDecoder().decode(claims[0]?.raw ?? undefined)).toContain('buyer@example.com');
    expect(claims[0]?.tenant).toEqual(tenant);
  });

  test('a lease that ran out makes a suspect, which is claimed apart; its first owner can no longer write', async () => {
    await clear();
    const event = newEvent();
    await inbox.insert(tenant, [event]);
    const [first] = (await claim(1, 1)) as [ClaimedEvent];
    const [second] = (await waitFor(async () => {
      expect(await claim()).toEqual([]);
      return (await inbox.hasSuspectsAcrossTenants()) && claim(1, 60_000, true);
    })) as [ClaimedEvent];
    expect([first.startsCount, second.startsCount]).toEqual([1, 2]);
    expect(await inbox.settle(first, { ...ended, status: 'ignored' })).toBe(false);
    expect(await inbox.postpone(first, { status: 'parked', reason: null, why: null, delayMs: 0, countStart: false })).toBe(false);
    expect(await inbox.settle(second, { ...ended, why: '$where' })).toBe(true);
    expect(await inbox.find(tenant, event.providerId, event.eventId)).toMatchObject({ status: 'applied', why: '$where', settledAt: expect.any(Date) });
    expect(await claim(1, 1, true)).toEqual([]);
  });

  test('a postponed event is due again after its delay and no suspect, unless its start counts', async () => {
    await clear();
    await inbox.insert(tenant, [newEvent(), newEvent()]);
    const [left, right] = (await claim()) as [ClaimedEvent, ClaimedEvent];
    const parked = { status: 'parked', reason: 'unknown_transaction', why: 'not yet' } as const;
    await inbox.postpone(left, { ...parked, delayMs: 60_000, countStart: false });
    await inbox.postpone(right, { ...parked, status: 'pending', delayMs: 0, countStart: true });
    expect(await claim()).toEqual([]);
    expect((await claim(10, 60_000, true)).map(({ event, startsCount }) => [event.eventId, startsCount])).toEqual([[right.event.eventId, 2]]);
    const ahead = createInboxStore({ ...store, offsetMs: () => 61_000 });
    expect((await ahead.claimDueAcrossTenants({ limit: 10, leaseMs: 1, suspects: false })).map(({ event }) => event.eventId)).toEqual([left.event.eventId]);
  });

  test('an event whose key is missing is claimed without bytes and holds up no other', async () => {
    await clear();
    await inbox.insert(tenant, [newEvent(), newEvent()]);
    await rows().updateOne({}, { $set: { 'raw.k': 99 } });
    expect((await claim()).map(({ raw }) => raw === null).sort()).toEqual([false, true]);
  });

  test('the search for work goes through the partial index and sees no event that has ended', async () => {
    await clear();
    await inbox.insert(tenant, Array.from({ length: 20 }, () => newEvent()));
    for (const each of await claim()) await inbox.settle(each, ended);
    await inbox.insert(tenant, [newEvent()]);
    const plan = await rows().find({ nextAt: { $type: 'date' }, $expr: { $and: [{ $lte: ['$nextAt', '$$NOW'] }, { $lte: ['$leaseUntil', '$$NOW'] }] } }).sort({ nextAt: 1, receivedAt: 1 }).explain('executionStats');
    expect(JSON.stringify(plan['queryPlanner']['winningPlan'])).toContain('nextAt_1_receivedAt_1');
    expect(plan['executionStats'].totalDocsExamined).toBe(1);
  });

  test('what was applied may be forgotten after 90 days, what is quarantined stays', async () => {
    await clear();
    await inbox.insert(tenant, [newEvent(), newEvent()]);
    const [left, right] = (await claim()) as [ClaimedEvent, ClaimedEvent];
    await inbox.settle(left, ended);
    await inbox.settle(right, { ...ended, status: 'quarantined', reason: 'amount' });
    const purgeAt = (await rows().findOne({ eventId: left.event.eventId }))?.['purgeAt'] as Date;
    expect(Math.round((purgeAt.getTime() - Date.now()) / 86_400_000)).toBe(90);
    expect((await rows().findOne({ eventId: right.event.eventId }))?.['purgeAt']).toBeUndefined();
  });
});
