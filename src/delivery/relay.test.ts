import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Types } from 'mongoose';
import { createDeliveryWorld } from '../../test/support/delivery-world.js';
import type { DeliveryWorld, TestSite } from '../../test/support/delivery-world.js';
import { openTestStore } from '../../test/support/open-test-store.js';
import { waitFor } from '../../test/support/wait-for.js';
import type { RelayedEntry } from './fan-out.js';

let world: DeliveryWorld;
let site: TestSite;
beforeAll(async () => {
  world = createDeliveryWorld(await openTestStore());
  site = await world.site();
});
afterEach(async () => {
  await world.stopAll();
  world.logs.length = 0;
});
afterAll(() => world.close());

const url = 'https://shop.example.com:8443/ipn?flag';
const stored = (transactionId: string) => world.connection.collection('transactions').findOne({ _id: new Types.ObjectId(transactionId) });
const cleared = (transactionId: string): Promise<true> => waitFor(async () => {
  const document = await stored(transactionId);
  return document?.['outbox'].length === 0 && !('relayAt' in document) ? (true as const) : null;
}, { what: 'the outbox to be cleared' });
const loggedEvents = async (transactionId: string) => (await world.events.list(site.tenant, { transactionId }, { limit: 100 })).rows;

describe('the relay', () => {
  test('brings out one event per type and the IPN with its frozen bytes, then clears exactly that', async () => {
    const { id, outbox } = await world.owe(site, [{ url: null, types: ['checkout.created'] }, { url, types: ['attempt.declined', 'transaction.failed'], status: 2 }]);
    world.relay().start();
    await cleared(id);
    expect(await loggedEvents(id)).toEqual([
      { id: `${id}.2.2`, type: 'transaction.failed', apiVersion: 'v1', createdAt: outbox[1]!.occurredAt, livemode: false, organizationId: site.tenant.organizationId, siteId: site.siteId, transactionId: id, eventVersion: 2, object: outbox[1]!.snapshot },
      expect.objectContaining({ id: `${id}.2.1`, type: 'attempt.declined' }),
      expect.objectContaining({ id: `${id}.1.1`, type: 'checkout.created', eventVersion: 1 }),
    ]);
    expect(await world.deliveryStore.listForTransaction(site.tenant, id)).toEqual([
      expect.objectContaining({ id: `${id}.2`, siteId: site.siteId, transactionId: id, eventVersion: 2, ipnVersion: 2, url, body: outbox[1]!.ipnBody, statusCode: 2, status: 'pending', triesCount: 0, nextTryAt: expect.any(Date) }),
    ]);
  });

  test('the url is not readable in the database, nor the object of an event', async () => {
    const { id } = await world.owe(site, [{ url: 'https://shop.example.com/ipn?token=hush-hush' }]);
    world.relay().start();
    await cleared(id);
    const rows = [await world.connection.collection('deliveries').findOne({ transactionId: id }), await world.connection.collection('events').findOne({ transactionId: id })];
    expect(JSON.stringify(rows)).not.toMatch(/hush-hush|buyer@example/);
  });

  test('a crash after the fan-out, before the clearing, makes neither a second delivery nor a second event', async () => {
    const { id } = await world.owe(site, [{ url }]);
    const relay = world.relay({ work: { ...world.relayWork, clearAcrossTenants: async () => Promise.reject(new Error('killed')) } });
    relay.start();
    await waitFor(async () => (await loggedEvents(id)).length === 1);
    await waitFor(() => world.logs.filter(({ message }) => message === 'relay_round_failed').length > 2);
    await relay.stop();
    expect((await stored(id))?.['outbox']).toHaveLength(1);
    await world.connection.collection('deliveries').updateOne({ transactionId: id }, { $set: { status: 'delivered', triesCount: 1 }, $unset: { nextTryAt: 1 } });
    world.relay().start();
    await cleared(id);
    expect(await loggedEvents(id)).toHaveLength(1);
    // What was there already is not touched: a delivered one is not sent again.
    expect(await world.deliveryStore.listForTransaction(site.tenant, id)).toEqual([expect.objectContaining({ status: 'delivered', triesCount: 1, nextTryAt: null })]);
  });

  test('neither a clearing nor an event that takes long keeps an IPN waiting', async () => {
    let [clear, log] = [(): void => undefined, (): void => undefined];
    const clearing = new Promise<void>((resolve) => { clear = resolve; });
    const logging = new Promise<void>((resolve) => { log = resolve; });
    const woken: string[] = [];
    let slow = false;
    const relay = world.relay({
      work: { ...world.relayWork, clearAcrossTenants: async (items) => { await clearing; await world.relayWork.clearAcrossTenants(items); } },
      events: { appendAcrossTenants: async (events) => { if (slow) await logging; return world.events.appendAcrossTenants(events); } },
      onLanesWoken: (laneIds) => woken.push(...laneIds),
    });
    relay.start();
    const first = await world.owe(site, [{ url }]);
    await waitFor(async () => (await loggedEvents(first.id)).length === 1 && woken.length === 1);
    slow = true;
    const second = await world.owe(site, [{ url }]);
    await waitFor(() => woken.length === 2);
    expect((await stored(first.id))?.['outbox']).toHaveLength(1);
    expect(await world.deliveryStore.listForTransaction(site.tenant, second.id)).toHaveLength(1);
    log();
    clear();
    await Promise.all([cleared(first.id), cleared(second.id)]);
    // What waited to be cleared was not brought out again meanwhile.
    expect(woken).toHaveLength(2);
  });

  test('a change written between reading and clearing keeps its entry, and is relayed next', async () => {
    const transaction = await world.owe(site, [{ url }]);
    let changed = false;
    const relay = world.relay({
      work: {
        ...world.relayWork,
        async clearAcrossTenants(items) {
          if (!changed) await world.change(transaction, { url, status: 3 });
          changed = true;
          await world.relayWork.clearAcrossTenants(items);
        },
      },
    });
    relay.start();
    await cleared(transaction.id);
    expect((await world.deliveryStore.listForTransaction(site.tenant, transaction.id)).map(({ eventVersion, statusCode }) => [eventVersion, statusCode])).toEqual([[1, 1], [2, 3]]);
  });

  test('an outbox that does not open keeps nobody else waiting, and is told', async () => {
    const broken = await world.owe(site, [{ url }]);
    await world.connection.collection('transactions').updateOne({ _id: new Types.ObjectId(broken.id) }, { $set: { 'outbox.0.sealed.c': 'AAAA' } });
    const fine = await world.owe(site, [{ url }]);
    world.relay({ settings: { relayBatchMax: 1 } }).start();
    await cleared(fine.id);
    expect((await stored(broken.id))?.['outbox']).toHaveLength(1);
    expect(world.logs).toContainEqual(expect.objectContaining({ level: 'error', message: 'relay_held', fields: expect.objectContaining({ transactionId: broken.id }) }));
    await world.connection.collection('transactions').deleteOne({ _id: new Types.ObjectId(broken.id) });
  });

  test('batches larger than one round are all brought out', async () => {
    const made = await Promise.all(Array.from({ length: 25 }, () => world.owe(site, [{ url }])));
    world.relay({ settings: { relayBatchMax: 4 } }).start();
    await Promise.all(made.map(({ id }) => cleared(id)));
    expect(await world.connection.collection('deliveries').countDocuments({ transactionId: { $in: made.map(({ id }) => id) } })).toBe(25);
  });
});

describe('onRelayed', () => {
  test('hears of each entry after its event and IPN stand, and again until it succeeds', async () => {
    const { id } = await world.owe(site, [{ url }]);
    const heard: { entry: RelayedEntry; standing: number }[] = [];
    world.relay({
      async onRelayed(entry) {
        if (entry.transactionId !== id) return;
        heard.push({ entry, standing: (await loggedEvents(id)).length });
        if (heard.length === 1) throw new Error('not yet');
      },
    }).start();
    await cleared(id);
    expect(heard.map(({ standing }) => standing)).toEqual([1, 1]);
    expect(heard[1]!.entry).toMatchObject({ tenant: site.tenant, transactionId: id, siteId: site.siteId, entry: { eventVersion: 1, types: ['transaction.succeeded'] } });
  });

  test('one that takes its time keeps neither the IPN nor other changes waiting, and stop waits for it', async () => {
    const slow = await world.owe(site, [{ url }]);
    let finish = (): void => undefined;
    const relay = world.relay({ onRelayed: ({ transactionId, entry }) => (transactionId === slow.id && entry.eventVersion === 1 ? new Promise<void>((resolve) => { finish = resolve; }) : undefined) });
    relay.start();
    await waitFor(async () => (await world.deliveryStore.listForTransaction(site.tenant, slow.id)).length === 1);
    const other = await world.owe(site, [{ url }]);
    await cleared(other.id);
    // Nor a later change of the same transaction, whose own follow-up is quick.
    await world.change(slow, { url, status: 3 });
    await waitFor(async () => (await world.deliveryStore.listForTransaction(site.tenant, slow.id)).length === 2);
    await waitFor(async () => (await stored(slow.id))?.['outbox'].length === 1);
    expect((await stored(slow.id))?.['outbox'][0].eventVersion).toBe(1);
    let stopped = false;
    const stopping = relay.stop().then(() => { stopped = true; });
    expect(stopped).toBe(false);
    finish();
    await stopping;
    await cleared(slow.id);
  });
});

describe('several relays', () => {
  test('one leads; when it is gone the other leads at once, or after its lease', async () => {
    const [first, second] = ['first', 'second'];
    expect(await world.relayWork.leadAcrossTenants({ owner: first, leaseMs: 10_000 })).toBe(true);
    expect(await world.relayWork.leadAcrossTenants({ owner: second, leaseMs: 10_000 })).toBe(false);
    expect(await world.relayWork.leadAcrossTenants({ owner: first, leaseMs: 1 })).toBe(true);
    await waitFor(() => world.relayWork.leadAcrossTenants({ owner: second, leaseMs: 10_000 }));
    await world.relayWork.resign(second);
    expect(await world.relayWork.leadAcrossTenants({ owner: first, leaseMs: 10_000 })).toBe(true);
    await world.relayWork.resign(first);
  });

  test('one that does not lead takes on what has waited too long', async () => {
    await world.relayWork.leadAcrossTenants({ owner: 'dead leader', leaseMs: 60_000 });
    const { id } = await world.owe(site, [{ url }]);
    world.relay({ settings: { relayStandbyMs: 300 } }).start();
    await cleared(id);
    await world.relayWork.resign('dead leader');
  });

  test('a stream that dies costs nothing but the wait for the poll', async () => {
    const site = await world.site();
    let streams = 0;
    const work: typeof world.relayWork = {
      ...world.relayWork,
      // As when the token of the stream is too old to go on from.
      async *watchAcrossTenants() {
        streams += 1;
        yield await Promise.reject(new Error('ChangeStreamHistoryLost'));
      },
    };
    world.relay({ watch: true, work, settings: { relayPollMs: 100 } }).start();
    await waitFor(() => streams > 0);
    const { id } = await world.owe(site, [{ url: 'http://127.0.0.1:9/' }]);
    await waitFor(() => world.deliveryStore.find(site.tenant, `${id}.1`), { timeoutMs: 2_000 });
    expect(world.logs).toContainEqual(expect.objectContaining({ message: 'relay_stream_ended' }));
  });

  test('a write of another process is heard of by the change stream, long before the poll', async () => {
    const relay = world.relay({ watch: true, settings: { relayPollMs: 60_000 } });
    relay.start();
    // Nobody calls wake: only the stream can tell. The first write may come before it stands.
    await waitFor(async () => {
      const { id } = await world.owe(site, [{ url }]);
      await waitFor(async () => (await stored(id))?.['outbox'].length === 0, { timeoutMs: 1_000 }).catch(() => null);
      return (await stored(id))?.['outbox'].length === 0;
    });
  });
});
