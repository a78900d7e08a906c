import { buildEvent } from './build-event.js';
import { openDispute, refundableAmount } from './payment.js';
import type { Payment, PaymentRefund, PaymentStatus } from './payment.js';

/** One thing that happens to a payment. Each makes one event. */
export type Step =
  | { kind: 'create' | 'wait' | 'process' | 'succeed' | 'cancel' | 'expire' }
  | { kind: 'decline'; code: string }
  | { kind: 'reverse'; reason: string }
  | {
      kind: 'refund';
      refundId: string;
      amount: number;
      status: 'pending' | 'succeeded';
      reason: string | null;
      metadata: Record<string, string>;
      idempotencyKey: string | null;
      requestHash: string | null;
    }
  | { kind: 'settle_refund'; refundId: string; status: 'succeeded' | 'failed' }
  | { kind: 'open_dispute' | 'review_dispute' }
  | { kind: 'close_dispute'; status: 'won' | 'lost' };

export type StepResult = { kind: 'taken'; payment: Payment; eventId: string } | { kind: 'refused'; why: string };

export type StepWorld = Readonly<{ at: Date; base62: (count: number) => string }>;

/**
 * The states from which each step is possible. A payment that was declined, cancelled or has expired can still succeed: bank
 * transfers arrive late, and a gateway has to cope with it.
 */
const possibleFrom: Readonly<Record<Step['kind'], readonly PaymentStatus[]>> = {
  create: ['open'],
  wait: ['open'],
  process: ['open'],
  succeed: ['open', 'processing', 'declined', 'cancelled', 'expired'],
  decline: ['open', 'processing'],
  cancel: ['open', 'processing'],
  expire: ['open', 'processing'],
  reverse: ['succeeded'],
  refund: ['succeeded'],
  settle_refund: ['succeeded'],
  open_dispute: ['succeeded'],
  review_dispute: ['succeeded'],
  close_dispute: ['succeeded'],
};

/** Pure: the payment after the step, with the event added but not yet queued; or why the step is not possible. */
export function takeStep(payment: Payment, step: Step, world: StepWorld): StepResult {
  if (!possibleFrom[step.kind].includes(payment.status)) {
    return { kind: 'refused', why: `A payment that is ${payment.status} cannot ${step.kind.replace('_', ' ')}.` };
  }
  // Later than any event before it, even within one millisecond or when the clock was set back: the order of events is their time.
  const at = new Date(Math.max(world.at.getTime(), payment.changedAt.getTime() + 1));
  const change = changeOf(payment, step, at, world.base62);
  if ('why' in change) return { kind: 'refused', why: change.why };

  const changed: Payment = { ...payment, ...change.fields, changedAt: at };
  const event = buildEvent(changed, change.event, { id: `evt_${world.base62(24)}`, at });
  return { kind: 'taken', payment: { ...changed, events: [...changed.events, event] }, eventId: event.id };
}

/** What an event is about; for a refund or dispute the id of that one. */
export type EventSubject = { type: string; about: 'payment' } | { type: string; about: 'refund' | 'dispute'; id: string };

type Change = { fields: Partial<Payment>; event: EventSubject } | { why: string };

function changeOf(payment: Payment, step: Step, at: Date, base62: (count: number) => string): Change {
  switch (step.kind) {
    case 'create': return ofPayment('payment.created', {});
    case 'wait': return ofPayment('payment.waiting', {});
    case 'process': return ofPayment('payment.processing', { status: 'processing' });
    case 'succeed': {
      const capture = { id: `cap_${base62(24)}`, amount: payment.amount, createdAt: at, reversedAt: null };
      return ofPayment('payment.succeeded', { status: 'succeeded', capture, declineCode: null, authenticatingCard: null });
    }
    case 'decline': return ofPayment('payment.declined', { status: 'declined', declineCode: step.code, authenticatingCard: null });
    case 'cancel': return ofPayment('payment.cancelled', { status: 'cancelled', authenticatingCard: null });
    case 'expire': return ofPayment('payment.expired', { status: 'expired', authenticatingCard: null });
    case 'reverse': {
      const capture = payment.capture && { ...payment.capture, reversedAt: at };
      return ofPayment('payment.reversed', { status: 'reversed', capture, declineCode: step.reason });
    }
    case 'refund': return startRefund(payment, step, at);
    case 'settle_refund': return settleRefund(payment, step, at);
    case 'open_dispute': return startDispute(payment, at, base62);
    case 'review_dispute': return moveDispute(payment, 'under_review', at);
    case 'close_dispute': return moveDispute(payment, step.status, at);
  }
}

function ofPayment(type: string, fields: Partial<Payment>): Change {
  return { fields, event: { type, about: 'payment' } };
}

function startRefund(payment: Payment, step: Extract<Step, { kind: 'refund' }>, at: Date): Change {
  if (payment.disputes.some((dispute) => dispute.status !== 'won')) return { why: 'A disputed payment cannot be refunded.' };
  const left = refundableAmount(payment);
  if (step.amount < 1 || step.amount > left) return { why: `The refund of ${step.amount} exceeds the ${left} that can be refunded.` };
  const refund: PaymentRefund = {
    id: step.refundId,
    amount: step.amount,
    status: step.status,
    reason: step.reason,
    failureReason: null,
    metadata: { ...payment.metadata, ...step.metadata },
    createdAt: at,
    changedAt: at,
    idempotencyKey: step.idempotencyKey,
    requestHash: step.requestHash,
  };
  const type = step.status === 'pending' ? 'refund.created' : 'refund.succeeded';
  return { fields: { refunds: [...payment.refunds, refund] }, event: { type, about: 'refund', id: refund.id } };
}

function settleRefund(payment: Payment, step: Extract<Step, { kind: 'settle_refund' }>, at: Date): Change {
  const refund = payment.refunds.find((candidate) => candidate.id === step.refundId);
  // A refund that succeeded can still fail: the buyer's account may be closed when the money arrives there.
  const possible = refund && (refund.status === 'pending' || (refund.status === 'succeeded' && step.status === 'failed'));
  if (!possible) return { why: `There is no refund that can become ${step.status}.` };
  const settled = { ...refund, status: step.status, failureReason: step.status === 'failed' ? 'account_closed' : null, changedAt: at };
  const refunds = payment.refunds.map((candidate) => (candidate.id === refund.id ? settled : candidate));
  return { fields: { refunds }, event: { type: `refund.${step.status}`, about: 'refund', id: refund.id } };
}

function startDispute(payment: Payment, at: Date, base62: (count: number) => string): Change {
  if (payment.disputes.some((dispute) => dispute.status !== 'won')) return { why: 'The payment is disputed already.' };
  const dispute = { id: `dsp_${base62(24)}`, amount: payment.amount, status: 'open', reason: 'fraudulent', createdAt: at, changedAt: at } as const;
  return { fields: { disputes: [...payment.disputes, dispute] }, event: { type: 'dispute.opened', about: 'dispute', id: dispute.id } };
}

function moveDispute(payment: Payment, status: 'under_review' | 'won' | 'lost', at: Date): Change {
  const dispute = openDispute(payment);
  if (!dispute || dispute.status === status) return { why: 'There is no open dispute.' };
  const disputes = payment.disputes.map((candidate) => (candidate.id === dispute.id ? { ...dispute, status, changedAt: at } : candidate));
  return { fields: { disputes }, event: { type: `dispute.${status}`, about: 'dispute', id: dispute.id } };
}
