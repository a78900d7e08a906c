import type { EventMeaning, VerifiedEvent } from '../../domain/ports/provider.js';
import { asReference, readEvent as readWireEvent } from './wire.js';

/**
 * Every event that means something here, by resource and action (https://developer.gocardless.com/api-reference/#appendix-webhooks). GoCardless's
 * events carry no amounts and no states: each of these is a reason to look the payment up. All others are stored and ignored.
 */
export const eventTable = {
  billing_requests: { link: 'billing_request', actions: ['bank_authorisation_authorised', 'fulfilled', 'cancelled', 'expired', 'failed'] },
  payments: {
    link: 'payment',
    actions: [
      'created', 'customer_approval_granted', 'customer_approval_denied', 'submitted', 'confirmed', 'paid_out', 'failed', 'late_failure_settled', 'charged_back',
      'chargeback_cancelled', 'chargeback_settled', 'cancelled', 'resubmission_requested',
    ],
  },
  mandates: { link: 'mandate', actions: ['cancelled', 'failed', 'expired', 'blocked'] },
  refunds: { link: 'refund', actions: ['created', 'submitted', 'paid', 'failed', 'cancelled', 'bounced', 'funds_returned'] },
} as const;

/** What an event says. Its bytes were authentic when they were stored. */
export function readEvent(event: VerifiedEvent): EventMeaning {
  const read = readWireEvent(JSON.parse(new TextDecoder().decode(event.raw)));
  if (!read) return { kind: 'unusable', why: 'It is no event as GoCardless documents them.' };
  const entry = Object.entries(eventTable).find(([resource]) => resource === read.resourceType)?.[1];
  if (!entry?.actions.some((action: string) => action === read.action)) {
    return { kind: 'ignored', why: `Events of the type ${event.eventType} mean nothing to the gateway.` };
  }
  const providerReference = asReference(read.links[entry.link]);
  if (providerReference === null) return { kind: 'unusable', why: `It names no ${entry.link}.` };
  const { transactionId, attemptId } = read.ids;
  // A refund made in the dashboard carries nothing of ours; its payment does.
  return { kind: 'lookup', transactionId, attemptId, providerReference, evenIfUnknown: read.resourceType === 'refunds' };
}
