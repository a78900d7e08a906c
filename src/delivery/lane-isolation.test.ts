import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createDeliveryWorld } from '../../test/support/delivery-world.js';
import type { DeliveryWorld, TestSite } from '../../test/support/delivery-world.js';
import { answerOk, answerStatus, startIpnReceiver } from '../../test/support/ipn-receiver.js';
import type { AnswerIpn, IpnReceiver } from '../../test/support/ipn-receiver.js';
import { openTestStore } from '../../test/support/open-test-store.js';
import { waitFor } from '../../test/support/wait-for.js';
import { resendOne } from '../../test/support/resend-one.js';
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
  world.logs.length = 0;
  // A lane left dead would be probed on in the next test.
  await world.connection.collection('lanes').updateMany({}, { $unset: { nextAt: 1 } });
});
afterAll(() => world.close());

async function receiver(answer: AnswerIpn = answerOk): Promise<IpnReceiver> {
  const started = await startIpnReceiver(answer);
  receivers.push(started);
  return started;
}
const slowly = (ms: number): AnswerIpn => (ipn, response, count) => void setTimeout(() => answerOk(ipn, response, count), ms);
const owe = (site: TestSite, shop: IpnReceiver, count: number) => Promise.all(Array.from({ length: count }, () => world.owe(site, [{ url: shop.url }])));
const countDelivered = ({ siteId }: TestSite): Promise<number> => world.connection.collection('deliveries').countDocuments({ siteId, status: 'delivered' });
const delivered = (site: TestSite, count: number, timeoutMs = 15_000) => waitFor(async () => (await countDelivered(site)) === count, { what: `${count} deliveries`, timeoutMs });
const lane = ({ siteId }: TestSite) => world.connection.collection<LaneDocument>('lanes').findOne({ _id: `${siteId}.00` });

describe('caps', () => {
  test('a target that hangs holds four requests and delays nobody else', async () => {
    const [hanging, healthy] = [await receiver(() => undefined), await receiver()];
    const [dead, alive] = [await world.site(), await world.site()];
    world.start({ worker: { settings: { answerTimeoutMs: 4_000, drainTimeoutMs: 0 } } });
    await owe(dead, hanging, 20);
    await waitFor(() => hanging.inFlight() === 4);
    const startedAt = Date.now();
    await owe(alive, healthy, 30);
    await delivered(alive, 30, 3_500);
    expect(Date.now() - startedAt).toBeLessThan(3_500);
    expect(hanging.inFlightPeak()).toBe(4);
  });

  test('one lane is one worker\'s: two of them do not double its cap', async () => {
    const shop = await receiver(slowly(20));
    const site = await world.site();
    world.start();
    world.start();
    await owe(site, shop, 40);
    await delivered(site, 40);
    expect(shop.inFlightPeak()).toBeLessThanOrEqual(4);
    expect(shop.received).toHaveLength(40);
  });

  test('a site\'s cap holds over all its lanes, in one worker and between two', async () => {
    const shops = [await receiver(slowly(40)), await receiver(slowly(40)), await receiver(slowly(40))];
    const site = await world.site();
    let peak = 0;
    const watch = setInterval(() => { peak = Math.max(peak, shops.reduce((sum, each) => sum + each.inFlight(), 0)); }, 1);
    world.start();
    world.start();
    await Promise.all(shops.map((shop) => owe(site, shop, 12)));
    await delivered(site, 36);
    clearInterval(watch);
    expect(peak).toBeGreaterThan(1);
    expect(peak).toBeLessThanOrEqual(4);
  });

  test('a worker that claims a lane of a site another one is at work on steps back, and that one takes it', async () => {
    const [first, second] = [await receiver(slowly(300)), await receiver(slowly(100))];
    const site = await world.site();
    let claims = 0;
    const lanes: typeof world.lanes = {
      ...world.lanes,
      // Claims but once by itself; after that only what another worker has yielded to it.
      async claimDueAcrossTenants(options) {
        if (claims > 0 && !options.yieldedOfSites) return { lanes: [], now: new Date(0) };
        const claimed = await world.lanes.claimDueAcrossTenants(options);
        claims += claimed.lanes.length;
        return claimed;
      },
    };
    const { relay } = world.start({ worker: { lanes, settings: { renewMs: 100 } } });
    await owe(site, first, 12);
    await waitFor(() => first.inFlight() === 4);
    let peak = 0;
    const watch = setInterval(() => { peak = Math.max(peak, first.inFlight() + second.inFlight()); }, 1);
    world.worker().start();
    await owe(site, second, 4);
    relay.wake();
    await delivered(site, 16);
    clearInterval(watch);
    expect(peak).toBe(4);
    expect(claims).toBeGreaterThan(1);
  });

  test('a wake-up that comes while a lane is being given back is answered at once', async () => {
    const shop = await receiver();
    const site = await world.site();
    let late: Promise<unknown> | null = null;
    const lanes: typeof world.lanes = {
      ...world.lanes,
      async releaseAcrossTenants(releases) {
        // The second change is relayed, its lane woken and the hint given before the release is written.
        late ??= world.owe(site, [{ url: shop.url }]).then(({ id }) => waitFor(async () => (await world.events.list(site.tenant, { transactionId: id }, { limit: 1 })).rows.length === 1 && world.connection.collection('lanes').findOne({ siteId: site.siteId, wakeSeq: 2 })));
        await late;
        await world.lanes.releaseAcrossTenants(releases);
      },
    };
    world.start({ worker: { lanes, settings: { pollMs: 60_000, lingerMs: 1, wokenLingerMs: 1 } } });
    await owe(site, shop, 1);
    await delivered(site, 2, 5_000);
  });

  test('wake-ups alone keep everything moving: nothing is left to the poll', async () => {
    const shops = await Promise.all(Array.from({ length: 4 }, () => receiver()));
    const sites = await Promise.all(shops.map(() => world.site()));
    const { relay } = world.start({ worker: { settings: { pollMs: 60_000, lingerMs: 1, wokenLingerMs: 1 } } });
    for (let round = 0; round < 25; round += 1) {
      await Promise.all(sites.map((site, index) => owe(site, shops[index]!, 1)));
      relay.wake();
    }
    await Promise.all(sites.map((site) => delivered(site, 25, 10_000)));
  });
});

describe('a dead lane', () => {
  test('is parked after a few faults, costs one request per probe, and loses nothing', async () => {
    let alive = false;
    const shop = await receiver((ipn, response, count) => (alive ? answerOk : answerStatus(503))(ipn, response, count));
    const site = await world.site();
    world.start();
    await owe(site, shop, 40);
    await waitFor(async () => (await lane(site))?.['breaker'].state === 'open');
    const untilOpen = shop.received.length;
    expect(untilOpen).toBeLessThanOrEqual(8);
    // What comes in meanwhile waits without a request of its own.
    await owe(site, shop, 10);
    await waitFor(async () => (await world.connection.collection('deliveries').countDocuments({ siteId: site.siteId })) === 50);
    expect(shop.received).toHaveLength(untilOpen);
    expect(world.logs).toContainEqual(expect.objectContaining({ message: 'lane_parked', fields: expect.objectContaining({ siteId: site.siteId }) }));

    world.advance(10_000);
    await waitFor(() => shop.received.length === untilOpen + 1);
    await waitFor(async () => (await lane(site))?.['breaker'].probesCount === 1);
    expect(shop.received).toHaveLength(untilOpen + 1);

    alive = true;
    world.advance(20_000);
    await delivered(site, 50);
    // Waiting in a parked lane used up no tries.
    const untried = await world.connection.collection('deliveries').countDocuments({ siteId: site.siteId, triesCount: 1 });
    expect(untried).toBeGreaterThanOrEqual(50 - untilOpen - 1);
    expect((await waitFor(async () => { const found = await lane(site); return found?.['owner'] === null && found; }))['breaker']).toMatchObject({ state: 'closed', faultsCount: 0 });
  });

  test('is probed at once when somebody asks for a resend', async () => {
    let alive = false;
    const shop = await receiver((ipn, response, count) => (alive ? answerOk : answerStatus(503))(ipn, response, count));
    const site = await world.site();
    const { worker } = world.start();
    const made = await owe(site, shop, 20);
    await waitFor(async () => (await lane(site))?.['breaker'].state === 'open' && (await lane(site))?.['owner'] === null);
    alive = true;
    await resendOne(world.deliveryStore, site.tenant, `${made[19]!.id}.1`);
    worker.wake();
    await waitFor(async () => (await world.deliveryStore.find(site.tenant, `${made[19]!.id}.1`))?.status === 'delivered');
    // The rest follows by itself: those tried before as soon as their next try is due.
    world.advance(10_000);
    await delivered(site, 20);
  });
});

describe('a delivery that kills workers', () => {
  test('is set aside after five of them, and its neighbours go out', async () => {
    const shop = await receiver();
    const site = await world.site();
    const relay = world.relay();
    relay.start();
    const made = await owe(site, shop, 5);
    await waitFor(async () => (await world.connection.collection('deliveries').countDocuments({ siteId: site.siteId })) === 5);
    await world.connection.collection<{ _id: string }>('deliveries').updateOne({ _id: `${made[0]!.id}.1` }, { $set: { unfinishedTriesCount: 5, triesCount: 5 } });
    world.worker().start();
    await delivered(site, 4);
    expect(await world.deliveryStore.find(site.tenant, `${made[0]!.id}.1`)).toMatchObject({ status: 'exhausted', lastFailure: 'worker_crashed', nextTryAt: null });
    expect(world.logs).toContainEqual(expect.objectContaining({ level: 'error', message: 'delivery_set_aside' }));
  });

  test('or might, is sent with nothing beside it', async () => {
    const shop = await receiver(slowly(30));
    const site = await world.site();
    world.relay().start();
    const made = await owe(site, shop, 9);
    await waitFor(async () => (await world.connection.collection('deliveries').countDocuments({ siteId: site.siteId })) === 9);
    const suspect = `${made[4]!.id}.1`;
    await world.connection.collection<{ _id: string }>('deliveries').updateOne({ _id: suspect }, { $set: { unfinishedTriesCount: 2 } });
    world.worker().start();
    const beside = await waitFor(() => shop.received.some(({ json }) => json['deliveryId'] === suspect) && shop.inFlight(), { everyMs: 1 });
    expect(beside).toBe(1);
    await delivered(site, 9);
  });
});
