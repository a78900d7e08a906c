import { openDispute, refundableAmount } from './payment.js';
import type { Payment } from './payment.js';
import type { Step } from './take-step.js';

/** What `POST /v1/payments/{id}/simulate` can bring about. */
export const outcomes = [
  'initiated', 'processing', 'succeeded', 'declined', 'cancelled', 'expired', 'late_failure', 'partial_refund', 'refunded',
  'refund_failed', 'dispute_opened', 'dispute_won', 'dispute_lost',
] as const;
export type Outcome = (typeof outcomes)[number];

export type PlanOptions = Readonly<{
  /** For `partial_refund`; null = half of what is left. */
  amount: number | null;
  /** Whether the events will be told backwards: then steps are taken in between, so that there is an order to break. */
  detailed: boolean;
  base62: (count: number) => string;
}>;

/**
 * The steps that lead from where the payment is to the outcome. What has to come first is done first: a refund of a payment that
 * nobody has paid yet begins with its success. Whether each step is possible is for `takeStep` to say.
 */
export function planOutcome(payment: Payment, outcome: Outcome, options: PlanOptions): Step[] {
  const detail = (step: Step, onlyFrom: readonly Payment['status'][]): Step[] =>
    options.detailed && onlyFrom.includes(payment.status) ? [step] : [];
  const paid: Step[] = payment.capture ? [] : [{ kind: 'succeed' }];
  const left = payment.capture ? refundableAmount(payment) : payment.amount;

  switch (outcome) {
    case 'initiated': return [{ kind: 'wait' }];
    case 'processing': return [...detail({ kind: 'create' }, ['open']), { kind: 'process' }];
    case 'succeeded': return [...detail({ kind: 'process' }, ['open']), { kind: 'succeed' }];
    case 'declined': return [...detail({ kind: 'process' }, ['open']), { kind: 'decline', code: 'card_declined' }];
    case 'cancelled': return [...detail({ kind: 'create' }, ['open']), { kind: 'cancel' }];
    case 'expired': return [...detail({ kind: 'create' }, ['open']), { kind: 'expire' }];
    case 'late_failure': return [...paid, { kind: 'reverse', reason: 'bank_reversed' }];
    case 'partial_refund': return [...paid, ...refundSteps(options.amount ?? Math.floor(left / 2), options)];
    case 'refunded': return [...paid, ...refundSteps(left, options)];
    case 'refund_failed': return [...paid, ...failRefundSteps(payment, left, options)];
    case 'dispute_opened': return [...paid, { kind: 'open_dispute' }];
    case 'dispute_won':
    case 'dispute_lost': {
      const opened: Step[] = openDispute(payment) ? [] : [{ kind: 'open_dispute' }];
      const reviewed: Step[] = options.detailed && openDispute(payment)?.status !== 'under_review' ? [{ kind: 'review_dispute' }] : [];
      return [...paid, ...opened, ...reviewed, { kind: 'close_dispute', status: outcome === 'dispute_won' ? 'won' : 'lost' }];
    }
  }
}

function refundSteps(amount: number, { detailed, base62 }: PlanOptions): Step[] {
  const refundId = `rfd_${base62(24)}`;
  // As if made at the provider's own dashboard: no id of the gateway in its metadata.
  const refund = { kind: 'refund', refundId, amount, reason: null, metadata: {}, idempotencyKey: null, requestHash: null } as const;
  if (!detailed) return [{ ...refund, status: 'succeeded' }];
  return [{ ...refund, status: 'pending' }, { kind: 'settle_refund', refundId, status: 'succeeded' }];
}

function failRefundSteps(payment: Payment, left: number, options: PlanOptions): Step[] {
  const newest = payment.refunds.findLast((refund) => refund.status !== 'failed');
  if (newest) return [{ kind: 'settle_refund', refundId: newest.id, status: 'failed' }];
  const refunded = refundSteps(left, options);
  const refundId = refunded.flatMap((step) => (step.kind === 'refund' ? [step.refundId] : []))[0] ?? '';
  return [...refunded, { kind: 'settle_refund', refundId, status: 'failed' }];
}
