import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { createDeliveryWorld } from '../../test/support/delivery-world.js';
import type { DeliveryWorld, TestSite } from '../../test/support/delivery-world.js';
import { answerOk, answerStatus, isSignedWith, startIpnReceiver } from '../../test/support/ipn-receiver.js';
import type { AnswerIpn, IpnReceiver } from '../../test/support/ipn-receiver.js';
import { openTestStore } from '../../test/support/open-test-store.js';
import { waitFor } from '../../test/support/wait-for.js';
import { resendOne } from '../../test/support/resend-one.js';
import type { Delivery } from '../domain/ports/delivery-store.js';

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
});
afterAll(() => world.close());

async function receiver(answer: AnswerIpn = answerOk): Promise<IpnReceiver> {
  const started = await startIpnReceiver(answer);
  receivers.push(started);
  return started;
}
const find = async (site: TestSite, deliveryId: string): Promise<Delivery> => (await world.deliveryStore.find(site.tenant, deliveryId))!;
const reached = (site: TestSite, deliveryId: string, wanted: Partial<Delivery>): Promise<Delivery> =>
  waitFor(async () => {
    const delivery = await find(site, deliveryId);
    return delivery && Object.entries(wanted).every(([name, value]) => delivery[name as keyof Delivery] === value) ? delivery : null;
  }, { what: `${deliveryId} to be ${JSON.stringify(wanted)}` });
/** After its nth try has failed and the result stands. */
const failedTry = (site: TestSite, deliveryId: string, n: number): Promise<Delivery> =>
  waitFor(async () => {
    const delivery = await find(site, deliveryId);
    return delivery?.triesCount === n && delivery.nextTryAt && delivery.nextTryAt > world.clock.now() ? delivery : null;
  }, { what: `try ${n} of ${deliveryId}` });
const tries = (site: TestSite, deliveryId: string) => world.deliveryStore.listTries(site.tenant, [deliveryId]);
const secretOf = ({ siteId }: TestSite): string => `whsec_${siteId}`;

describe('a lane', () => {
  test('that this process is woken for is kept for what comes next, and given back when the worker stops', async () => {
    const shop = await receiver();
    const site = await world.site();
    let claimsCount = 0;
    const lanes: typeof world.lanes = {
      ...world.lanes,
      async claimDueAcrossTenants(options) {
        const claimed = await world.lanes.claimDueAcrossTenants(options);
        claimsCount += claimed.lanes.length;
        return claimed;
      },
    };
    const { relay, worker } = world.start({ worker: { lanes, settings: { pollMs: 60_000, lingerMs: 0, wokenLingerMs: 60_000 } } });
    for (let n = 0; n < 3; n += 1) {
      const { id } = await world.owe(site, [{ url: shop.url }]);
      relay.wake();
      await reached(site, `${id}.1`, { status: 'delivered' });
    }
    expect(claimsCount).toBe(1);
    await worker.stop();
    const lane = await world.connection.collection('lanes').findOne({ siteId: site.siteId });
    expect(lane?.['leaseUntil'].getTime()).toBeLessThanOrEqual(Date.now());
    expect(lane).not.toHaveProperty('nextAt');
  });
});

describe('a delivery', () => {
  test('in v2 reaches the merchant signed, with its headers and its exact bytes, and is recorded', async () => {
    const shop = await receiver();
    const site = await world.site();
    world.start();
    const { id, outbox } = await world.owe(site, [{ url: `${shop.url}?wc-api=wc_payment_gateway_app` }]);
    await reached(site, `${id}.1`, { status: 'delivered' });
    const [ipn] = shop.received;
    expect(ipn).toMatchObject({ method: 'POST', path: '/ipn?wc-api=wc_payment_gateway_app', headers: { 'content-type': 'application/json', 'x-ipn-version': '2', 'x-ipn-delivery-id': `${id}.1` } });
    expect(ipn!.rawBody.toString('utf8')).toBe(outbox[0]!.ipnBody);
    expect(isSignedWith(secretOf(site), ipn!)).toBe(true);
    expect(isSignedWith(`${secretOf(site)}x`, ipn!)).toBe(false);
    expect(ipn!.headers).not.toHaveProperty('x-signature-hmac-sha256-alternate');
    expect(await find(site, `${id}.1`)).toMatchObject({ triesCount: 1, lastHttpStatus: 200, lastFailure: null, nextTryAt: null, settledAt: expect.any(Date) });
    expect(await tries(site, `${id}.1`)).toEqual([expect.objectContaining({ n: 1, outcome: 'delivered', httpStatus: 200, failure: null, responseExcerpt: 'OK', trigger: 'automatic' })]);
    expect(shop.received).toHaveLength(1);
  });

  test('in v1 carries version 1 and no delivery id', async () => {
    const shop = await receiver();
    const site = await world.site();
    world.start();
    const { id } = await world.owe(site, [{ url: shop.url, ipnVersion: 1 }]);
    await reached(site, `${id}.1`, { status: 'delivered' });
    const [ipn] = shop.received;
    expect(ipn!.headers['x-ipn-version']).toBe('1');
    expect(ipn!.headers).not.toHaveProperty('x-ipn-delivery-id');
    expect(ipn!.json).toEqual({ id, externalReference: 'order-é-💶', status: 1 });
    expect(isSignedWith(secretOf(site), ipn!)).toBe(true);
  });

  test.each([1, 2] as const)('in v%i repeats identical bytes with a fresh timestamp and signature, on schedule', async (ipnVersion) => {
    const shop = await receiver((ipn, response, count) => (count < 4 ? answerStatus(503) : answerOk)(ipn, response, count));
    const site = await world.site();
    world.start();
    const transaction = await world.owe(site, [{ url: shop.url, ipnVersion }]);
    const deliveryId = `${transaction.id}.1`;
    for (const [triesCount, delayMs] of [[1, 10_000], [2, 60_000], [3, 300_000]] as const) {
      const failed = await failedTry(site, deliveryId, triesCount);
      const due = failed.nextTryAt!.getTime() - world.clock.now().getTime();
      expect(due).toBeLessThanOrEqual(delayMs);
      expect(due).toBeGreaterThan(delayMs * 0.8 - 2_000);
      await world.change(transaction, { url: null });
      world.advance(delayMs);
    }
    await reached(site, deliveryId, { status: 'delivered', triesCount: 4 });
    expect(new Set(shop.received.map(({ rawBody }) => rawBody.toString('latin1'))).size).toBe(1);
    expect(new Set(shop.received.map(({ headers }) => headers['x-ipn-delivery-id'])).size).toBe(1);
    const timestamps = shop.received.map(({ headers }) => Number(headers['x-signature-timestamp']));
    expect(timestamps[3]! - timestamps[0]!).toBeGreaterThanOrEqual(370);
    expect(shop.received.every((ipn, index) => isSignedWith(secretOf(site), { ...ipn, receivedAt: timestamps[index]! * 1_000 }))).toBe(true);
    expect((await tries(site, deliveryId)).map(({ n, outcome, httpStatus }) => [n, outcome, httpStatus])).toEqual([[1, 'failed', 503], [2, 'failed', 503], [3, 'failed', 503], [4, 'delivered', 200]]);
  });

  test.each([
    ['before the cut-over', { staged: 'whsec_other' }],
    ['after the cut-over', { previous: 'whsec_other', previousUntil: new Date(Date.now() + 3_600_000) }],
  ])('%s carries the other secret\'s signature beside the first', async (_name, secrets) => {
    const shop = await receiver();
    const site = await world.site(secrets);
    world.start();
    const { id } = await world.owe(site, [{ url: shop.url }]);
    await reached(site, `${id}.1`, { status: 'delivered' });
    expect(isSignedWith(secretOf(site), shop.received[0]!)).toBe(true);
    expect(isSignedWith('whsec_other', shop.received[0]!, 'x-signature-hmac-sha256-alternate')).toBe(true);
  });

  test('is signed with the secret of the moment of the try, not of its creation', async () => {
    const shop = await receiver((ipn, response, count) => (count === 1 ? answerStatus(400) : answerOk)(ipn, response, count));
    const site = await world.site();
    world.start();
    const { id } = await world.owe(site, [{ url: shop.url }]);
    await failedTry(site, `${id}.1`, 1);
    await world.sites.writeSecrets(site.tenant, site.siteId, { current: 'whsec_new', staged: null, previous: null, previousUntil: null }, 1);
    world.advance(10_000);
    await reached(site, `${id}.1`, { status: 'delivered' });
    const verify = (index: number, secret: string): boolean => isSignedWith(secret, { ...shop.received[index]!, receivedAt: Number(shop.received[index]!.headers['x-signature-timestamp']) * 1_000 });
    expect([verify(0, secretOf(site)), verify(1, 'whsec_new'), verify(1, secretOf(site))]).toEqual([true, true, false]);
  });

  test('ends exhausted 48 h after its creation, and can be resent even later with the same bytes', async () => {
    let open = false;
    const shop = await receiver((ipn, response, count) => (open ? answerOk : answerStatus(500))(ipn, response, count));
    const site = await world.site();
    const { worker } = world.start();
    const { id } = await world.owe(site, [{ url: shop.url }]);
    await failedTry(site, `${id}.1`, 1);
    world.advance(48 * 3_600_000);
    const exhausted = await reached(site, `${id}.1`, { status: 'exhausted' });
    expect(exhausted).toMatchObject({ nextTryAt: null, triesCount: 1, lastFailure: 'out_of_time' });
    world.advance(24 * 3_600_000);
    open = true;
    expect(await resendOne(world.deliveryStore, site.tenant, `${id}.1`)).toBe('requested');
    worker.wake();
    await reached(site, `${id}.1`, { status: 'delivered', triesCount: 2 });
    expect(shop.received[1]!.rawBody).toEqual(shop.received[0]!.rawBody);
    expect(Number(shop.received[1]!.headers['x-signature-timestamp'])).toBe(Math.floor((await tries(site, `${id}.1`))[1]!.startedAt.getTime() / 1_000));
    expect((await tries(site, `${id}.1`)).map(({ trigger }) => trigger)).toEqual(['automatic', 'manual']);
  });

  test('resent by hand uses up no automatic try, and a failure leaves the schedule as it was', async () => {
    const shop = await receiver(answerStatus(500));
    const site = await world.site();
    world.start();
    const { id } = await world.owe(site, [{ url: shop.url }]);
    await failedTry(site, `${id}.1`, 1);
    world.advance(10_000);
    const scheduled = (await failedTry(site, `${id}.1`, 2)).nextTryAt;
    await resendOne(world.deliveryStore, site.tenant, `${id}.1`);
    await waitFor(async () => (await tries(site, `${id}.1`)).length === 3);
    const after = await waitFor(async () => {
      const delivery = await find(site, `${id}.1`);
      return delivery.triesCount === 3 && delivery.nextTryAt?.getTime() === scheduled?.getTime() && delivery;
    });
    expect(after.status).toBe('pending');
    const document = await world.connection.collection<{ _id: string }>('deliveries').findOne({ _id: `${id}.1` });
    expect(document).toMatchObject({ automaticTriesCount: 2, resendRequestedAt: null, scheduledAt: null });
  });

  test('that was delivered stays delivered when a resend of it fails', async () => {
    const shop = await receiver((ipn, response, count) => (count === 1 ? answerOk : answerStatus(500))(ipn, response, count));
    const site = await world.site();
    world.start();
    const { id } = await world.owe(site, [{ url: shop.url }]);
    await reached(site, `${id}.1`, { status: 'delivered' });
    await resendOne(world.deliveryStore, site.tenant, `${id}.1`);
    await waitFor(async () => (await tries(site, `${id}.1`)).length === 2);
    expect(await reached(site, `${id}.1`, { status: 'delivered', lastHttpStatus: 500 })).toMatchObject({ nextTryAt: null });
  });

  test('to an address that is not public is refused at the time of the try', async () => {
    const shop = await receiver();
    const site = await world.site();
    world.start({ worker: { policy: { allowPrivateTargets: false, requireHttps: false }, resolveHost: async () => ['127.0.0.1'] } });
    const { id } = await world.owe(site, [{ url: `http://shop.example.com:${shop.port}/ipn` }]);
    await reached(site, `${id}.1`, { triesCount: 1, lastFailure: 'address_not_public' });
    expect(shop.received).toHaveLength(0);
  });

  test('whose site is gone fails as secret_unavailable instead of being sent unsigned', async () => {
    const shop = await receiver();
    const site = { ...(await world.site()), siteId: world.ids.objectId() };
    world.start();
    const { id } = await world.owe(site, [{ url: shop.url }]);
    await reached(site, `${id}.1`, { triesCount: 1, lastFailure: 'secret_unavailable' });
    expect(shop.received).toHaveLength(0);
  });
});

describe('deliveries of one transaction', () => {
  test('are never in flight together, and go out in order', async () => {
    const shop = await receiver((_ipn, response) => setTimeout(() => answerOk(_ipn, response, 0), 30));
    const site = await world.site();
    world.start();
    const { id } = await world.owe(site, [1, 2, 3, 4, 5].map(() => ({ url: shop.url })));
    await reached(site, `${id}.5`, { status: 'delivered' });
    expect(shop.inFlightPeak()).toBe(1);
    expect(shop.received.map(({ json }) => json['eventVersion'])).toEqual([1, 2, 3, 4, 5]);
  });

  test('in v2 an older one that fails does not block the newer, and is repeated later', async () => {
    const shop = await receiver((ipn, response, count) => (count === 1 ? answerStatus(500) : answerOk)(ipn, response, count));
    const site = await world.site();
    world.start();
    const { id } = await world.owe(site, [{ url: shop.url, status: 2 }, { url: shop.url, status: 1 }]);
    await reached(site, `${id}.2`, { status: 'delivered' });
    expect((await find(site, `${id}.1`)).status).toBe('pending');
    world.advance(10_000);
    await reached(site, `${id}.1`, { status: 'delivered' });
    expect(shop.received.map(({ json }) => json['eventVersion'])).toEqual([1, 2, 1]);
  });

  test('in v1 an older one that failed is superseded by the newer and never sent after it', async () => {
    const shop = await receiver((ipn, response, count) => (count === 1 ? answerStatus(500) : answerOk)(ipn, response, count));
    const site = await world.site();
    world.start();
    const { id } = await world.owe(site, [{ url: shop.url, ipnVersion: 1, status: 2 }, { url: shop.url, ipnVersion: 1, status: 1 }]);
    await reached(site, `${id}.2`, { status: 'delivered' });
    expect(await find(site, `${id}.1`)).toMatchObject({ status: 'superseded', nextTryAt: null });
    world.advance(48 * 3_600_000);
    const { id: later } = await world.owe(site, [{ url: shop.url, ipnVersion: 1 }]);
    await reached(site, `${later}.1`, { status: 'delivered' });
    expect(shop.received.filter(({ json }) => json['id'] === id).map(({ json }) => json['status'])).toEqual([2, 1]);
  });
});

describe('stop', () => {
  test('finishes what is in flight, records it and gives the lanes back', async () => {
    const shop = await receiver((ipn, response, count) => void setTimeout(() => answerOk(ipn, response, count), 150));
    const site = await world.site();
    const { worker, relay } = world.start();
    const made = await Promise.all(Array.from({ length: 12 }, () => world.owe(site, [{ url: shop.url }])));
    await waitFor(() => shop.inFlight() > 0);
    await relay.stop();
    await worker.stop();
    expect(shop.inFlight()).toBe(0);
    const states = await Promise.all(made.map(async ({ id }) => (await find(site, `${id}.1`))?.status));
    expect(states.filter((status) => status === 'delivered')).toHaveLength(shop.received.length);
    expect(shop.received.length).toBeLessThan(12);
    const lane = await world.connection.collection('lanes').findOne({ siteId: site.siteId });
    expect(lane).toMatchObject({ owner: null, fence: null, leaseUntil: new Date(0), nextAt: expect.any(Date) });
    world.start();
    await Promise.all(made.map(({ id }) => reached(site, `${id}.1`, { status: 'delivered', triesCount: 1 })));
  });

  test('aborts what hangs when the time for draining is over; it stays due and is sent by the next worker', async () => {
    const shop = await receiver((ipn, response, count) => (count === 1 ? undefined : answerOk(ipn, response, count)));
    const site = await world.site();
    const { worker } = world.start({ worker: { settings: { drainTimeoutMs: 100 } } });
    const { id } = await world.owe(site, [{ url: shop.url }]);
    await waitFor(() => shop.received.length === 1);
    await worker.stop();
    expect(await find(site, `${id}.1`)).toMatchObject({ status: 'pending', lastFailure: 'interrupted', nextTryAt: expect.any(Date) });
    world.worker().start();
    await reached(site, `${id}.1`, { status: 'delivered' });
  });
});
