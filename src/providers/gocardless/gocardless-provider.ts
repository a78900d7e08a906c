import type { GoCardlessClient } from 'gocardless-nodejs/client';
import { GatewayError } from '../../domain/errors.js';
import type { PaymentLookup, Provider, ProviderCall, ProviderOutcome } from '../../domain/ports/provider.js';
import type { Fact } from '../../domain/transaction.js';
import { askGoCardless } from './ask-go-cardless.js';
import { cancelPayment } from './cancel-payment.js';
import { checkCredentials, credentialsSchema, isLive } from './credentials.js';
import { readEvent } from './events.js';
import { awaitsCollection, factsOf } from './facts.js';
import { listEvents } from './list-events.js';
import { openApi } from './open-api.js';
import { probeCredentials } from './probe-credentials.js';
import { ranks } from './ranks.js';
import { findStanding, readStanding } from './read-standing.js';
import type { Standing } from './read-standing.js';
import { refundPayment } from './refund-payment.js';
import { collectPayment, startPayment } from './start-payment.js';
import { verifyHook } from './verify-hook.js';

export type GoCardlessProviderOptions = Readonly<{
  /** Origin of a stand-in, without a slash at the end; null: GoCardless itself. */
  baseUrl?: string | null;
  /** Deadline of one request; what an operation needs several of ends with the caller's. Default 10 s. */
  timeoutMs?: number;
}>;

/** https://developer.gocardless.com/api-reference/#core-endpoints-payments, `currency`; all of them have two decimals. */
const currencies: readonly string[] = ['AUD', 'CAD', 'DKK', 'EUR', 'GBP', 'NZD', 'SEK', 'USD'];
const amountMinorMax = 999_999_999_999;

/** Bank payments through GoCardless: Billing Requests in the hosted flow, by the official library. */
export function createGoCardlessProvider({ baseUrl = null, timeoutMs = 10_000 }: GoCardlessProviderOptions = {}): Provider {
  /** Refuses before anything is asked where the token's environment is not the account's mode. */
  function ask<T>(call: ProviderCall, work: (client: GoCardlessClient) => Promise<{ value: T; facts: Fact[] }>): Promise<ProviderOutcome<T>> {
    if (isLive(call.credentials) !== call.livemode) {
      return Promise.resolve({ kind: 'refused', reason: `The access token belongs to the ${isLive(call.credentials) ? 'live' : 'sandbox'} environment, the account does not.`, retryable: false, facts: [] });
    }
    return askGoCardless(() => work(openApi(call.credentials, { baseUrl, timeoutMs })));
  }

  return {
    type: 'gocardless',
    label: 'GoCardless',
    capabilities: {
      testMode: true,
      liveMode: true,
      refund: true,
      partialRefund: true,
      cancel: true,
      findByAttemptId: true,
      currencies,
      countries: null,
      // GoCardless keeps keys "not indefinitely" and says no more; within a day a repetition surely meets the first request.
      idempotencyKeptSeconds: 86_400,
      lookupListsRefunds: true,
      mandates: true,
    },
    ranks,
    credentialsSchema,
    generateCredentials: null,
    checkCredentials,
    assertRepresentable,
    verifyHook,
    readEvent,
    startPayment: (call, request) => ask(call, (client) => startPayment(client, request)),
    collectPayment: (call, request, { providerReference }) => ask(call, (client) => collectPayment(client, request, providerReference)),
    async lookUpPayment(call, by) {
      return ask(call, async (client) => {
        const standing = 'attemptId' in by ? await findStanding(client, by.attemptId) : await readStanding(client, by.providerReference);
        return standing ? { value: toLookup(standing, call), facts: factsOf(standing, 'lookup') } : { value: null, facts: [] };
      });
    },
    refund: (call, request) => ask(call, (client) => refundPayment(client, request)),
    cancelPayment: (call, { providerReference }) => ask(call, (client) => cancelPayment(client, providerReference)),
    probeCredentials: (call) => ask(call, (client) => probeCredentials(client, call)),
    listEvents: (call, window) => ask(call, (client) => listEvents(client, window)),
  };
}

/** @throws GatewayError `unsupported_currency` or `amount_not_representable`. */
function assertRepresentable(amountMinor: number, currency: string): void {
  if (!currencies.includes(currency)) throw new GatewayError('unsupported_currency', `GoCardless does not take ${currency}; it takes ${currencies.join(', ')}.`);
  if (!Number.isSafeInteger(amountMinor) || amountMinor < 1 || amountMinor > amountMinorMax) {
    throw new GatewayError('amount_not_representable', `amount must be an integer from 1 to ${amountMinorMax}.`);
  }
}

function toLookup(standing: Standing, { credentials }: ProviderCall): PaymentLookup {
  const { billingRequest, mandate, payment, ids } = standing;
  const references = [billingRequest?.id, payment?.id, billingRequest?.mandateId, mandate?.id].filter((id) => typeof id === 'string');
  return {
    providerReference: references[0] ?? '',
    otherReferences: references.slice(1),
    organizationId: ids.organizationId,
    transactionId: ids.transactionId,
    attemptId: ids.attemptId,
    currency: payment?.currency ?? billingRequest?.currency ?? '',
    amountMinor: payment?.amountMinor ?? billingRequest?.amountMinor ?? null,
    livemode: isLive(credentials),
    awaitsCollection: awaitsCollection(standing),
  };
}
