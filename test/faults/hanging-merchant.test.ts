import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startIpnReceiver } from '../../contract-tests/ipn-receiver.js';
import type { IpnReceiver } from '../../contract-tests/ipn-receiver.js';
import { drip, startHostileReceiver } from '../support/hostile-receiver.js';
import type { HostileReceiver } from '../support/hostile-receiver.js';
import { merchantApi } from '../support/merchant-api.js';
import type { CreatedCheckout, MerchantApi } from '../support/merchant-api.js';
import { spawnGateway } from '../support/spawn-gateway.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';
import { waitFor } from '../support/wait-for.js';

const laneConcurrency = 4;
/** Longer than all of this takes: a request that hangs, hangs to the end. */
const timeoutMs = 15_000;

let gateway: SpawnedGateway;
let healthy: MerchantApi;
let receiver: IpnReceiver;
const hostile: { name: string; siteId: string; merchant: MerchantApi; server: HostileReceiver }[] = [];

async function addSite(name: string): Promise<{ siteId: string; merchant: MerchantApi }> {
  const site = await merchantApi(gateway).send('POST', '/api/v1/sites', { name, providerIds: [gateway.devJson.providerId] });
  expect(site.status).toBe(201);
  const siteId = String(site.body['id']);
  return { siteId, merchant: merchantApi(gateway, { siteId }) };
}

beforeAll(async () => {
  gateway = await spawnGateway({ env: { VALIDATE_RESPONSES: 'true', DELIVERY_LANE_CONCURRENCY: String(laneConcurrency) } });
  healthy = merchantApi(gateway);
  receiver = await startIpnReceiver(gateway.devJson.webhookSecret);
  const servers: [string, HostileReceiver][] = [
    ['silent', await startHostileReceiver(() => undefined)],
    ['dripping', await startHostileReceiver((socket) => drip(socket, `HTTP/1.1 200 OK\r\nX-Slow: ${'x'.repeat(10_000)}\r\n\r\n`, 200))],
    ['refusing', await startHostileReceiver((socket) => socket.destroy())],
  ];
  for (const [name, server] of servers) hostile.push({ name, ...(await addSite(name)), server });
}, 120_000);

afterAll(async () => {
  for (const { server } of hostile) await server.close();
  await receiver?.close();
  await gateway?.stop();
});

async function pay(merchant: MerchantApi, reference: string, ipnUrl: string): Promise<string> {
  const { id } = (await merchant.create(reference, { ipnUrl })).body as CreatedCheckout;
  expect((await merchant.simulate(id, 'succeeded')).status).toBe(200);
  return id;
}

describe('merchants that hang, drip and break off', () => {
  test('delay no other site\'s IPNs, and hold no more connections than their share', async () => {
    for (const { name, merchant, server } of hostile) await Promise.all(Array.from({ length: 10 }, (_none, index) => pay(merchant, `${name}-${index}`, server.url)));
    for (const { server } of hostile) await waitFor(() => server.requests.length >= laneConcurrency, { what: 'the hostile ones to be at it' });
    const silent = hostile[0]?.server;
    expect(silent?.open()).toBe(laneConcurrency);

    const ids = await Promise.all(Array.from({ length: 20 }, (_none, index) => pay(healthy, `healthy-${index}`, receiver.url)));
    const startedAt = performance.now();
    await waitFor(() => ids.every((id) => receiver.received.some(({ body }) => body.id === id && body.status === 1)), { timeoutMs, what: 'the healthy site\'s IPNs' });
    // Well before the first hanging request is given up.
    expect(performance.now() - startedAt).toBeLessThan(timeoutMs / 3);
    expect(silent?.open()).toBe(laneConcurrency);
    expect(receiver.violations()).toEqual([]);
  }, 60_000);

  test('have their requests given up at the time limit, with the reason', async () => {
    const { merchant } = hostile[0] as (typeof hostile)[number];
    const rows = (await merchant.send('GET', `/api/v1/transactions?siteId=${hostile[0]?.siteId ?? ''}`)).body['data'] as { id: string }[];
    expect(rows).toHaveLength(10);
    const given = await waitFor(async () => {
      const all = await Promise.all(rows.map(async ({ id }) => (await merchant.send('GET', `/api/v1/transactions/${id}/deliveries`)).body['data'] as { lastFailure: string | null; tries: { durationMs: number }[] }[]));
      return all.flat().find(({ lastFailure }) => lastFailure !== null);
    }, { timeoutMs: 2 * timeoutMs, everyMs: 500, what: 'a hanging request to be given up' });
    expect(given.lastFailure).toContain('timeout');
    expect(given.tries[0]?.durationMs).toBeGreaterThan(timeoutMs - 1_000);
    expect(given.tries[0]?.durationMs).toBeLessThan(timeoutMs + 5_000);
  }, 60_000);
});
