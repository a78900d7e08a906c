import { refundable } from './stripe-objects.js';
import type { Ledger, Refund } from './stripe-objects.js';

/** What a step says to the world: an event type and its object. */
export type Told = { type: string; object: unknown };
export type MoveContext = Readonly<{ seconds: number; newId: (prefix: string) => string; charge: (ledger: Ledger) => unknown }>;
type Step = (ledger: Ledger, context: MoveContext) => Told[];

/** How the state of a payment changes, and the events that Stripe documents for it. */
export const steps = {
  succeed({ intent, ...rest }, { newId, charge }) {
    Object.assign(intent, { status: 'succeeded', amount_received: intent.amount, latest_charge: newId('ch'), last_payment_error: null, next_action: null, payment_method: newId('pm') });
    return [{ type: 'charge.succeeded', object: charge({ intent, ...rest }) }, { type: 'payment_intent.succeeded', object: intent }];
  },
  process({ intent }) {
    Object.assign(intent, { status: 'processing', next_action: null });
    return [{ type: 'payment_intent.processing', object: intent }];
  },
  askAuthentication({ intent }) {
    Object.assign(intent, { status: 'requires_action', next_action: { type: 'use_stripe_sdk' } });
    return [{ type: 'payment_intent.requires_action', object: intent }];
  },
  decline({ intent }) {
    const last_payment_error = { type: 'card_error', code: 'card_declined', decline_code: 'insufficient_funds', message: 'Your card has insufficient funds.' };
    Object.assign(intent, { status: 'requires_payment_method', last_payment_error, next_action: null });
    return [{ type: 'payment_intent.payment_failed', object: intent }];
  },
  cancel: (ledger, context) => cancel(ledger, context, 'requested_by_customer'),
  abandon: (ledger, context) => cancel(ledger, context, 'abandoned'),
  expire: (ledger, context) => cancel(ledger, context, 'automatic'),
  refund: (ledger, context) => makeRefund(ledger, context, { amount: refundable(ledger), metadata: {} }).told,
  refundPart: (ledger, context) => makeRefund(ledger, context, { amount: Math.floor(refundable(ledger) / 2), metadata: {} }).told,
  failRefund({ refunds }) {
    const refund = refunds.findLast(({ status }) => status !== 'failed');
    if (!refund) throw new Error('There is no refund that could fail.');
    Object.assign(refund, { status: 'failed', failure_reason: 'lost_or_stolen_card' });
    return [{ type: 'refund.updated', object: refund }, { type: 'refund.failed', object: refund }];
  },
  openDispute({ intent, disputes }, { seconds, newId }) {
    disputes.push({
      id: newId('du'), object: 'dispute', amount: intent.amount, charge: intent.latest_charge ?? '', created: seconds, currency: intent.currency, is_charge_refundable: false, livemode: intent.livemode, metadata: {},
      payment_intent: intent.id, reason: 'fraudulent', status: 'needs_response',
    });
    return [{ type: 'charge.dispute.created', object: disputes.at(-1) }];
  },
  winDispute: (ledger) => closeDispute(ledger, 'won'),
  loseDispute: (ledger) => closeDispute(ledger, 'lost'),
} as const satisfies Record<string, Step>;
export type StepName = keyof typeof steps;

export function makeRefund(ledger: Ledger, { seconds, newId, charge }: MoveContext, { amount, metadata, status = 'succeeded' }: { amount: number; metadata: Record<string, string>; status?: Refund['status'] }): { refund: Refund; told: Told[] } {
  const { intent, refunds } = ledger;
  const refund: Refund = { id: newId('re'), object: 'refund', amount, charge: intent.latest_charge ?? '', created: seconds, currency: intent.currency, metadata, payment_intent: intent.id, reason: null, status };
  refunds.push(refund);
  return { refund, told: [{ type: 'refund.created', object: refund }, { type: 'charge.refunded', object: charge(ledger) }] };
}

function cancel({ intent }: Ledger, { seconds }: MoveContext, reason: string): Told[] {
  Object.assign(intent, { status: 'canceled', canceled_at: seconds, cancellation_reason: reason, next_action: null });
  return [{ type: 'payment_intent.canceled', object: intent }];
}

function closeDispute({ disputes }: Ledger, status: 'won' | 'lost'): Told[] {
  const dispute = disputes.at(-1);
  if (!dispute) throw new Error('There is no dispute to close.');
  dispute.status = status;
  return [{ type: 'charge.dispute.closed', object: dispute }];
}
