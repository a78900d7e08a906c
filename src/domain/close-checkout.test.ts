import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openPaymentWorld } from '../../test/support/payment-world.js';
import type { PaymentWorld } from '../../test/support/payment-world.js';
import { cancelByBuyer } from './cancel-by-buyer.js';
import { markPaid } from './mark-paid.js';
import { markPending } from './mark-pending.js';
import { startAttempt } from './start-attempt.js';
import type { Transaction } from './transaction.js';
import { voidTransaction } from './void-transaction.js';

let world: PaymentWorld;
beforeAll(async () => { world = await openPaymentWorld(); });
afterAll(() => world.close());

const of = ({ id }: Transaction) => ({ tenant: world.tenant, transactionId: id });
const start = (transaction: Transaction) => startAttempt(world.deps, { ...of(transaction), providerId: world.account.id });
const paymentOf = ({ id }: Transaction) => world.provider.payments.findLast(({ request }) => request.transactionId === id)!;
const ipns = ({ outbox }: Transaction): number[] => outbox.flatMap(({ ipnBody }) => (ipnBody === null ? [] : [JSON.parse(ipnBody).status]));

const closers = [
  ['voidTransaction', (transaction: Transaction) => voidTransaction(world.deps, of(transaction)), 'void_not_possible', 'void_not_possible'],
  ['cancelByBuyer', (transaction: Transaction) => cancelByBuyer(world.deps, of(transaction)), 'checkout_closed', 'attempt_in_progress'],
] as const;

describe.each(closers)('%s', (_name, close, paidCode, processingCode) => {
  test('of a checkout nobody has opened ends it at once, with its IPN', async () => {
    const closed = await close(await world.checkout());
    expect(closed.status).toBe('cancelled');
    expect(ipns(closed)).toEqual([-2]);
    await expect(start(closed)).rejects.toMatchObject({ code: 'checkout_closed' });
  });

  test('cancels an open attempt at the provider and ends on its word', async () => {
    const checkout = await world.checkout();
    await start(checkout);
    const closed = await close(checkout);
    expect([closed.status, paymentOf(checkout).stage, ipns(closed)]).toEqual(['cancelled', 'cancelled', [-2]]);
  });

  test('of a paid one is refused, also when the payment is not known here yet', async () => {
    const checkout = await world.checkout();
    await start(checkout);
    world.provider.move(paymentOf(checkout), 'paid');
    await expect(close(checkout)).rejects.toMatchObject({ code: paidCode });
    expect((await world.read(checkout.id)).status).toBe('succeeded');
    await expect(close(checkout)).rejects.toMatchObject({ code: paidCode });
  });

  test('of one that the provider works on is refused, and the payment goes on', async () => {
    const checkout = await world.checkout();
    await start(checkout);
    world.provider.move(paymentOf(checkout), 'processing');
    await expect(close(checkout)).rejects.toMatchObject({ code: processingCode });
    expect(await world.read(checkout.id)).toMatchObject({ status: 'pending_provider', closing: null });
    await world.report(paymentOf(checkout), world.provider.move(paymentOf(checkout), 'paid'));
    expect((await world.read(checkout.id)).status).toBe('succeeded');
  });

  test('of another tenant’s is unknown', async () => {
    const foreign = { ...(await world.checkout()), id: world.deps.ids.objectId() };
    await expect(close(foreign)).rejects.toMatchObject({ code: 'transaction_not_found' });
  });
});

test('a second void is refused, its repetition after a crash is not; a buyer may cancel twice', async () => {
  const voided = await world.checkout();
  const reservedIds = [world.deps.ids.objectId()];
  await voidTransaction(world.deps, { ...of(voided), reservedIds });
  expect((await voidTransaction(world.deps, { ...of(voided), reservedIds })).status).toBe('cancelled');
  await expect(voidTransaction(world.deps, of(voided))).rejects.toMatchObject({ code: 'void_not_possible' });
  const cancelled = await world.checkout();
  const first = await cancelByBuyer(world.deps, of(cancelled));
  expect((await cancelByBuyer(world.deps, of(cancelled))).revision).toBe(first.revision);
});

describe('markPaid', () => {
  test('records the whole amount, owes the IPN, and nobody can pay any more', async () => {
    const checkout = await world.checkout();
    const paid = await markPaid(world.deps, { ...of(checkout), note: 'Bank transfer 88123' });
    expect(paid).toMatchObject({ status: 'succeeded', capturedMinor: 4900, facts: [expect.objectContaining({ kind: 'capture', source: 'operator', reason: 'Bank transfer 88123' })] });
    expect(ipns(paid)).toEqual([1]);
    await expect(start(checkout)).rejects.toMatchObject({ code: 'checkout_closed' });
    await expect(markPaid(world.deps, of(checkout))).rejects.toMatchObject({ code: 'mark_paid_not_possible' });
  });

  test('repeated with the same reserved id it has one effect', async () => {
    const checkout = await world.checkout();
    const reservedIds = [world.deps.ids.objectId()];
    const first = await markPaid(world.deps, { ...of(checkout), reservedIds });
    expect((await markPaid(world.deps, { ...of(checkout), reservedIds })).revision).toBe(first.revision);
  });

  test('is refused while an attempt can take money, and once the checkout has ended', async () => {
    const open = await world.checkout();
    await start(open);
    await expect(markPaid(world.deps, of(open))).rejects.toMatchObject({ code: 'mark_paid_not_possible' });
    await voidTransaction(world.deps, of(open));
    await expect(markPaid(world.deps, of(open))).rejects.toMatchObject({ code: 'mark_paid_not_possible' });
    const unknown = await world.checkout();
    world.provider.faults.start.push('lost_answer');
    await start(unknown);
    await expect(markPaid(world.deps, of(unknown))).rejects.toMatchObject({ code: 'mark_paid_not_possible' });
  });

  test('races with starts: either the money is marked or an attempt runs, never both', async () => {
    for (let round = 0; round < 10; round += 1) {
      const checkout = await world.checkout();
      await Promise.allSettled([start(checkout), markPaid(world.deps, of(checkout))]);
      const { capturedMinor, attempts } = await world.read(checkout.id);
      expect([capturedMinor > 0, attempts.length > 0]).toEqual([attempts.length === 0, capturedMinor === 0]);
    }
  });
});

describe('markPending', () => {
  test('finds out how the open attempt stands', async () => {
    const checkout = await world.checkout();
    await start(checkout);
    world.provider.move(paymentOf(checkout), 'processing');
    expect((await markPending(world.deps, of(checkout))).status).toBe('pending_provider');
    world.provider.move(paymentOf(checkout), 'paid');
    const paid = await markPending(world.deps, of(checkout));
    expect([paid.status, ipns(paid)]).toEqual(['succeeded', [0, 1]]);
  });

  test('never makes anything pending by itself', async () => {
    const checkout = await world.checkout();
    expect((await markPending(world.deps, of(checkout))).revision).toBe(checkout.revision);
    await start(checkout);
    world.provider.faults.lookUp.push('throw');
    expect((await markPending(world.deps, of(checkout))).status).toBe('initiated');
  });
});
