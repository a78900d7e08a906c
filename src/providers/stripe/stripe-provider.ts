import type { PaymentLookup, Provider, ProviderCall, ProviderOutcome, RefundRequest, StartedPayment } from '../../domain/ports/provider.js';
import type { BuyerAction, StartPaymentRequest } from '../../domain/transaction.js';
import { stripeScriptUrl } from './api-version.js';
import { askStripe } from './ask-stripe.js';
import type { AskStripeOptions } from './ask-stripe.js';
import { checkCredentials, credentialsSchema, isLiveKey, publishableKeyOf, secretKeyOf } from './credentials.js';
import { readEvent } from './events.js';
import { paymentFacts, refundFact } from './facts.js';
import { findPayment, findPaymentOfAttempt, notFound, saidOf } from './find-payment.js';
import type { FoundPayment } from './find-payment.js';
import { probeCredentials } from './probe-credentials.js';
import { ranks } from './ranks.js';
import { readPayment, readRefund } from './read-objects.js';
import type { StripePayment } from './read-objects.js';
import { assertRepresentable, stripeCurrencies, toStripeAmount } from './stripe-amount.js';
import { createVerifyHook } from './verify-hook.js';

export type StripeProviderOptions = Omit<AskStripeOptions, 'timeoutMs'> & Readonly<{
  /** Address of Stripe.js; Stripe's own by default, a stand-in's outside production. */
  scriptUrl?: string;
  /** One absolute deadline per request; afterwards the outcome is unknown. Default 10 s. */
  timeoutMs?: number;
  /** How far the signed time of an event may be from ours, either way. Default 5 min. */
  hookToleranceMs?: number;
}>;

/** Stripe keeps idempotency keys for at least 24 hours. https://docs.stripe.com/api/idempotent_requests */
const idempotencyKeptSeconds = 23 * 3_600;
const descriptionLengthMax = 500;

/**
 * Stripe by PaymentIntents, which the buyer confirms in the Payment Element on our page. The attempt's id is the idempotency key and, with our other ids, in the
 * metadata. The client secret is only ever passed through.
 */
export function createStripeProvider({ scriptUrl = stripeScriptUrl, timeoutMs = 10_000, hookToleranceMs = 300_000, ...options }: StripeProviderOptions): Provider {
  const asking: AskStripeOptions = { ...options, timeoutMs };

  const actionOf = (call: ProviderCall, { status, clientSecret }: StripePayment): BuyerAction | null => {
    const waits = status === 'requires_payment_method' || status === 'requires_confirmation' || status === 'requires_action';
    return waits && clientSecret !== null ? { type: 'embedded', providerType: 'stripe', publishableKey: publishableKeyOf(call.credentials), clientSecret, scriptUrl } : null;
  };
  const started = (call: ProviderCall, { payment, facts }: FoundPayment): ProviderOutcome<StartedPayment> =>
    ({ kind: 'ok', value: { providerReference: payment.id, action: actionOf(call, payment) }, facts });

  return {
    type: 'stripe',
    label: 'Stripe',
    capabilities: {
      testMode: true,
      liveMode: true,
      refund: true,
      partialRefund: true,
      cancel: true,
      findByAttemptId: true,
      currencies: stripeCurrencies,
      countries: null,
      idempotencyKeptSeconds,
      declinedStaysOpen: true,
      lookupListsRefunds: true,
    },
    ranks,
    credentialsSchema,
    generateCredentials: null,
    checkCredentials,
    assertRepresentable,
    verifyHook: createVerifyHook({ toleranceSeconds: hookToleranceMs / 1_000 }),
    readEvent,
    probeCredentials: (call) => probeCredentials(asking, call),

    async startPayment(call, request) {
      if (isLiveKey(secretKeyOf(call.credentials)) !== call.livemode) return { kind: 'refused', reason: 'The secret key belongs to the other mode.', retryable: false, facts: [] };
      const params = toParams(request);
      if (!params) return { kind: 'refused', reason: 'Stripe cannot take this amount in this currency.', retryable: false, facts: [] };
      const answer = await askStripe(asking, call, (stripe) => stripe.paymentIntents.create(params, { idempotencyKey: request.attemptId }));
      if (answer.kind !== 'answer') return notFound(answer);
      const payment = readPayment(answer.body);
      if (!payment) return { kind: 'unknown', reason: 'answer_unreadable' };
      if (answer.replayed) {
        // A stored answer tells what was then; what is now has to be asked for.
        const now = await findPayment(asking, call, payment.id);
        if (now.kind !== 'found') return now.kind === 'unknown' ? now : { kind: 'unknown', reason: now.reason };
        return now.found ? started(call, now.found) : { kind: 'unknown', reason: 'payment_vanished' };
      }
      const facts = paymentFacts(payment, { at: payment.createdAt, source: 'answer' });
      return facts ? started(call, { payment, facts }) : { kind: 'unknown', reason: 'answer_unreadable' };
    },

    async lookUpPayment(call, by) {
      const result = 'attemptId' in by ? await findPaymentOfAttempt(asking, call, by.attemptId) : await findPayment(asking, call, by.providerReference);
      if (result.kind !== 'found') return result;
      if (!result.found) return { kind: 'ok', value: null, facts: [] };
      const { payment, facts } = result.found;
      return { kind: 'ok', value: toLookup(payment, actionOf(call, payment)), facts };
    },

    refund: (call, request) => refund(asking, call, request),

    async cancelPayment(call, { providerReference }) {
      // Without a key: cancelling twice is cancelling once, and a stored refusal would be told for a day after it is no longer true.
      const answer = await askStripe(asking, call, (stripe) => stripe.paymentIntents.cancel(providerReference, { cancellation_reason: 'abandoned' }));
      if (answer.kind === 'unknown') return answer;
      const payment = readPayment(answer.kind === 'answer' ? answer.body : answer.payment);
      const facts = payment && paymentFacts(payment, saidOf(payment, answer.at, 'answer'));
      // Refused because it ended otherwise; the refusal says how, which spares a look-up.
      if (answer.kind === 'refused') return { kind: 'refused', reason: answer.reason, retryable: answer.retryable, facts: facts ?? [] };
      return facts ? { kind: 'ok', value: null, facts } : { kind: 'unknown', reason: 'answer_unreadable' };
    },
  };
}

function toParams({ organizationId, transactionId, attemptId, amountMinor, currency, description }: StartPaymentRequest) {
  const amount = toStripeAmount(amountMinor, currency);
  if (amount === null) return null;
  return {
    amount,
    currency: currency.toLowerCase(),
    // Which methods are offered is set up in the Stripe dashboard.
    automatic_payment_methods: { enabled: true },
    description: description.slice(0, descriptionLengthMax),
    metadata: { organizationId, transactionId, attemptId },
  };
}

function toLookup(payment: StripePayment, action: BuyerAction | null): PaymentLookup {
  const { organizationId, transactionId, attemptId } = payment.own;
  return { providerReference: payment.id, organizationId, transactionId, attemptId, currency: payment.currency, amountMinor: payment.amountMinor, livemode: payment.livemode, action };
}

async function refund(asking: AskStripeOptions, call: ProviderCall, request: RefundRequest): Promise<ProviderOutcome<{ refundReference: string }>> {
  const { refundId, transactionId, attemptId, providerReference, amountMinor, currency } = request;
  const amount = toStripeAmount(amountMinor, currency);
  if (amount === null) return { kind: 'refused', reason: `Stripe cannot refund this amount in ${currency}.`, retryable: false, facts: [] };
  const metadata = { organizationId: call.organizationId, transactionId, attemptId, refundId };
  const answer = await askStripe(asking, call, (stripe) => stripe.refunds.create({ payment_intent: providerReference, amount, metadata }, { idempotencyKey: refundId }));
  if (answer.kind !== 'answer') return notFound(answer);
  const made = readRefund(answer.body);
  if (!made) return { kind: 'unknown', reason: 'answer_unreadable' };
  if (!answer.replayed) return toRefunded(made, made.createdAt);
  // As with payments, a stored answer may be long over.
  const now = await askStripe(asking, call, (stripe) => stripe.refunds.retrieve(made.id));
  if (now.kind !== 'answer') return { kind: 'unknown', reason: now.reason };
  const current = readRefund(now.body);
  return current ? toRefunded(current, now.at < current.createdAt ? current.createdAt : now.at) : { kind: 'unknown', reason: 'answer_unreadable' };
}

function toRefunded(refunded: NonNullable<ReturnType<typeof readRefund>>, at: Date): ProviderOutcome<{ refundReference: string }> {
  const fact = refundFact(refunded, { at, source: 'answer' });
  return fact ? { kind: 'ok', value: { refundReference: refunded.id }, facts: [fact] } : { kind: 'unknown', reason: 'answer_unreadable' };
}
