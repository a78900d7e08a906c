import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { at, captureFact, disputeFact } from '../../test/support/a-transaction.js';
import { openPaymentWorld } from '../../test/support/payment-world.js';
import type { PaymentWorld } from '../../test/support/payment-world.js';
import { closeReplaced } from './close-replaced.js';
import { expireCheckout } from './expire-checkout.js';
import { addFacts } from './apply-facts.js';
import { markPaid } from './mark-paid.js';
import { recordManualPayment } from './record-manual-payment.js';
import type { RecordManualPaymentOptions } from './record-manual-payment.js';
import { startAttempt } from './start-attempt.js';
import { updateChargeback } from './update-chargeback.js';

let world: PaymentWorld;
beforeAll(async () => {
  world = await openPaymentWorld();
});
afterAll(() => world.close());

const record = (options: Partial<RecordManualPaymentOptions> = {}) =>
  recordManualPayment(world.deps, { tenant: world.tenant, siteId: world.site.id, amountMinor: 4900, currency: 'EUR', externalReference: 'manual-1', reservedIds: null, ...options });
const code = (error: unknown) => (error as { code: string }).code;
const chargeback = (transactionId: string, status: 'open' | 'under_review' | 'won' | 'lost' | 'accepted', chargebackId = 'case-1') => updateChargeback(world.deps, { tenant: world.tenant, transactionId, chargebackId, status });

describe('a payment recorded by hand', () => {
  test('has succeeded with its first write and tells the merchant only at an address that was given', async () => {
    const paidAt = new Date(Date.now() - 86_400_000);
    const silent = await record({ paidAt, note: 'cash' });
    expect(silent).toMatchObject({ status: 'succeeded', capturedMinor: 4900, attempts: [], facts: [{ kind: 'capture', source: 'operator', providerAt: paidAt, reason: 'cash' }] });
    expect(silent.outbox.map(({ types, ipnBody }) => [types, ipnBody])).toEqual([[['checkout.created', 'transaction.succeeded'], null]]);
    const told = await record({ ipnUrl: 'https://shop.example/ipn' });
    expect(JSON.parse(told.outbox[0]!.ipnBody!)).toMatchObject({ id: told.id, status: 1 });
  });

  test('is in the smallest unit of its currency, whatever the scale of the site', async () => {
    const site = await world.addSite({ amountScale: 'hundredths' });
    expect(await record({ siteId: site.id, currency: 'JPY', amountMinor: 1500 })).toMatchObject({ amountMinor: 1500, capturedMinor: 1500 });
  });

  test('is made once for its reserved id', async () => {
    const reservedIds = [world.deps.ids.objectId()];
    const first = await record({ reservedIds });
    expect(await record({ reservedIds })).toEqual(first);
  });

  test('closes the open checkouts of its order, so that nobody pays twice', async () => {
    const open = await world.checkout({ externalReference: 'counter-1' });
    world.advance(10);
    const paid = await record({ externalReference: 'counter-1' });
    await closeReplaced(world.deps, { tenant: world.tenant, transactionId: paid.id });
    expect((await world.read(open.id)).status).toBe('cancelled');
  });

  test.each([
    ['without a reference', { externalReference: undefined }, 'reference_required'],
    ['of a foreign site', { siteId: 'f'.repeat(24) }, 'site_not_found'],
    ['of tomorrow', { paidAt: new Date(Date.now() + 86_400_000) }, 'invalid_request'],
    ['with an address that is not allowed', { ipnUrl: 'http://shop.example/ipn' }, 'ipn_url_not_allowed'],
  ] as const)('is refused %s', async (_name, options, expected) => expect(await record(options).catch(code)).toBe(expected));
});

describe('a chargeback set by an operator', () => {
  test('of off-platform money counts as any dispute does, to its end', async () => {
    const { id } = await record({ ipnUrl: 'https://shop.example/ipn' });
    expect(await chargeback(id, 'open')).toMatchObject({ status: 'chargeback', disputes: [{ id: 'case-1', status: 'open', amountMinor: 4900 }] });
    expect((await chargeback(id, 'under_review')).status).toBe('chargeback');
    expect((await chargeback(id, 'won')).status).toBe('succeeded');
    const lost = await chargeback(id, 'lost');
    expect([lost.status, lost.disputes.length, lost.timeline.at(-1)]).toMatchObject(['chargeback', 1, { type: 'dispute.lost', source: 'operator' }]);
    expect(lost.outbox.filter(({ ipnBody }) => ipnBody !== null).map(({ ipnBody }) => (JSON.parse(ipnBody!) as { status: number }).status)).toEqual([1, 4, 4]);
  });

  test('that says what is known changes nothing', async () => {
    const checkout = await world.checkout();
    await markPaid(world.deps, { tenant: world.tenant, transactionId: checkout.id });
    const opened = await chargeback(checkout.id, 'open');
    expect((await chargeback(checkout.id, 'open')).revision).toBe(opened.revision);
  });

  test('two operators of one moment: the later word stands', async () => {
    const { id } = await record();
    await chargeback(id, 'open');
    expect((await chargeback(id, 'accepted')).disputes).toMatchObject([{ status: 'accepted' }]);
  });

  test('is refused of money that a provider took, of unpaid transactions, and against the word of a provider', async () => {
    const unpaid = await world.checkout();
    expect(await chargeback(unpaid.id, 'open').catch(code)).toBe('chargeback_not_possible');
    const stored = addFacts(unpaid, [captureFact({ status: 'succeeded' }), disputeFact({ status: 'open', minute: 1 })]);
    await world.deps.transactions.replace(world.tenant, { ...stored, revision: unpaid.revision + 1 }, unpaid.revision);
    expect(await chargeback(unpaid.id, 'open', 'case-of-mine').catch(code)).toBe('chargeback_not_possible');
    expect(await chargeback(unpaid.id, 'won', 'dp_1').catch(code)).toBe('chargeback_not_possible');
    expect((await chargeback(unpaid.id, 'open', 'dp_1')).facts).toEqual(stored.facts);
    expect(stored.facts.at(-1)?.providerAt).toEqual(at(1));
  });
});

describe('ending a checkout before its time', () => {
  const expire = (transactionId: string) => expireCheckout(world.deps, { tenant: world.tenant, transactionId, reservedIds: null });

  test('cancels the open attempt at the provider first, and tells it as an expiry', async () => {
    const checkout = await world.checkout();
    const { attempt } = await startAttempt(world.deps, { tenant: world.tenant, transactionId: checkout.id, providerId: world.account.id });
    const ended = await expire(checkout.id);
    expect(ended.status).toBe('cancelled');
    expect(ended.attempts.find(({ id }) => id === attempt.id)?.status).toBe('cancelled');
    expect(ended.timeline.map(({ type }) => type)).toContain('checkout.expired');
  });

  test('is refused of what is paid, has ended, or does not exist', async () => {
    const paid = await record();
    expect(await expire(paid.id).catch(code)).toBe('checkout_closed');
    const checkout = await world.checkout();
    await expire(checkout.id);
    expect(await expire(checkout.id).catch(code)).toBe('checkout_closed');
    expect(await expire('f'.repeat(24)).catch(code)).toBe('checkout_not_found');
  });
});
