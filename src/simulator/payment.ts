import type { Step } from './take-step.js';

/** `reversed`: captured money that the bank took back later; neither a refund nor a dispute. */
export type PaymentStatus = 'open' | 'processing' | 'succeeded' | 'declined' | 'cancelled' | 'expired' | 'reversed';

export type PaymentRefund = {
  id: string;
  /** In minor units of the payment's currency. */
  amount: number;
  status: 'pending' | 'succeeded' | 'failed';
  reason: string | null;
  failureReason: string | null;
  /** The payment's, and over it what the request gave. */
  metadata: Record<string, string>;
  createdAt: Date;
  changedAt: Date;
  /** Null where it was not asked for over the API. */
  idempotencyKey: string | null;
  requestHash: string | null;
};

export type PaymentDispute = {
  id: string;
  amount: number;
  status: 'open' | 'under_review' | 'won' | 'lost';
  reason: string;
  createdAt: Date;
  changedAt: Date;
};

export type PaymentCapture = { id: string; amount: number; createdAt: Date; reversedAt: Date | null };

/** The bytes are frozen when it happens, so that every repetition is the same event. */
export type PaymentEvent = { id: string; type: string; createdAt: Date; body: string };

/** Events still to be sent, in this order; each goes on when the one before it was answered with 200. */
export type Sending = {
  id: string;
  eventIds: string[];
  /** How often each is sent; 2 provokes duplicates. */
  copies: number;
  dueAt: Date;
  triesCount: number;
  since: Date;
};

/** A step that time brings, such as the end of processing. Dropped when the state no longer allows it. */
export type ScheduledStep = { dueAt: Date; step: Step };

/** One document holds a payment with everything that is still to happen to it, so that no crash can part the two. */
export type Payment = {
  _id: string;
  accountId: string;
  /** Compare-and-set counter. */
  revision: number;
  idempotencyKey: string;
  requestHash: string;
  amount: number;
  currency: string;
  description: string;
  returnUrl: string;
  cancelUrl: string;
  metadata: Record<string, string>;
  status: PaymentStatus;
  declineCode: string | null;
  /** Card that waits for the 3-D Secure step; its test number stands for the outcome. */
  authenticatingCard: string | null;
  capture: PaymentCapture | null;
  refunds: PaymentRefund[];
  disputes: PaymentDispute[];
  events: PaymentEvent[];
  sendings: Sending[];
  scheduled: ScheduledStep[];
  createdAt: Date;
  /** Time of the newest event; two events of a payment never share a millisecond. */
  changedAt: Date;
  expiresAt: Date;
  /** The earliest of what is to be done; null keeps the document out of the work index. */
  dueAt: Date | null;
  leaseUntil: Date;
};

/** What may still be refunded. */
export function refundableAmount(payment: Payment): number {
  if (!payment.capture || payment.capture.reversedAt) return 0;
  const asked = payment.refunds.filter((refund) => refund.status !== 'failed').reduce((sum, refund) => sum + refund.amount, 0);
  return payment.capture.amount - asked;
}

export function openDispute(payment: Payment): PaymentDispute | null {
  return payment.disputes.find((dispute) => dispute.status === 'open' || dispute.status === 'under_review') ?? null;
}

/** When the worker has to look at it next. */
export function nextDueAt(payment: Payment): Date | null {
  const times = [...payment.sendings, ...payment.scheduled].map((entry) => entry.dueAt.getTime());
  return times.length === 0 ? null : new Date(Math.min(...times));
}
