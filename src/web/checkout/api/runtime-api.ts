import type { components } from '../../../../generated/types/runtime.js';
import type { Answer } from './request.js';
import { request } from './request.js';

type Schemas = components['schemas'];
export type CheckoutSession = Schemas['CheckoutSession'];
export type PaymentOption = Schemas['PaymentOption'];
export type TransactionProgress = Schemas['TransactionProgress'];
export type StartedAttempt = Schemas['StartedAttempt'];
export type EmbeddedAction = Schemas['EmbeddedAction'];
type StartAttemptRequest = Schemas['StartAttemptRequest'];

/** The runtime API as the payment page uses it: same origin, one function per operation, faults as data. */
export type RuntimeApi = {
  getCheckoutSession: (checkoutRef: string) => Promise<Answer<CheckoutSession>>;
  startAttempt: (body: StartAttemptRequest) => Promise<Answer<StartedAttempt>>;
  getTransactionStatus: (session: CheckoutSession) => Promise<Answer<TransactionProgress>>;
  cancelTransaction: (session: CheckoutSession) => Promise<Answer<TransactionProgress>>;
  markTransactionPending: (session: CheckoutSession) => Promise<Answer<TransactionProgress>>;
};

// Starting and cancelling wait for a provider; the rest only for the gateway.
const readTimeoutMs = 15_000;
const providerTimeoutMs = 45_000;

function ofTransaction(session: CheckoutSession, verb: string): string {
  return `/api/v1/transactions/${encodeURIComponent(session.id)}/${verb}`;
}

function asBuyerOf(session: CheckoutSession): Record<string, string> {
  return { 'X-Checkout-Session': session.sessionPublicId };
}

/** @param send `fetch` of the browser, or a stand-in for it */
export function createRuntimeApi(send: typeof fetch): RuntimeApi {
  return {
    getCheckoutSession: (checkoutRef) =>
      request(send, { method: 'GET', path: `/api/v1/checkouts/${encodeURIComponent(checkoutRef)}`, timeoutMs: readTimeoutMs }),
    startAttempt: (body) =>
      request(send, { method: 'POST', path: '/api/v1/transactions/create', body, timeoutMs: providerTimeoutMs }),
    getTransactionStatus: (session) =>
      request(send, { method: 'GET', path: ofTransaction(session, 'status'), headers: asBuyerOf(session), timeoutMs: readTimeoutMs }),
    cancelTransaction: (session) =>
      request(send, { method: 'POST', path: ofTransaction(session, 'cancel'), headers: asBuyerOf(session), timeoutMs: providerTimeoutMs }),
    markTransactionPending: (session) =>
      request(send, { method: 'POST', path: ofTransaction(session, 'mark-pending'), headers: asBuyerOf(session), timeoutMs: providerTimeoutMs }),
  };
}
