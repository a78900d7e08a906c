import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createDeliveryWorld } from '../../test/support/delivery-world.js';
import type { DeliveryWorld, TestSite } from '../../test/support/delivery-world.js';
import { answerOk, answerStatus, startIpnReceiver } from '../../test/support/ipn-receiver.js';
import type { AnswerIpn, IpnReceiver } from '../../test/support/ipn-receiver.js';
import { openTestStore } from '../../test/support/open-test-store.js';
import { waitFor } from '../../test/support/wait-for.js';
import type { LaneDocument } from '../store/lane-documents.js';

let world: DeliveryWorld;
const receivers: IpnReceiver[] = [];
beforeAll(async () => {
  world = createDeliveryWorld(await openTestStore());
});
afterEach(async () => {
  await world.stopAll();
  await Promise.all(receivers.splice(0).map((each) => each.close()));
  world.resetClock();
  await world.connection.collection('lanes').updateMany({}, { $unset: { nextAt: 1 } });
});
afterAll(() => world.close());

async function receiver(answer: AnswerIpn = answerOk): Promise<IpnReceiver> {
  const started = await startIpnReceiver(answer);
  receivers.push(started);
  return started;
}
const owe = (site: TestSite, shop: IpnReceiver, count: number) => Promise.all(Array.from({ length: count }, () => world.owe(site, [{ url: shop.url }])));
const queued = (site: TestSite, count: number) => waitFor(async () => (await world.connection.collection('deliveries').countDocuments({ siteId: site.siteId })) === count);
const lane = ({ siteId }: TestSite) => world.connection.collection<LaneDocument>('lanes').findOne({ _id: `${siteId}.00` });

describe('rate limits', () => {
  test('a lane begins no more than its rate, and another worker goes on with the stock that was left', async () => {
    const shop = await receiver();
    const site = await world.site();
    world.relay().start();
    await owe(site, shop, 8);
    await queued(site, 8);
    const settings = { laneRatePerSecond: 2, siteRatePerSecond: 100 };
    const first = world.worker({ settings });
    first.start();
    await waitFor(() => shop.received.length >= 2, { everyMs: 1 });
    await first.stop();
    expect((await lane(site))?.pace).toEqual({ tokens: expect.any(Number), at: expect.any(Date) });
    const before = shop.received.length;
    const startedAt = Date.now();
    await world.connection.collection<LaneDocument>('lanes').updateOne({ _id: `${site.siteId}.00` }, [{ $set: { 'pace.tokens': 0, 'pace.at': '$$NOW' } }]);
    world.worker({ settings }).start();
    await waitFor(() => shop.received.length >= before + 4, { everyMs: 1 });
    // Half a second for each; with a full stock of its own the second would have had two of them for nothing.
    expect(Date.now() - startedAt).toBeGreaterThan(1_900);
  });

  test('a site begins no more than its rate over all its targets', async () => {
    const shops = [await receiver(), await receiver()];
    const site = await world.site();
    const startedAt = Date.now();
    world.start({ worker: { settings: { laneRatePerSecond: 10, siteRatePerSecond: 10 } } });
    await Promise.all(shops.map((shop) => owe(site, shop, 13)));
    await waitFor(() => shops.reduce((sum, { received }) => sum + received.length, 0) === 26, { everyMs: 1 });
    // Ten were saved up, sixteen came at ten a second; the two lanes by themselves would have been done in a third of a second.
    expect(Date.now() - startedAt).toBeGreaterThanOrEqual(1_500);
  });

  test('a target that comes back gets what has piled up at its rate from the first one on', async () => {
    let alive = false;
    const shop = await receiver((ipn, response, count) => (alive ? answerOk : answerStatus(503))(ipn, response, count));
    const site = await world.site();
    world.start({ worker: { settings: { laneRatePerSecond: 20, siteRatePerSecond: 20 } } });
    await owe(site, shop, 60);
    await waitFor(async () => (await lane(site))?.['breaker'].state === 'open');
    await queued(site, 60);
    const before = shop.received.length;
    alive = true;
    const startedAt = Date.now();
    world.advance(10_000);
    await waitFor(() => shop.received.length >= before + 35, { everyMs: 1 });
    // 34 after the probe, at 20 a second; in one burst it would be a few milliseconds.
    expect(Date.now() - startedAt).toBeGreaterThan(1_600);
  });
});
