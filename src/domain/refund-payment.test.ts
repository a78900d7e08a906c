import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openPaymentWorld } from '../../test/support/payment-world.js';
import type { PaymentWorld } from '../../test/support/payment-world.js';
import { checkTransaction } from './check-transaction.js';
import { markPaid } from './mark-paid.js';
import { refundPayment } from './refund-payment.js';
import type { RefundPaymentOptions } from './refund-payment.js';
import { startAttempt } from './start-attempt.js';
import type { Transaction } from './transaction.js';

let world: PaymentWorld;
beforeAll(async () => { world = await openPaymentWorld(); });
afterAll(() => world.close());

const paymentsOf = ({ id }: Transaction) => world.provider.payments.filter(({ request }) => request.transactionId === id);
const refundsAtProvider = (transaction: Transaction) => paymentsOf(transaction).flatMap(({ refunds }) => refunds);
const start = ({ id }: Transaction) => startAttempt(world.deps, { tenant: world.tenant, transactionId: id, providerId: world.account.id });
const refund = ({ id }: Transaction, options: Partial<RefundPaymentOptions> = {}) =>
  refundPayment(world.deps, { tenant: world.tenant, transactionId: id, requestedBy: 'key ABC', reservedIds: null, ...options });
const askedFor = (refundId: string): number => world.provider.calls.filter(({ verb, key }) => verb === 'refund' && key === refundId).length;

async function paid(): Promise<Transaction> {
  const checkout = await world.checkout();
  await start(checkout);
  const payment = paymentsOf(checkout)[0]!;
  await world.report(payment, world.provider.move(payment, 'paid'));
  return world.read(checkout.id);
}

describe('a refund', () => {
  test('of a part keeps succeeded and owes one IPN; of the rest ends in refunded', async () => {
    const transaction = await paid();
    const part = await refund(transaction, { amountMinor: 900, reason: 'Returned goods' });
    expect(part.refunds).toEqual([expect.objectContaining({ status: 'succeeded', amountMinor: 900, origin: 'gateway', requestedBy: 'key ABC', reason: 'Returned goods', providerReference: `re_${part.refunds[0]?.id}` })]);
    expect(part.transaction).toMatchObject({ status: 'succeeded', refundedMinor: 900, refundPendingMinor: 0 });
    const rest = await refund(transaction);
    expect(rest.refunds[0]?.amountMinor).toBe(4000);
    expect(rest.transaction.status).toBe('refunded');
    expect(rest.transaction.outbox.flatMap(({ ipnBody }) => (ipnBody === null ? [] : [JSON.parse(ipnBody).status]))).toEqual([1, 1, 3]);
  });

  test('is reserved before the provider is asked', async () => {
    const transaction = await paid();
    const seen: number[] = [];
    world.provider.before = async (verb) => { if (verb === 'refund') seen.push((await world.read(transaction.id)).refundPendingMinor); };
    await refund(transaction, { amountMinor: 700 });
    world.provider.before = async () => undefined;
    expect(seen).toEqual([700]);
  });

  test('twenty at once never give back more than was captured, pending included', async () => {
    const transaction = await paid();
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => refund(transaction, { amountMinor: 700 })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
    const codes = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
    expect(new Set(codes)).toEqual(new Set(['refund_not_possible']));
    expect(refundsAtProvider(transaction).reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(4900);
    expect(await world.read(transaction.id)).toMatchObject({ status: 'refunded', refundedMinor: 4900, refundPendingMinor: 0 });
  });

  test('twenty at once while the provider answers nothing reserve no more than was captured', async () => {
    const transaction = await paid();
    world.provider.faults.refund.push(...Array.from({ length: 20 }, () => 'lost_request' as const));
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => refund(transaction, { amountMinor: 600 })));
    world.provider.faults.refund.length = 0;
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
    expect(await world.read(transaction.id)).toMatchObject({ status: 'succeeded', refundedMinor: 0, refundPendingMinor: 4800 });
    await expect(refund(transaction, { amountMinor: 101 })).rejects.toMatchObject({ code: 'refund_exceeds_captured' });
  });

  test('that the provider refuses frees its reservation', async () => {
    const transaction = await paid();
    world.provider.faults.refund.push('refuse');
    await expect(refund(transaction)).rejects.toMatchObject({ code: 'provider_error' });
    expect(await world.read(transaction.id)).toMatchObject({ refundPendingMinor: 0, refunds: [{ status: 'failed' }] });
    expect((await refund(transaction)).transaction.status).toBe('refunded');
  });

  test('repeated with the same reserved id, after a crash that lost the answer, has one effect', async () => {
    const transaction = await paid();
    const reservedIds = [world.deps.ids.objectId()];
    world.provider.faults.refund.push('lost_answer');
    const first = await refund(transaction, { amountMinor: 500, reservedIds });
    expect(first.refunds[0]).toMatchObject({ id: reservedIds[0], status: 'requested' });
    const second = await refund(transaction, { amountMinor: 500, reservedIds });
    expect(second.refunds).toEqual([expect.objectContaining({ id: reservedIds[0], status: 'succeeded' })]);
    expect(refundsAtProvider(transaction)).toHaveLength(1);
    const third = await refund(transaction, { amountMinor: 500, reservedIds });
    expect(third.refunds[0]?.status).toBe('succeeded');
    expect(askedFor(reservedIds[0]!)).toBe(2);
  });

  test('whose repetition is refused keeps its reservation while the first request may have taken effect, and is looked up', async () => {
    const transaction = await paid();
    const reservedIds = [world.deps.ids.objectId()];
    world.provider.faults.refund.push('lost_answer', 'refuse');
    await refund(transaction, { amountMinor: 500, reservedIds });
    world.provider.faults.lookUp.push('lost_request');
    expect((await refund(transaction, { amountMinor: 500, reservedIds })).refunds[0]?.status).toBe('requested');
    await expect(refund(transaction, { amountMinor: 4900 })).rejects.toMatchObject({ code: 'refund_exceeds_captured' });
    world.provider.faults.refund.push('refuse');
    expect((await refund(transaction, { amountMinor: 500, reservedIds })).refunds[0]?.status).toBe('succeeded');
    await refund(transaction);
    expect(refundsAtProvider(transaction).reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(4900);
  });

  test('whose repetition is refused fails once the provider says that it has none', async () => {
    const transaction = await paid();
    const reservedIds = [world.deps.ids.objectId()];
    world.provider.faults.refund.push('lost_request', 'refuse');
    await refund(transaction, { amountMinor: 500, reservedIds });
    await expect(refund(transaction, { amountMinor: 500, reservedIds })).rejects.toMatchObject({ code: 'provider_error' });
    expect(await world.read(transaction.id)).toMatchObject({ refundPendingMinor: 0, refunds: [{ status: 'failed' }] });
  });

  test.each([
    ['nothing captured', async () => world.checkout(), undefined, 'refund_not_possible'],
    ['more than captured', paid, 4901, 'refund_exceeds_captured'],
    ['all refunded', async () => { const transaction = await paid(); await refund(transaction); return transaction; }, undefined, 'refund_not_possible'],
    ['a dispute holds it', async () => {
      const transaction = await paid();
      const payment = paymentsOf(transaction)[0]!;
      await world.report(payment, [{ ...world.provider.factsOf(payment)[0]!, kind: 'dispute', subjectId: `dp_${transaction.id}`, status: 'open', amountMinor: 4900 }]);
      return transaction;
    }, undefined, 'refund_not_possible'],
  ] as const)('is refused when %s, and the provider is not asked', async (_name, prepare, amountMinor, code) => {
    const transaction = await prepare();
    const before = world.provider.calls.length;
    await expect(refund(transaction, { amountMinor })).rejects.toMatchObject({ code });
    expect(world.provider.calls).toHaveLength(before);
  });

  test('of a payment that came twice touches the second capture first, and all of it takes two refunds', async () => {
    const checkout = await world.checkout();
    await start(checkout);
    await start(checkout);
    const [first, second] = paymentsOf(checkout);
    for (const payment of [second!, first!]) await world.report(payment, world.provider.move(payment, 'paid'));
    const extra = await refund(checkout, { amountMinor: 4900 });
    expect(extra.refunds.map(({ attemptId }) => attemptId)).toEqual([second!.request.attemptId]);
    expect(extra.transaction).toMatchObject({ status: 'succeeded', refundedMinor: 4900 });
    expect((await refund(checkout)).transaction.status).toBe('refunded');
    expect([first!.refunds.length, second!.refunds.length]).toEqual([1, 1]);

    const both = await world.checkout();
    await start(both);
    await start(both);
    for (const payment of paymentsOf(both)) await world.report(payment, world.provider.move(payment, 'paid'));
    const all = await refund(both);
    expect(all.refunds.map(({ id, amountMinor }) => [id, amountMinor])).toEqual([[all.refunds[0]!.id, 4900], [`${all.refunds[0]!.id}.2`, 4900]]);
    expect(all.transaction.status).toBe('refunded');
  });

  test('of money that came outside of any provider is settled by the operator’s word', async () => {
    const checkout = await world.checkout();
    await markPaid(world.deps, { tenant: world.tenant, transactionId: checkout.id });
    const before = world.provider.calls.length;
    expect((await refund(checkout, { amountMinor: 400 })).refunds).toEqual([expect.objectContaining({ status: 'succeeded', providerId: null })]);
    expect((await refund(checkout)).transaction.status).toBe('refunded');
    expect(world.provider.calls).toHaveLength(before);
  });
});

describe('a refund whose outcome is not known', () => {
  const later = async (transaction: Transaction, ms: number) => { world.advance(ms); await checkTransaction(world.deps, { tenant: world.tenant, transactionId: transaction.id }); return world.read(transaction.id); };

  test.each(['lost_request', 'lost_answer'] as const)('is found out by looking, then repeating under the same key (%s)', async (fault) => {
    const transaction = await paid();
    world.provider.faults.refund.push(fault);
    const { refunds } = await refund(transaction, { amountMinor: 500 });
    expect(refunds[0]?.status).toBe('requested');
    expect(await later(transaction, 60_000)).toMatchObject({ refundedMinor: 500, refundPendingMinor: 0 });
    expect(refundsAtProvider(transaction)).toHaveLength(1);
    expect(askedFor(refunds[0]!.id)).toBe(fault === 'lost_request' ? 2 : 1);
  });

  test('is never asked for again once keys may be forgotten: a complete list decides', async () => {
    const transaction = await paid();
    world.provider.faults.refund.push('lost_request');
    const { refunds } = await refund(transaction, { amountMinor: 500 });
    expect(await later(transaction, 2 * 3_600_000)).toMatchObject({ refundPendingMinor: 0, refunds: [{ status: 'failed' }] });
    expect(askedFor(refunds[0]!.id)).toBe(1);
  });

  test('stays reserved while the provider does not answer at all', async () => {
    const transaction = await paid();
    world.provider.faults.refund.push('lost_request');
    await refund(transaction, { amountMinor: 500 });
    world.provider.faults.lookUp.push('lost_request');
    expect(await later(transaction, 60_000)).toMatchObject({ refundPendingMinor: 500 });
  });
});
