import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import type { RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';
import { waitFor } from '../../../test/support/wait-for.js';

let hosts: RunningHosts;
let tenant: SeededTenant;
let key: string;

beforeAll(async () => {
  hosts = await startRunningHosts();
  tenant = await seedTenant(hosts);
  key = await tenant.key('editor');
});
afterAll(() => hosts.close());

type Made = { id: string; sessionPublicId: string; shortCode: string };
async function create(more: object = {}): Promise<Made> {
  const answer = await ask(hosts.origins.api, 'POST', `/v1/checkouts/${tenant.siteId}/create`, {
    key,
    body: { amount: 4900, currency: 'EUR', externalReference: 'order-1', returnUrl: 'https://shop.example/thanks?x', cancelUrl: 'https://shop.example/cart', items: [{ description: 'Shirt', quantity: 2, unitPrice: 2450 }], ...more },
  });
  return answer.body as unknown as Made;
}
const page = (path: string, given: Parameters<typeof ask>[3] & { method?: string; host?: 'checkout' | 'main' } = {}) => ask(hosts.origins[given.host ?? 'checkout'], given.method ?? 'GET', path, given);

describe('getCheckoutSession', () => {
  test.each(['checkout', 'main'] as const)('shows what is to be paid, by short code and by session, on the host %s', async (host) => {
    const made = await create();
    for (const reference of [made.shortCode, made.sessionPublicId]) {
      const { status, body } = await page(`/api/v1/checkouts/${reference}`, { host });
      expect(status).toBe(200);
      expect(body).toMatchObject({ id: made.id, sessionPublicId: made.sessionPublicId, status: 'pending', amount: 4900, currencyExponent: 2, site: { name: 'Demo Shop' }, lineItems: [{ name: 'Shirt', quantity: 2, unitAmount: 2450, totalAmount: 4900 }], providers: ['sandbox'], paymentOptions: [{ providerId: tenant.providerId, type: 'sandbox', label: 'Test payments' }], returnUrl: null });
    }
  });

  test('an unknown reference is 404, and the same for every form', async () => {
    for (const reference of ['0'.repeat(16), `cs_${'0'.repeat(24)}_${'a'.repeat(24)}`]) {
      const { status, body } = await page(`/api/v1/checkouts/${reference}`);
      expect([status, body.code, body['detail']]).toEqual([404, 'checkout_not_found', 'There is no such checkout']);
    }
    expect((await page('/api/v1/checkouts/short')).status).toBe(400);
  });

  test("takes the site's own origins and refuses foreign ones, with CORS for those it takes", async () => {
    const { shortCode } = await create();
    const from = (origin: string) => page(`/api/v1/checkouts/${shortCode}`, { host: 'main', headers: { Origin: origin } });
    const allowed = await from('https://shop.example');
    expect([allowed.status, allowed.headers.get('access-control-allow-origin'), allowed.headers.get('access-control-allow-credentials')]).toEqual([200, 'https://shop.example', null]);
    expect((await from(hosts.origins.checkout)).status).toBe(200);
    for (const origin of ['https://evil.example', 'null', 'https://shop.example.evil.example']) {
      const refused = await from(origin);
      expect([refused.status, refused.body.code, refused.headers.get('access-control-allow-origin')]).toEqual([403, 'origin_not_allowed', null]);
    }
  });

  test("answers a browser's preflight without any effect", async () => {
    const answer = await page('/api/v1/transactions/create', { host: 'main', method: 'OPTIONS', headers: { Origin: 'https://shop.example', 'Access-Control-Request-Method': 'POST' } });
    expect([answer.status, answer.headers.get('access-control-allow-methods'), answer.headers.get('access-control-allow-headers')]).toEqual([204, 'POST', 'Content-Type, X-Checkout-Session']);
  });
});

describe('a payment', () => {
  test('is started, watched and paid through the simulator, and leads back to the shop', async () => {
    const made = await create();
    const started = await page('/api/v1/transactions/create', { method: 'POST', body: { sessionPublicId: made.sessionPublicId, providerId: tenant.providerId, billingAddress: { name: 'Ada Lovelace', line1: '12 St', postalCode: 'SW1Y', city: '', country: 'gb', email: 'ada@example.com' } } });
    expect(started.body).toMatchObject({ transactionId: made.id, attemptId: expect.any(String), status: -1, action: { type: 'redirect', url: expect.stringMatching(/^http/) } });

    const session = { 'X-Checkout-Session': made.sessionPublicId };
    const watch = () => page(`/api/v1/transactions/${made.id}/status`, { headers: session });
    expect((await watch()).body).toMatchObject({ status: 'initiated', statusCode: -1, checkoutStatus: 'pending', redirectUrl: null, action: { type: 'redirect' } });

    const simulated = await ask(hosts.origins.api, 'POST', `/api/v1/test-helpers/transactions/${made.id}/simulate`, { key, body: { outcome: 'succeeded' } });
    expect([simulated.status, simulated.body['status'], simulated.body['amountCaptured']]).toEqual([200, 'succeeded', 4900]);
    expect((await watch()).body).toMatchObject({ status: 'succeeded', statusCode: 1, checkoutStatus: 'completed', action: null, redirectUrl: `https://shop.example/thanks?x&transactionId=${made.id}&externalReference=order-1` });
    expect((await page(`/api/v1/checkouts/${made.shortCode}`)).body).toMatchObject({ status: 'completed', paymentOptions: [] });

    const again = await page('/api/v1/transactions/create', { method: 'POST', body: { sessionPublicId: made.sessionPublicId, providerId: tenant.providerId } });
    expect([again.status, again.body.code]).toEqual([409, 'checkout_closed']);
    const detail = await ask(hosts.origins.api, 'GET', `/api/v1/transactions/${made.id}`, { key });
    expect(detail.body).toMatchObject({ billingCountry: 'GB', email: 'ada@example.com', providerType: 'sandbox', attempts: [{ status: 'succeeded' }] });
  });

  test('is cancelled by the buyer, twice alike', async () => {
    const made = await create();
    const cancel = () => page(`/api/v1/transactions/${made.id}/cancel`, { method: 'POST', headers: { 'X-Checkout-Session': made.sessionPublicId } });
    const [first, second] = [await cancel(), await cancel()];
    expect(first.body).toMatchObject({ status: 'cancelled', statusCode: -2, redirectUrl: expect.stringContaining('https://shop.example/cart?transactionId=') });
    expect(second.body).toEqual(first.body);
  });

  test('of which the provider is asked on return stays as the provider says', async () => {
    const made = await create();
    await page('/api/v1/transactions/create', { method: 'POST', body: { sessionPublicId: made.sessionPublicId, providerId: tenant.providerId } });
    const { status, body } = await page(`/api/v1/transactions/${made.id}/mark-pending`, { method: 'POST', headers: { 'X-Checkout-Session': made.sessionPublicId } });
    expect([status, body['status'], body['checkoutStatus']]).toEqual([200, 'initiated', 'pending']);
  });
});

describe('a provider that does not take a payment', () => {
  /** An account that was saved before; nobody asks the real provider here. */
  async function addAccount(type: string): Promise<string> {
    const { store, payment, config } = hosts;
    const [id, now, { organizationId, livemode }] = [store.ids.objectId(), config.clock.now(), tenant];
    await payment.providerAccounts.insert(
      tenant,
      { id, organizationId, livemode, revision: 1, type, label: type, enabled: true, archivedAt: null, lastHookAt: null, lastHookFailureAt: null, lastHookFailureReason: null, credentialsCheckedAt: null, changedBy: null, createdAt: now, updatedAt: now },
      { secretKey: 'sk_test_of_nobody' },
    );
    const admin = await tenant.key('admin');
    const assigned = await ask(hosts.origins.api, 'PATCH', `/api/v1/sites/${tenant.siteId}`, { key: admin, body: { providerIds: [tenant.providerId, id] } });
    expect(assigned.status).toBe(200);
    return id;
  }
  const start = ({ sessionPublicId }: Made, providerId: string | null) => page('/api/v1/transactions/create', { method: 'POST', body: { sessionPublicId, providerId } });

  test.each([
    ['stripe', 'an amount below its minimum', { amount: 10, items: [] }, 'amount_below_minimum'],
    ['gocardless', 'a currency it does not support', { amount: 500, currency: 'JPY', items: [] }, 'unsupported_currency'],
  ])('%s refuses %s before anything is asked for, and another way stays open', async (type, _what, order, code) => {
    const providerId = await addAccount(type);
    const made = await create(order);
    const { status, body } = await start(made, providerId);
    expect([status, body.code]).toEqual([422, code]);
    const key = await tenant.key('viewer');
    expect((await ask(hosts.origins.api, 'GET', `/api/v1/transactions/${made.id}`, { key })).body).toMatchObject({ status: 'initiated', attempts: [] });
    expect((await start(made, tenant.providerId)).status).toBe(200);
  });

  test('because it was switched off takes no new ones, and those under way finish', async () => {
    const admin = await tenant.key('admin');
    const [underWay, fresh] = [await create({ externalReference: 'under-way' }), await create({ externalReference: 'fresh' })];
    const action = (await start(underWay, tenant.providerId)).body['action'] as { url: string };
    const toggle = (enabled: boolean) => ask(hosts.origins.api, 'POST', `/api/v1/providers/${tenant.providerId}/toggle`, { key: admin, body: { enabled } });
    expect((await toggle(false)).body['enabled']).toBe(false);
    try {
      const refused = await start(fresh, tenant.providerId);
      expect([refused.status, refused.body.code]).toEqual([409, 'provider_disabled']);
      const offered = (await page(`/api/v1/checkouts/${fresh.shortCode}`)).body['paymentOptions'] as { providerId: string }[];
      expect(offered.map(({ providerId }) => providerId)).not.toContain(tenant.providerId);
      expect((await fetch(action.url, { method: 'POST', body: new URLSearchParams({ card: '4242424242424242' }), redirect: 'manual' })).status).toBe(303);
      const transaction = () => ask(hosts.origins.api, 'GET', `/api/v1/transactions/${underWay.id}`, { key: admin });
      await waitFor(async () => (await transaction()).body['status'] === 'succeeded', { what: 'the event of the payment under way' });
      const refund = await ask(hosts.origins.api, 'POST', `/api/v1/transactions/${underWay.id}/refunds`, { key: admin, body: { amount: 100 } });
      expect(refund.status).toBe(201);
    } finally {
      await toggle(true);
    }
    expect((await start(fresh, tenant.providerId)).status).toBe(200);
  });
});

describe("the buyer's transaction routes", () => {
  test('answer like an unknown id without the session, with another one, and with none of that form', async () => {
    const [made, other] = [await create(), await create()];
    for (const path of ['status', 'cancel', 'mark-pending']) {
      const method = path === 'status' ? 'GET' : 'POST';
      const unknown = await page(`/api/v1/transactions/${'0'.repeat(24)}/${path}`, { method, headers: { 'X-Checkout-Session': made.sessionPublicId } });
      for (const session of [undefined, other.sessionPublicId, made.sessionPublicId.slice(0, -1), made.shortCode]) {
        const answer = await page(`/api/v1/transactions/${made.id}/${path}`, { method, headers: session === undefined ? {} : { 'X-Checkout-Session': session } });
        expect([answer.status, answer.body.code, answer.body['detail']]).toEqual([404, 'transaction_not_found', unknown.body['detail']]);
      }
    }
  });

  test('refuse a foreign origin before anything happens', async () => {
    const made = await create();
    const answer = await page(`/api/v1/transactions/${made.id}/cancel`, { method: 'POST', headers: { 'X-Checkout-Session': made.sessionPublicId, Origin: 'https://evil.example' } });
    expect([answer.status, answer.body.code]).toEqual([403, 'origin_not_allowed']);
    expect((await page(`/api/v1/checkouts/${made.shortCode}`)).body['status']).toBe('pending');
  });

  test('refuse a provider that the site does not have', async () => {
    const made = await create();
    const answer = await page('/api/v1/transactions/create', { method: 'POST', body: { sessionPublicId: made.sessionPublicId, providerId: '0'.repeat(24) } });
    expect([answer.status, answer.body.code]).toEqual([422, 'provider_not_assigned']);
  });
});
