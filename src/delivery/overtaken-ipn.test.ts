import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createDeliveryWorld } from '../../test/support/delivery-world.js';
import type { DeliveryWorld, TestSite } from '../../test/support/delivery-world.js';
import { startIpnReceiver } from '../../test/support/ipn-receiver.js';
import type { IpnReceiver } from '../../test/support/ipn-receiver.js';
import { openTestStore } from '../../test/support/open-test-store.js';
import { waitFor } from '../../test/support/wait-for.js';
import { resendOne } from '../../test/support/resend-one.js';

let world: DeliveryWorld;
let shop: IpnReceiver;
beforeAll(async () => {
  world = createDeliveryWorld(await openTestStore());
  shop = await startIpnReceiver();
});
afterEach(async () => {
  await world.stopAll();
  shop.received.length = 0;
});
afterAll(async () => {
  await shop.close();
  await world.close();
});

const queued = (id: string) => waitFor(() => world.deliveryStore.find(tenantOf(site), `${id}.1`));
const settled = (id: string) => waitFor(async () => {
  const delivery = await world.deliveryStore.find(tenantOf(site), `${id}.1`);
  return delivery?.status !== 'pending' && delivery;
});
let site: TestSite;
const tenantOf = ({ tenant }: TestSite) => tenant;
/** Another transaction of the same order takes the money after the IPN was queued. */
async function paySibling(): Promise<void> {
  const sibling = await world.owe(site, [{ url: null }]);
  await world.transactions.replace(sibling, { ...sibling, revision: 2, status: 'succeeded', capturedMinor: 4_900 }, 1);
}

describe('an IPN that was queued before another transaction of its order succeeded', () => {
  test.each([
    [1, 2, 'superseded'], [1, 0, 'superseded'], [1, -1, 'superseded'], [1, -2, 'superseded'],
    [1, 1, 'delivered'], [1, 3, 'delivered'], [1, 4, 'delivered'],
    [2, 2, 'delivered'],
  ] as const)('version %i, status %i: %s', async (ipnVersion, status, end) => {
    site = await world.site();
    const relay = world.relay();
    relay.start();
    const { id } = await world.owe(site, [{ url: shop.url, ipnVersion, status }]);
    await queued(id);
    await paySibling();
    world.worker().start();
    expect(await settled(id)).toMatchObject({ status: end, triesCount: end === 'delivered' ? 1 : 0 });
    expect(shop.received).toHaveLength(end === 'delivered' ? 1 : 0);
  });

  test('cannot be sent again by hand either, while that of an order nobody else paid can', async () => {
    site = await world.site();
    world.relay().start();
    const { id } = await world.owe(site, [{ url: shop.url, ipnVersion: 1, status: 2 }]);
    await queued(id);
    expect(await resendOne(world.deliveryStore, tenantOf(site), `${id}.1`)).toBe('requested');
    await paySibling();
    expect(await resendOne(world.deliveryStore, tenantOf(site), `${id}.1`)).toBe('superseded');
  });

  test('of another site is left alone', async () => {
    const other = await world.site();
    site = other;
    await paySibling();
    site = await world.site();
    world.start();
    const { id } = await world.owe(site, [{ url: shop.url, ipnVersion: 1, status: 2 }]);
    expect(await settled(id)).toMatchObject({ status: 'delivered' });
  });
});
