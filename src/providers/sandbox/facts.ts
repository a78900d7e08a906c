import type { Fact, FactSource, FactStatusOf } from '../../domain/transaction.js';
import { ranks } from './ranks.js';
import type { SandboxDispute, SandboxPayment, SandboxRefund } from './wire.js';

/** Who says it and when: an event's own time, or the time of an answer. */
export type Said = Readonly<{ at: Date; source: FactSource }>;

const attemptStatuses: Readonly<Record<SandboxPayment['status'], FactStatusOf['attempt']>> = {
  open: 'awaiting_buyer',
  processing: 'processing',
  succeeded: 'succeeded',
  declined: 'declined',
  cancelled: 'cancelled',
  expired: 'expired',
  // The attempt did succeed; that the money went back is said of the capture.
  reversed: 'succeeded',
};

const reasonLengthMax = 200;

/** The attempt and, once there is one, its capture. */
export function paymentFacts(payment: SandboxPayment, { at, source }: Said): Fact[] {
  const status = attemptStatuses[payment.status];
  const aboutMoney = status === 'awaiting_buyer' || status === 'processing' || status === 'succeeded';
  const { attemptId } = payment.metadata;
  const reason = bounded(payment.declineCode);
  const facts: Fact[] = [
    {
      kind: 'attempt',
      subjectId: payment.id,
      status,
      amountMinor: aboutMoney ? payment.amount : null,
      providerAt: at,
      rank: ranks.attempt[status],
      source,
      attemptId,
      refundId: null,
      reason: status === 'declined' ? reason : null,
    },
  ];
  if (payment.capture) {
    const captureStatus = payment.capture.reversed ? 'reversed' : 'succeeded';
    facts.push({
      kind: 'capture',
      subjectId: payment.capture.id,
      status: captureStatus,
      amountMinor: payment.capture.amount,
      providerAt: at,
      rank: ranks.capture[captureStatus],
      source,
      attemptId,
      refundId: null,
      reason: captureStatus === 'reversed' ? reason : null,
    });
  }
  return facts;
}

export function refundFact(refund: SandboxRefund, { at, source }: Said): Fact {
  return {
    kind: 'refund',
    subjectId: refund.id,
    status: refund.status,
    amountMinor: refund.amount,
    providerAt: at,
    rank: ranks.refund[refund.status],
    source,
    attemptId: refund.metadata.attemptId,
    refundId: refund.metadata.refundId,
    reason: bounded(refund.reason),
  };
}

export function disputeFact(dispute: SandboxDispute, { at, source }: Said): Fact {
  return {
    kind: 'dispute',
    subjectId: dispute.id,
    status: dispute.status,
    amountMinor: dispute.amount,
    providerAt: at,
    rank: ranks.dispute[dispute.status],
    source,
    attemptId: dispute.metadata.attemptId,
    refundId: null,
    reason: bounded(dispute.reason),
  };
}

/** The provider's explicit word that nothing has happened yet. */
export function announcedFact(payment: SandboxPayment, transactionId: string, { at, source }: Said): Fact {
  return {
    kind: 'checkout',
    subjectId: transactionId,
    status: 'announced',
    amountMinor: null,
    providerAt: at,
    rank: ranks.checkout.announced,
    source,
    attemptId: payment.metadata.attemptId,
    refundId: null,
    reason: null,
  };
}

/** All that a payment says about itself: what a look-up is for. */
export function allFacts(payment: SandboxPayment, said: Said): Fact[] {
  return [
    ...paymentFacts(payment, said),
    ...payment.refunds.map((refund) => refundFact(refund, said)),
    ...payment.disputes.map((dispute) => disputeFact(dispute, said)),
  ];
}

function bounded(text: string | null): string | null {
  return text?.slice(0, reasonLengthMax) ?? null;
}
