import { expect } from '@jest/globals';
import { refundPayment } from '../../../src/domain/refund-payment.js';
import type { RefundPaymentResult } from '../../../src/domain/refund-payment.js';
import type { ConformanceCase } from './conformance-case.js';
import type { ConformanceWorld } from './conformance-world.js';
import type { StagedPayment } from './stage.js';

/** Money back and disputes. */
export const refundCases: readonly ConformanceCase[] = [
  {
    name: 'Refund all of it',
    group: 'Refunds',
    needs: ['succeed'],
    can: ({ refund }) => refund,
    async run(world) {
      const payment = await world.paid();
      await refund(world, payment, null);
      expect(await settled(world, payment)).toMatchObject({ status: 'refunded', refundedMinor: payment.amountMinor, refunds: [{ status: 'succeeded', origin: 'gateway' }] });
      await expect(refund(world, payment, 1)).rejects.toMatchObject({ code: 'refund_not_possible' });
      expect(await world.stage.countRefunds(payment)).toBe(1);
    },
    refused: refusedRefund(null),
  },
  {
    name: 'Refund a part, then the rest',
    group: 'Refunds',
    needs: ['succeed'],
    can: ({ refund: full, partialRefund }) => full && partialRefund,
    async run(world) {
      const payment = await world.paid();
      const part = Math.floor(payment.amountMinor / 3);
      await refund(world, payment, part);
      expect(await settled(world, payment)).toMatchObject({ status: 'succeeded', refundedMinor: part });
      await expect(refund(world, payment, payment.amountMinor)).rejects.toMatchObject({ code: 'refund_exceeds_captured' });
      await refund(world, payment, null);
      expect(await settled(world, payment)).toMatchObject({ status: 'refunded', refundedMinor: payment.amountMinor });
      expect(await world.stage.countRefunds(payment)).toBe(2);
    },
    refused: refusedRefund(1),
  },
  {
    name: 'A refund fails after all; the money can be refunded again',
    group: 'Refunds',
    needs: ['succeed', 'refund_fails'],
    can: ({ refund: full }) => full,
    async run(world) {
      const payment = await world.paid();
      await refund(world, payment, null);
      const failed = await world.play(payment, 'refund_fails');
      expect(failed).toMatchObject({ status: 'succeeded', refundedMinor: 0, refundPendingMinor: 0, refunds: [{ status: 'failed' }] });
      await refund(world, payment, null);
      expect((await world.read(payment)).refunds).toHaveLength(2);
    },
  },
  {
    name: 'Refunds made at the provider are recorded',
    group: 'Refunds',
    needs: ['succeed', 'refund_part', 'refund'],
    async run({ paid, play }) {
      const payment = await paid();
      const part = await play(payment, 'refund_part');
      expect(part).toMatchObject({ status: 'succeeded', refunds: [{ origin: 'provider', status: 'succeeded' }] });
      expect(part.refundedMinor).toBeGreaterThan(0);
      expect(await play(payment, 'refund')).toMatchObject({ status: 'refunded', refundedMinor: payment.amountMinor });
    },
  },
  {
    name: 'Many refunds at once never exceed what was paid',
    group: 'Refunds',
    needs: ['succeed'],
    can: ({ refund: full, partialRefund }) => full && partialRefund,
    async run(world) {
      const payment = await world.paid();
      const half = Math.ceil(payment.amountMinor / 2);
      const asked = await Promise.allSettled(Array.from({ length: 4 }, () => refund(world, payment, half)));
      const taken = asked.filter(({ status }) => status === 'fulfilled').length;
      expect(taken).toBe(Math.floor(payment.amountMinor / half));
      expect(await world.stage.countRefunds(payment)).toBe(taken);
    },
    refused: refusedRefund(1),
  },
  {
    name: 'A dispute is opened and won',
    group: 'Disputes',
    needs: ['succeed', 'open_dispute', 'win_dispute'],
    async run(world) {
      const payment = await world.paid();
      expect(await world.play(payment, 'open_dispute')).toMatchObject({ status: 'chargeback', disputes: [{ amountMinor: payment.amountMinor }] });
      await expect(refund(world, payment, null)).rejects.toMatchObject({ code: 'refund_not_possible' });
      expect(await world.play(payment, 'win_dispute')).toMatchObject({ status: 'succeeded', disputes: [{ status: 'won' }] });
    },
  },
  {
    name: 'A dispute is opened and lost',
    group: 'Disputes',
    needs: ['succeed', 'open_dispute', 'lose_dispute'],
    async run({ paid, play }) {
      expect(await play(await paid(), 'open_dispute', 'lose_dispute')).toMatchObject({ status: 'chargeback', disputes: [{ status: 'lost' }] });
    },
  },
  {
    name: 'A dispute tells that the money is gone',
    group: 'Disputes',
    needs: ['succeed', 'open_dispute'],
    async run({ paid, play }) {
      const { status, disputes } = await play(await paid(), 'open_dispute');
      expect({ status, disputesCount: disputes.length }).toEqual({ status: 'chargeback', disputesCount: 1 });
    },
  },
];

export function refund({ deps, tenant }: ConformanceWorld, { transactionId }: StagedPayment, amountMinor: number | null): Promise<RefundPaymentResult> {
  return refundPayment(deps, { tenant, transactionId, amountMinor, requestedBy: 'conformance', reservedIds: null });
}

/** Where refunds take their time, the janitor's look tells their end. */
async function settled(world: ConformanceWorld, payment: StagedPayment): ReturnType<ConformanceWorld['read']> {
  const transaction = await world.read(payment);
  if (!transaction.refunds.some(({ status }) => status === 'requested' || status === 'pending')) return transaction;
  world.advance(11 * 60_000);
  return world.check(payment);
}

function refusedRefund(amountMinor: number | null): (world: ConformanceWorld) => Promise<void> {
  return async (world) => {
    const payment = await world.paid();
    await expect(refund(world, payment, amountMinor)).rejects.toMatchObject({ code: 'provider_error', status: 422 });
    expect(await world.read(payment)).toMatchObject({ status: 'succeeded', refundedMinor: 0, refundPendingMinor: 0 });
    expect(await world.stage.countRefunds(payment)).toBe(0);
  };
}
