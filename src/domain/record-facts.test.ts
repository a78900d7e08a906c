import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FakePayment } from '../../test/support/fake-provider.js';
import { openPaymentWorld } from '../../test/support/payment-world.js';
import type { PaymentWorld } from '../../test/support/payment-world.js';
import { recordFacts } from './record-facts.js';
import type { RecordFactsOptions } from './record-facts.js';
import { refundPayment } from './refund-payment.js';
import { startAttempt } from './start-attempt.js';
import type { Transaction } from './transaction.js';

let world: PaymentWorld;
beforeAll(async () => { world = await openPaymentWorld(); });
afterAll(() => world.close());

async function started(): Promise<{ checkout: Transaction; payment: FakePayment }> {
  const checkout = await world.checkout();
  await startAttempt(world.deps, { tenant: world.tenant, transactionId: checkout.id, providerId: world.account.id });
  return { checkout, payment: world.provider.payments.findLast(({ request }) => request.transactionId === checkout.id)! };
}

const optionsOf = ({ id, request }: FakePayment, overrides: Partial<RecordFactsOptions> = {}): RecordFactsOptions => ({
  tenant: world.tenant, providerId: world.account.id, source: 'event', facts: [], transactionId: request.transactionId, attemptId: request.attemptId, providerReference: id, currency: 'EUR', livemode: false, ...overrides,
});

test('the same event fifty times at once is one change, one IPN and fifty good answers', async () => {
  const { checkout, payment } = await started();
  const facts = world.provider.move(payment, 'paid');
  const results = await Promise.all(Array.from({ length: 50 }, (_, n) => recordFacts(world.deps, optionsOf(payment, { facts, eventId: `evt_${n % 2}` }))));
  expect(results.map(({ kind }) => kind).sort()).toEqual(['applied', ...Array.from({ length: 49 }, () => 'unchanged')]);
  const after = await world.read(checkout.id);
  expect(after.outbox.filter(({ ipnBody }) => ipnBody !== null)).toHaveLength(1);
  expect([...(after.appliedEventIds ?? [])].sort()).toEqual(['evt_0', 'evt_1']);
});

test('twenty different writers at once all get through within the time', async () => {
  const { checkout, payment } = await started();
  const refund = (n: number) => [{ ...world.provider.factsOf(payment)[0]!, kind: 'refund' as const, subjectId: `re_${n}_${checkout.id}`, status: 'succeeded' as const, amountMinor: 10 }];
  await Promise.all([...Array.from({ length: 20 }, (_, n) => world.report(payment, refund(n))), world.report(payment, world.provider.move(payment, 'paid'))]);
  const after = await world.read(checkout.id);
  expect([after.refundedMinor, after.refunds.length, after.outbox.length]).toEqual([200, 20, after.eventVersion]);
});

test('an event without our ids finds its transaction by the provider’s reference', async () => {
  const { checkout, payment } = await started();
  const facts = world.provider.move(payment, 'paid').map((fact) => ({ ...fact, attemptId: null }));
  expect(await recordFacts(world.deps, optionsOf(payment, { facts, transactionId: null, attemptId: null }))).toMatchObject({ kind: 'applied', transaction: { id: checkout.id, status: 'succeeded', attempts: [{ status: 'succeeded' }] } });
});

describe('what does not fit is not applied, and said why', () => {
  const paidFacts = (payment: FakePayment) => world.provider.move(payment, 'paid');
  const cases: readonly (readonly [name: string, override: (payment: FakePayment) => Partial<RecordFactsOptions>, expected: object])[] = [
    ['another amount', (payment) => ({ facts: paidFacts(payment).map((fact) => ({ ...fact, amountMinor: 4901 })) }), { kind: 'quarantine', reason: 'amount' }],
    ['a fraction', (payment) => ({ facts: paidFacts(payment).map((fact) => ({ ...fact, amountMinor: 49.5 })) }), { kind: 'quarantine', reason: 'amount' }],
    ['a capture without an amount', (payment) => ({ facts: paidFacts(payment).map((fact) => ({ ...fact, amountMinor: null })) }), { kind: 'quarantine', reason: 'unusable' }],
    ['no usable time', (payment) => ({ facts: paidFacts(payment).map((fact) => ({ ...fact, providerAt: new Date('never') })) }), { kind: 'quarantine', reason: 'unusable' }],
    ['another currency', (payment) => ({ facts: paidFacts(payment), currency: 'USD' }), { kind: 'quarantine', reason: 'currency' }],
    ['the other mode', (payment) => ({ facts: paidFacts(payment), livemode: true }), { kind: 'quarantine', reason: 'mode' }],
    ['another organization', (payment) => ({ facts: paidFacts(payment), organizationId: 'f'.repeat(24) }), { kind: 'quarantine', reason: 'owner' }],
    ['another account of the same organization', (payment) => ({ facts: paidFacts(payment), providerId: 'e'.repeat(24) }), { kind: 'quarantine', reason: 'owner' }],
    ['an attempt the transaction does not have', (payment) => ({ facts: paidFacts(payment), attemptId: 'd'.repeat(24) }), { kind: 'quarantine', reason: 'owner' }],
    ['facts that name another attempt', (payment) => ({ facts: paidFacts(payment).map((fact) => ({ ...fact, attemptId: 'd'.repeat(24) })) }), { kind: 'quarantine', reason: 'owner' }],
    ['a transaction there is not', (payment) => ({ facts: paidFacts(payment), transactionId: 'c'.repeat(24) }), { kind: 'unknown_transaction' }],
    ['an id that is none', (payment) => ({ facts: paidFacts(payment), transactionId: '../x' }), { kind: 'unknown_transaction' }],
    ['a foreign tenant’s transaction', (payment) => ({ facts: paidFacts(payment), tenant: { organizationId: 'f'.repeat(24), livemode: false } }), { kind: 'unknown_transaction' }],
    ['a payment of another system', (payment) => ({ facts: paidFacts(payment), transactionId: null, attemptId: null, providerReference: 'pay_of_the_till' }), { kind: 'not_ours' }],
    ['our transaction, but a reference whose answer is still on its way', (payment) => ({ facts: paidFacts(payment), attemptId: null, providerReference: 'pay_not_answered' }), { kind: 'unknown_transaction' }],
  ];

  test.each(cases)('%s', async (_name, override, expected) => {
    const { checkout, payment } = await started();
    const before = await world.read(checkout.id);
    expect(await recordFacts(world.deps, optionsOf(payment, override(payment)))).toMatchObject(expected);
    expect(await world.read(checkout.id)).toEqual(before);
  });
});

test('a refund of ours with another amount is not believed', async () => {
  const { checkout, payment } = await started();
  await world.report(payment, world.provider.move(payment, 'paid'));
  world.provider.faults.refund.push('lost_request');
  const { refunds } = await refundPayment(world.deps, { tenant: world.tenant, transactionId: checkout.id, amountMinor: 500, requestedBy: null, reservedIds: null });
  const fact = { ...world.provider.factsOf(payment)[0]!, kind: 'refund' as const, subjectId: 're_x', refundId: refunds[0]!.id, status: 'succeeded' as const, amountMinor: 600 };
  expect(await world.report(payment, [fact])).toMatchObject({ kind: 'quarantine', reason: 'amount' });
});

test.each([[1, [1]], [2, [1, 2]]] as const)('version %i: money of one transaction taken back after another has paid the order tells %j', async (ipnVersion, expected) => {
  const site = await world.addSite({ ipnVersion });
  const pay = async (): Promise<FakePayment> => {
    const { id } = await world.checkout({ siteId: site.id, externalReference: `paid-twice-${ipnVersion}` });
    await startAttempt(world.deps, { tenant: world.tenant, transactionId: id, providerId: world.account.id });
    const payment = world.provider.payments.at(-1)!;
    await world.report(payment, world.provider.move(payment, 'paid'));
    world.advance(1_000);
    return payment;
  };
  const older = await pay();
  await pay();
  const takenBack = world.provider.factsOf(older).map((fact) => (fact.kind === 'capture' ? { ...fact, status: 'reversed' as const, rank: 1 } : fact));
  await world.report(older, takenBack);
  const { status, outbox } = await world.read(older.request.transactionId);
  expect(status).toBe('failed');
  expect(outbox.flatMap(({ ipnBody }) => (ipnBody === null ? [] : [JSON.parse(ipnBody).status]))).toEqual(expected);
});
