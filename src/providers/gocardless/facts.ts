import type { Fact, FactSource, FactStatusOf } from '../../domain/transaction.js';
import { ranks } from './ranks.js';
import type { Standing } from './read-standing.js';
import type { WireRefund } from './wire.js';

const reasonLengthMax = 200;

/** Mandates that no payment can be collected under any more, and what that means for an attempt without one. */
const endedMandates: Readonly<Record<string, FactStatusOf['attempt']>> = { cancelled: 'cancelled', failed: 'declined', blocked: 'declined', expired: 'expired', consumed: 'declined' };

/** https://developer.gocardless.com/api-reference/#core-endpoints-payments: statuses of a payment that has not been collected before. */
const paymentStatuses: Readonly<Record<string, FactStatusOf['attempt']>> = {
  pending_customer_approval: 'processing',
  pending_submission: 'processing',
  submitted: 'processing',
  confirmed: 'succeeded',
  paid_out: 'succeeded',
  charged_back: 'succeeded',
  failed: 'declined',
  cancelled: 'cancelled',
  customer_approval_denied: 'declined',
};

/** https://developer.gocardless.com/api-reference/#billing-requests-billing-requests: statuses before a payment or mandate exists. */
const requestStatuses: Readonly<Record<string, FactStatusOf['attempt']>> = {
  pending: 'awaiting_buyer',
  ready_to_fulfil: 'processing',
  fulfilling: 'processing',
  fulfilled: 'processing',
  cancelled: 'cancelled',
  expired: 'expired',
  failed: 'declined',
};

const refundStatuses: Readonly<Record<string, FactStatusOf['refund']>> = {
  created: 'pending',
  pending_submission: 'pending',
  submitted: 'pending',
  paid: 'succeeded',
  cancelled: 'cancelled',
  failed: 'failed',
  bounced: 'failed',
  funds_returned: 'failed',
};

const disputeStatuses: Readonly<Record<string, FactStatusOf['dispute']>> = { charged_back: 'open', chargeback_cancelled: 'won', chargeback_settled: 'lost' };

/** How the attempt stands: by its payment, else by its mandate, else by the request itself. A word that is not known leaves it with GoCardless. */
export function attemptStatusOf(standing: Standing): FactStatusOf['attempt'] {
  const { payment, mandate, billingRequest } = standing;
  if (payment) return wasCollected(standing) ? 'succeeded' : (paymentStatuses[payment.status] ?? 'processing');
  if (mandate) return endedMandates[mandate.status] ?? 'processing';
  return requestStatuses[billingRequest?.status ?? ''] ?? 'processing';
}

/** Whether the buyer has agreed to a mandate under which nothing has been collected yet: the next step is ours. */
export function awaitsCollection({ payment, mandate, billingRequest }: Standing): boolean {
  return payment === null && mandate !== null && endedMandates[mandate.status] === undefined && (billingRequest === null || billingRequest.status === 'fulfilled');
}

/** Every fact that follows from how things stand. */
export function factsOf(standing: Standing, source: FactSource): Fact[] {
  const { at, payment, billingRequest, ids } = standing;
  const status = attemptStatusOf(standing);
  const common = { providerAt: at, source, attemptId: ids.attemptId, refundId: null };
  const reason = reasonOf(standing);
  const facts: Fact[] = [
    {
      ...common,
      kind: 'attempt',
      subjectId: billingRequest?.id ?? payment?.id ?? standing.mandate?.id ?? '',
      status,
      amountMinor: ['awaiting_buyer', 'processing', 'succeeded'].includes(status) ? (payment?.amountMinor ?? billingRequest?.amountMinor ?? null) : null,
      rank: ranks.attempt[status],
      reason: status === 'declined' ? reason : null,
    },
  ];
  if (!payment || status !== 'succeeded') return facts;
  const captured = payment.status === 'failed' ? 'reversed' : 'succeeded';
  facts.push({ ...common, kind: 'capture', subjectId: payment.id, status: captured, amountMinor: payment.amountMinor, rank: ranks.capture[captured], reason: captured === 'reversed' ? reason : null });
  const disputed = disputeOf(standing);
  if (disputed) facts.push({ ...common, kind: 'dispute', subjectId: `chargeback_${payment.id}`, status: disputed, amountMinor: payment.amountMinor, rank: ranks.dispute[disputed], reason });
  return [...facts, ...standing.refunds.map((refund) => refundFact(refund, standing, source))];
}

export function refundFact(refund: WireRefund, { at, ids }: Pick<Standing, 'at' | 'ids'>, source: FactSource): Fact {
  const status = refundStatuses[refund.status] ?? 'pending';
  return {
    kind: 'refund',
    subjectId: refund.id,
    status,
    amountMinor: refund.amountMinor,
    providerAt: at,
    rank: ranks.refund[status],
    source,
    attemptId: refund.ids.attemptId ?? ids.attemptId,
    refundId: refund.ids.refundId,
    reason: null,
  };
}

/** `failed` is said of a payment that never came and of one that was taken back; only its history tells which (a late failure). */
function wasCollected({ payment, history }: Standing): boolean {
  if (payment?.status !== 'failed') return paymentStatuses[payment?.status ?? ''] === 'succeeded';
  return history.some(({ action }) => action === 'confirmed' || action === 'paid_out');
}

/** A chargeback is a word of the payment, without an object of its own. Events are newest first. */
function disputeOf({ payment, history }: Standing): FactStatusOf['dispute'] | null {
  const last = history.find(({ action }) => disputeStatuses[action] !== undefined);
  if (payment?.status === 'charged_back') return last?.action === 'chargeback_settled' ? 'lost' : 'open';
  // The payment is no longer charged back, whichever of the events has been listed by now.
  return last ? 'won' : null;
}

function reasonOf({ history }: Standing): string | null {
  const told = history.find(({ action, reason }) => reason !== null && ['failed', 'charged_back', 'customer_approval_denied', 'late_failure_settled'].includes(action));
  return told?.reason?.slice(0, reasonLengthMax) ?? null;
}
