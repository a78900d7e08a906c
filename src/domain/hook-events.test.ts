import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createAuditStore } from '../store/audit-store.js';
import { createHookEventStore } from '../store/hook-event-store.js';
import { openHookWorld } from '../../test/support/hook-world.js';
import type { HookWorld } from '../../test/support/hook-world.js';
import { openTestStore } from '../../test/support/open-test-store.js';
import type { TestStore } from '../../test/support/open-test-store.js';
import { waitFor } from '../../test/support/wait-for.js';
import { auditBySystem } from './audit-entry.js';
import { readHookEvent, replayHookEvent } from './hook-events.js';
import type { HookEventDeps } from './hook-events.js';
import type { InboxEventStatus } from './ports/inbox-store.js';
import type { Tenant } from './tenant.js';

let store: TestStore;
let world: HookWorld;
let deps: HookEventDeps;
beforeAll(async () => {
  store = await openTestStore();
  world = await openHookWorld(store);
  const { connection, cipher } = store;
  deps = { hookEvents: createHookEventStore({ connection, cipher }), audit: createAuditStore({ connection, cipher, clock: world.deps.clock }), wakeInbox: () => undefined };
});
afterAll(async () => {
  await world?.close();
  await store?.close();
});

const ended = (tenant: Tenant, id: string, status: InboxEventStatus) => waitFor(async () => {
  world.advance(1_000);
  const { event } = await readHookEvent(deps, { tenant, id });
  return event.status === status && event;
}, { what: `the event to be ${status}` });

test('an event that was quarantined for a fault of ours is applied after the mend, once', async () => {
  const shop = await world.merchant();
  const { tenant } = shop;
  world.worker({ apply: () => Promise.reject(new Error('a fault of ours')) });
  const { transaction, reference } = await world.start(shop);
  const [eventId = ''] = await world.simulate(shop, reference, 'succeeded');
  const id = `${shop.account.id}.${eventId}`;
  await waitFor(() => world.inbox.find(tenant, shop.account.id, eventId), { what: 'the event' });
  expect(await ended(tenant, id, 'quarantined')).toMatchObject({ reason: 'crashed' });
  expect((await world.deps.transactions.find(tenant, transaction.id))?.status).toBe('initiated');

  await world.stopWorkers();
  world.worker();
  const replayed = await replayHookEvent(deps, { tenant, id, by: auditBySystem });
  expect(['pending', 'applied']).toContain(replayed.event.status);
  expect(await ended(tenant, id, 'applied')).toMatchObject({ reason: null, transactionId: transaction.id });
  const paid = await world.deps.transactions.find(tenant, transaction.id);
  expect(paid?.status).toBe('succeeded');

  await replayHookEvent(deps, { tenant, id, by: auditBySystem });
  expect(await ended(tenant, id, 'applied')).toMatchObject({ reason: 'unchanged' });
  expect((await world.deps.transactions.find(tenant, transaction.id))?.eventVersion).toBe(paid?.eventVersion);
  expect(await store.connection.getClient().db(store.dbName).collection('auditEntries').countDocuments({ action: 'hook_event.replayed', objectId: id })).toBe(2);
});

test('an event is not taken away from the worker that is at it', async () => {
  const shop = await world.merchant();
  const started: string[] = [];
  let finish = (): void => undefined;
  await world.stopWorkers();
  world.worker({
    apply: async (_deps, { event }) => {
      started.push(event.eventId);
      await new Promise<void>((resolve) => { finish = resolve; });
      return { kind: 'end', settlement: { status: 'ignored', reason: 'not_ours', why: 'It was slow.', transactionId: null } };
    },
  });
  const { reference } = await world.start(shop);
  const [eventId = ''] = await world.simulate(shop, reference, 'succeeded');
  const id = `${shop.account.id}.${eventId}`;
  await waitFor(() => started.includes(eventId), { what: 'the work to begin' });
  await replayHookEvent(deps, { tenant: shop.tenant, id, by: auditBySystem });
  finish();
  expect(await ended(shop.tenant, id, 'ignored')).toMatchObject({ why: 'It was slow.' });
  expect(started).toEqual([eventId]);
});

test('what nobody could read when it came is still not read, and is not taken for a crash', async () => {
  const shop = await world.merchant();
  await world.stopWorkers();
  world.worker();
  await world.inbox.insert(shop.tenant, [{ providerId: shop.account.id, providerType: 'sandbox', eventId: 'unusable_1', eventType: 'unusable', occurredAt: new Date(), receivedAt: new Date(), raw: Buffer.from('{"cut":'), headers: {}, unusable: 'no JSON' }]);
  const id = `${shop.account.id}.unusable_1`;
  await replayHookEvent(deps, { tenant: shop.tenant, id, by: auditBySystem });
  expect(await ended(shop.tenant, id, 'quarantined')).toMatchObject({ reason: 'unusable' });
});
