import { eventDistortion } from './magic-amounts.js';
import type { Payment, PaymentEvent } from './payment.js';
import type { EventSubject } from './take-step.js';
import { toWireDispute, toWirePayment, toWireRefund } from './wire.js';

/** `{id, object: 'event', type, createdAt, account, livemode, data: {object}}`, the object as it is now. */
export function buildEvent(payment: Payment, subject: EventSubject, { id, at }: { id: string; at: Date }): PaymentEvent {
  const distort = eventDistortion(payment.amount);
  const body = JSON.stringify({
    id,
    object: 'event',
    type: subject.type,
    createdAt: at.toISOString(),
    account: payment.accountId,
    livemode: false,
    data: { object: distort(snapshot(payment, subject)) },
  });
  return { id, type: subject.type, createdAt: at, body };
}

type Snapshot = ReturnType<typeof toWirePayment> | ReturnType<typeof toWireRefund> | ReturnType<typeof toWireDispute>;

function snapshot(payment: Payment, subject: EventSubject): Snapshot {
  if (subject.about === 'payment') return toWirePayment(payment);
  if (subject.about === 'refund') {
    const refund = payment.refunds.find((candidate) => candidate.id === subject.id);
    if (refund) return toWireRefund(payment, refund);
  } else {
    const dispute = payment.disputes.find((candidate) => candidate.id === subject.id);
    if (dispute) return toWireDispute(payment, dispute);
  }
  throw new Error(`The payment has no ${subject.about} ${subject.id}.`);
}
