import { expect } from '@jest/globals';
import { voidTransaction } from '../../../src/domain/void-transaction.js';
import type { ConformanceCase } from './conformance-case.js';
import type { ConformanceWorld } from './conformance-world.js';
import type { LineFault } from './faulty-line.js';
import { refund } from './refund-cases.js';
import type { StagedPayment } from './stage.js';

const refundable: Pick<ConformanceCase, 'group' | 'needs' | 'can'> = { group: 'Faults', needs: ['succeed'], can: (capabilities) => capabilities.refund };

/** What goes wrong between the gateway and the provider: an unknown outcome is never a failure, and nothing is done twice. */
export const faultCases: readonly ConformanceCase[] = [
  { name: 'Start: time-out after the provider acted', group: 'Faults', run: (world) => expectStartedOnce(world, { kind: 'hang' }) },
  { name: 'Start: connection lost after the provider acted', group: 'Faults', run: (world) => expectStartedOnce(world, { kind: 'lose_answer' }) },
  { name: 'Start: the provider acts and answers 500', group: 'Faults', run: (world) => expectStartedOnce(world, { kind: 'break_answer', status: 500, ...world.stage.refusal(500) }) },
  { name: 'Start: the provider answers 503 and does nothing', group: 'Faults', run: (world) => expectStartedOnce(world, { kind: 'refuse', status: 503, ...world.stage.refusal(503) }) },
  {
    name: 'Start: an outcome that stays unknown for days is found, not repeated',
    group: 'Faults',
    can: ({ findByAttemptId }) => findByAttemptId,
    async run(world) {
      const payment = await startWith(world, { kind: 'lose_answer' });
      world.advance(3 * 86_400_000);
      const writes = world.stage.line.requests.filter(({ method }) => method !== 'GET').length;
      const checked = await world.check(payment);
      expect(checked.attempts[0]?.providerReference).toEqual(expect.any(String));
      expect(await world.stage.countPayments(payment.attemptId)).toBe(1);
      // Expired meanwhile, it may be cancelled; but nothing is made a second time.
      expect(world.stage.line.requests.filter(({ method }) => method !== 'GET').length - writes).toBeLessThanOrEqual(1);
    },
    async refused(world) {
      const payment = await startWith(world, { kind: 'lose_answer' });
      world.advance(3 * 86_400_000);
      await world.check(payment);
      expect((await world.read(payment)).attempts).toMatchObject([{ status: 'starting' }]);
      expect(await world.stage.countPayments(payment.attemptId)).toBe(1);
    },
  },
  {
    name: 'Start: too many requests (429); nothing is made and the buyer can try again',
    group: 'Faults',
    async run(world) {
      const { stage, checkout, startOn, read } = world;
      const opened = await checkout();
      stage.line.faults.push({ kind: 'refuse', status: 429, ...stage.refusal(429) });
      await expect(startOn(opened)).rejects.toMatchObject({ code: 'provider_error' });
      const refused = await read({ transactionId: opened.id });
      expect(await stage.countPayments(refused.attempts[0]?.id ?? '')).toBe(0);
      expect((await startOn(refused)).reference).not.toBe('');
    },
  },
  {
    ...refundable,
    name: 'Refund: time-out after the provider acted',
    run: (world) => expectRefundedOnce(world, { kind: 'hang' }),
  },
  {
    ...refundable,
    name: 'Refund: the provider acts and answers 500',
    run: (world) => expectRefundedOnce(world, { kind: 'break_answer', status: 500, ...world.stage.refusal(500) }),
  },
  {
    ...refundable,
    name: 'Refund: too many requests (429); asked for again later',
    run: (world) => expectRefundedOnce(world, { kind: 'refuse', status: 429, ...world.stage.refusal(429) }),
  },
  {
    name: 'Cancel: connection lost after the provider acted',
    group: 'Faults',
    can: ({ cancel }) => cancel,
    async run(world) {
      const payment = await world.start();
      world.stage.line.faults.push({ kind: 'lose_answer' });
      const asked = await voidTransaction(world.deps, { tenant: world.tenant, transactionId: payment.transactionId });
      // Cancelled already where the event came first.
      expect(['initiated', 'cancelled']).toContain(asked.status);
      expect(await world.check(payment)).toMatchObject({ status: 'cancelled' });
    },
  },
];

async function startWith({ stage, checkout, startOn }: ConformanceWorld, fault: LineFault): Promise<StagedPayment> {
  const opened = await checkout();
  stage.line.faults.push(fault);
  return startOn(opened);
}

/** Unknown at first; the janitor finds the one payment, or makes it under the same key. */
async function expectStartedOnce(world: ConformanceWorld, fault: LineFault): Promise<void> {
  const payment = await startWith(world, fault);
  expect(await world.read(payment)).toMatchObject({ status: 'initiated', attempts: [{ status: 'starting', providerReference: null }] });
  expect(await world.check(payment)).toMatchObject({ status: 'initiated', attempts: [{ status: 'awaiting_buyer', providerReference: expect.any(String) }] });
  expect(await world.stage.countPayments(payment.attemptId)).toBe(1);
}

async function expectRefundedOnce(world: ConformanceWorld, fault: LineFault): Promise<void> {
  const payment = await world.paid();
  world.stage.line.faults.push(fault);
  const { refunds } = await refund(world, payment, null);
  expect(['requested', 'succeeded', 'pending']).toContain(refunds[0]?.status);
  const checked = await world.check(payment);
  expect(checked.refunds).toHaveLength(1);
  expect(['succeeded', 'pending']).toContain(checked.refunds[0]?.status);
  expect(await world.stage.countRefunds(payment)).toBe(1);
}
