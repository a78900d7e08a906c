import type { Fact, FactSource, FactStatusOf } from '../../domain/transaction.js';
import { ranks } from './ranks.js';
import type { StripeDispute, StripePayment, StripeRefund } from './read-objects.js';

/** Who says it and when: an event's own time, or the time of an answer, both by Stripe's clock and in whole seconds. */
export type Said = Readonly<{ at: Date; source: FactSource }>;

const reasonLengthMax = 200;

/** The attempt and, once it is paid, its capture: a PaymentIntent takes money once, so both bear its id. Null for a status nobody knows. */
export function paymentFacts(payment: StripePayment, { at, source }: Said): Fact[] | null {
  const status = attemptStatusOf(payment);
  if (status === null) return null;
  const { attemptId } = payment.own;
  const aboutMoney = status === 'awaiting_buyer' || status === 'processing' || status === 'succeeded';
  const shared = { subjectId: payment.id, providerAt: at, source, attemptId, refundId: null };
  const attempt: Fact = {
    ...shared,
    kind: 'attempt',
    status,
    amountMinor: aboutMoney ? payment.amountMinor : null,
    rank: ranks.attempt[status],
    reason: status === 'declined' ? bounded(payment.declineReason) : null,
  };
  if (status !== 'succeeded') return [attempt];
  return [attempt, { ...shared, kind: 'capture', status: 'succeeded', amountMinor: payment.receivedMinor, rank: ranks.capture.succeeded, reason: null }];
}

/** https://docs.stripe.com/payments/paymentintents/lifecycle */
function attemptStatusOf({ status, declineReason, cancellationReason }: StripePayment): FactStatusOf['attempt'] | null {
  switch (status) {
    // After a failed try it waits for another card; that the try failed is what it tells.
    case 'requires_payment_method': return declineReason === null ? 'awaiting_buyer' : 'declined';
    case 'requires_confirmation':
    case 'requires_action': return 'awaiting_buyer';
    // Money is held and not taken yet; the gateway never asks for it, but a dashboard can change it.
    case 'requires_capture':
    case 'processing': return 'processing';
    case 'succeeded': return 'succeeded';
    case 'canceled': return cancellationReason === 'expired' || cancellationReason === 'automatic' ? 'expired' : 'cancelled';
    default: return null;
  }
}

const refundStatuses: Readonly<Record<string, FactStatusOf['refund']>> = { pending: 'pending', requires_action: 'pending', succeeded: 'succeeded', failed: 'failed', canceled: 'cancelled' };

export function refundFact(refund: StripeRefund, { at, source }: Said): Fact | null {
  const status = refundStatuses[refund.status];
  if (status === undefined) return null;
  return {
    kind: 'refund',
    subjectId: refund.id,
    status,
    amountMinor: refund.amountMinor,
    providerAt: at,
    rank: ranks.refund[status],
    source,
    attemptId: refund.own.attemptId,
    refundId: refund.own.refundId,
    reason: bounded(refund.failureReason),
  };
}

/** `warning_…` is an inquiry: no money has moved. `prevented` was settled before it became a dispute. https://docs.stripe.com/api/disputes/object */
const disputeStatuses: Readonly<Record<string, FactStatusOf['dispute']>> = {
  warning_needs_response: 'inquiry',
  warning_under_review: 'inquiry',
  warning_closed: 'inquiry',
  prevented: 'inquiry',
  needs_response: 'open',
  under_review: 'under_review',
  appeal_needs_response: 'under_review',
  appeal_under_review: 'under_review',
  won: 'won',
  lost: 'lost',
};

export function disputeFact(dispute: StripeDispute, { at, source }: Said): Fact | null {
  const status = disputeStatuses[dispute.status];
  if (status === undefined) return null;
  return {
    kind: 'dispute',
    subjectId: dispute.id,
    status,
    amountMinor: dispute.amountMinor,
    providerAt: at,
    rank: ranks.dispute[status],
    source,
    attemptId: dispute.own.attemptId,
    refundId: null,
    reason: bounded(dispute.reason),
  };
}

function bounded(text: string | null): string | null {
  return text?.slice(0, reasonLengthMax) ?? null;
}
