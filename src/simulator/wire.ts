import { refundableAmount } from './payment.js';
import type { Payment, PaymentDispute, PaymentEvent, PaymentRefund } from './payment.js';

// The simulator's objects as its API and its events show them. Amounts are minor units, times ISO 8601 with milliseconds.

export function toWirePayment(payment: Payment) {
  return {
    id: payment._id,
    object: 'payment',
    livemode: false,
    status: payment.status,
    amount: payment.amount,
    currency: payment.currency,
    description: payment.description,
    declineCode: payment.declineCode,
    capture: payment.capture && {
      id: payment.capture.id,
      amount: payment.capture.amount,
      createdAt: payment.capture.createdAt.toISOString(),
      reversedAt: payment.capture.reversedAt?.toISOString() ?? null,
    },
    refundableAmount: refundableAmount(payment),
    refunds: payment.refunds.map((refund) => toWireRefund(payment, refund)),
    disputes: payment.disputes.map((dispute) => toWireDispute(payment, dispute)),
    metadata: payment.metadata,
    createdAt: payment.createdAt.toISOString(),
    changedAt: payment.changedAt.toISOString(),
    expiresAt: payment.expiresAt.toISOString(),
  };
}

export function toWireRefund(payment: Payment, refund: PaymentRefund) {
  return {
    id: refund.id,
    object: 'refund',
    livemode: false,
    paymentId: payment._id,
    status: refund.status,
    amount: refund.amount,
    currency: payment.currency,
    reason: refund.reason,
    failureReason: refund.failureReason,
    metadata: refund.metadata,
    createdAt: refund.createdAt.toISOString(),
    changedAt: refund.changedAt.toISOString(),
  };
}

export function toWireDispute(payment: Payment, dispute: PaymentDispute) {
  return {
    id: dispute.id,
    object: 'dispute',
    livemode: false,
    paymentId: payment._id,
    status: dispute.status,
    amount: dispute.amount,
    currency: payment.currency,
    reason: dispute.reason,
    metadata: payment.metadata,
    createdAt: dispute.createdAt.toISOString(),
    changedAt: dispute.changedAt.toISOString(),
  };
}

export function toWireEvent(event: PaymentEvent): unknown {
  return JSON.parse(event.body);
}
