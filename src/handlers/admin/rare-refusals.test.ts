import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import type { Answer, RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';
import { waitFor } from '../../../test/support/wait-for.js';

/** Refusals whose cause takes more than one request to bring about. */
let hosts: RunningHosts;
/** In the place of Stripe: cannot be asked anything, and refuses what it is told to do. */
const stripe = createServer((request, response) => {
  response.writeHead(request.method === 'GET' ? 503 : 400, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify({ error: { type: 'invalid_request_error', message: 'No.' } }));
});
let tenant: SeededTenant;
let key: string;
beforeAll(async () => {
  await new Promise<void>((resolve) => stripe.listen(0, '127.0.0.1', resolve));
  hosts = await startRunningHosts({ STRIPE_API_BASE_URL: `http://127.0.0.1:${(stripe.address() as AddressInfo).port}` });
  tenant = await seedTenant(hosts);
  key = await tenant.key('admin');
});
afterAll(async () => {
  await hosts.close();
  stripe.closeAllConnections();
  await new Promise((resolve) => stripe.close(resolve));
});

const api = (method: string, path: string, body?: unknown): Promise<Answer> => ask(hosts.origins.api, method, `/api/v1${path}`, { key, ...(body === undefined ? {} : { body }) });
const create = async (more: object = {}, siteId = tenant.siteId) => (await api('POST', `/checkouts/${siteId}/create`, { amount: 4900, currency: 'EUR', externalReference: hosts.store.ids.base62(12), ...more })).body as unknown as { id: string; sessionPublicId: string };
const pay = (sessionPublicId: string, providerId: unknown = tenant.providerId): Promise<Answer> => ask(hosts.origins.checkout, 'POST', '/api/v1/transactions/create', { body: { sessionPublicId, providerId } });
const outcome = ({ status, body }: Answer): unknown[] => [status, body.code];

describe('a chargeback', () => {
  test('is an operator\'s to set only over money that came outside of a provider', async () => {
    const { id } = await create();
    expect(outcome(await api('PATCH', `/transactions/${id}/chargeback/cb_1`, { status: 'open' }))).toEqual([409, 'chargeback_not_possible']);
  });

  test('is refused once a transaction has as many as it can keep', async () => {
    const { id } = (await api('POST', '/transactions/manual', { siteId: tenant.siteId, amount: 100, currency: 'EUR', externalReference: 'cash-1' })).body;
    for (let n = 0; n < 50; n += 1) expect((await api('PATCH', `/transactions/${String(id)}/chargeback/cb_${n}`, { status: 'won' })).status).toBe(200);
    expect(outcome(await api('PATCH', `/transactions/${String(id)}/chargeback/cb_50`, { status: 'won' }))).toEqual([409, 'transaction_bound_reached']);
  });
});

describe('an IPN of version 1', () => {
  test('is not sent again after a newer one of the transaction, as it would take the newer state back', async () => {
    const receiver = createServer((_request, response) => response.end('OK'));
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const site = (await api('POST', '/sites', { name: 'Old plugin', ipnVersion: 1 })).body;
    const { id } = await create({ ipnUrl: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/ipn` }, String(site['id']));
    await api('POST', `/transactions/${id}/mark-paid`, {});
    await api('PATCH', `/transactions/${id}/chargeback/cb_1`, { status: 'open' });
    const deliveries = await waitFor(async () => {
      const data = (await api('GET', `/transactions/${id}/deliveries`)).body['data'] as { id: string; status: string }[];
      return data.length === 2 ? data : null;
    });
    expect(outcome(await api('POST', `/transactions/${id}/deliveries/${deliveries[1]!.id}/retry`))).toEqual([409, 'delivery_not_resendable']);
    await new Promise((resolve) => receiver.close(resolve));
  });
});

describe('a payment', () => {
  test('is not begun with an account that was switched off', async () => {
    const { sessionPublicId } = await create();
    await api('POST', `/providers/${String(tenant.providerId)}/toggle`, { enabled: false });
    expect(outcome(await pay(sessionPublicId))).toEqual([409, 'provider_disabled']);
    await api('POST', `/providers/${String(tenant.providerId)}/toggle`, { enabled: true });
  });

  test('is not begun for less than the provider takes, nor when it refuses', async () => {
    const credentials = { secretKey: 'sk_test_0123456789', publishableKey: 'pk_test_0123456789', webhookSecret: 'whsec_0123456789' };
    const account = (await api('POST', '/providers', { type: 'stripe', label: 'Cards', siteIds: [tenant.siteId], credentials })).body;
    expect(outcome(await pay((await create({ amount: 1 })).sessionPublicId, account['id']))).toEqual([422, 'amount_below_minimum']);
    expect(outcome(await pay((await create()).sessionPublicId, account['id']))).toEqual([422, 'provider_error']);
  });

  test('is not begun once the checkout has expired', async () => {
    const { sessionPublicId } = await create();
    hosts.advanceClock(25 * 3_600_000);
    expect(outcome(await pay(sessionPublicId))).toEqual([409, 'checkout_expired']);
  });
});

describe('an id that was kept for a request', () => {
  test('is not taken from another tenant that has come to hold it', async () => {
    const headers = { 'Idempotency-Key': 'site-of-another' };
    const post = () => ask(hosts.origins.api, 'POST', '/api/v1/sites', { key, body: { name: 'Mine' }, headers });
    await post();
    const other = await seedTenant(hosts);
    // As a crash before the answer leaves the record, but for the id.
    await hosts.store.connection.collection('idempotencyRecords').updateMany({ answer: { $ne: null } }, { $set: { answer: null, leaseUntil: new Date(0), reservedIds: [other.siteId] } });
    expect(outcome(await post())).toEqual([409, 'conflict']);
  });
});
