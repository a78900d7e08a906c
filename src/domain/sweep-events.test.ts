import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createSweepStore } from '../store/sweep-store.js';
import { openHookWorld } from '../../test/support/hook-world.js';
import type { HookWorld, TestMerchant } from '../../test/support/hook-world.js';
import { openTestStore } from '../../test/support/open-test-store.js';
import type { TestStore } from '../../test/support/open-test-store.js';
import { waitFor } from '../../test/support/wait-for.js';
import { checkTransaction } from './check-transaction.js';
import { sweepEvents } from './sweep-events.js';
import type { SweepDeps } from './sweep-events.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const intervalMs = 15 * minuteMs;

let store: TestStore;
let world: HookWorld;
let deps: SweepDeps;
beforeAll(async () => {
  store = await openTestStore();
  world = await openHookWorld(store);
  deps = { ...world.deps, inbox: world.inbox, sweeps: createSweepStore({ connection: store.connection, offsetMs: world.offsetMs }), wakeInbox: () => undefined, sweepIntervalMs: intervalMs };
  world.worker();
});
afterAll(async () => {
  await world?.close();
  await store?.close();
});

/** Sweeps what is due. @returns of how many accounts. */
async function sweepDue(): Promise<number> {
  const due = await deps.sweeps.claimDueAcrossTenants({ types: ['sandbox'], limit: 100, leaseMs: minuteMs });
  await Promise.all(due.map((claim) => sweepEvents(deps, claim)));
  return due.length;
}

const statusOf = async (shop: TestMerchant, id: string) => (await world.deps.transactions.find(shop.tenant, id))?.status;

test('a day without hooks: the next sweep brings every payment to the provider\'s state, and each change owes its IPN once', async () => {
  const shop = await world.merchant();
  const earlier = await world.start(shop);
  const before = await world.simulate(shop, earlier.reference, 'succeeded');
  await waitFor(async () => (await world.inbox.find(shop.tenant, shop.account.id, before.at(-1) ?? ''))?.status === 'applied', { what: 'the payment before the outage' });
  world.advance(3 * minuteMs);
  await sweepDue();

  world.blockHooks(true);
  const [paid, declined] = [await world.start(shop), await world.start(shop)];
  await world.simulate(shop, paid.reference, 'succeeded');
  await world.simulate(shop, declined.reference, 'declined');
  await world.simulate(shop, earlier.reference, 'refunded');
  // Hooks stay away for longer than the provider goes on trying.
  world.advance(24 * hourMs);
  expect(await statusOf(shop, earlier.transaction.id)).toBe('succeeded');

  expect(await sweepDue()).toBeGreaterThan(0);
  for (const [payment, status] of [[paid, 'succeeded'], [declined, 'failed'], [earlier, 'refunded']] as const) {
    await waitFor(async () => (await statusOf(shop, payment.transaction.id)) === status, { what: `the payment to be ${status}` });
  }
  world.blockHooks(false);
  const owedOf = async (id: string): Promise<string[]> => ((await world.deps.transactions.find(shop.tenant, id))?.timeline ?? []).map(({ type }) => type).filter((type) => /^transaction\.(succeeded|failed|refunded)$/.test(type));
  const owed = await Promise.all([paid, declined, earlier].map(({ transaction }) => owedOf(transaction.id)));
  expect(owed).toEqual([['transaction.succeeded'], ['transaction.failed'], ['transaction.succeeded', 'transaction.refunded']]);

  // The janitor looks as well, and another sweep comes: nothing is said twice.
  for (const { transaction } of [paid, declined, earlier]) await checkTransaction(world.deps, { tenant: shop.tenant, transactionId: transaction.id });
  world.advance(intervalMs);
  await sweepDue();
  expect(await Promise.all([paid, declined, earlier].map(({ transaction }) => owedOf(transaction.id)))).toEqual(owed);
});

test('an account is swept once per interval, whoever asks for it, and what has arrived is left as it is', async () => {
  const shop = await world.merchant();
  const { reference } = await world.start(shop);
  const ids = await world.simulate(shop, reference, 'succeeded');
  await waitFor(async () => (await world.inbox.find(shop.tenant, shop.account.id, ids.at(-1) ?? ''))?.status === 'applied', { what: 'the event' });
  world.advance(intervalMs);
  const claims = await Promise.all([1, 2, 3].map(() => deps.sweeps.claimDueAcrossTenants({ types: ['sandbox'], limit: 100, leaseMs: minuteMs })));
  const own = claims.flat().filter(({ providerId }) => providerId === shop.account.id);
  expect(own).toHaveLength(1);
  await Promise.all(claims.flat().map((claim) => sweepEvents(deps, claim)));
  expect(await world.inbox.find(shop.tenant, shop.account.id, ids.at(-1) ?? '')).toMatchObject({ status: 'applied', duplicatesCount: 0 });
  expect(await sweepDue()).toBe(0);
  world.advance(intervalMs);
  expect(await sweepDue()).toBeGreaterThan(0);
});

test('what could not be listed is not taken for swept', async () => {
  const shop = await world.merchant();
  world.advance(intervalMs);
  const claim = (await deps.sweeps.claimDueAcrossTenants({ types: ['sandbox'], limit: 100, leaseMs: minuteMs })).find(({ providerId }) => providerId === shop.account.id)!;
  const away = { ...world.deps.providers, find: (type: string) => ({ ...world.deps.providers.find(type)!, listEvents: async () => ({ kind: 'unknown' as const, reason: 'away' }) }) };
  await sweepEvents({ ...deps, providers: away }, claim);
  world.advance(intervalMs);
  const again = (await deps.sweeps.claimDueAcrossTenants({ types: ['sandbox'], limit: 100, leaseMs: minuteMs })).find(({ providerId }) => providerId === shop.account.id);
  expect(again?.sweptUntil).toEqual(claim.sweptUntil);
});
