import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openPaymentWorld } from '../../test/support/payment-world.js';
import type { PaymentWorld } from '../../test/support/payment-world.js';
import { checkTransaction } from './check-transaction.js';
import { startAttempt } from './start-attempt.js';
import type { Transaction } from './transaction.js';
import { voidTransaction } from './void-transaction.js';

let world: PaymentWorld;
beforeAll(async () => { world = await openPaymentWorld(); });
afterAll(() => world.close());

const minuteMs = 60_000;
const start = ({ id }: Transaction) => startAttempt(world.deps, { tenant: world.tenant, transactionId: id, providerId: world.account.id });
const paymentOf = ({ id }: Transaction) => world.provider.payments.findLast(({ request }) => request.transactionId === id);
const asked = (verb: string, key: string): number => world.provider.calls.filter((call) => call.verb === verb && call.key === key).length;
const isClaimed = async ({ id }: Transaction): Promise<boolean> => (await world.deps.transactions.claimDueChecksAcrossTenants(1_000, minuteMs)).some(({ transactionId }) => transactionId === id);

async function checkLater(transaction: Transaction, ms: number): Promise<Transaction> {
  world.advance(ms);
  await checkTransaction(world.deps, { tenant: world.tenant, transactionId: transaction.id });
  return world.read(transaction.id);
}

describe('a start whose outcome is not known', () => {
  test.each(['lost_request', 'lost_answer'] as const)('is repeated as stored under the same key while keys are kept (%s)', async (fault) => {
    const checkout = await world.checkout();
    world.provider.faults.start.push(fault);
    const { attempt } = await start(checkout);
    const found = await checkLater(checkout, minuteMs);
    expect(found.attempts).toEqual([expect.objectContaining({ id: attempt.id, status: 'awaiting_buyer', providerReference: paymentOf(checkout)?.id, action: expect.objectContaining({ type: 'redirect' }) })]);
    expect(asked('start', attempt.id)).toBe(2);
    expect(world.provider.payments.filter(({ request }) => request.transactionId === checkout.id)).toEqual([expect.objectContaining({ request: attempt.request })]);
  });

  test('is only looked for once keys may be forgotten, and found by our id', async () => {
    const checkout = await world.checkout();
    world.provider.faults.start.push('lost_answer');
    const { attempt } = await start(checkout);
    world.provider.forgetKeys();
    const found = await checkLater(checkout, 61 * minuteMs);
    expect(found.attempts[0]).toMatchObject({ status: 'awaiting_buyer', providerReference: paymentOf(checkout)?.id });
    expect(asked('start', attempt.id)).toBe(1);
  });

  test('ends as expired when the provider says that it never had it', async () => {
    const checkout = await world.checkout();
    world.provider.faults.start.push('lost_request');
    const { attempt } = await start(checkout);
    expect((await checkLater(checkout, 61 * minuteMs)).attempts[0]?.status).toBe('expired');
    expect([asked('start', attempt.id), asked('lookUp', attempt.id)]).toEqual([1, 1]);
  });

  test('two janitors on one attempt: one payment, one outcome', async () => {
    const checkout = await world.checkout();
    world.provider.faults.start.push('lost_answer');
    await start(checkout);
    world.advance(minuteMs);
    const check = () => checkTransaction(world.deps, { tenant: world.tenant, transactionId: checkout.id });
    await Promise.all([check(), check(), check()]);
    const { attempts, eventVersion } = await world.read(checkout.id);
    expect(attempts).toMatchObject([{ status: 'awaiting_buyer' }]);
    expect(world.provider.payments.filter(({ request }) => request.transactionId === checkout.id)).toHaveLength(1);
    world.advance(6 * minuteMs);
    world.provider.move(world.provider.payments.find(({ request }) => request.transactionId === checkout.id)!, 'paid');
    await Promise.all([check(), check(), check()]);
    const paid = await world.read(checkout.id);
    expect([paid.status, paid.capturedMinor, paid.eventVersion]).toEqual(['succeeded', 4900, eventVersion + 1]);
  });

  test('stays unknown while the provider is away, and is taken up again', async () => {
    const checkout = await world.checkout();
    world.provider.faults.start.push('lost_answer', 'lost_request');
    await start(checkout);
    expect((await checkLater(checkout, minuteMs)).attempts[0]?.status).toBe('starting');
    world.advance(4 * minuteMs);
    expect(await isClaimed(checkout)).toBe(true);
    expect((await checkLater(checkout, 0)).attempts[0]?.status).toBe('awaiting_buyer');
  });

  test('a refusal of the repetition proves nothing: the provider is asked whether it has the payment', async () => {
    const checkout = await world.checkout();
    world.provider.faults.start.push('lost_answer', 'refuse');
    await start(checkout);
    expect((await checkLater(checkout, minuteMs)).attempts[0]?.status).toBe('awaiting_buyer');
  });

  test('is left alone while the call that asks is on its way', async () => {
    const checkout = await world.checkout();
    world.provider.faults.start.push('lost_answer');
    const { attempt } = await start(checkout);
    await checkLater(checkout, 0);
    expect(asked('start', attempt.id)).toBe(1);
  });
});

describe('expiry', () => {
  test('of a checkout nobody paid ends it and owes an IPN', async () => {
    const checkout = await world.checkout({ expireInMinutes: 5 });
    expect(await isClaimed(checkout)).toBe(false);
    world.advance(6 * minuteMs);
    expect(await isClaimed(checkout)).toBe(true);
    const ended = await checkLater(checkout, 0);
    expect(ended.status).toBe('cancelled');
    expect(ended.outbox.at(-1)?.types).toEqual(['checkout.expired', 'transaction.cancelled']);
    expect(JSON.parse(ended.outbox.at(-1)?.ipnBody ?? '{}').status).toBe(-2);
    world.advance(120 * minuteMs);
    expect(await isClaimed(checkout)).toBe(false);
  });

  test('cancels at the provider first, and the state waits for its word', async () => {
    const checkout = await world.checkout({ expireInMinutes: 5 });
    await start(checkout);
    world.provider.faults.cancel.push('lost_request');
    expect(await checkLater(checkout, 6 * minuteMs)).toMatchObject({ status: 'initiated', closing: { why: 'expired' } });
    expect(paymentOf(checkout)?.stage).toBe('open');
    expect((await checkLater(checkout, minuteMs)).status).toBe('cancelled');
    expect(paymentOf(checkout)?.stage).toBe('cancelled');
  });

  test('finds the payment that came in the last moment', async () => {
    const checkout = await world.checkout({ expireInMinutes: 5 });
    await start(checkout);
    world.provider.move(paymentOf(checkout)!, 'paid');
    expect((await checkLater(checkout, 6 * minuteMs)).status).toBe('succeeded');
  });

  test('never calls off a payment that the provider is working on', async () => {
    const checkout = await world.checkout({ expireInMinutes: 5 });
    await start(checkout);
    await world.report(paymentOf(checkout)!, world.provider.move(paymentOf(checkout)!, 'processing'));
    const waiting = await checkLater(checkout, 6 * minuteMs);
    expect(waiting).toMatchObject({ status: 'pending_provider', closing: null });
    world.provider.move(paymentOf(checkout)!, 'declined');
    const over = await checkLater(checkout, 20 * minuteMs);
    expect(over.status).toBe('cancelled');
    expect(over.attempts[0]?.status).toBe('declined');
  });
});

test('a void whose cancel got no answer is finished by the janitor', async () => {
  const checkout = await world.checkout();
  await start(checkout);
  world.provider.faults.cancel.push('lost_answer');
  expect((await voidTransaction(world.deps, { tenant: world.tenant, transactionId: checkout.id })).status).toBe('initiated');
  expect((await checkLater(checkout, minuteMs)).status).toBe('cancelled');
});

test('a payment whose hooks were all lost is brought to the provider’s state, with one IPN', async () => {
  const checkout = await world.checkout();
  await start(checkout);
  world.provider.move(paymentOf(checkout)!, 'paid');
  expect(await isClaimed(checkout)).toBe(false);
  world.advance(11 * minuteMs);
  expect(await isClaimed(checkout)).toBe(true);
  const found = await checkLater(checkout, 0);
  expect(found.status).toBe('succeeded');
  expect(found.outbox.filter(({ ipnBody }) => ipnBody !== null)).toHaveLength(1);
  await world.report(paymentOf(checkout)!, world.provider.factsOf(paymentOf(checkout)!));
  expect((await world.read(checkout.id)).outbox.filter(({ ipnBody }) => ipnBody !== null)).toHaveLength(1);
});

test('an attempt that is open while another has paid is called off within seconds', async () => {
  const checkout = await world.checkout();
  await start(checkout);
  const first = paymentOf(checkout)!;
  await start(checkout);
  const open = paymentOf(checkout)!;
  await world.report(first, world.provider.move(first, 'paid'));
  world.advance(5_000);
  expect(await isClaimed(checkout)).toBe(true);
  const paid = await checkLater(checkout, 0);
  expect([open.stage, paid.status, paid.capturedMinor]).toEqual(['cancelled', 'succeeded', 4900]);
  expect(await isClaimed(await checkLater(checkout, 24 * 60 * minuteMs))).toBe(false);
});

test('one step that fails keeps neither the others nor the next look', async () => {
  const checkout = await world.checkout({ expireInMinutes: 5 });
  await start(checkout);
  const find = world.deps.providers.find;
  const broken = { ...world.deps, providers: { ...world.deps.providers, find: () => null } };
  world.advance(30 * minuteMs);
  await checkTransaction(broken, { tenant: world.tenant, transactionId: checkout.id });
  expect(find(world.provider.type)).not.toBeNull();
  expect((await world.read(checkout.id)).closing?.why).toBe('expired');
  expect(await isClaimed(checkout)).toBe(false);
  world.advance(61 * minuteMs);
  expect(await isClaimed(checkout)).toBe(true);
});
