import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openPaymentWorld } from '../../test/support/payment-world.js';
import type { PaymentWorld } from '../../test/support/payment-world.js';
import { createCheckout } from './create-checkout.js';
import type { CreateCheckoutOptions } from './create-checkout.js';
import { GatewayError } from './errors.js';
import { replaceMetadata, updateCheckout } from './update-checkout.js';
import { voidTransaction } from './void-transaction.js';

let world: PaymentWorld;
beforeAll(async () => { world = await openPaymentWorld(); });
afterAll(() => world.close());

const create = (options: Partial<CreateCheckoutOptions> = {}) =>
  createCheckout(world.deps, { tenant: world.tenant, siteId: world.site.id, amount: 4900, currency: 'EUR', externalReference: 'order-10042', reservedIds: null, ...options });

describe('createCheckout', () => {
  test('answers what plugins insist on: ids in their charsets and an absolute paymentUrl', async () => {
    const { transaction, paymentUrl } = await create();
    expect(transaction.id).toMatch(/^[0-9a-f]{24}$/);
    expect(transaction.sessionPublicId).toMatch(/^[A-Za-z0-9._:-]{1,128}$/);
    expect(transaction.shortCode).toMatch(/^[0-9A-Za-z]{16,32}$/);
    expect(paymentUrl).toBe(`https://secure.example/checkout/${transaction.shortCode}`);
    expect(await world.read(transaction.id)).toEqual(transaction);
  });

  test('owes an event and no IPN', async () => {
    const { transaction } = await create({ ipnUrl: 'https://shop.example/ipn' });
    expect(transaction.outbox).toEqual([expect.objectContaining({ eventVersion: 1, types: ['checkout.created'], ipnBody: null })]);
    expect(transaction.timeline).toEqual([expect.objectContaining({ type: 'checkout.created', eventVersion: 1, source: 'system' })]);
  });

  test('the same reference again makes a new transaction and a new session', async () => {
    const [first, second] = [await create(), await create({ amount: 5000 })];
    expect(second.transaction.id).not.toBe(first.transaction.id);
    expect(second.transaction.sessionPublicId).not.toBe(first.transaction.sessionPublicId);
  });

  test('a repetition with the same reserved id finishes the first, its short code too', async () => {
    const reservedIds = [world.deps.ids.objectId()];
    const [first, second] = [await create({ reservedIds }), await create({ reservedIds })];
    expect(second).toEqual(first);
    expect(first.transaction.id).toBe(reservedIds[0]);
    expect(await world.deps.transactions.locateByShortCodeAcrossTenants(first.transaction.shortCode)).toEqual({ tenant: world.tenant, transactionId: first.transaction.id });
  });

  test.each(['before', 'after'] as const)('a store that fails for a moment, %s it has stored, costs no order', async (when) => {
    const { transactions } = world.deps;
    let failures = 2;
    const insert: typeof transactions.insert = async (tenant, transaction) => {
      const failing = (failures -= 1) >= 0;
      if (failing && when === 'before') throw new GatewayError('service_unavailable', 'no primary');
      const result = await transactions.insert(tenant, transaction);
      if (failing) throw new GatewayError('service_unavailable', 'lost connection');
      return result;
    };
    const { transaction } = await createCheckout({ ...world.deps, transactions: { ...transactions, insert } }, { tenant: world.tenant, siteId: world.site.id, amount: 100, currency: 'EUR', externalReference: `flaky-${when}`, reservedIds: null });
    expect((await world.deps.transactions.findByReference(world.tenant, world.site.id, `flaky-${when}`, 10)).map(({ id }) => id)).toEqual([transaction.id]);
  });

  test('empty means absent, an unusable e-mail is dropped, old item types are read', async () => {
    const { transaction } = await create({
      email: 'not an address', returnUrl: '', invoiceNumber: '', billingAddress: { firstName: 'Ada', lastName: '', city: null, country: '' }, shippingAddress: { city: '', country: '' },
      items: [{ description: 'Book', quantity: 2, unitPrice: 1950, itemType: 'physical' }, { name: 'Gift', description: '', quantity: 1, unitPrice: 1000, itemType: 'constructor' }],
    });
    expect(transaction).toMatchObject({ email: null, returnUrl: null, invoiceNumber: null, billingAddress: { firstName: 'Ada' }, shippingAddress: null });
    expect(transaction.items.map(({ name, description, itemType }) => [name, description, itemType])).toEqual([[null, 'Book', 'goods'], ['Gift', null, 'constructor']]);
  });

  test('addresses are kept byte for byte', async () => {
    const urls = { returnUrl: 'https://shop.example/thanks?order&x=%7e&id={transactionId}', ipnUrl: 'https://shop.example/?wc-api=wc_payment_gateway_app&flag' };
    expect((await create(urls)).transaction).toMatchObject(urls);
  });

  test('the site’s scale, IPN version, expiry and providers are copied, the default provider first', async () => {
    const [p1, p2] = [world.deps.ids.objectId(), world.deps.ids.objectId()];
    const site = await world.addSite({ amountScale: 'hundredths', ipnVersion: 1, checkoutExpiryMinutes: 30, providerIds: [p1, p2], defaultProviderId: p2 });
    const { transaction } = await create({ siteId: site.id, amount: 150_000, currency: 'JPY', items: [{ name: 'Fan', quantity: 1, unitPrice: 150_000 }] });
    expect(transaction).toMatchObject({ amountMinor: 1500, amountScale: 'hundredths', ipnVersion: 1, providerIds: [p2, p1], items: [{ unitPriceMinor: 150_000 }] });
    expect(transaction.expiresAt.getTime() - transaction.createdAt.getTime()).toBe(30 * 60_000);
  });

  test.each([
    ['an unknown site', { siteId: 'f'.repeat(24) }, 'site_not_found'],
    ['a site of the other mode', { tenant: 'live' }, 'site_not_found'],
    ['another organization’s site', { tenant: 'foreign' }, 'site_not_found'],
    ['no reference', { externalReference: null, invoiceNumber: ' ' }, 'reference_required'],
    ['items that do not add up', { items: [{ name: 'x', quantity: 1, unitPrice: 1 }] }, 'items_total_mismatch'],
    ['an item without text', { items: [{ name: '', description: null, quantity: 1, unitPrice: 4900 }] }, 'item_text_required'],
    ['an unknown currency', { currency: 'XXX' }, 'unsupported_currency'],
    ['an amount of zero', { amount: 0 }, 'invalid_request'],
    ['a script as returnUrl', { returnUrl: 'javascript:alert(1)' }, 'invalid_request'],
    ['credentials in cancelUrl', { cancelUrl: 'https://u:p@shop.example/' }, 'invalid_request'],
    ['an ipnUrl that may not be used', { ipnUrl: 'http://10.0.0.1/' }, 'ipn_url_not_allowed'],
  ] as const)('refuses %s and stores nothing', async (_name, override, code) => {
    const count = async () => (await world.deps.transactions.list(world.tenant, {}, { limit: 1 })).total;
    const before = await count();
    const tenants = { live: { ...world.tenant, livemode: true }, foreign: { organizationId: 'f'.repeat(24), livemode: false } };
    const options: Partial<CreateCheckoutOptions> = 'tenant' in override ? { tenant: tenants[override.tenant] } : override;
    await expect(create(options)).rejects.toMatchObject({ code });
    expect(await count()).toBe(before);
  });
});

describe('updateCheckout', () => {
  const update = (transactionId: string, options: { metadata?: Record<string, string | null>; expiresAt?: Date }) => updateCheckout(world.deps, { tenant: world.tenant, transactionId, ...options });

  test('sets, keeps and removes pairs, tells it once, and nothing when nothing changed', async () => {
    const { transaction } = await create({ metadata: { a: '1', b: '2' } });
    const changed = await update(transaction.id, { metadata: { a: null, c: '3' } });
    expect(changed.metadata).toEqual({ b: '2', c: '3' });
    expect(changed.outbox.at(-1)).toMatchObject({ types: ['checkout.updated'], eventVersion: transaction.eventVersion + 1, ipnBody: null });
    expect((await update(transaction.id, { metadata: { c: '3', z: null } })).revision).toBe(changed.revision);
    const replaced = await replaceMetadata(world.deps, { tenant: world.tenant, transactionId: transaction.id, metadata: { only: 'this' } });
    expect([replaced.metadata, replaced.outbox.at(-1)?.types]).toEqual([{ only: 'this' }, ['transaction.updated']]);
  });

  test('moves the end of an open checkout, within 30 days of its creation', async () => {
    const { transaction } = await create();
    const days = (n: number) => new Date(transaction.createdAt.getTime() + n * 86_400_000);
    expect((await update(transaction.id, { expiresAt: days(29) })).expiresAt).toEqual(days(29));
    await expect(update(transaction.id, { expiresAt: days(31) })).rejects.toMatchObject({ code: 'expiry_out_of_range' });
    await expect(update(transaction.id, { expiresAt: days(-1) })).rejects.toMatchObject({ code: 'expiry_out_of_range' });
    await voidTransaction(world.deps, { tenant: world.tenant, transactionId: transaction.id });
    await expect(update(transaction.id, { expiresAt: days(2) })).rejects.toMatchObject({ code: 'checkout_closed' });
  });

  test('refuses too many pairs, and does not know another tenant’s checkout', async () => {
    const { transaction } = await create({ metadata: Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`k${n}`, 'v'])) });
    await expect(update(transaction.id, { metadata: { more: 'x' } })).rejects.toMatchObject({ code: 'invalid_request' });
    await expect(updateCheckout(world.deps, { tenant: { ...world.tenant, livemode: true }, transactionId: transaction.id, metadata: {} })).rejects.toMatchObject({ code: 'checkout_not_found' });
  });
});
