import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openPaymentWorld } from '../../test/support/payment-world.js';
import type { PaymentWorld } from '../../test/support/payment-world.js';
import { changeTransaction } from './change-transaction.js';
import { GatewayError } from './errors.js';
import type { PaymentDeps } from './payment-deps.js';
import { recordFacts } from './record-facts.js';
import { startAttempt } from './start-attempt.js';

let world: PaymentWorld;
beforeAll(async () => { world = await openPaymentWorld(); });
afterAll(() => world.close());

/** The store as it is, but for the writes that `disturb` says. */
function disturbed(disturb: (write: () => Promise<boolean>) => Promise<boolean>): PaymentDeps {
  const { transactions } = world.deps;
  return { ...world.deps, transactions: { ...transactions, replace: (...write) => disturb(() => transactions.replace(...write)) } };
}

const lost = () => new GatewayError('service_unavailable', 'lost connection');

describe('a write whose result is lost', () => {
  test.each(['before it was written', 'after it was written'] as const)('%s is decided on again and has one effect', async (when) => {
    const { id } = await world.checkout();
    await startAttempt(world.deps, { tenant: world.tenant, transactionId: id, providerId: world.account.id });
    const payment = world.provider.payments.at(-1)!;
    let failures = 2;
    const deps = disturbed(async (write) => {
      if ((failures -= 1) < 0) return write();
      if (when === 'after it was written') await write();
      throw lost();
    });
    const facts = world.provider.move(payment, 'paid');
    const result = await recordFacts(deps, { tenant: world.tenant, providerId: world.account.id, source: 'event', facts, transactionId: id, attemptId: payment.request.attemptId, providerReference: payment.id, currency: 'EUR', livemode: false });
    expect(result.kind).toBe(when === 'after it was written' ? 'unchanged' : 'applied');
    const after = await world.read(id);
    expect(after.status).toBe('succeeded');
    expect(after.outbox.filter(({ ipnBody }) => ipnBody !== null)).toHaveLength(1);
    expect(after.timeline.filter(({ type }) => type === 'transaction.succeeded')).toHaveLength(1);
  });
});

describe('changeTransaction', () => {
  test('gives up after five seconds of other writers, with Retry-After and nothing half done', async () => {
    const { id, revision } = await world.checkout();
    let nowMs = Date.now();
    const deps: PaymentDeps = { ...disturbed(async () => false), clock: { now: () => new Date(nowMs) }, timers: { ...world.deps.timers, sleep: async (ms) => void (nowMs += ms) } };
    const startedMs = nowMs;
    const change = changeTransaction(deps, { tenant: world.tenant, transactionId: id, source: 'system', decide: (before) => ({ ...before, revision: before.revision + 1 }) });
    await expect(change).rejects.toMatchObject({ code: 'service_unavailable', retryAfterSeconds: 1 });
    expect(nowMs - startedMs).toBeGreaterThan(4_500);
    expect(nowMs - startedMs).toBeLessThanOrEqual(5_000);
    expect((await world.read(id)).revision).toBe(revision);
  });

  test('an error of the rules comes through at once, and nothing is written', async () => {
    const { id, revision } = await world.checkout();
    let decided = 0;
    const change = changeTransaction(world.deps, { tenant: world.tenant, transactionId: id, source: 'system', decide: () => { decided += 1; throw new GatewayError('conflict', 'no'); } });
    await expect(change).rejects.toMatchObject({ code: 'conflict' });
    expect([decided, (await world.read(id)).revision]).toEqual([1, revision]);
  });

  test('wakes the relay for a write that owes something, and not for one that does not', async () => {
    const { id } = await world.checkout();
    let woken = 0;
    const deps = { ...world.deps, wakeRelay: () => { woken += 1; } };
    await changeTransaction(deps, { tenant: world.tenant, transactionId: id, source: 'system', decide: () => null });
    expect(woken).toBe(0);
    await startAttempt(deps, { tenant: world.tenant, transactionId: id, providerId: world.account.id });
    expect(woken).toBeGreaterThan(0);
  });
});
