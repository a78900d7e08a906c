import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createDeliveryWorld } from '../../test/support/delivery-world.js';
import type { DeliveryWorld } from '../../test/support/delivery-world.js';
import { answerOk, answerStatus, startIpnReceiver } from '../../test/support/ipn-receiver.js';
import { openTestStore } from '../../test/support/open-test-store.js';
import { waitFor } from '../../test/support/wait-for.js';
import { createLaneWatchStore } from '../store/lane-watch-store.js';
import { createLaneWatch } from './lane-watch.js';

let world: DeliveryWorld;
const stops: (() => Promise<void>)[] = [];
beforeAll(async () => {
  world = createDeliveryWorld(await openTestStore());
});
afterEach(async () => {
  await Promise.all(stops.splice(0).map((stop) => stop()));
  await world.stopAll();
});
afterAll(() => world.close());

describe('a lane that stays dead', () => {
  test('is told of once by any number of watchers, and so is its recovery; the API shows how it stands', async () => {
    let alive = false;
    const shop = await startIpnReceiver((ipn, response, count) => (alive ? answerOk : answerStatus(503))(ipn, response, count));
    const listener = await startIpnReceiver();
    stops.push(shop.close, listener.close);
    const site = await world.site();
    const now = world.clock.now();
    await world.endpoints.insert(
      site.tenant,
      { id: world.ids.objectId(), ...site.tenant, siteId: site.siteId, revision: 1, url: listener.url, eventTypes: ['ipn_lane.dead', 'ipn_lane.recovered'], description: null, enabled: true, createdAt: now, updatedAt: now },
      { current: `whsec_${Buffer.alloc(32, 1).toString('base64')}`, previous: null, previousUntil: null, changedBy: null },
    );
    let offsetMs = 0;
    const work = createLaneWatchStore({ connection: world.connection, offsetMs: () => offsetMs });
    const advance = (ms: number): void => {
      offsetMs += ms;
      world.advance(ms);
    };
    for (let count = 0; count < 2; count += 1) {
      const watch = createLaneWatch({ work, events: world.events, endpoints: world.endpoints, deliveries: world.deliveries, lanes: world.lanes, timers: world.timers, logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }, deadAfterMs: 3_600_000, pollMs: 50 });
      watch.start();
      stops.push(watch.stop);
    }
    world.start();
    await Promise.all(Array.from({ length: 12 }, () => world.owe(site, [{ url: shop.url }])));
    const lane = async () => (await work.list(site.tenant, { state: 'parked' }, { limit: 10 })).rows.find(({ origin }) => origin === shop.origin);
    const parked = await waitFor(lane);
    expect(parked).toMatchObject({ siteId: site.siteId, queuedCount: 12, breaker: { state: 'open', lastFailure: 'http_status' } });
    expect(parked.oldestPendingAt!.getTime()).toBeLessThanOrEqual(parked.breaker.openedAt!.getTime());
    const told = async () => (await world.events.list(site.tenant, { types: ['ipn_lane.dead', 'ipn_lane.recovered'] }, { limit: 10 })).rows;
    advance(3_500_000);
    await waitFor(async () => ((await lane())?.breaker.probesCount ?? 0) >= 1);
    expect(await told()).toEqual([]);

    advance(200_000);
    const dead = await waitFor(async () => (await told()).find(({ type }) => type === 'ipn_lane.dead'));
    expect(JSON.parse(dead.object)).toMatchObject({ id: parked.id, origin: shop.origin, state: 'parked', queuedCount: 12, lastFailure: 'http_status' });
    alive = true;
    advance(400_000);
    await waitFor(async () => (await told()).find(({ type }) => type === 'ipn_lane.recovered'));
    await waitFor(() => listener.received.length === 2);
    expect((await told()).map(({ type }) => type).sort()).toEqual(['ipn_lane.dead', 'ipn_lane.recovered']);
    expect(listener.received.map(({ json }) => json['type'])).toEqual(['ipn_lane.dead', 'ipn_lane.recovered']);
  }, 30_000);
});
