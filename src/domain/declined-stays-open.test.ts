import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openPaymentWorld } from '../../test/support/payment-world.js';
import type { PaymentWorld } from '../../test/support/payment-world.js';
import { checkTransaction } from './check-transaction.js';
import { closeCheckout } from './close-checkout.js';
import { markPaid } from './mark-paid.js';
import { startAttempt } from './start-attempt.js';
import type { Transaction } from './transaction.js';

let world: PaymentWorld;
beforeAll(async () => { world = await openPaymentWorld({ capabilities: { declinedStaysOpen: true } }); });
afterAll(() => world.close());

const minuteMs = 60_000;
const of = ({ id }: Transaction) => ({ tenant: world.tenant, transactionId: id });
const start = (checkout: Transaction) => startAttempt(world.deps, { ...of(checkout), providerId: world.account.id });
const paymentsOf = ({ id }: Transaction) => world.provider.payments.filter(({ request }) => request.transactionId === id);
const isClaimed = async ({ id }: Transaction): Promise<boolean> => (await world.deps.transactions.claimDueChecksAcrossTenants(1_000, minuteMs)).some(({ transactionId }) => transactionId === id);

async function declined(): Promise<Transaction> {
  const checkout = await world.checkout();
  await start(checkout);
  const [payment] = paymentsOf(checkout);
  await world.report(payment!, world.provider.move(payment!, 'declined'));
  const after = await world.read(checkout.id);
  expect(after.status).toBe('failed');
  return after;
}

describe('an attempt that was declined and that the buyer can go on with', () => {
  test('is looked at by the janitor\'s schedule, so that a payment in the same form is known though its event is lost', async () => {
    const checkout = await declined();
    world.provider.move(paymentsOf(checkout)[0]!, 'paid');
    expect(await isClaimed(checkout)).toBe(false);
    world.advance(minuteMs);
    expect(await isClaimed(checkout)).toBe(true);
    await checkTransaction(world.deps, of(checkout));
    expect(await world.read(checkout.id)).toMatchObject({ status: 'succeeded', capturedMinor: 4900 });
  });

  test('is looked at ever more seldom while the buyer does nothing, and no more once the checkout has ended', async () => {
    const checkout = await declined();
    const looks: boolean[] = [];
    for (const minutes of [1, 3, 1, 20, 5]) {
      world.advance(minutes * minuteMs);
      const due = await isClaimed(checkout);
      if (due) await checkTransaction(world.deps, of(checkout));
      looks.push(due);
    }
    expect(looks).toEqual([true, false, true, false, true]);
    await closeCheckout(world.deps, { ...of(checkout), why: 'expired', source: 'timeout', cancelProcessing: false });
    expect((await world.read(checkout.id)).status).toBe('cancelled');
    world.advance(3 * 24 * 60 * minuteMs);
    expect(await isClaimed(checkout)).toBe(false);
  });

  test('keeps another try away until the provider has said that it is cancelled', async () => {
    const checkout = await declined();
    world.provider.faults.cancel.push('lost_request');
    world.provider.faults.lookUp.push('lost_request');
    await expect(start(checkout)).rejects.toMatchObject({ code: 'attempt_in_progress' });
    expect(paymentsOf(checkout).map(({ stage }) => stage)).toEqual(['declined']);
    expect((await start(checkout)).attempt.status).toBe('awaiting_buyer');
    expect(paymentsOf(checkout).map(({ stage }) => stage)).toEqual(['cancelled', 'open']);
  });

  test('keeps a newer checkout of its order away until then, though its own is to be closed', async () => {
    const older = await declined();
    const newer = await world.checkout({ externalReference: older.externalReference });
    world.provider.faults.cancel.push('lost_request');
    world.provider.faults.lookUp.push('lost_request');
    await expect(start(newer)).rejects.toMatchObject({ code: 'attempt_in_progress' });
    expect(await world.read(older.id)).toMatchObject({ status: 'failed', closing: { why: 'replaced' } });
    expect((await start(newer)).attempt.status).toBe('awaiting_buyer');
    expect([paymentsOf(older)[0]?.stage, (await world.read(older.id)).status]).toEqual(['cancelled', 'cancelled']);
  });

  test('ends with its checkout on the provider\'s word alone, and the janitor goes on asking for it', async () => {
    const checkout = await declined();
    world.provider.faults.cancel.push('lost_request');
    world.provider.faults.lookUp.push('lost_request');
    await closeCheckout(world.deps, { ...of(checkout), why: 'expired', source: 'timeout', cancelProcessing: false });
    expect(await world.read(checkout.id)).toMatchObject({ status: 'failed', closing: { why: 'expired' } });
    world.advance(minuteMs);
    expect(await isClaimed(checkout)).toBe(true);
    await checkTransaction(world.deps, of(checkout));
    expect([paymentsOf(checkout)[0]?.stage, (await world.read(checkout.id)).status]).toEqual(['cancelled', 'cancelled']);
  });

  test('is called off before the order is marked as paid; without the provider\'s word it is not marked', async () => {
    const checkout = await declined();
    world.provider.faults.cancel.push('lost_request');
    world.provider.faults.lookUp.push('lost_request');
    await expect(markPaid(world.deps, of(checkout))).rejects.toMatchObject({ code: 'mark_paid_not_possible' });
    expect((await markPaid(world.deps, of(checkout))).status).toBe('succeeded');
    expect(paymentsOf(checkout).map(({ stage }) => stage)).toEqual(['cancelled']);
  });

  test('that was refused before it began is over, and keeps nothing away', async () => {
    const checkout = await world.checkout();
    world.provider.faults.start.push('refuse');
    await expect(start(checkout)).rejects.toMatchObject({ code: 'provider_error' });
    expect((await world.read(checkout.id)).attempts.map(({ status }) => status)).toEqual(['declined']);
    expect((await start(checkout)).attempt.status).toBe('awaiting_buyer');
  });
});
