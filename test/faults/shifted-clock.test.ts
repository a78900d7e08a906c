import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createSystemIds } from '../../src/adapters/system-ids.js';
import { createSystemRandom } from '../../src/adapters/system-random.js';
import { createSystemTimers } from '../../src/adapters/system-timers.js';
import { createFieldCipher } from '../../src/crypto/field-cipher.js';
import { createSearchHash } from '../../src/crypto/search-hash.js';
import { connectStore } from '../../src/store/connect-store.js';
import { createDeliveryWorld } from '../support/delivery-world.js';
import type { DeliveryWorld } from '../support/delivery-world.js';
import { answerOk, answerStatus, isSignedWith, startIpnReceiver } from '../support/ipn-receiver.js';
import type { IpnReceiver, ReceivedIpn } from '../support/ipn-receiver.js';
import { sendRequest } from '../support/send-request.js';
import { spawnCluster } from '../support/spawn-cluster.js';
import type { Cluster } from '../support/spawn-cluster.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';
import { openStripeAccount } from '../support/stripe-account.js';
import { waitFor } from '../support/wait-for.js';

const tenMinutesMs = 600_000;
/** Longer than several polls of a worker that believes a lease to be over. */
const thinkingMs = 1_500;

let cluster: Cluster;
let ahead: SpawnedGateway;
let behind: SpawnedGateway;
let rightTime: SpawnedGateway;
let world: DeliveryWorld;
let closeStore: () => Promise<void>;
let shop: IpnReceiver;
let thinks = true;
const refusedOnce = new Set<unknown>();

beforeAll(async () => {
  cluster = await spawnCluster();
  const spawn = (shiftMs: number): Promise<SpawnedGateway> =>
    cluster.spawn({
      env: {
        ROLES: shiftMs === 0 ? 'main' : 'workers,main', DEMO_DATA: 'false', SIMULATOR_PORT: 'off', LOG_LEVEL: 'warn', LOG_FORMAT: 'json', DELIVERY_LEASE: '4s', DELIVERY_LEASE_RENEWAL: '1s',
        ...(shiftMs === 0 ? {} : { NODE_OPTIONS: `--import ${new URL('../support/shift-clock.mjs', import.meta.url).href}`, SHIFT_CLOCK_MS: String(shiftMs) }),
      },
    });
  ahead = await spawn(tenMinutesMs);
  [behind, rightTime] = await Promise.all([spawn(-tenMinutesMs), spawn(0)]);
  const random = createSystemRandom();
  const { connection, close } = await connectStore({ uri: cluster.database.uri, dbName: cluster.database.dbName, appName: 'gateway-test', poolSizeMax: 20 });
  const cipher = createFieldCipher({ current: { version: 1, key: new Uint8Array(Buffer.from(cluster.keys.encryption, 'hex')) }, randomBytes: random.bytes });
  world = createDeliveryWorld({ connection, uri: cluster.database.uri, dbName: cluster.database.dbName, cipher, searchHash: createSearchHash({ key: random.bytes(32) }), ids: createSystemIds({ random }), random, timers: createSystemTimers(), close });
  closeStore = close;
  const answer = (ipn: ReceivedIpn): typeof answerOk => {
    if (ipn.path !== '/ipn?refuse-once' || refusedOnce.has(ipn.json['deliveryId'])) return answerOk;
    refusedOnce.add(ipn.json['deliveryId']);
    return answerStatus(503);
  };
  shop = await startIpnReceiver((ipn, response, count) => void setTimeout(() => answer(ipn)(ipn, response, count), thinks ? thinkingMs : 0));
}, 120_000);
afterAll(async () => {
  await shop?.close();
  await closeStore?.();
  await cluster?.stop();
}, 60_000);

describe('processes whose clocks are ten minutes ahead and ten minutes behind', () => {
  test('leave each other\'s leases alone, send on time, and sign with a time that merchants accept', async () => {
    const sites = await Promise.all(Array.from({ length: 8 }, () => world.site()));
    const owed = await Promise.all(Array.from({ length: 24 }, async (_none, index) => {
      const site = sites[index % sites.length]!;
      const { id } = await world.owe(site, [{ url: `${shop.url}${index < sites.length ? '?refuse-once' : ''}` }]);
      return { site, deliveryId: `${id}.1` };
    }));
    const deliveries = world.connection.collection<{ _id: string; status: string; triesCount: number; nextTryAt: Date | null }>('deliveries');
    const waiting = { _id: { $in: owed.slice(0, sites.length).map(({ deliveryId }) => deliveryId) }, triesCount: 1, unfinishedTriesCount: 0 };
    const failed = await waitFor(async () => {
      const rows = await deliveries.find(waiting).toArray();
      return rows.length === sites.length ? rows : null;
    }, { timeoutMs: 20_000, what: 'the first tries' });
    // Ten seconds at most by the right time, whoever wrote it.
    for (const { nextTryAt } of failed) expect(Math.abs(nextTryAt!.getTime() - Date.now())).toBeLessThan(30_000);
    thinks = false;
    const taken = owed.slice(sites.length);
    await waitFor(async () => (await deliveries.countDocuments({ _id: { $in: taken.map(({ deliveryId }) => deliveryId) }, status: 'delivered' })) === taken.length, { timeoutMs: 40_000, what: 'all to be delivered' });

    for (const [index, { site, deliveryId }] of owed.entries()) {
      const tries = shop.received.filter(({ json }) => json['deliveryId'] === deliveryId);
      // A lease that looked over to the other would have brought it twice; those refused may be on their second try by now.
      expect([index, tries.filter(({ headers }) => headers['x-signature-timestamp'] === tries[0]?.headers['x-signature-timestamp']).length]).toEqual([index, 1]);
      expect(tries.length).toBeLessThanOrEqual(index < sites.length ? 2 : 1);
      for (const each of tries) expect(isSignedWith(`whsec_${site.siteId}`, each)).toBe(true);
    }
    for (const { output } of [ahead, behind]) expect(output()).not.toContain('lease_lost');
  }, 90_000);

  test('refuse a hook as one of clocks, which the provider repeats until a process with the right time takes it', async () => {
    const account = await openStripeAccount(world);
    for (const gateway of [ahead, behind]) {
      const answer = await account.sendEvent(gateway.urls.main, 'evt_repeated');
      expect([answer.status, answer.body.code]).toEqual([400, 'hook_signature_invalid']);
      await waitFor(() => gateway.output().split('\n').some((line) => line.includes(account.providerId) && line.includes('"reason":"clock"')), { what: 'the reason in the log' });
    }
    expect(await account.findStored(['evt_repeated'])).toEqual([]);
    expect((await account.sendEvent(rightTime.urls.main, 'evt_repeated')).status).toBe(200);
    expect(await account.findStored(['evt_repeated'])).toEqual(['evt_repeated']);
  });

  test('raise the alarm in their health, and go on', async () => {
    const healthOf = async ({ urls }: SpawnedGateway) => (await sendRequest('GET', `${urls.main}/internal/health`)).body;
    for (const gateway of [ahead, behind]) {
      expect(await healthOf(gateway)).toMatchObject({ status: 'degraded', checks: [{ name: 'database', status: 'ok' }, { name: 'clock', status: 'failed', critical: false }] });
      expect(gateway.output()).toContain('clock_off');
    }
    expect(await healthOf(rightTime)).toMatchObject({ status: 'ok' });
  });
});
