import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import type { Answer, RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';
import { waitFor } from '../../../test/support/wait-for.js';

let hosts: RunningHosts;
let tenant: SeededTenant;
let foreign: string;
let live: string;
let admin: string;
let viewer: string;

beforeAll(async () => {
  hosts = await startRunningHosts();
  tenant = await seedTenant(hosts);
  admin = await tenant.key('admin');
  viewer = await tenant.key('viewer');
  foreign = await (await seedTenant(hosts)).key('admin');
  live = await (await seedTenant(hosts, { organizationId: tenant.organizationId, livemode: true })).key('admin');
});
afterAll(() => hosts.close());

const api = (method: string, path: string, key = admin, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(hosts.origins.api, method, `/api/v1${path}`, { key, headers, ...(body === undefined ? {} : { body }) });
async function create(more: object = {}): Promise<string> {
  return String((await api('POST', `/checkouts/${tenant.siteId}/create`, admin, { amount: 4900, currency: 'EUR', externalReference: 'order-1', ...more })).body['id']);
}
async function createPaid(more: object = {}): Promise<string> {
  const id = await create(more);
  await api('POST', `/test-helpers/transactions/${id}/simulate`, admin, { outcome: 'succeeded' });
  return id;
}

describe('every operation on one transaction', () => {
  const operations: [string, string, string, unknown][] = [
    ['getTransaction', 'GET', '', undefined],
    ['updateTransaction', 'PUT', '', { metadata: {} }],
    ['createRefund', 'POST', '/refunds', {}],
    ['voidTransaction', 'POST', '/void', undefined],
    ['markTransactionPaid', 'POST', '/mark-paid', {}],
    ['listDeliveries', 'GET', '/deliveries', undefined],
  ];
  test.each(operations)("%s answers 404 with the unknown id's body to another organization and to the other mode, and changes nothing", async (_name, method, path, body) => {
    const id = await create();
    const unknown = await api(method, `/transactions/${'0'.repeat(24)}${path}`, admin, body);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'transaction_not_found']);
    for (const key of [foreign, live]) {
      const answer = await api(method, `/transactions/${id}${path}`, key, body);
      expect({ ...answer.body, requestId: '' }).toEqual({ ...unknown.body, requestId: '' });
    }
    expect((await api('GET', `/transactions/${id}`)).body).toMatchObject({ status: 'initiated', refunds: [] });
  });
  test.each(operations)('%s refuses an id that is none', async (_name, method, path, body) => {
    const { status, body: problem } = await api(method, `/transactions/XYZ${path}`, admin, body);
    expect([status, problem.errors?.[0]?.pointer]).toEqual([400, '/path/transactionId']);
  });
  test.each(operations.filter(([, method]) => method !== 'GET'))('%s is not for viewers', async (_name, method, path, body) => {
    expect((await api(method, `/transactions/${await create()}${path}`, viewer, body)).body.code).toBe('forbidden_role');
  });
});

describe('listTransactions', () => {
  test('filters, pages and walks by cursor, within its tenant', async () => {
    const own = await seedTenant(hosts);
    const key = await own.key('admin');
    const ids: string[] = [];
    for (const [amount, currency] of [[100, 'EUR'], [200, 'USD'], [300, 'EUR']] as const) {
      ids.unshift(String((await api('POST', `/checkouts/${own.siteId}/create`, key, { amount, currency, externalReference: 'r' })).body['id']));
    }
    const list = async (query: string) => (await api('GET', `/transactions${query}`, key)).body as unknown as { data: { id: string }[]; total: number | null; nextCursor: string | null; page: number };
    expect((await list('')).data.map((row) => row.id)).toEqual(ids);
    expect((await list('?currency=EUR')).data.map((row) => row.id)).toEqual([ids[0], ids[2]]);
    expect((await list('?status=succeeded')).data).toEqual([]);
    const second = await list('?page=2&limit=2');
    expect([second.data.map((row) => row.id), second.total, second.page]).toEqual([[ids[2]], 3, 2]);
    const first = await list('?limit=2');
    expect((await list(`?limit=2&cursor=${String(first.nextCursor)}`)).data.map((row) => row.id)).toEqual([ids[2]]);
    expect((await api('GET', '/transactions?cursor=nonsense', key)).status).toBe(400);
    expect((await api('GET', '/transactions?status=paid', key)).status).toBe(400);
  });
});

describe('createRefund', () => {
  test('gives part and then the rest back, never more, and once per Idempotency-Key', async () => {
    const id = await createPaid();
    const headers = { 'Idempotency-Key': `refund-${id}` };
    const part = await api('POST', `/transactions/${id}/refunds`, admin, { amount: 1000, reason: 'Broken' }, headers);
    expect(part.status).toBe(201);
    expect(part.body).toMatchObject({ transactionId: id, amount: 1000, currency: 'EUR', origin: 'gateway', reason: 'Broken', requestedBy: expect.stringMatching(/^apiKey:[0-9a-f]{24}$/) });
    expect((await api('POST', `/transactions/${id}/refunds`, admin, { amount: 1000, reason: 'Broken' }, headers)).body['id']).toBe(part.body['id']);
    const tooMuch = await api('POST', `/transactions/${id}/refunds`, admin, { amount: 3901 });
    expect([tooMuch.status, tooMuch.body.code]).toEqual([422, 'refund_exceeds_captured']);
    expect((await api('POST', `/transactions/${id}/refunds`, admin, {})).body['amount']).toBe(3900);
    const settled = await waitFor(async () => {
      const { body } = await api('GET', `/transactions/${id}`);
      return body['status'] === 'refunded' && body;
    });
    expect(settled['refunds']).toHaveLength(2);
    expect(settled).toMatchObject({ amountRefunded: 4900, statusCode: 3 });
  });

  test('of what a dispute holds is 409, and possible again once it is won', async () => {
    const id = await createPaid();
    expect((await api('POST', `/test-helpers/transactions/${id}/simulate`, admin, { outcome: 'dispute_opened' })).body['status']).toBe('chargeback');
    const held = await api('POST', `/transactions/${id}/refunds`, admin, { amount: 100 });
    expect([held.status, held.body.code, held.body['detail']]).toEqual([409, 'refund_not_possible', expect.stringContaining('dispute')]);
    expect((await api('GET', `/transactions/${id}`)).body['refunds']).toEqual([]);
    await api('POST', `/test-helpers/transactions/${id}/simulate`, admin, { outcome: 'dispute_won' });
    expect((await api('POST', `/transactions/${id}/refunds`, admin, { amount: 100 })).status).toBe(201);
  });

  test('of what was never paid is 409', async () => {
    const { status, body } = await api('POST', `/transactions/${await create()}/refunds`, admin, {});
    expect([status, body.code]).toEqual([409, 'refund_not_possible']);
  });
});

describe('voidTransaction and markTransactionPaid', () => {
  test('call an unpaid transaction off, and refuse a paid one', async () => {
    expect((await api('POST', `/transactions/${await create()}/void`)).body).toMatchObject({ status: 'cancelled', statusCode: -2 });
    const { status, body } = await api('POST', `/transactions/${await createPaid()}/void`);
    expect([status, body.code]).toEqual([409, 'void_not_possible']);
  });

  test('record money that came another way, once', async () => {
    const id = await create();
    expect((await api('POST', `/transactions/${id}/mark-paid`, admin, { note: 'cash' })).body).toMatchObject({ status: 'succeeded', amountCaptured: 4900 });
    const { status, body } = await api('POST', `/transactions/${id}/mark-paid`, admin, {});
    expect([status, body.code]).toEqual([409, 'mark_paid_not_possible']);
  });
});

describe('updateTransaction', () => {
  test('replaces the notes', async () => {
    const id = await create({ metadata: { a: '1' } });
    expect((await api('PUT', `/transactions/${id}`, admin, { metadata: { b: '2' } })).body['metadata']).toEqual({ b: '2' });
    expect((await api('PUT', `/transactions/${id}`, admin, '{"metadata":{"__proto__":"x"}}')).status).toBe(400);
  });
});

describe('simulateOutcome', () => {
  test('works on a checkout nobody opened, and refuses what cannot follow', async () => {
    const id = await create();
    expect((await api('POST', `/test-helpers/transactions/${id}/simulate`, admin, { outcome: 'succeeded' })).body).toMatchObject({ status: 'succeeded', statusCode: 1 });
    const { status, body } = await api('POST', `/test-helpers/transactions/${id}/simulate`, admin, { outcome: 'initiated' });
    expect([status, body.code]).toEqual([409, 'simulation_not_possible']);
  });

  test('does not exist for live keys', async () => {
    const { status, body } = await api('POST', `/test-helpers/transactions/${await create()}/simulate`, live, { outcome: 'succeeded' });
    expect([status, body.code]).toEqual([403, 'test_mode_only']);
  });
});

describe('deliveries and events', () => {
  test('show the IPN that a payment owes and let it be sent again; nobody else sees them', async () => {
    const receiver = createServer((_request, response) => response.end('OK'));
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const id = await createPaid({ ipnUrl: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/ipn?key=1` });
    const delivery = await waitFor(async () => ((await api('GET', `/transactions/${id}/deliveries`)).body['data'] as { id: string }[])[0]);
    expect(delivery).toMatchObject({ transactionId: id, statusCode: 1, ipnVersion: 2, tries: expect.any(Array) });
    expect((await api('POST', `/transactions/${id}/deliveries/${delivery.id}/retry`)).body).toMatchObject({ id: delivery.id });
    const other = await api('POST', `/transactions/${await create()}/deliveries/${delivery.id}/retry`);
    expect([other.status, other.body.code]).toEqual([404, 'delivery_not_found']);
    expect((await api('POST', `/transactions/${id}/deliveries/${delivery.id}/retry`, foreign)).status).toBe(404);
    expect((await api('GET', `/transactions/${id}`)).body['ipn']).toMatchObject({ latestDeliveryId: delivery.id });

    const events = await waitFor(async () => {
      const listed = (await api('GET', `/events?transactionId=${id}`)).body['data'] as { id: string; type: string; data: { object: { id: string } } }[];
      return listed.some(({ type }) => type === 'transaction.succeeded') ? listed : null;
    });
    expect(events.map((event) => event.type)).toContain('checkout.created');
    expect((await api('GET', `/events/${events[0]!.id}`)).body).toEqual(events[0]);
    expect((await api('GET', `/events/${events[0]!.id}`, foreign)).body.code).toBe('event_not_found');
    expect(events.every((event) => event.data.object.id === id)).toBe(true);
    expect((await api('GET', `/events?transactionId=${id}`, foreign)).body['data']).toEqual([]);
    await new Promise((resolve) => receiver.close(resolve));
  });
});
