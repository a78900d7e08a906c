/** Stripe's objects as its documentation shows them, as far as a payment needs them. https://docs.stripe.com/api */

export type PaymentIntentStatus = 'requires_payment_method' | 'requires_action' | 'processing' | 'succeeded' | 'canceled';

export type PaymentIntent = {
  id: string;
  object: 'payment_intent';
  amount: number;
  amount_capturable: number;
  amount_received: number;
  automatic_payment_methods: { allow_redirects: 'always'; enabled: boolean } | null;
  canceled_at: number | null;
  cancellation_reason: string | null;
  capture_method: 'automatic_async';
  client_secret: string;
  confirmation_method: 'automatic';
  created: number;
  currency: string;
  customer: null;
  description: string | null;
  last_payment_error: { type: 'card_error'; code: string; decline_code: string; message: string } | null;
  latest_charge: string | null;
  livemode: boolean;
  metadata: Record<string, string>;
  next_action: { type: 'use_stripe_sdk' } | null;
  payment_method: string | null;
  payment_method_types: string[];
  receipt_email: null;
  status: PaymentIntentStatus;
};

export type Refund = {
  id: string;
  object: 'refund';
  amount: number;
  charge: string;
  created: number;
  currency: string;
  failure_reason?: string;
  metadata: Record<string, string>;
  payment_intent: string;
  reason: string | null;
  status: 'pending' | 'succeeded' | 'failed';
};

export type Dispute = {
  id: string;
  object: 'dispute';
  amount: number;
  charge: string;
  created: number;
  currency: string;
  is_charge_refundable: boolean;
  livemode: boolean;
  metadata: Record<string, string>;
  payment_intent: string;
  reason: string;
  status: 'needs_response' | 'under_review' | 'won' | 'lost';
};

export type Account = { secretKey: string; publishableKey: string; webhookSecret: string; hookUrl: string };

/** A payment with everything that hangs on it, in one account. */
export type Ledger = { account: Account; intent: PaymentIntent; refunds: Refund[]; disputes: Dispute[] };

/** The charge of a payment, which is drawn from it. */
export function chargeOf({ intent, refunds, disputes }: Ledger): Record<string, unknown> {
  const refunded = refunds.filter(({ status }) => status !== 'failed').reduce((sum, { amount }) => sum + amount, 0);
  return {
    id: intent.latest_charge, object: 'charge', amount: intent.amount, amount_captured: intent.amount_received, amount_refunded: refunded, created: intent.created, currency: intent.currency,
    disputed: disputes.length > 0, livemode: intent.livemode, metadata: { ...intent.metadata }, paid: true, payment_intent: intent.id, refunded: refunded >= intent.amount, status: 'succeeded',
  };
}

export function refundable({ intent, refunds }: Ledger): number {
  return intent.amount_received - refunds.filter(({ status }) => status !== 'failed').reduce((sum, { amount }) => sum + amount, 0);
}
