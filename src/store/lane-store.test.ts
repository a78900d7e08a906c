import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestStore } from '../../test/support/open-test-store.js';
import type { TestStore } from '../../test/support/open-test-store.js';
import { waitFor } from '../../test/support/wait-for.js';
import type { ClaimedLane, LaneRelease, LaneWork } from '../domain/ports/delivery-work.js';
import { createDeliveryWorkStore } from './delivery-work-store.js';
import type { LaneDocument } from './lane-documents.js';
import { createLaneStore } from './lane-store.js';

let store: TestStore;
let lanes: LaneWork;
let offsetMs = 0;
const tenant = { organizationId: '0123456789abcdef01234567', livemode: false };
const openLanes = (): LaneWork => createLaneStore({ connection: store.connection, cipher: store.cipher, random: store.random, offsetMs: () => offsetMs });
beforeAll(async () => {
  store = await openTestStore();
  lanes = openLanes();
});
afterEach(async () => {
  offsetMs = 0;
  await store.connection.collection('lanes').deleteMany({});
  await store.connection.collection('deliveries').deleteMany({});
});
afterAll(() => store.close());

async function newLane(siteId = store.ids.objectId(), origin = 'https://shop.example.com'): Promise<string> {
  // Its own directory: the tests delete lanes, which nothing else does.
  const [laneId] = await openLanes().ensureLanesAcrossTenants([{ tenant, siteId, origin }]);
  return laneId!;
}
const claim = (owner: string, options: Partial<Parameters<LaneWork['claimDueAcrossTenants']>[0]> = {}) => lanes.claimDueAcrossTenants({ owner, leaseMs: 10_000, limit: 100, queueLimit: 16, ...options });
const claimOne = async (owner: string, options = {}): Promise<ClaimedLane | undefined> => (await claim(owner, options)).lanes[0];
const give = (lane: ClaimedLane, change: Partial<LaneRelease> = {}) => lanes.releaseAcrossTenants([{ laneId: lane.id, fence: lane.fence, wakeSeq: lane.queue.wakeSeq, nextAt: null, breaker: lane.breaker, tokens: null, yielded: false, ...change }]);
const stored = (laneId: string) => store.connection.collection<LaneDocument>('lanes').findOne({ _id: laneId });
const deliver = (laneId: string, count: number, dueAt = new Date()) =>
  createDeliveryWorkStore(store).insertAcrossTenants(
    Array.from({ length: count }, (_, index) => {
      const transactionId = store.ids.objectId();
      return { id: `${transactionId}.1`, tenant, siteId: laneId.slice(0, 24), laneId, transactionId, eventVersion: 1, ipnVersion: 2 as const, url: 'https://shop.example.com/', body: `{"status":${index}}`, statusCode: 1, createdAt: new Date(), event: null };
    }),
    dueAt,
  );

describe('ensureLanes', () => {
  test('gives a target the same lane in every process, 32 per site, and one more for all further targets', async () => {
    const siteId = store.ids.objectId();
    const targets = Array.from({ length: 40 }, (_, index) => ({ tenant, siteId, origin: `https://shop-${index}.example.com` }));
    const [first, second] = await Promise.all([openLanes().ensureLanesAcrossTenants(targets), openLanes().ensureLanesAcrossTenants([...targets].reverse())]);
    expect(second.reverse()).toEqual(first);
    expect(await openLanes().ensureLanesAcrossTenants(targets)).toEqual(first);
    expect(new Set(first).size).toBe(33);
    expect(first.filter((id) => id === `${siteId}.32`)).toHaveLength(8);
    expect(await store.connection.collection('lanes').countDocuments({ siteId })).toBe(33);
  });

  test('two sites never share a lane, whatever their target', async () => {
    expect(await newLane()).not.toBe(await newLane());
  });

  test('the first lane of a site knows of the others before they are used', async () => {
    const siteId = store.ids.objectId();
    const first = await newLane(siteId);
    await lanes.wakeAcrossTenants([first]);
    expect((await claimOne('a'))?.hasSiblings).toBe(false);
    const second = await newLane(siteId, 'https://other.example.com');
    await lanes.wakeAcrossTenants([second]);
    expect((await claimOne('b'))?.hasSiblings).toBe(true);
    expect((await stored(first))?.['siblingsCount']).toBe(1);
  });
});

describe('claim', () => {
  test('takes due lanes only, each for one worker, with its queue and a token of its own', async () => {
    const [idle, due] = [await newLane(), await newLane()];
    await deliver(due, 3);
    await lanes.wakeAcrossTenants([due]);
    const claims = await Promise.all(['a', 'b', 'c', 'd'].map((owner) => claim(owner)));
    const claimed = claims.flatMap((each) => each.lanes);
    expect(claimed.map(({ id }) => id)).toEqual([due]);
    expect(claimed[0]!.queue.pending.map(({ body, url }) => [Buffer.from(body).toString(), url])).toEqual([0, 1, 2].map((status) => [`{"status":${status}}`, 'https://shop.example.com/']));
    expect((await stored(idle))?.['fence']).toBeNull();
  });

  test('uses the partial index, in which idle lanes are not', async () => {
    await lanes.wakeAcrossTenants([await newLane()]);
    const plan = await store.connection.collection('lanes').find({ nextAt: { $type: 'date' }, $expr: { $and: [{ $lte: ['$nextAt', { $add: ['$$NOW', 0] }] }, { $lte: ['$leaseUntil', '$$NOW'] }] } }).sort({ nextAt: 1 }).explain('queryPlanner');
    expect(JSON.stringify(plan)).toContain('"indexName":"nextAt_1"');
  });

  test('a lane under lease is not claimed again before the lease ends, and then with a new token', async () => {
    await lanes.wakeAcrossTenants([await newLane()]);
    const first = await claimOne('a', { leaseMs: 300 });
    expect(await claimOne('b')).toBeUndefined();
    const second = await waitFor(() => claimOne('b'));
    expect(second.fence).not.toBe(first!.fence);
    // The first owner was away: none of its writes is taken any more.
    expect((await lanes.renewAcrossTenants([{ laneId: first!.id, fence: first!.fence }], 10_000)).size).toBe(0);
    expect(await lanes.renewAcrossTenants([{ laneId: second.id, fence: second.fence }], 10_000)).toEqual(new Map([[second.id, { wakeSeq: 1, hasSiblings: false, leaseUntil: expect.any(Date) }]]));
    await give(first!);
    expect(await stored(first!.id)).toMatchObject({ fence: second.fence, owner: 'b' });
    expect((await lanes.readQueuesAcrossTenants([{ laneId: first!.id, fence: first!.fence }], 16)).queues).toEqual([null]);
  });

  test('due times follow a simulated clock, leases do not', async () => {
    const laneId = await newLane();
    await lanes.wakeAcrossTenants([laneId], { delayMs: 3_600_000 });
    expect(await claimOne('a')).toBeUndefined();
    offsetMs = 3_600_001;
    expect((await claimOne('a'))?.id).toBe(laneId);
    offsetMs = 86_400_000;
    expect(await claimOne('b')).toBeUndefined();
  });

  test('by name claims only what is due, and of those only the named', async () => {
    const [due, other, idle] = [await newLane(), await newLane(), await newLane()];
    await lanes.wakeAcrossTenants([due, other]);
    expect((await claim('a', { laneIds: [due, idle] })).lanes.map(({ id }) => id)).toEqual([due]);
  });
});

describe('wake and release', () => {
  test('a wake makes due earlier, never later, and leaves the lease alone', async () => {
    const laneId = await newLane();
    await lanes.wakeAcrossTenants([laneId], { delayMs: 60_000 });
    const late = (await stored(laneId))?.['nextAt'];
    await lanes.wakeAcrossTenants([laneId]);
    const soon = (await stored(laneId))?.['nextAt'];
    expect(soon!.getTime()).toBeLessThan(late!.getTime());
    await lanes.wakeAcrossTenants([laneId], { delayMs: 60_000 });
    expect((await stored(laneId))?.['nextAt']).toEqual(soon);
    const claimed = await claimOne('a');
    await lanes.wakeAcrossTenants([laneId]);
    expect(await stored(laneId)).toMatchObject({ leaseUntil: claimed!.leaseUntil, fence: claimed!.fence, wakeSeq: 4 });
  });

  test('a release without anything waiting takes the lane out of the index', async () => {
    const laneId = await newLane();
    await lanes.wakeAcrossTenants([laneId]);
    await give((await claimOne('a'))!);
    expect(await stored(laneId)).not.toHaveProperty('nextAt');
    expect(await claimOne('b')).toBeUndefined();
  });

  test('a release sets the next due time', async () => {
    await lanes.wakeAcrossTenants([await newLane()]);
    const claimed = await claimOne('a');
    await give(claimed!, { nextAt: new Date(claimed!.leaseUntil.getTime() + 60_000) });
    expect(await claimOne('b')).toBeUndefined();
    offsetMs = 120_000;
    expect(await claimOne('b')).toBeDefined();
  });

  test('woken since the queue was read, a released lane is due at once', async () => {
    const laneId = await newLane();
    await lanes.wakeAcrossTenants([laneId]);
    const claimed = await claimOne('a');
    await deliver(laneId, 1);
    await lanes.wakeAcrossTenants([laneId]);
    await give(claimed!);
    expect((await claimOne('b'))?.queue.pending).toHaveLength(1);
  });

  test('a parked lane is not woken before its probe, unless by hand', async () => {
    const laneId = await newLane();
    await lanes.wakeAcrossTenants([laneId]);
    const claimed = await claimOne('a');
    const parkedUntil = new Date(Date.now() + 60_000);
    await give(claimed!, { nextAt: parkedUntil, breaker: { ...claimed!.breaker, state: 'open', parkedUntil } });
    await lanes.wakeAcrossTenants([laneId]);
    expect((await stored(laneId))?.['nextAt']).toEqual(parkedUntil);
    expect(await claimOne('b')).toBeUndefined();
    await lanes.wakeAcrossTenants([laneId], { unpark: true });
    expect((await claimOne('b'))?.breaker.state).toBe('open');
  });

  test('a lane stepped back from is found by the worker that has the site, before it is due again', async () => {
    const siteId = store.ids.objectId();
    const laneId = await newLane(siteId);
    await lanes.wakeAcrossTenants([laneId]);
    const claimed = await claimOne('a');
    await give(claimed!, { nextAt: new Date(Date.now() + 60_000), yielded: true });
    expect(await claimOne('b')).toBeUndefined();
    expect((await claimOne('b', { yieldedOfSites: [siteId] }))?.id).toBe(laneId);
  });

  test('tells which sites another worker is at work on', async () => {
    const [mine, others] = [store.ids.objectId(), store.ids.objectId()];
    await lanes.wakeAcrossTenants([await newLane(mine)]);
    await claim('me');
    await lanes.wakeAcrossTenants([await newLane(others)]);
    await claim('them');
    expect(await lanes.findForeignSitesAcrossTenants([mine, others, store.ids.objectId()], 'me')).toEqual([others]);
  });
});
