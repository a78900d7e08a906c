import { expect } from '@jest/globals';
import { startAttempt } from '../../../src/domain/start-attempt.js';
import { voidTransaction } from '../../../src/domain/void-transaction.js';
import type { ConformanceCase } from './conformance-case.js';

/** Starting a payment and every way it can end. */
export const paymentCases: readonly ConformanceCase[] = [
  {
    name: 'Start a payment',
    group: 'Payments',
    async run({ checkout, staged, read, stage, deps, tenant, account }) {
      const { id } = await checkout();
      const { transaction, action } = await startAttempt(deps, { tenant, transactionId: id, providerId: account.id });
      // The buyer has to be told where to pay; what is secret in it is told once and not kept.
      expect(['redirect', 'embedded']).toContain(action?.type);
      if (action?.type === 'embedded') expect(JSON.stringify(transaction)).not.toContain(action.clientSecret);
      const payment = staged(transaction);
      const { status, attempts } = await read(payment);
      expect(status).toBe('initiated');
      expect(attempts).toMatchObject([{ id: payment.attemptId, status: 'awaiting_buyer', providerType: stage.provider.type }]);
      expect(payment.reference).not.toBe('');
      expect(await stage.countPayments(payment.attemptId)).toBe(1);
    },
  },
  {
    name: 'The buyer pays',
    group: 'Payments',
    needs: ['succeed'],
    async run({ start, play }) {
      const payment = await start();
      const paid = await play(payment, 'succeed');
      expect(paid).toMatchObject({ status: 'succeeded', capturedMinor: payment.amountMinor, overpaidMinor: 0, refundedMinor: 0 });
      expect(paid.attempts).toMatchObject([{ status: 'succeeded', action: null }]);
    },
  },
  {
    name: 'The bank or card issuer asks the buyer to confirm (3-D Secure or bank app)',
    group: 'Payments',
    needs: ['ask_authentication', 'authenticate'],
    async run({ start, play }) {
      const payment = await start();
      expect(await play(payment, 'ask_authentication')).toMatchObject({ status: 'initiated', attempts: [{ status: 'awaiting_buyer' }] });
      expect(await play(payment, 'authenticate')).toMatchObject({ status: 'succeeded', capturedMinor: payment.amountMinor });
    },
  },
  {
    name: 'The outcome comes later (processing)',
    group: 'Payments',
    needs: ['process', 'succeed'],
    async run({ start, play, deps, tenant, account }) {
      const payment = await start();
      expect(await play(payment, 'process')).toMatchObject({ status: 'pending_provider', attempts: [{ status: 'processing' }] });
      await expect(startAttempt(deps, { tenant, transactionId: payment.transactionId, providerId: account.id })).rejects.toMatchObject({ code: 'attempt_in_progress' });
      expect(await play(payment, 'succeed')).toMatchObject({ status: 'succeeded', capturedMinor: payment.amountMinor });
    },
  },
  {
    name: 'A declined payment can be tried again',
    group: 'Payments',
    needs: ['decline', 'succeed'],
    async run({ start, startOn, play, read }) {
      const first = await start();
      const declined = await play(first, 'decline');
      expect(declined).toMatchObject({ status: 'failed', capturedMinor: 0, attempts: [{ status: 'declined', declineReason: expect.any(String) }] });
      const second = await startOn(await read(first));
      expect(second.attemptId).not.toBe(first.attemptId);
      expect(await play(second, 'succeed')).toMatchObject({ status: 'succeeded', capturedMinor: second.amountMinor });
    },
  },
  {
    name: 'Cancel an unpaid payment',
    group: 'Payments',
    can: ({ cancel }) => cancel,
    async run({ start, deps, tenant }) {
      const { transactionId } = await start();
      expect(await voidTransaction(deps, { tenant, transactionId })).toMatchObject({ status: 'cancelled', attempts: [{ status: 'cancelled' }] });
    },
    async refused({ start, read, deps, tenant, account }) {
      const payment = await start();
      await expect(startAttempt(deps, { tenant, transactionId: payment.transactionId, providerId: account.id })).rejects.toMatchObject({ code: 'attempt_in_progress' });
      expect((await read(payment)).attempts).toMatchObject([{ status: 'awaiting_buyer' }]);
    },
  },
  {
    name: 'Cancelled at the provider',
    group: 'Payments',
    needs: ['cancel'],
    async run({ start, play }) {
      expect(await play(await start(), 'cancel')).toMatchObject({ status: 'cancelled', attempts: [{ status: 'cancelled' }], capturedMinor: 0 });
    },
  },
  {
    name: 'Expires at the provider',
    group: 'Payments',
    needs: ['expire'],
    async run({ start, play }) {
      const { status, attempts } = await play(await start(), 'expire');
      expect(status).toBe('cancelled');
      expect(['expired', 'cancelled']).toContain(attempts[0]?.status);
    },
  },
  {
    name: 'Paid money is taken back later (late failure)',
    group: 'Payments',
    needs: ['succeed', 'late_failure'],
    async run({ paid, play }) {
      expect(await play(await paid(), 'late_failure')).toMatchObject({ status: 'failed', capturedMinor: 0 });
    },
  },
  {
    name: 'Orders it cannot take are refused before it is asked',
    group: 'Payments',
    async run({ checkout, startOn, stage }) {
      for (const { code, ...order } of stage.unacceptable) {
        const before = stage.line.requests.length;
        await expect(checkout(order).then(startOn)).rejects.toMatchObject({ code, status: 422 });
        expect(stage.line.requests).toHaveLength(before);
      }
    },
  },
];
