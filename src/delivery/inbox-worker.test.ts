import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { signTimestamped } from '../crypto/timestamped-signature.js';
import { applyInboxEvent } from '../domain/apply-inbox-event.js';
import { GatewayError } from '../domain/errors.js';
import type { InboxEvent, NewInboxEvent } from '../domain/ports/inbox-store.js';
import { accountIdOf } from '../providers/sandbox/credentials.js';
import { openHookWorld } from '../../test/support/hook-world.js';
import type { HookWorld, TestMerchant } from '../../test/support/hook-world.js';
import { openTestStore } from '../../test/support/open-test-store.js';
import type { TestStore } from '../../test/support/open-test-store.js';
import { waitFor } from '../../test/support/wait-for.js';
import { createInboxWorker, waitDelayMs } from './inbox-worker.js';

let store: TestStore;
let world: HookWorld;
let merchant: TestMerchant;
beforeAll(async () => {
  store = await openTestStore();
  world = await openHookWorld(store);
});
afterAll(async () => {
  await world.close();
  await store.close();
});
beforeEach(async () => { merchant = await world.merchant(); });
afterEach(async () => {
  await world.stopWorkers();
  await store.connection.collection('inboxEvents').deleteMany({});
});

const find = (eventId: string, of = merchant) => world.inbox.find(of.tenant, of.account.id, eventId);
const ended = ({ status }: InboxEvent) => status !== 'pending' && status !== 'parked';
const untilEnded = (eventId: string) => waitFor(async () => { const event = await find(eventId); return event && ended(event) && event; }, { what: `the end of ${eventId}` });
const untilParked = (eventId: string) => waitFor(async () => { const event = await find(eventId); return event?.status === 'parked' && event; });
const transaction = (id: string) => world.deps.transactions.find(merchant.tenant, id);

/** An event as the simulator would make it, put into the inbox as if it had just been received. */
async function putEvent(changes: { object?: Record<string, unknown>; type?: string; id?: string; receivedAt?: Date } = {}): Promise<NewInboxEvent> {
  const { type = 'payment.succeeded', id = `evt_${store.ids.base62(16)}`, receivedAt = world.deps.clock.now() } = changes;
  const object = {
    id: `pay_${store.ids.base62(16)}`, status: 'succeeded', amount: 4900, currency: 'EUR', livemode: false, metadata: {}, declineCode: null,
    capture: { id: `cap_${store.ids.base62(16)}`, amount: 4900, reversedAt: null }, refunds: [], disputes: [], ...changes.object,
  };
  const raw = Buffer.from(JSON.stringify({ id, type, createdAt: receivedAt.toISOString(), account: 'acct', data: { object } }));
  const event: NewInboxEvent = { providerId: merchant.account.id, providerType: 'sandbox', eventId: id, eventType: type, occurredAt: receivedAt, receivedAt, raw, headers: {}, unusable: null };
  await world.inbox.insert(merchant.tenant, [event]);
  return event;
}

describe('from the simulator to the transaction', () => {
  test.each<[Parameters<HookWorld['simulate']>[2], string, number]>([
    ['processing', 'pending_provider', 0], ['succeeded', 'succeeded', 1], ['declined', 'failed', 2], ['late_failure', 'failed', 2], ['partial_refund', 'succeeded', 1],
    ['refunded', 'refunded', 3], ['refund_failed', 'succeeded', 1], ['dispute_opened', 'chargeback', 4], ['dispute_won', 'succeeded', 1], ['dispute_lost', 'chargeback', 4],
  ])('%s ends as %s, also when the events come twice and backwards', async (outcome, status) => {
    world.worker();
    for (const ugly of [{}, { duplicate: true, reorder: true }]) {
      const payment = await world.start(merchant);
      const eventIds = await world.simulate(merchant, payment.reference, outcome, ugly);
      for (const eventId of eventIds) expect(await untilEnded(eventId)).toMatchObject({ status: 'applied', transactionId: payment.transaction.id });
      expect(await transaction(payment.transaction.id)).toMatchObject({ status });
    }
  });

  test('fifty copies of one hook at once are one row and one change, and all are answered with 200', async () => {
    const payment = await world.start(merchant);
    const credentials = (await world.deps.providerAccounts.readCredentials(merchant.tenant, merchant.account.id)) ?? {};
    const { raw } = await putEvent({ object: { id: payment.reference, metadata: { transactionId: payment.transaction.id, attemptId: payment.attempt.id } } });
    const text = raw.toString().replace('"acct"', JSON.stringify(accountIdOf(credentials))).replace(/evt_\w+/, 'evt_fifty');
    world.worker();
    const post = () => fetch(payment.attempt.request.hookUrl, {
      method: 'POST', body: text, headers: { 'sandbox-signature': signTimestamped({ rawBody: Buffer.from(text), secrets: [String(credentials['webhookSecret'])], at: world.deps.clock.now() }) },
    });
    const answers = await Promise.all(Array.from({ length: 50 }, post));
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
    await untilEnded('evt_fifty');
    expect(await find('evt_fifty')).toMatchObject({ status: 'applied', duplicatesCount: 49 });
    expect((await transaction(payment.transaction.id))?.timeline.filter(({ type }) => type === 'transaction.succeeded')).toHaveLength(1);
  });

  test('a hook is applied within 100 ms, long before the poll', async () => {
    world.worker({ pollMs: 60_000 });
    const payment = await world.start(merchant);
    await world.simulate(merchant, payment.reference, 'processing');
    await waitFor(async () => (await transaction(payment.transaction.id))?.status === 'pending_provider');
    const before = Date.now();
    await world.simulate(merchant, payment.reference, 'succeeded');
    await waitFor(async () => (await transaction(payment.transaction.id))?.status === 'succeeded', { everyMs: 5 });
    // Several times the wanted figure, as machines that run tests are busy; the poll would take a minute.
    expect(Date.now() - before).toBeLessThan(2_000);
  });

  test('hooks of a disabled and then archived account are applied', async () => {
    world.worker();
    const payment = await world.start(merchant);
    const { account, tenant } = merchant;
    await world.deps.providerAccounts.replace(tenant, { ...account, revision: 2, enabled: false, archivedAt: new Date() }, 1);
    const [eventId = ''] = await world.simulate(merchant, payment.reference, 'succeeded');
    expect(await untilEnded(eventId)).toMatchObject({ status: 'applied' });
  });
});

describe('what does not fit is quarantined and changes nothing', () => {
  test.each<[number, string]>([[50_011, 'amount'], [50_012, 'currency'], [50_013, 'mode'], [50_014, 'owner']])('amount %i: another %s', async (amount, reason) => {
    world.worker();
    const payment = await world.start(merchant, amount);
    const [eventId = ''] = await world.simulate(merchant, payment.reference, 'succeeded');
    expect(await untilEnded(eventId)).toMatchObject({ status: 'quarantined', reason, why: expect.any(String) });
    expect(await transaction(payment.transaction.id)).toMatchObject({ status: 'initiated', capturedMinor: 0 });
    expect(world.logs).toContainEqual(expect.objectContaining({ level: 'error', message: 'a hook event was quarantined', fields: expect.objectContaining({ eventId, reason }) }));
  });

  test('a transaction of another organization, named by its true id, is not found', async () => {
    const other = await world.merchant();
    const victim = await world.start(other);
    world.worker();
    const event = await putEvent({ object: { metadata: { transactionId: victim.transaction.id, attemptId: victim.attempt.id } } });
    await untilParked(event.eventId);
    expect((await world.deps.transactions.find(other.tenant, victim.transaction.id))?.status).toBe('initiated');
  });

  test('an attempt at another account of the same organization is another owner\'s', async () => {
    const payment = await world.start(merchant);
    const { tenant, account } = merchant;
    const second = { ...account, id: store.ids.objectId() };
    await world.deps.providerAccounts.insert(tenant, second, {});
    world.worker();
    const event = await putEvent({ object: { metadata: { transactionId: payment.transaction.id, attemptId: payment.attempt.id } } });
    expect(await untilEnded(event.eventId)).toMatchObject({ status: 'applied' });
    await world.inbox.insert(tenant, [{ ...event, providerId: second.id, eventId: 'evt_other_account' }]);
    const foreign = { ...merchant, account: second };
    await waitFor(async () => (await find('evt_other_account', foreign))?.status === 'quarantined');
    expect(await find('evt_other_account', foreign)).toMatchObject({ reason: 'owner' });
  });

  test('an object that is not what is documented is unusable, an unknown type is ignored', async () => {
    world.worker();
    const odd = await putEvent({ object: { amount: '4900' } });
    const unknown = await putEvent({ type: 'payout.paid' });
    expect(await untilEnded(odd.eventId)).toMatchObject({ status: 'quarantined', reason: 'unusable' });
    expect(await untilEnded(unknown.eventId)).toMatchObject({ status: 'ignored', reason: 'unknown_type' });
  });
});

describe('parking', () => {
  test('an event before our own call returned waits and is matched by the provider\'s reference', async () => {
    const payment = await world.start(merchant);
    const reference = `pay_${store.ids.base62(16)}`;
    world.worker();
    const event = await putEvent({ object: { id: reference } });
    await untilParked(event.eventId);
    await store.connection.collection('transactions').updateOne({ 'attempts.id': payment.attempt.id }, { $set: { 'attempts.0.providerReference': reference } });
    await world.deps.transactions.rememberProviderReference(merchant.tenant, merchant.account.id, reference, payment.transaction.id);
    expect(await untilEnded(event.eventId)).toMatchObject({ status: 'applied', transactionId: payment.transaction.id });
  });

  test('without our id it is ignored as not ours after an hour; with our id and no such transaction quarantined after a day', async () => {
    world.worker();
    const hourMs = 3_600_000;
    const at = (ageMs: number) => new Date(world.deps.clock.now().getTime() - ageMs);
    const withId = { metadata: { transactionId: store.ids.objectId(), attemptId: store.ids.objectId() } };
    const young = await putEvent({ receivedAt: at(hourMs - 60_000) });
    const old = await putEvent({ receivedAt: at(hourMs) });
    const youngOurs = await putEvent({ object: withId, receivedAt: at(24 * hourMs - 60_000) });
    const oldOurs = await putEvent({ object: withId, receivedAt: at(24 * hourMs) });
    expect(await untilEnded(old.eventId)).toMatchObject({ status: 'ignored', reason: 'not_ours' });
    expect(await untilEnded(oldOurs.eventId)).toMatchObject({ status: 'quarantined', reason: 'no_such_transaction' });
    expect(await untilParked(young.eventId)).toMatchObject({ reason: 'unknown_transaction' });
    await untilParked(youngOurs.eventId);
    world.advance(120_000);
    expect(await untilEnded(young.eventId)).toMatchObject({ status: 'ignored' });
    expect(await untilEnded(youngOurs.eventId)).toMatchObject({ status: 'quarantined' });
  });

  test('a dispute that carries no id of ours finds its transaction, although our own call never returned', async () => {
    world.worker();
    const payment = await world.start(merchant);
    // As if the process had died between the provider's answer and writing it down.
    await store.connection.collection('transactions').updateOne({ 'attempts.id': payment.attempt.id }, { $set: { 'attempts.0.providerReference': null } });
    await store.connection.collection('providerReferences').deleteMany({});
    const [eventId = ''] = await world.simulate(merchant, payment.reference, 'succeeded');
    await untilEnded(eventId);
    const dispute = await putEvent({ type: 'dispute.opened', object: { id: 'dsp_1', paymentId: payment.reference, status: 'open', reason: 'fraudulent' } });
    expect(await untilEnded(dispute.eventId)).toMatchObject({ status: 'applied', transactionId: payment.transaction.id });
    expect(await transaction(payment.transaction.id)).toMatchObject({ status: 'chargeback' });
  });

  test('waits longer the older the event is, and never beyond an hour', () => {
    expect([0, 4_999, 5_000, 60_000, 3_600_000, 80_000_000].map(waitDelayMs)).toEqual([500, 500, 2_000, 6_000, 360_000, 3_600_000]);
  });

  test('an event that only says that something changed is looked up at the provider and applied', async () => {
    const payment = await world.start(merchant);
    await world.simulate(merchant, payment.reference, 'succeeded', { delayMs: 60_000 });
    const sandbox = world.deps.providers.find('sandbox')!;
    const pointing = { ...sandbox, readEvent: () => ({ kind: 'lookup', transactionId: null, attemptId: null, providerReference: payment.reference }) as const };
    const deps = { ...world.deps, providers: { types: () => ['sandbox'], find: () => pointing } };
    world.worker({ deps });
    const event = await putEvent();
    expect(await untilEnded(event.eventId)).toMatchObject({ status: 'applied', transactionId: payment.transaction.id });
    expect(await transaction(payment.transaction.id)).toMatchObject({ status: 'succeeded' });
    await world.stopWorkers();

    const away = { ...pointing, lookUpPayment: () => Promise.resolve({ kind: 'unknown', reason: 'timeout' } as const) };
    world.worker({ deps: { ...world.deps, providers: { types: () => ['sandbox'], find: () => away } } });
    const unanswered = await putEvent();
    expect(await untilParked(unanswered.eventId)).toMatchObject({ reason: 'provider_unavailable', why: 'timeout' });
  });
});

describe('crashes', () => {
  /** A worker whose process dies at the poison event: it never writes anything again. */
  async function crashOn(poison: string): Promise<boolean> {
    let crashed = false;
    const dead = new Promise<never>(() => undefined);
    const mortal = <A extends unknown[], R>(act: (...args: A) => Promise<R>) => (...args: A): Promise<R> => (crashed ? dead : act(...args));
    const { insert, find: look, claimDueAcrossTenants, hasSuspectsAcrossTenants, settle, postpone } = world.inbox;
    const inbox = {
      ...world.inbox,
      insert: mortal(insert), find: mortal(look), claimDueAcrossTenants: mortal(claimDueAcrossTenants), hasSuspectsAcrossTenants: mortal(hasSuspectsAcrossTenants), settle: mortal(settle), postpone: mortal(postpone),
    };
    const worker = createInboxWorker({
      inbox, deps: world.deps, pollMs: 10, leaseMs: 300,
      async apply(deps, claim) {
        if (claim.event.eventId === poison) crashed = true;
        return crashed ? dead : applyInboxEvent(deps, claim);
      },
    });
    worker.start();
    const result = await waitFor(async () => crashed || ended((await find(poison))!)).then(() => crashed);
    // Not awaited: what hangs in it would hang for ever, as in a dead process.
    void worker.stop();
    return result;
  }

  test('an event that kills its worker is quarantined after five times; its neighbours are applied', async () => {
    const payments = await Promise.all(Array.from({ length: 6 }, () => world.start(merchant)));
    const neighbours = await Promise.all(payments.map(({ transaction: { id: transactionId }, attempt, reference }) => putEvent({ object: { id: reference, metadata: { transactionId, attemptId: attempt.id } } })));
    const poison = await putEvent({ receivedAt: new Date(world.deps.clock.now().getTime() - 1_000) });
    let crashes = 0;
    while (await crashOn(poison.eventId)) crashes += 1;
    expect(crashes).toBe(5);
    expect(await find(poison.eventId)).toMatchObject({ status: 'quarantined', reason: 'crashed' });
    world.worker();
    for (const { eventId } of neighbours) expect(await untilEnded(eventId)).toMatchObject({ status: 'applied' });
  });

  test('an event on which our code throws is tried five times and then quarantined', async () => {
    let tries = 0;
    world.worker({ apply: () => { tries += 1; return Promise.reject(new TypeError('a fault of ours')); } });
    const event = await putEvent({ receivedAt: new Date(world.deps.clock.now().getTime()) });
    expect(await untilEnded(event.eventId)).toMatchObject({ status: 'quarantined', reason: 'crashed' });
    expect(tries).toBe(5);
  });

  test('a store that is busy does not count against the event', async () => {
    let tries = 0;
    world.worker({
      apply(deps, claim) {
        tries += 1;
        if (tries <= 8) return Promise.reject(new GatewayError('service_unavailable', 'busy'));
        return applyInboxEvent(deps, claim);
      },
    });
    const payment = await world.start(merchant);
    const event = await putEvent({ object: { id: payment.reference, metadata: { transactionId: payment.transaction.id, attemptId: payment.attempt.id } } });
    expect(await untilEnded(event.eventId)).toMatchObject({ status: 'applied' });
  });

  test('what was claimed by a worker that died is applied by another after the lease', async () => {
    const payment = await world.start(merchant);
    const event = await putEvent({ object: { id: payment.reference, metadata: { transactionId: payment.transaction.id, attemptId: payment.attempt.id } } });
    await world.inbox.claimDueAcrossTenants({ limit: 10, leaseMs: 100, suspects: false });
    world.worker();
    expect(await untilEnded(event.eventId)).toMatchObject({ status: 'applied' });
  });
});

test('stop waits for the running work and begins nothing new', async () => {
  let finish = (): void => undefined;
  let begun = 0;
  const worker = world.worker({ apply: () => new Promise((resolve) => {
    begun += 1;
    finish = () => resolve({ kind: 'end', settlement: { status: 'ignored', reason: 'unknown_type', why: null, transactionId: null } });
  }) });
  const first = await putEvent();
  worker.wake();
  await waitFor(() => begun === 1);
  let stopped = false;
  const stopping = worker.stop().then(() => { stopped = true; });
  await putEvent();
  expect(stopped).toBe(false);
  finish();
  await stopping;
  expect(begun).toBe(1);
  expect(await find(first.eventId)).toMatchObject({ status: 'ignored' });
});
