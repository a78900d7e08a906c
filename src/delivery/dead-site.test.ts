import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDeliveryWorld } from '../../test/support/delivery-world.js';
import type { DeliveryWorld, TestSite } from '../../test/support/delivery-world.js';
import { answerOk, startIpnReceiver } from '../../test/support/ipn-receiver.js';
import type { IpnReceiver } from '../../test/support/ipn-receiver.js';
import { openTestStore } from '../../test/support/open-test-store.js';
import { waitFor } from '../../test/support/wait-for.js';
import type { LaneDocument } from '../store/lane-documents.js';

const dueCount = 10_000;
const healthySites = 20;
const concurrency = 4;
const faultsMax = 5;
const ratePerSecond = 50;

let world: DeliveryWorld;
let shop: IpnReceiver;
let dead: IpnReceiver;
let alive = false;
const held: ServerResponse[] = [];
beforeAll(async () => {
  world = createDeliveryWorld(await openTestStore());
  shop = await startIpnReceiver();
  dead = await startIpnReceiver((ipn, response, count) => (alive ? answerOk(ipn, response, count) : void held.push(response)));
});
afterAll(async () => {
  await world.stopAll();
  await Promise.all([shop?.close(), dead?.close()]);
  await world.close();
});

/** As the relay would have queued them over a day. */
async function queueForDead({ tenant, siteId }: TestSite): Promise<string> {
  const [laneId = ''] = await world.lanes.ensureLanesAcrossTenants([{ tenant, siteId, origin: dead.origin }]);
  const now = world.clock.now();
  for (let made = 0; made < dueCount; made += 1_000) {
    await world.deliveries.insertAcrossTenants(Array.from({ length: 1_000 }, () => {
      const transactionId = world.ids.objectId();
      return { id: `${transactionId}.1`, tenant, siteId, laneId, transactionId, eventVersion: 1, ipnVersion: 2 as const, url: dead.url, body: `{"deliveryId":"${transactionId}.1"}`, statusCode: 1, createdAt: now, event: null };
    }), now);
  }
  await world.lanes.wakeAcrossTenants([laneId]);
  return laneId;
}

test('10,000 due for a dead site keep to its cap and delay nobody; when it is back they come at its rate, and none is dropped', async () => {
  const site = await world.site();
  const laneId = await queueForDead(site);
  const lane = () => world.connection.collection<LaneDocument>('lanes').findOne({ _id: laneId });
  const healthy = await Promise.all(Array.from({ length: healthySites }, () => world.site()));
  const oweHealthy = async (): Promise<void> => {
    const before = shop.received.length;
    await Promise.all(Array.from({ length: 100 }, (_none, index) => world.owe(healthy[index % healthySites]!, [{ url: shop.url }])));
    await waitFor(() => shop.received.length === before + 100, { timeoutMs: 20_000, what: 'the IPNs of the healthy sites' });
  };
  world.start({ worker: { settings: { answerTimeoutMs: 2_000, breakerFaultsMax: faultsMax, laneConcurrencyMax: concurrency, siteConcurrencyMax: concurrency, laneRatePerSecond: ratePerSecond, siteRatePerSecond: ratePerSecond } } });

  // While its requests hang, and no answer of it is there yet.
  await waitFor(() => held.length === concurrency);
  await oweHealthy();
  expect(dead.received.length).toBeLessThan(faultsMax + concurrency);
  await waitFor(async () => (await lane())?.['breaker'].state === 'open', { what: 'the lane to be parked' });
  await waitFor(async () => (await lane())?.['owner'] === null, { what: 'the lane to be given back' });
  expect(dead.inFlightPeak()).toBeLessThanOrEqual(concurrency);
  // Those that hung while the fifth failed, and nothing more.
  expect(dead.received.length).toBeLessThan(faultsMax + concurrency);

  // A probe is one request, whatever is due.
  const beforeProbe = dead.received.length;
  world.advance(10_000);
  await waitFor(async () => (await lane())?.['breaker'].probesCount === 1, { what: 'the probe to fail' });
  await oweHealthy();
  expect(dead.received.length).toBe(beforeProbe + 1);

  alive = true;
  const startedAt = Date.now();
  world.advance(20_000);
  await waitFor(() => dead.received.length > beforeProbe + 1 + 2 * ratePerSecond, { timeoutMs: 30_000, everyMs: 5, what: 'what has piled up' });
  // The probe, then 100 of them at the rate: nothing was saved up while it was dead.
  expect(Date.now() - startedAt).toBeGreaterThan(1_900);
  expect(dead.inFlightPeak()).toBeLessThanOrEqual(concurrency);
  await oweHealthy();
  const deliveries = world.connection.collection('deliveries');
  expect(await deliveries.countDocuments({ siteId: site.siteId, status: { $in: ['pending', 'delivered'] } })).toBe(dueCount);
}, 90_000);
