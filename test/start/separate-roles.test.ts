import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startIpnReceiver } from '../../contract-tests/ipn-receiver.js';
import type { IpnReceiver } from '../../contract-tests/ipn-receiver.js';
import { createSystemTimers } from '../../src/adapters/system-timers.js';
import { startMongod } from '../../src/embedded/start-mongod.js';
import type { RunningMongod } from '../../src/embedded/start-mongod.js';
import { createDataFolder } from '../support/create-data-folder.js';
import { freePorts } from '../support/free-ports.js';
import { findTestMongod } from '../support/shared-mongod.js';
import { spawnGateway } from '../support/spawn-gateway.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';
import { waitFor } from '../support/wait-for.js';

let mongod: RunningMongod;
let folder: string;
let receiver: IpnReceiver;
let gateways: SpawnedGateway[] = [];

beforeAll(async () => {
  folder = await createDataFolder();
  mongod = await startMongod({ program: await findTestMongod(), folder, cacheSizeGb: 0.25, timers: createSystemTimers() });
  const names = ['ADMIN_FRONTEND_PORT', 'ADMIN_BACKEND_PORT', 'MAIN_FRONTEND_PORT', 'MAIN_BACKEND_PORT', 'SIMULATOR_PORT'];
  const ports = await freePorts(names.length);
  const shared = {
    MONGODB_URI: mongod.uri,
    SYSTEM_ENCRYPTION_KEY: '9f1c2ab4d77e5380c16b04e29a3dd85f70b9e4216cf83a5d1e0294c7b85f6a33',
    SYSTEM_SEARCH_HASH_KEY: '27d0e6b18fa943c55c7813fe06ba94d2a1e85f37402bc96d8870135aef4cd196',
    ...Object.fromEntries(names.map((name, index) => [name, String(ports[index])])),
  };
  // All at once, on an empty database: one of them migrates and seeds, the others find it done.
  const starts = await Promise.allSettled(['admin-api', 'main,checkout', 'simulator', 'workers', 'workers'].map((roles) => spawnGateway({ env: { ...shared, ROLES: roles } })));
  gateways = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  expect(starts.filter(({ status }) => status === 'rejected')).toEqual([]);
  receiver = await startIpnReceiver(gateways[0]!.devJson.webhookSecret);
}, 240_000);

afterAll(async () => {
  await Promise.all(gateways.map((gateway) => gateway.stop()));
  await receiver?.close();
  await mongod?.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

describe('roles in processes of their own', () => {
  test('agree on one organization, site and provider, whoever was first', () => {
    expect(new Set(gateways.map(({ devJson }) => [devJson.organizationId, devJson.siteId, devJson.providerId, devJson.webhookSecret].join())).size).toBe(1);
  });

  test('bring a payment from the API over simulator, hook and worker to the merchant', async () => {
    const { urls, devJson } = gateways[0]!;
    const post = (path: string, body: unknown) => fetch(`${urls.adminApi}${path}`, { method: 'POST', headers: { Authorization: `Bearer ${devJson.apiKey}`, 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    const { id } = (await (await post(`/v1/checkouts/${devJson.siteId}/create`, { amount: 4900, currency: 'EUR', externalReference: 'order-1', ipnUrl: receiver.url })).json()) as { id: string };
    const simulated = await post(`/api/v1/test-helpers/transactions/${id}/simulate`, { outcome: 'succeeded' });
    expect([simulated.status, ((await simulated.json()) as { status: string }).status]).toEqual([200, 'succeeded']);
    await waitFor(() => receiver.received.some(({ body }) => body.id === id && body.status === 1), { what: 'the IPN' });
    expect(receiver.violations()).toEqual([]);
  });

  test('listen on nothing but their own ports', async () => {
    const { urls } = gateways[3]!;
    await expect(fetch(`${urls.panel}/health`)).rejects.toThrow('fetch failed');
    expect((await fetch(`${urls.main}/health`)).status).toBe(200);
  });
});
