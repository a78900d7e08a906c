import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createDeliveryWorld } from '../../test/support/delivery-world.js';
import type { DeliveryWorld } from '../../test/support/delivery-world.js';
import { answerOk, answerStatus, startIpnReceiver } from '../../test/support/ipn-receiver.js';
import type { IpnReceiver } from '../../test/support/ipn-receiver.js';
import { openTestStore } from '../../test/support/open-test-store.js';
import { waitFor } from '../../test/support/wait-for.js';
import type { Timers } from '../domain/ports/world.js';

let world: DeliveryWorld;
const receivers: IpnReceiver[] = [];
beforeAll(async () => {
  world = createDeliveryWorld(await openTestStore());
});
afterEach(async () => {
  await world.stopAll();
  await Promise.all(receivers.splice(0).map((each) => each.close()));
  world.logs.length = 0;
});
afterAll(() => world.close());

const lease = { leaseMs: 600, renewMs: 200 };
const leaseLost = (): Promise<unknown> => waitFor(() => world.logs.find(({ message, fields }) => message === 'lease_lost' && 'deliveryId' in fields));

describe('a worker', () => {
  test('that was paused past its lease does not overwrite the new owner\'s result', async () => {
    const answers: (() => void)[] = [];
    const shop = await startIpnReceiver((ipn, response, count) => void answers.push(() => (count === 1 ? answerOk : answerStatus(500))(ipn, response, count)));
    receivers.push(shop);
    const site = await world.site();
    // As SIGSTOP would: no timer of the first worker fires, so that it neither renews nor notices that its lease is over.
    let paused = false;
    const frozen: Timers = { ...world.timers, after: (ms, run) => world.timers.after(ms, () => { if (!paused) run(); }) };
    world.start({ worker: { timers: frozen, settings: lease } });
    const { id } = await world.owe(site, [{ url: shop.url }]);
    await waitFor(() => answers.length === 1);
    paused = true;
    world.worker({ settings: lease }).start();
    await waitFor(() => answers.length === 2);
    answers[1]!();
    const ofNewOwner = await waitFor(async () => {
      const delivery = await world.deliveryStore.find(site.tenant, `${id}.1`);
      return delivery?.lastHttpStatus === 500 && delivery;
    });
    answers[0]!();
    await leaseLost();
    expect(await world.deliveryStore.find(site.tenant, `${id}.1`)).toEqual(ofNewOwner);
    expect(ofNewOwner).toMatchObject({ status: 'pending', triesCount: 2 });
    // Both really happened, and both are on record.
    expect((await world.deliveryStore.listTries(site.tenant, [`${id}.1`])).map(({ n, httpStatus }) => [n, httpStatus])).toEqual([[1, 200], [2, 500]]);
    paused = false;
  });

  test('that dies between the answer and the writing of it leaves a repetition with the same id and bytes', async () => {
    const shop = await startIpnReceiver();
    receivers.push(shop);
    const site = await world.site();
    let release = (): void => undefined;
    const dead = new Promise<void>((resolve) => { release = resolve; });
    let claims = 0;
    const dying = {
      deliveries: { ...world.deliveries, completeAcrossTenants: async (completions: Parameters<typeof world.deliveries.completeAcrossTenants>[0]) => { await dead; return world.deliveries.completeAcrossTenants(completions); } },
      lanes: {
        ...world.lanes,
        renewAcrossTenants: () => Promise.reject(new Error('dead')),
        releaseAcrossTenants: async () => undefined,
        claimDueAcrossTenants: async (options: Parameters<typeof world.lanes.claimDueAcrossTenants>[0]) => {
          const claimed = claims > 0 ? { lanes: [], now: new Date(0) } : await world.lanes.claimDueAcrossTenants(options);
          claims += claimed.lanes.length;
          return claimed;
        },
      },
    };
    const first = world.start({ worker: { ...dying, settings: lease } });
    const { id } = await world.owe(site, [{ url: shop.url }]);
    await waitFor(() => shop.received.length === 1);
    await first.relay.stop();
    world.worker({ settings: lease }).start();
    await waitFor(async () => (await world.deliveryStore.find(site.tenant, `${id}.1`))?.status === 'delivered');
    expect(shop.received).toHaveLength(2);
    expect(shop.received[1]!.rawBody).toEqual(shop.received[0]!.rawBody);
    expect(shop.received[1]!.headers['x-ipn-delivery-id']).toBe(shop.received[0]!.headers['x-ipn-delivery-id']);
    release();
    await leaseLost();
  });

  test('that cannot renew aborts its requests before its lease is another\'s', async () => {
    let closedAt = 0;
    const shop = await startIpnReceiver((_ipn, response) => void response.on('close', () => { closedAt ||= Date.now(); }));
    receivers.push(shop);
    const site = await world.site();
    // No poll comes in between: the worker has to notice by itself.
    world.start({ worker: { settings: { ...lease, drainTimeoutMs: 0, pollMs: 30_000 }, lanes: { ...world.lanes, renewAcrossTenants: () => Promise.reject(new Error('network down')) } } });
    await world.owe(site, [{ url: shop.url }]);
    await waitFor(() => shop.received.length === 1);
    const leaseUntil = (await world.connection.collection('lanes').findOne({ siteId: site.siteId }))?.['leaseUntil'] as Date;
    await waitFor(() => closedAt > 0, { everyMs: 2 });
    expect(closedAt).toBeLessThanOrEqual(leaseUntil.getTime() + 50);
    expect(world.logs).toContainEqual(expect.objectContaining({ message: 'lease_renewal_failed' }));
  });

  test('renews while it works: a request longer than the lease is nobody else\'s', async () => {
    const shop = await startIpnReceiver((ipn, response, count) => void setTimeout(() => answerOk(ipn, response, count), 1_500));
    receivers.push(shop);
    const site = await world.site();
    world.start({ worker: { settings: lease } });
    world.worker({ settings: lease }).start();
    const { id } = await world.owe(site, [{ url: shop.url }]);
    await waitFor(async () => (await world.deliveryStore.find(site.tenant, `${id}.1`))?.status === 'delivered');
    expect(shop.received).toHaveLength(1);
  });
});
