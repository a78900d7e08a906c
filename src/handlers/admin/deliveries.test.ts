import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { answerOk, answerStatus, startIpnReceiver } from '../../../test/support/ipn-receiver.js';
import type { IpnReceiver } from '../../../test/support/ipn-receiver.js';
import { ask, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import type { Answer, RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';
import { waitFor } from '../../../test/support/wait-for.js';

let hosts: RunningHosts;
let tenant: SeededTenant;
let admin: string;
let shop: IpnReceiver;
let shopAnswers = answerOk;

beforeAll(async () => {
  hosts = await startRunningHosts({ DELIVERY_POLL: '100ms' });
  tenant = await seedTenant(hosts);
  admin = await tenant.key('admin');
  shop = await startIpnReceiver((ipn, response, count) => shopAnswers(ipn, response, count));
});
afterAll(async () => {
  await hosts.close();
  await shop.close();
});

const api = (method: string, path: string, body?: unknown, key = admin, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(hosts.origins.api, method, `/api/v1${path}`, { key, headers, ...(body === undefined ? {} : { body }) });
const rows = (answer: Answer): Record<string, unknown>[] => {
  expect([answer.status, answer.body.code]).toEqual([200, undefined]);
  return answer.body['data'] as Record<string, unknown>[];
};
let orders = 0;
/** A paid transaction, with its IPN once it was sent. */
async function paid(url = shop.url): Promise<{ transactionId: string; deliveryId: string }> {
  orders += 1;
  const { body } = await api('POST', `/checkouts/${tenant.siteId}/create`, { amount: 4900, currency: 'EUR', externalReference: `order-${orders}`, ipnUrl: url });
  const transactionId = String(body['id']);
  await api('POST', `/test-helpers/transactions/${transactionId}/simulate`, { outcome: 'succeeded' });
  const delivery = await waitFor(async () => rows(await api('GET', `/transactions/${transactionId}/deliveries`)).find(({ tries }) => (tries as unknown[]).length > 0));
  return { transactionId, deliveryId: String(delivery['id']) };
}

describe('a delivery', () => {
  test('shows its tries with where the time went, what was answered and a command that reproduces it', async () => {
    const { transactionId, deliveryId } = await paid();
    const { status, body } = await api('GET', `/deliveries/${deliveryId}`);
    expect([status, body['transactionId'], body['status'], body['nextTryAt']]).toEqual([200, transactionId, 'delivered', null]);
    expect(body['tries']).toEqual([expect.objectContaining({ number: 1, outcome: 'delivered', responseExcerpt: 'OK', trigger: 'automatic' })]);
    const [{ phases }] = body['tries'] as [{ phases: Record<string, number | null> }];
    expect(Object.keys(phases)).toEqual(['dnsMs', 'connectMs', 'tlsMs', 'headersMs', 'bodyMs']);
    expect([phases['dnsMs'], phases['tlsMs']]).toEqual([null, null]);
    for (const name of ['connectMs', 'headersMs', 'bodyMs']) expect(phases[name]).toBeGreaterThanOrEqual(0);
    expect(body['curl']).toContain(`BODY='${String(body['body'])}'`);
    expect(body['curl']).not.toContain(String((await api('GET', `/sites/${tenant.siteId}/webhook-secret`)).body['secret']));
  });

  test('is found among those of all transactions by status, site and time, page by page, by its own tenant alone', async () => {
    const { deliveryId } = await paid();
    await paid();
    const find = async (query: string, key = admin) => rows(await api('GET', `/deliveries?limit=100&${query}`, undefined, key)).map(({ id }) => id);
    expect(await find(`status=delivered&siteId=${tenant.siteId}`)).toContain(deliveryId);
    expect(await find('status=delivered&status=pending')).toContain(deliveryId);
    expect(await find('status=exhausted')).not.toContain(deliveryId);
    expect(await find('siteId=000000000000000000000000')).toEqual([]);
    const soon = new Date(Date.now() + 60_000).toISOString();
    expect(await find(`from=${encodeURIComponent(soon)}`)).toEqual([]);
    expect(await find(`to=${encodeURIComponent(soon)}`)).toContain(deliveryId);
    const first = await api('GET', '/deliveries?limit=1');
    const second = await api('GET', `/deliveries?limit=1&cursor=${String(first.body['nextCursor'])}`);
    expect(rows(second)[0]?.['id']).not.toBe(rows(first)[0]?.['id']);
    expect((await api('GET', '/deliveries?cursor=abc')).status).toBe(400);
    expect(JSON.stringify(rows(first))).not.toMatch(/"(body|tries|curl)"/);

    const foreign = await (await seedTenant(hosts)).key('admin');
    const live = await (await seedTenant(hosts, { organizationId: tenant.organizationId, livemode: true })).key('admin');
    for (const key of [foreign, live]) {
      expect(await find('status=delivered', key)).toEqual([]);
      expect((await api('GET', `/deliveries/${deliveryId}`, undefined, key)).body.code).toBe('delivery_not_found');
      expect(rows(await api('POST', '/deliveries/resend', { deliveryIds: [deliveryId] }, key))).toEqual([{ deliveryId, result: 'not_found' }]);
      expect(rows(await api('GET', '/ipn-lanes', undefined, key))).toEqual([]);
    }
  });

  test('is sent again with many others, each by itself', async () => {
    const [one, two] = [await paid(), await paid()];
    const before = shop.received.length;
    const unknown = `${'f'.repeat(24)}.1`;
    const deliveryIds = [one.deliveryId, unknown, two.deliveryId];
    expect(rows(await api('POST', '/deliveries/resend', { deliveryIds }))).toEqual([{ deliveryId: one.deliveryId, result: 'requested' }, { deliveryId: unknown, result: 'not_found' }, { deliveryId: two.deliveryId, result: 'requested' }]);
    await waitFor(() => shop.received.length === before + 2);
    const [first, again] = shop.received.filter(({ json }) => json['deliveryId'] === one.deliveryId);
    expect(again!.rawBody.equals(first!.rawBody)).toBe(true);
    expect((await api('POST', '/deliveries/resend', { deliveryIds }, await tenant.key('viewer'))).status).toBe(403);
    const entries = await hosts.store.connection.collection('auditEntries').find({ organizationId: tenant.organizationId, action: 'delivery.resent' }).toArray();
    expect(entries.map(({ objectId }) => objectId)).toContain(one.deliveryId);
  });
});

describe('resend jobs', () => {
  const range = () => ({ from: new Date(Date.now() - 3_600_000).toISOString(), to: new Date(Date.now() + 3_600_000).toISOString() });

  test('are made, worked on, read and cancelled, and stand in the audit log', async () => {
    await paid();
    const created = await api('POST', '/deliveries/resend-jobs', { ...range(), statuses: ['delivered'], dryRun: true }, admin, { 'Idempotency-Key': 'resend-1' });
    expect([created.status, created.body['status'], created.body['ratePerSecond']]).toEqual([201, 'queued', 20]);
    expect((await api('GET', '/deliveries/resend-jobs')).body['data']).toEqual([expect.objectContaining({ id: created.body['id'] })]);
    const done = await waitFor(async () => {
      const { body } = await api('GET', `/deliveries/resend-jobs/${String(created.body['id'])}`);
      return body['status'] === 'completed' && body;
    });
    expect(done['matchedCount']).toBeGreaterThan(0);
    expect(done['requestedCount']).toBe(done['matchedCount']);
    expect((await api('POST', `/deliveries/resend-jobs/${String(created.body['id'])}/cancel`)).body.code).toBe('resend_job_ended');

    const slow = await api('POST', '/deliveries/resend-jobs', { ...range(), statuses: ['delivered'], ratePerSecond: 1 });
    expect((await api('POST', `/deliveries/resend-jobs/${String(slow.body['id'])}/cancel`)).body['status']).toBe('cancelled');
    const foreign = await (await seedTenant(hosts)).key('admin');
    expect((await api('GET', `/deliveries/resend-jobs/${String(slow.body['id'])}`, undefined, foreign)).body.code).toBe('resend_job_not_found');
    const actions = (await hosts.store.connection.collection('auditEntries').find({ organizationId: tenant.organizationId, objectType: 'resend_job' }).sort({ _id: 1 }).toArray()).map(({ action }) => action);
    expect(actions).toEqual(['resend_job.created', 'resend_job.created', 'resend_job.cancelled']);
  });

  test('refuse a range that is empty', async () => {
    const { from, to } = range();
    expect((await api('POST', '/deliveries/resend-jobs', { from: to, to: from })).body.errors).toEqual([{ pointer: '/body/from', detail: 'must be before to' }]);
  });
});

describe('lanes', () => {
  test('show which target does not answer, since when, and what waits for it', async () => {
    shopAnswers = answerStatus(503);
    const dead = await startIpnReceiver(answerStatus(503));
    for (let order = 0; order < 5; order += 1) await paid(dead.url);
    const lane = await waitFor(async () => rows(await api('GET', `/ipn-lanes?state=parked&siteId=${tenant.siteId}`)).find(({ origin }) => origin === dead.origin));
    expect(lane).toMatchObject({ siteId: tenant.siteId, state: 'parked', queuedCount: 5, lastFailure: 'http_status', failedProbesCount: 0 });
    expect(Date.parse(String(lane['nextProbeAt']))).toBeGreaterThan(Date.parse(String(lane['openedAt'])));
    expect(lane['oldestPendingAgeSeconds']).toBeGreaterThanOrEqual(0);
    expect(rows(await api('GET', '/ipn-lanes?state=open')).map(({ origin }) => origin)).toEqual([shop.origin]);
    await dead.close();
    shopAnswers = answerOk;
  }, 30_000);
});
