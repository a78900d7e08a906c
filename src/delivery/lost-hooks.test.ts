import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SimulatedOutcome } from '../domain/ports/provider.js';
import { sweepEvents } from '../domain/sweep-events.js';
import type { TransactionStatus } from '../domain/transaction.js';
import { createSweepStore } from '../store/sweep-store.js';
import { createDeliveryWorld } from '../../test/support/delivery-world.js';
import type { DeliveryWorld } from '../../test/support/delivery-world.js';
import { openHookWorld } from '../../test/support/hook-world.js';
import type { HookWorld, StartedPayment, TestMerchant } from '../../test/support/hook-world.js';
import { startIpnReceiver } from '../../test/support/ipn-receiver.js';
import type { IpnReceiver } from '../../test/support/ipn-receiver.js';
import { openTestStore } from '../../test/support/open-test-store.js';
import type { TestStore } from '../../test/support/open-test-store.js';
import { waitFor } from '../../test/support/wait-for.js';
import { createSweeper } from './sweeper.js';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const intervalMs = 15 * minuteMs;

/** What the provider makes of a payment, and what the merchant is to know of it in the end: the status and its number. */
const outcomes: readonly (readonly [SimulatedOutcome, TransactionStatus, number])[] = [
  ['succeeded', 'succeeded', 1], ['declined', 'failed', 2], ['cancelled', 'cancelled', -2], ['refunded', 'refunded', 3], ['partial_refund', 'succeeded', 1], ['dispute_opened', 'chargeback', 4],
];
/** Hooks are given so much time to arrive before a sweep asks for what they should have brought. */
const graceMs = 2 * minuteMs;
/** Hours between the payments of that day. */
const everyHours = 4;

let store: TestStore;
let hooks: HookWorld;
let outbound: DeliveryWorld;
let shop: IpnReceiver;
const advance = (ms: number): void => {
  hooks.advance(ms);
  outbound.advance(ms);
};

beforeAll(async () => {
  store = await openTestStore();
  hooks = await openHookWorld(store);
  outbound = createDeliveryWorld(store);
  shop = await startIpnReceiver();
  hooks.worker();
  outbound.start();
});
afterAll(async () => {
  await outbound?.stopAll();
  await hooks?.close();
  await shop?.close();
  await store?.close();
});

test('without a hook for 24 hours every payment has the provider\'s state one interval later, and each IPN comes once, also when the hooks are back', async () => {
  const deps = { ...hooks.deps, inbox: hooks.inbox, sweeps: createSweepStore({ connection: store.connection, offsetMs: hooks.offsetMs }), wakeInbox: () => undefined, sweepIntervalMs: intervalMs };
  let sweptCount = 0;
  const sweep: Parameters<typeof createSweeper>[0]['sweep'] = async (claim) => {
    await sweepEvents(deps, claim);
    sweptCount += 1;
  };
  const sweeper = createSweeper({ sweeps: deps.sweeps, types: ['sandbox'], sweep, timers: store.timers, logger: hooks.deps.logger, pollMs: 20 });
  /** Moves time on by what makes a sweep due, and waits for that one: no further one follows before time is moved again. */
  const passUntilSwept = async (ms: number): Promise<void> => {
    const before = sweptCount;
    advance(ms);
    await waitFor(() => sweptCount > before, { timeoutMs: 20_000, what: 'the sweep' });
  };
  const merchant: TestMerchant = await hooks.merchant();
  const statusOf = async ({ transaction }: StartedPayment) => (await hooks.deps.transactions.find(merchant.tenant, transaction.id))?.status;
  const ipnsOf = ({ transaction }: StartedPayment) => shop.received.filter(({ json }) => json['id'] === transaction.id).map(({ json }) => json as { deliveryId: string; eventVersion: number; status: number });
  const all: { payment: StartedPayment; outcome: SimulatedOutcome; number: number }[] = [];

  // The account is known to the provider from its first payment on.
  await hooks.start(merchant);
  hooks.blockHooks(true);
  sweeper.start();
  try {
    await passUntilSwept(0);
    for (let hour = 0; hour < 24; hour += everyHours) {
      const payments = await Promise.all(outcomes.map(async ([outcome, status, number]) => {
        const payment = await hooks.start(merchant, 4_900, shop.url);
        await hooks.simulate(merchant, payment.reference, outcome);
        return { payment, outcome, status, number };
      }));
      await passUntilSwept(graceMs + intervalMs);
      for (const { payment, status } of payments) await waitFor(async () => (await statusOf(payment)) === status, { timeoutMs: 20_000, what: `${status} after ${hour} hours` });
      all.push(...payments);
      await passUntilSwept(everyHours * hourMs - graceMs - intervalMs);
    }
    // The provider goes on sending what nobody has acknowledged.
    const before = hooks.statuses.length;
    hooks.blockHooks(false);
    await waitFor(() => { advance(hourMs); return hooks.statuses.length > before; }, { timeoutMs: 20_000, everyMs: 100, what: 'hooks to arrive again' });
  } finally {
    await sweeper.stop();
  }

  const newestOf = (payment: StartedPayment) => ipnsOf(payment).sort((left, right) => right.eventVersion - left.eventVersion)[0];
  for (const { payment, number } of all) await waitFor(() => newestOf(payment)?.status === number, { what: `the IPN with ${number}` });
  const owed = await store.connection.collection('deliveries').countDocuments({ siteId: merchant.siteId });
  await waitFor(async () => (await store.connection.collection('deliveries').countDocuments({ siteId: merchant.siteId, status: 'delivered' })) === owed, { what: 'every IPN to be delivered' });
  expect(shop.received).toHaveLength(owed);
  expect(new Set(shop.received.map(({ json }) => json['deliveryId'])).size).toBe(owed);
  // No change is told twice under another number: a status comes again only where refunds grew, a capture and then what was refunded of it.
  for (const { payment, outcome } of all) {
    const told = ipnsOf(payment).map(({ status }) => status);
    expect(told.length - new Set(told).size).toBeLessThanOrEqual(outcome === 'partial_refund' ? 1 : 0);
  }
}, 90_000);
