import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { createDeliveryWorld } from '../../test/support/delivery-world.js';
import type { DeliveryWorld, TestSite } from '../../test/support/delivery-world.js';
import { answerOk, answerStatus, startIpnReceiver } from '../../test/support/ipn-receiver.js';
import type { AnswerIpn, IpnReceiver, ReceivedIpn } from '../../test/support/ipn-receiver.js';
import { openTestStore } from '../../test/support/open-test-store.js';
import { waitFor } from '../../test/support/wait-for.js';
import type { Endpoint } from '../domain/endpoint.js';

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
const secret = (): string => `whsec_${Buffer.from(world.random.bytes(32)).toString('base64')}`;
async function register({ tenant, siteId }: TestSite, url: string, change: Partial<Endpoint> = {}): Promise<{ endpoint: Endpoint; current: string; previous: string }> {
  const now = world.clock.now();
  const endpoint: Endpoint = { id: world.ids.objectId(), ...tenant, siteId, revision: 1, url, eventTypes: ['*'], description: null, enabled: true, createdAt: now, updatedAt: now, ...change };
  const [current, previous] = [secret(), secret()];
  await world.endpoints.insert(tenant, endpoint, { current, previous, previousUntil: new Date(now.getTime() + 3_600_000), changedBy: null });
  return { endpoint, current, previous };
}
const verified = ({ rawBody, headers }: ReceivedIpn, key: string): unknown => new Webhook(key).verify(rawBody.toString('utf8'), headers as Record<string, string>);
const eventsSent = (site: TestSite, endpointId: string) => world.deliveryStore.search(site.tenant, { endpointId }, { limit: 10 });

describe('event endpoints', () => {
  test('each that wants an event gets it as it was, and the public library takes the signature with the new secret and the old', async () => {
    const [shop, everything, refunds] = [await receiver(), await receiver(), await receiver()];
    const [site, other] = [await world.site(), await world.site()];
    const { endpoint, current, previous } = await register(site, everything.url);
    await register(site, refunds.url, { eventTypes: ['refund.succeeded'] });
    await register(other, everything.url);
    world.start();
    const { id } = await world.owe(site, [{ url: shop.url, types: ['transaction.succeeded', 'attempt.cancelled'] }]);
    await waitFor(() => everything.received.length === 2 && shop.received.length === 1);
    const logged = (await world.events.list(site.tenant, { transactionId: id }, { limit: 10 })).rows;
    for (const received of everything.received) {
      const event = logged.find((each) => each.id === received.headers['webhook-id'])!;
      expect(verified(received, current)).toEqual({
        id: event.id, type: event.type, apiVersion: 'v1', createdAt: event.createdAt.toISOString(), livemode: false, organizationId: site.tenant.organizationId, siteId: site.siteId, eventVersion: 1,
        data: { object: JSON.parse(event.object) },
      });
      expect(verified(received, previous)).toEqual(verified(received, current));
      expect(received.headers['x-signature-hmac-sha256']).toBeUndefined();
    }
    expect(refunds.received).toHaveLength(0);
    const { rows } = await waitFor(async () => { const found = await eventsSent(site, endpoint.id); return found.rows.every(({ status }) => status === 'delivered') && found; });
    expect(rows.map(({ event }) => event!.eventType).sort()).toEqual(['attempt.cancelled', 'transaction.succeeded']);
    // They are no IPNs: the transaction's own list and the lists of IPNs don't have them.
    expect(await world.deliveryStore.listForTransaction(site.tenant, id)).toHaveLength(1);
    expect((await world.deliveryStore.search(site.tenant, {}, { limit: 10 })).rows).toHaveLength(1);
  });

  test('any 2xx is success; what fails is tried again with the same id and bytes', async () => {
    let answer = answerStatus(503);
    const shop = await receiver((ipn, response, count) => answer(ipn, response, count));
    const site = await world.site();
    const { endpoint } = await register(site, shop.url);
    world.start();
    await world.owe(site, [{ url: null }]);
    await waitFor(async () => (await eventsSent(site, endpoint.id)).rows[0]?.lastFailure === 'http_status');
    answer = answerStatus(204);
    world.advance(10_000);
    await waitFor(async () => (await eventsSent(site, endpoint.id)).rows[0]?.status === 'delivered');
    expect(shop.received).toHaveLength(2);
    expect(shop.received[1]!.rawBody.equals(shop.received[0]!.rawBody)).toBe(true);
    expect(shop.received[1]!.headers['webhook-id']).toBe(shop.received[0]!.headers['webhook-id']);
  });

  test('one that is switched off or deleted before the try gets nothing, and its deliveries are kept', async () => {
    const shop = await receiver();
    const site = await world.site();
    const [off, deleted] = [await register(site, shop.url), await register(site, shop.url)];
    world.relay().start();
    await world.owe(site, [{ url: null }]);
    await waitFor(async () => (await eventsSent(site, deleted.endpoint.id)).rows.length === 1);
    await world.endpoints.replace(site.tenant, { ...off.endpoint, revision: 2, enabled: false }, 1);
    await world.endpoints.remove(site.tenant, deleted.endpoint.id);
    world.worker().start();
    for (const { endpoint } of [off, deleted]) {
      await waitFor(async () => (await eventsSent(site, endpoint.id)).rows[0]?.status === 'exhausted');
      expect((await eventsSent(site, endpoint.id)).rows[0]).toMatchObject({ lastFailure: 'endpoint_off', nextTryAt: null });
    }
    expect(shop.received).toHaveLength(0);
  });

  test('the buyer\'s data in an event is sealed at rest', async () => {
    const site = await world.site();
    await register(site, 'http://127.0.0.1:9/', {});
    world.relay().start();
    await world.owe(site, [{ url: null }]);
    const stored = await waitFor(() => world.connection.collection('deliveries').findOne({ siteId: site.siteId }));
    expect(JSON.stringify(stored)).not.toMatch(/buyer@example\.com|127\.0\.0\.1/);
  });
});
