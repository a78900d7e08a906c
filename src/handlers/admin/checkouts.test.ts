import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import type { RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';

let hosts: RunningHosts;
let tenant: SeededTenant;
let key: string;

beforeAll(async () => {
  hosts = await startRunningHosts();
  tenant = await seedTenant(hosts);
  key = await tenant.key('editor');
});
afterAll(() => hosts.close());

const order = { amount: 4900, currency: 'EUR', externalReference: 'order-1' };
const create = (body: unknown = order, given: { key?: string; siteId?: string; headers?: Record<string, string> } = {}) =>
  ask(hosts.origins.api, 'POST', `/v1/checkouts/${given.siteId ?? tenant.siteId}/create`, { key: given.key ?? key, body, headers: given.headers ?? {} });
const countStored = () => hosts.store.connection.collection('transactions').countDocuments();

describe('createCheckout', () => {
  test('answers exactly 200 with the four fields that plugins read', async () => {
    const { status, body } = await create();
    expect(status).toBe(200);
    expect(body).toEqual({ id: expect.stringMatching(/^[0-9a-f]{24}$/), sessionPublicId: expect.stringMatching(/^[A-Za-z0-9._:-]{1,128}$/), shortCode: expect.stringMatching(/^[0-9A-Za-z]{16,}$/), paymentUrl: `${hosts.origins.checkout}/checkout/${String(body['shortCode'])}` });
  });

  test('takes what plugins send: null and empty address values, integral floats, escapes, items without a name', async () => {
    const body = '{"amount":4900.0,"currency":"EUR","externalReference":"a\\/b\\u00e9","email":"","billingAddress":{"firstName":"","country":"","phone":null},"shippingAddress":{},"items":[{"description":"Shirt","quantity":1,"unitPrice":5000,"itemType":"physical"},{"description":"-","quantity":1,"unitPrice":-100,"itemType":"discount"},{"description":"free","quantity":2,"unitPrice":-0,"itemType":"gift"}]}';
    expect((await create(body)).status).toBe(200);
  });

  test('makes a new checkout also for a reference seen before', async () => {
    const [first, second] = [await create(), await create()];
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.body['id']).not.toBe(first.body['id']);
  });

  const refused: [string, unknown, number, string, string][] = [
    ['an amount of zero', { ...order, amount: 0 }, 400, 'invalid_request', '/body/amount'],
    ['a negative amount', { ...order, amount: -1 }, 400, 'invalid_request', '/body/amount'],
    ['a fraction', { ...order, amount: 1.5 }, 400, 'invalid_request', '/body/amount'],
    ['an amount above the bound', { ...order, amount: 1_000_000_000_000 }, 400, 'invalid_request', '/body/amount'],
    ['an amount as text', { ...order, amount: '4900' }, 400, 'invalid_request', '/body/amount'],
    ['an unknown field', { ...order, lineItems: [] }, 400, 'invalid_request', '/body/lineItems'],
    ['items that do not add up', { ...order, items: [{ name: 'a', quantity: 1, unitPrice: 1 }] }, 422, 'items_total_mismatch', '/body/items'],
    ['a currency that does not exist', { ...order, currency: 'ZZZ' }, 422, 'unsupported_currency', '/body/currency'],
    ['no reference', { amount: 1, currency: 'EUR' }, 422, 'reference_required', '/body/externalReference'],
  ];
  test.each(refused)('refuses %s, naming the field, and stores nothing', async (_name, body, status, code, pointer) => {
    const before = await countStored();
    const answer = await create(body);
    expect([answer.status, answer.body.code, answer.body.errors?.[0]?.pointer]).toEqual([status, code, pointer]);
    expect(await countStored()).toBe(before);
  });

  test('an item mismatch says so in the words that old plugins look for', async () => {
    const { body } = await create({ ...order, items: [{ name: 'a', quantity: 1, unitPrice: 1 }] });
    expect(body['message']).toContain('sum of item amounts');
    expect(body['error']).toContain('does not match total amount');
  });

  test("an unknown site, another organization's and one of the other mode are the same 404", async () => {
    const other = await seedTenant(hosts);
    const live = await seedTenant(hosts, { organizationId: tenant.organizationId, livemode: true });
    const answers = await Promise.all([create(order, { siteId: '0'.repeat(24) }), create(order, { siteId: other.siteId }), create(order, { siteId: live.siteId })]);
    for (const { status, body } of answers) expect([status, body.code, body['detail']]).toEqual([404, 'site_not_found', answers[0]?.body['detail']]);
  });

  test('refuses a key without the scope, one of too low a role, a revoked one and none', async () => {
    expect((await create(order, { key: await tenant.key('admin', ['checkout:read']) })).body.code).toBe('forbidden_scope');
    expect((await create(order, { key: await tenant.key('viewer') })).body.code).toBe('forbidden_role');
    expect((await create(order, { key: `${key.slice(0, -1)}x` })).body.code).toBe('unauthorized');
    const admin = await tenant.key('admin');
    const revoked = await tenant.key('editor');
    const keyId = revoked.slice('sk_test_'.length, 'sk_test_'.length + 24);
    expect((await ask(hosts.origins.api, 'POST', `/api/v1/organizations/${tenant.organizationId}/api-keys/${keyId}/revoke`, { key: admin })).status).toBe(200);
    expect((await create(order, { key: revoked })).body.code).toBe('api_key_revoked');
  });

  test('repeats its answer under an Idempotency-Key without making a second checkout', async () => {
    const headers = { 'Idempotency-Key': 'order-77' };
    const first = await create(order, { headers });
    const before = await countStored();
    const second = await create(order, { headers });
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect(second.body).toEqual(first.body);
    expect(await countStored()).toBe(before);
  });
});

describe('getCheckout, listCheckouts, updateCheckout', () => {
  test('show and change what was made, for its own tenant only', async () => {
    const made = await create({ ...order, externalReference: 'order-list', metadata: { cart: '1' } });
    const id = String(made.body['id']);
    const read = await ask(hosts.origins.api, 'GET', `/api/v1/checkouts/${id}`, { key });
    expect(read.body).toMatchObject({ id, status: 'pending', transactionStatus: 'initiated', amount: 4900, metadata: { cart: '1' }, paymentUrl: made.body['paymentUrl'] });
    const listed = await ask(hosts.origins.api, 'GET', '/api/v1/checkouts?limit=1&externalReference=order-list', { key });
    expect((listed.body['data'] as { id: string }[]).map((row) => row.id)).toEqual([id]);
    const changed = await ask(hosts.origins.api, 'PATCH', `/api/v1/checkouts/${id}`, { key, body: { metadata: { cart: null, table: '4' } } });
    expect(changed.body['metadata']).toEqual({ table: '4' });
    const foreign = await (await seedTenant(hosts)).key('editor');
    for (const method of ['GET', 'PATCH']) {
      const answer = await ask(hosts.origins.api, method, `/api/v1/checkouts/${id}`, { key: foreign, ...(method === 'PATCH' ? { body: { metadata: {} } } : {}) });
      expect([answer.status, answer.body.code]).toEqual([404, 'checkout_not_found']);
    }
    expect(((await ask(hosts.origins.api, 'GET', '/api/v1/checkouts', { key: foreign })).body['data'] as unknown[]).length).toBe(0);
  });

  test('an expiry in the past is 422', async () => {
    const made = await create();
    const answer = await ask(hosts.origins.api, 'PATCH', `/api/v1/checkouts/${String(made.body['id'])}`, { key, body: { expiresAt: '2020-01-01T00:00:00.000Z' } });
    expect([answer.status, answer.body.code]).toEqual([422, 'expiry_out_of_range']);
  });
});
