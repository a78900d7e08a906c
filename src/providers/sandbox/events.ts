import type { EventMeaning, VerifiedEvent } from '../../domain/ports/provider.js';
import type { Fact } from '../../domain/transaction.js';
import { announcedFact, disputeFact, paymentFacts, refundFact } from './facts.js';
import type { Said } from './facts.js';
import { readDispute, readEventEnvelope, readPayment, readRefund } from './wire.js';
import type { SandboxMetadata } from './wire.js';

type EventReading = { facts: Fact[]; paymentId: string; currency: string; livemode: boolean; metadata: SandboxMetadata };
type ReadFacts = (object: unknown, said: Said) => EventReading | null;

const aboutPayment: ReadFacts = (object, said) => {
  const payment = readPayment(object);
  return payment && { ...payment, paymentId: payment.id, facts: paymentFacts(payment, said) };
};

const aboutWaiting: ReadFacts = (object, said) => {
  const payment = readPayment(object);
  const transactionId = payment?.metadata.transactionId;
  if (!payment || !transactionId) return null;
  return { ...payment, paymentId: payment.id, facts: [announcedFact(payment, transactionId, said), ...paymentFacts(payment, said)] };
};

const aboutRefund: ReadFacts = (object, said) => {
  const refund = readRefund(object);
  return refund && { ...refund, facts: [refundFact(refund, said)] };
};

const aboutDispute: ReadFacts = (object, said) => {
  const dispute = readDispute(object);
  return dispute && { ...dispute, facts: [disputeFact(dispute, said)] };
};

/** Every event type that means something here, and how its object becomes facts. Other types are stored and ignored. */
export const eventTable = {
  'payment.created': aboutPayment,
  'payment.waiting': aboutWaiting,
  'payment.processing': aboutPayment,
  'payment.succeeded': aboutPayment,
  'payment.declined': aboutPayment,
  'payment.cancelled': aboutPayment,
  'payment.expired': aboutPayment,
  'payment.reversed': aboutPayment,
  'refund.created': aboutRefund,
  'refund.succeeded': aboutRefund,
  'refund.failed': aboutRefund,
  'dispute.opened': aboutDispute,
  'dispute.under_review': aboutDispute,
  'dispute.won': aboutDispute,
  'dispute.lost': aboutDispute,
} as const satisfies Record<string, ReadFacts>;

/** What an event says. Its bytes were authentic JSON when they were stored; that its object fits is only seen here. */
export function readEvent(event: VerifiedEvent): EventMeaning {
  const read = findReader(event.eventType);
  if (!read) return { kind: 'ignored', why: `Events of the type ${event.eventType} mean nothing to the gateway.` };
  const envelope = readEventEnvelope(JSON.parse(new TextDecoder().decode(event.raw)));
  const reading = envelope && read(envelope.object, { at: envelope.createdAt, source: 'event' });
  if (!reading) return { kind: 'unusable', why: `The object of this ${event.eventType} is not what the simulator documents.` };
  const { facts, paymentId, currency, livemode, metadata } = reading;
  return {
    kind: 'facts',
    facts,
    organizationId: metadata.organizationId,
    transactionId: metadata.transactionId,
    attemptId: metadata.attemptId,
    providerReference: paymentId,
    currency,
    livemode,
  };
}

function findReader(type: string): ReadFacts | null {
  const entry = Object.entries(eventTable).find(([known]) => known === type);
  return entry ? entry[1] : null;
}
