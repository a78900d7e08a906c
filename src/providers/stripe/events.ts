import type { EventMeaning, VerifiedEvent } from '../../domain/ports/provider.js';
import type { Fact } from '../../domain/transaction.js';
import { stripeApiVersion } from './api-version.js';
import { disputeFact, paymentFacts, refundFact } from './facts.js';
import type { Said } from './facts.js';
import { asFields, paymentIdOf, readDispute, readEventEnvelope, readOwnIds, readPayment, readRefund } from './read-objects.js';
import type { OwnIds, StripeEvent } from './read-objects.js';

type Reading = { facts: Fact[]; paymentId: string; currency: string; own: OwnIds };
type EventReader = {
  /** Where the payment's id stands in the object, in any version of the API. */
  paymentIdOf: (object: unknown) => string | null;
  /** Null: the object alone does not tell; the payment is looked up. */
  read: ((object: unknown, said: Said) => Reading | null) | null;
};

const aboutPayment: EventReader = {
  paymentIdOf: (object) => textOf(asFields(object)['id']),
  read(object, said) {
    const payment = readPayment(object);
    const facts = payment && paymentFacts(payment, said);
    return payment && facts && { facts, paymentId: payment.id, currency: payment.currency, own: payment.own };
  },
};

const aboutRefund: EventReader = {
  paymentIdOf,
  read(object, said) {
    const refund = readRefund(object);
    const fact = refund && refundFact(refund, said);
    return refund && fact && { facts: [fact], paymentId: refund.paymentId, currency: refund.currency, own: refund.own };
  },
};

const aboutDispute: EventReader = {
  paymentIdOf,
  read(object, said) {
    const dispute = readDispute(object);
    const fact = dispute && disputeFact(dispute, said);
    return dispute && fact && { facts: [fact], paymentId: dispute.paymentId, currency: dispute.currency, own: dispute.own };
  },
};

/** Every event type that means something here; the guide's list for the event destination is the same. Other types are stored and ignored. */
export const eventTable: Readonly<Record<string, EventReader>> = {
  'payment_intent.succeeded': aboutPayment,
  'payment_intent.payment_failed': aboutPayment,
  'payment_intent.canceled': aboutPayment,
  'payment_intent.processing': aboutPayment,
  'payment_intent.requires_action': aboutPayment,
  // Its charge says how much was refunded in all, not by which refund, nor whether that has succeeded.
  'charge.refunded': { paymentIdOf, read: null },
  'refund.created': aboutRefund,
  'refund.updated': aboutRefund,
  'refund.failed': aboutRefund,
  'charge.dispute.created': aboutDispute,
  'charge.dispute.updated': aboutDispute,
  'charge.dispute.closed': aboutDispute,
};

/** What an event says. Its bytes were authentic JSON when they were stored; that its object fits is only seen here. */
export function readEvent({ eventType, raw }: VerifiedEvent): EventMeaning {
  const reader = Object.hasOwn(eventTable, eventType) ? eventTable[eventType] : undefined;
  if (!reader) return { kind: 'ignored', why: `Events of the type ${eventType} mean nothing to the gateway.` };
  const event = readEventEnvelope(JSON.parse(new TextDecoder().decode(raw)));
  if (!event) return { kind: 'unusable', why: `This ${eventType} is no event as Stripe documents it.` };
  const paymentId = reader.paymentIdOf(event.object);
  if (paymentId === null) return { kind: 'ignored', why: 'It is about a charge without a PaymentIntent, which this gateway never makes.' };
  const own = readOwnIds(asFields(event.object)['metadata']);
  if (event.apiVersion !== stripeApiVersion) return lookUp(own, paymentId);
  if (reader.read === null) return own.attemptId === null ? { kind: 'ignored', why: 'Its charge names no attempt of this gateway; refunds are told by events of their own.' } : lookUp(own, paymentId);
  return readFacts(event, reader.read);
}

function readFacts({ type, createdAt, livemode, object }: StripeEvent, read: NonNullable<EventReader['read']>): EventMeaning {
  const reading = read(object, { at: createdAt, source: 'event' });
  if (!reading) return { kind: 'unusable', why: `The object of this ${type} is not what Stripe documents.` };
  const { facts, paymentId, currency, own } = reading;
  return { kind: 'facts', facts, organizationId: own.organizationId, transactionId: own.transactionId, attemptId: own.attemptId, providerReference: paymentId, currency, livemode };
}

function lookUp({ transactionId, attemptId }: OwnIds, providerReference: string): EventMeaning {
  return { kind: 'lookup', transactionId, attemptId, providerReference };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
