import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openPaymentWorld } from '../../test/support/payment-world.js';
import type { PaymentWorld } from '../../test/support/payment-world.js';
import { closeReplaced } from './close-replaced.js';
import { createCheckout } from './create-checkout.js';
import { startAttempt } from './start-attempt.js';
import type { StartedAttempt } from './start-attempt.js';
import type { Transaction } from './transaction.js';

let world: PaymentWorld;
beforeAll(async () => { world = await openPaymentWorld(); });
afterAll(() => world.close());
beforeEach(() => { world.provider.before = async () => undefined; });

const start = ({ id }: Transaction): Promise<StartedAttempt> => startAttempt(world.deps, { tenant: world.tenant, transactionId: id, providerId: world.account.id });
const paymentOf = ({ id }: { id: string }) => world.provider.payments.findLast(({ request }) => request.transactionId === id)!;
/** Made by a process whose clock is that far ahead of the others'. */
const checkoutByClock = async (aheadMs: number, externalReference: string | null): Promise<Transaction> => {
  const clock = { now: () => new Date(world.deps.clock.now().getTime() + aheadMs) };
  return (await createCheckout({ ...world.deps, clock }, { tenant: world.tenant, siteId: world.site.id, amount: 4900, currency: 'EUR', externalReference, reservedIds: null })).transaction;
};
const pay = async (transaction: Transaction) => world.report(paymentOf(transaction), world.provider.move(paymentOf(transaction), 'paid'));
const settled = (results: PromiseSettledResult<StartedAttempt>[]) => ({
  started: results.filter(({ status }) => status === 'fulfilled').length,
  codes: results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code as string] : [])),
});

describe('starting an attempt', () => {
  test('asks the provider under the attempt’s id and tells the buyer where to go', async () => {
    const checkout = await world.checkout({ email: 'ada@example.com' });
    const { transaction, attempt, action } = await start(checkout);
    const payment = paymentOf(checkout);
    expect(payment.request).toEqual({
      attemptId: attempt.id, transactionId: checkout.id, organizationId: world.tenant.organizationId, amountMinor: 4900, currency: 'EUR',
      returnUrl: `https://secure.example/checkout/${checkout.shortCode}?returned=1`, cancelUrl: `https://secure.example/checkout/${checkout.shortCode}?returned=1`,
      hookUrl: `https://webhook.example/hooks/fake/${world.account.id}`, description: checkout.externalReference, email: 'ada@example.com',
    });
    expect(action).toEqual({ type: 'redirect', url: `https://provider.example/${payment.id}` });
    expect(transaction).toMatchObject({ status: 'initiated', attempts: [{ status: 'awaiting_buyer', providerReference: payment.id }] });
    expect(transaction.outbox.every(({ ipnBody }) => ipnBody === null)).toBe(true);
    expect(await world.deps.transactions.findByProviderReference(world.tenant, world.account.id, payment.id)).toBe(checkout.id);
  });

  test('stores the exact request before the provider is asked', async () => {
    const checkout = await world.checkout();
    const seen: unknown[] = [];
    world.provider.before = async () => void seen.push((await world.read(checkout.id)).attempts[0]?.request);
    await start(checkout);
    expect(seen).toEqual([paymentOf(checkout).request]);
  });

  test('keeps the address the buyer typed, with its older names', async () => {
    const checkout = await world.checkout({ billingAddress: { city: 'Berlin', phone: '030' } });
    await startAttempt(world.deps, { tenant: world.tenant, transactionId: checkout.id, providerId: world.account.id, billingAddress: { name: 'Ada Lovelace', line1: 'Linden 5', country: 'de', email: 'ada@example.com', city: '' } });
    expect(await world.read(checkout.id)).toMatchObject({ email: 'ada@example.com', billingAddress: { firstName: 'Ada', lastName: 'Lovelace', address1: 'Linden 5', city: 'Berlin', phone: '030', country: 'DE' } });
  });

  test('a refusal is a declined try, told as such, and the buyer may try again', async () => {
    const checkout = await world.checkout();
    world.provider.faults.start.push('refuse');
    await expect(start(checkout)).rejects.toMatchObject({ code: 'provider_error' });
    expect(await world.read(checkout.id)).toMatchObject({ status: 'failed', attempts: [{ status: 'declined', declineReason: 'no' }] });
    expect((await start(checkout)).attempt.status).toBe('awaiting_buyer');
  });

  test.each(['lost_request', 'lost_answer', 'throw'] as const)('an unknown outcome (%s) leaves the attempt starting, never failed, and refuses another try', async (fault) => {
    const checkout = await world.checkout();
    world.provider.faults.start.push(fault);
    const { attempt, action, transaction } = await start(checkout);
    expect([attempt.status, action, transaction.status]).toEqual(['starting', null, 'initiated']);
    await expect(start(checkout)).rejects.toMatchObject({ code: 'attempt_in_progress' });
    expect(world.provider.payments.filter(({ request }) => request.transactionId === checkout.id).length).toBeLessThanOrEqual(1);
  });
});

describe('refused with the right code', () => {
  test.each([
    ['paid', 'checkout_closed', async (checkout: Transaction) => { await start(checkout); await pay(checkout); }],
    ['processing', 'attempt_in_progress', async (checkout: Transaction) => { await start(checkout); await world.report(paymentOf(checkout), world.provider.move(paymentOf(checkout), 'processing')); }],
    ['processing at the provider, unknown here', 'attempt_in_progress', async (checkout: Transaction) => { await start(checkout); world.provider.move(paymentOf(checkout), 'processing'); }],
    ['paid at the provider, unknown here', 'attempt_in_progress', async (checkout: Transaction) => { await start(checkout); world.provider.move(paymentOf(checkout), 'paid'); }],
    ['replaced by a newer checkout', 'checkout_closed', async (checkout: Transaction) => { await world.checkout({ externalReference: checkout.externalReference }); }],
    ['not cancellable right now', 'attempt_in_progress', async (checkout: Transaction) => { await start(checkout); world.provider.faults.cancel.push('lost_request'); }],
  ] as const)('%s', async (_name, code, prepare) => {
    const checkout = await world.checkout();
    await prepare(checkout);
    const before = world.provider.payments.length;
    await expect(start(checkout)).rejects.toMatchObject({ code });
    expect(world.provider.payments).toHaveLength(before);
  });

  test('expired, another provider, a disabled one, another tenant', async () => {
    const checkout = await world.checkout({ expireInMinutes: 5 });
    const ask = (options: object) => startAttempt(world.deps, { tenant: world.tenant, transactionId: checkout.id, providerId: world.account.id, ...options });
    await expect(ask({ providerId: world.deps.ids.objectId() })).rejects.toMatchObject({ code: 'provider_not_assigned' });
    await expect(ask({ tenant: { ...world.tenant, livemode: true } })).rejects.toMatchObject({ code: 'transaction_not_found' });
    await world.deps.providerAccounts.replace(world.tenant, { ...world.account, enabled: false, revision: 1 }, 0);
    await expect(ask({})).rejects.toMatchObject({ code: 'provider_disabled' });
    await world.deps.providerAccounts.replace(world.tenant, { ...world.account, enabled: true, revision: 2 }, 1);
    world.advance(6 * 60_000);
    await expect(ask({})).rejects.toMatchObject({ code: 'checkout_expired' });
  });
});

describe('at most one attempt can take money', () => {
  test('an earlier attempt that waits for the buyer is cancelled at the provider before the next is asked for', async () => {
    const checkout = await world.checkout();
    await start(checkout);
    const first = paymentOf(checkout);
    const { transaction } = await start(checkout);
    expect(first.stage).toBe('cancelled');
    expect(transaction.attempts.map(({ status }) => status)).toEqual(['cancelled', 'awaiting_buyer']);
    expect(transaction.outbox.every(({ ipnBody }) => ipnBody === null)).toBe(true);
  });

  test('ten starts at once on one transaction: one payment can be paid, the others are refused', async () => {
    const checkout = await world.checkout();
    const { started, codes } = settled(await Promise.allSettled(Array.from({ length: 10 }, () => start(checkout))));
    expect(started).toBeGreaterThanOrEqual(1);
    expect(new Set(codes)).toEqual(new Set(codes.length > 0 ? ['attempt_in_progress'] : []));
    expect(world.provider.payments.filter(({ request, stage }) => request.transactionId === checkout.id && stage === 'open')).toHaveLength(1);
    expect((await world.read(checkout.id)).attempts.filter(({ status }) => status === 'awaiting_buyer')).toHaveLength(1);
  });

  test('starts at once on five checkouts of one order: never two that can be paid, and the newest one wins in the end', async () => {
    for (let round = 0; round < 5; round += 1) {
      const externalReference = `race-${round}`;
      const checkouts: Transaction[] = [];
      for (let n = 0; n < 5; n += 1) checkouts.push(await world.checkout({ externalReference }));
      const results = await Promise.allSettled([...checkouts, ...checkouts].map(start));
      const open = world.provider.payments.filter(({ request, stage }) => request.description === externalReference && stage === 'open');
      expect(open.length).toBeLessThanOrEqual(1);
      const newest = checkouts.at(-1)!;
      expect(open.every(({ request }) => request.transactionId === newest.id)).toBe(true);
      if (open.length === 0) await start(newest);
      expect(settled(results).codes.every((code) => ['attempt_in_progress', 'checkout_closed'].includes(code))).toBe(true);
    }
  });

  test('an open attempt of an older checkout is cancelled at the provider before the newer one is asked for', async () => {
    const older = await world.checkout();
    await start(older);
    const newer = await world.checkout({ externalReference: older.externalReference });
    const stages: unknown[] = [];
    world.provider.before = async (verb) => { if (verb === 'start') stages.push(paymentOf(older).stage); };
    await start(newer);
    expect(stages).toEqual(['cancelled']);
    expect(await world.read(older.id)).toMatchObject({ status: 'cancelled', closing: { why: 'replaced' } });
  });

  test('a start that races with the creation and start of a newer checkout leaves one of them open at most', async () => {
    for (let round = 0; round < 15; round += 1) {
      const externalReference = `overtaking-${round}`;
      const older = await world.checkout({ externalReference });
      const overtake = async () => {
        await world.deps.timers.sleep(round);
        return start(await world.checkout({ externalReference }));
      };
      await Promise.allSettled([start(older), overtake()]);
      const open = world.provider.payments.filter(({ request, stage }) => request.description === externalReference && stage === 'open');
      expect(open.length).toBeLessThanOrEqual(1);
    }
  });

  test('in all of these races the provider never held two open payments of one order', () => {
    expect(world.provider.openAtOnceMax()).toBe(1);
  });

  test('a payment finished in the older window refuses a try in the newer one', async () => {
    const older = await world.checkout();
    await start(older);
    const newer = await world.checkout({ externalReference: older.externalReference });
    await pay(older);
    await expect(start(newer)).rejects.toMatchObject({ code: 'attempt_in_progress' });
  });

  test('an order that was paid before the newer checkout was made may be paid again', async () => {
    const older = await world.checkout();
    await start(older);
    await pay(older);
    world.advance(1_000);
    const newer = await world.checkout({ externalReference: older.externalReference });
    expect((await start(newer)).attempt.status).toBe('awaiting_buyer');
  });

  test.each([-600_000, 600_000])('which checkout is newer, and what was paid before it, does not hang on clocks (%i ms apart)', async (apartMs) => {
    const older = await world.checkout();
    await start(older);
    const newer = await checkoutByClock(apartMs, older.externalReference);
    await expect(start(older)).rejects.toMatchObject({ code: 'checkout_closed' });
    expect((await start(newer)).attempt.status).toBe('awaiting_buyer');
    await pay(newer);
    // Known to be paid, by a clock far from that of who asks again.
    const again = await checkoutByClock(-apartMs, older.externalReference);
    expect((await start(again)).attempt.status).toBe('awaiting_buyer');
  });

  test('money that nobody knew of when the newer checkout was made refuses a try, however long before it was taken', async () => {
    const older = await world.checkout();
    await start(older);
    world.provider.move(paymentOf(older), 'paid');
    world.advance(3_600_000);
    const newer = await world.checkout({ externalReference: older.externalReference });
    await expect(start(newer)).rejects.toMatchObject({ code: 'attempt_in_progress' });
    expect((await world.read(older.id)).capturedMinor).toBe(4900);
  });

  test('what is still open of an older checkout that another attempt has paid is called off before the newer one is tried', async () => {
    const older = await world.checkout();
    await start(older);
    const first = paymentOf(older);
    await start(older);
    const open = paymentOf(older);
    await world.report(first, world.provider.move(first, 'paid'));
    expect([open.stage, (await world.read(older.id)).capturedMinor]).toEqual(['open', 4900]);
    const newer = await world.checkout({ externalReference: older.externalReference });
    world.provider.faults.cancel.push('lost_request');
    await expect(start(newer)).rejects.toMatchObject({ code: 'attempt_in_progress' });
    expect((await start(newer)).attempt.status).toBe('awaiting_buyer');
    expect(open.stage).toBe('cancelled');
  });

  test('a newer checkout closes the older ones, without an IPN', async () => {
    const older = await world.checkout();
    await start(older);
    const newer = await world.checkout({ externalReference: older.externalReference });
    await closeReplaced(world.deps, { tenant: world.tenant, transactionId: newer.id });
    const closed = await world.read(older.id);
    expect(paymentOf(older).stage).toBe('cancelled');
    expect(closed).toMatchObject({ status: 'cancelled', closing: { why: 'replaced' } });
    expect(closed.outbox.every(({ ipnBody }) => ipnBody === null)).toBe(true);
    expect((await world.read(newer.id)).status).toBe('initiated');
  });

  test('a checkout closed while the provider was being asked calls off what was just started', async () => {
    const checkout = await world.checkout();
    world.provider.before = async (verb) => {
      if (verb !== 'start') return;
      world.provider.before = async () => undefined;
      const newer = await world.checkout({ externalReference: checkout.externalReference });
      await closeReplaced(world.deps, { tenant: world.tenant, transactionId: newer.id });
    };
    await expect(start(checkout)).rejects.toMatchObject({ code: 'checkout_closed' });
    expect(paymentOf(checkout).stage).toBe('cancelled');
    expect((await world.read(checkout.id)).status).toBe('cancelled');
  });

  test('a second capture that arrives all the same is recorded and told', async () => {
    const checkout = await world.checkout();
    await start(checkout);
    const first = paymentOf(checkout);
    await start(checkout);
    await pay(checkout);
    await world.report(first, world.provider.move(first, 'paid'));
    const overpaid = await world.read(checkout.id);
    expect(overpaid).toMatchObject({ status: 'succeeded', capturedMinor: 9800, overpaidMinor: 4900 });
    expect(overpaid.outbox.at(-1)).toMatchObject({ types: ['transaction.overpaid'], ipnBody: null });
  });
});
