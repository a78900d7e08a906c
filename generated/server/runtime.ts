// Generated from openapi/ by `npm run generate`. Do not edit.
import type { operations } from '../types/runtime.js';
import type { ErrorStatus, Handler, HandlerRequest, HandlerResponse, OperationFacts } from './handler-types.js';

/** The functions that implement the runtime spec. Errors are thrown; only documented answers can be returned. */
export type RuntimeHandlers<Context> = {
  /** POST /api/v1/transactions/{transactionId}/cancel: Give up paying. */
  cancelTransaction: Handler<operations['cancelTransaction'], Context, Defaulted['cancelTransaction']>;
  /** POST /api/v1/billing-requests/create: Start paying by direct debit. */
  createBillingRequest: Handler<operations['createBillingRequest'], Context, Defaulted['createBillingRequest']>;
  /** GET /api/v1/checkouts/{checkoutRef}: Read what the payment page shows. */
  getCheckoutSession: Handler<operations['getCheckoutSession'], Context, Defaulted['getCheckoutSession']>;
  /** GET /api/v1/transactions/{transactionId}/status: Ask how the payment stands. */
  getTransactionStatus: Handler<operations['getTransactionStatus'], Context, Defaulted['getTransactionStatus']>;
  /** POST /api/v1/transactions/{transactionId}/mark-pending: Say that the buyer has done their part. */
  markTransactionPending: Handler<operations['markTransactionPending'], Context, Defaulted['markTransactionPending']>;
  /** POST /api/v1/transactions/create: Start paying a checkout. */
  startAttempt: Handler<operations['startAttempt'], Context, Defaulted['startAttempt']>;
};

/** Query parameters that have a default, by operation: a handler always sees a value. */
interface Defaulted {
  cancelTransaction: never;
  createBillingRequest: never;
  getCheckoutSession: never;
  getTransactionStatus: never;
  markTransactionPending: never;
  startAttempt: never;
}

/** The facts of every runtime operation, in the order of their ids. */
export const runtimeOperations = {
  cancelTransaction: {
    operationId: 'cancelTransaction',
    method: 'post',
    path: '/api/v1/transactions/{transactionId}/cancel',
    tag: 'transactions',
    role: 'public',
    scope: 'none',
    rateClass: 'write',
    idempotency: 'none',
    hosts: ['checkout', 'main'],
    testModeOnly: false,
    security: ['checkoutSession'],
    statuses: [200, 400, 403, 404, 409, 429, 500, 503],
    requestContentType: null,
    requestBodyOptional: false,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: ['action.url', 'redirectUrl'],
  },
  createBillingRequest: {
    operationId: 'createBillingRequest',
    method: 'post',
    path: '/api/v1/billing-requests/create',
    tag: 'billing-requests',
    role: 'public',
    scope: 'none',
    rateClass: 'write',
    idempotency: 'none',
    hosts: ['checkout', 'main'],
    testModeOnly: false,
    security: [],
    statuses: [200, 400, 403, 404, 409, 413, 415, 422, 429, 500, 503],
    requestContentType: 'application/json',
    requestBodyOptional: false,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: ['billingAddress.address1', 'billingAddress.address2', 'billingAddress.city', 'billingAddress.company', 'billingAddress.email', 'billingAddress.firstName', 'billingAddress.lastName', 'billingAddress.line1', 'billingAddress.line2', 'billingAddress.name', 'billingAddress.phone', 'billingAddress.postalCode', 'billingAddress.postcode', 'billingAddress.state', 'billingAddress.street', 'billingAddress.vatId', 'sessionPublicId'],
    sensitiveResponse: ['redirectUrl'],
  },
  getCheckoutSession: {
    operationId: 'getCheckoutSession',
    method: 'get',
    path: '/api/v1/checkouts/{checkoutRef}',
    tag: 'checkouts',
    role: 'public',
    scope: 'none',
    rateClass: 'search',
    idempotency: 'none',
    hosts: ['checkout', 'main'],
    testModeOnly: false,
    security: [],
    statuses: [200, 400, 403, 404, 429, 500, 503],
    requestContentType: null,
    requestBodyOptional: false,
    responseContentType: 'application/json',
    sensitiveParameters: ['path.checkoutRef'],
    sensitiveRequest: [],
    sensitiveResponse: ['cancelUrl', 'returnUrl', 'sessionPublicId'],
  },
  getTransactionStatus: {
    operationId: 'getTransactionStatus',
    method: 'get',
    path: '/api/v1/transactions/{transactionId}/status',
    tag: 'transactions',
    role: 'public',
    scope: 'none',
    rateClass: 'read',
    idempotency: 'none',
    hosts: ['checkout', 'main'],
    testModeOnly: false,
    security: ['checkoutSession'],
    statuses: [200, 400, 403, 404, 429, 500, 503],
    requestContentType: null,
    requestBodyOptional: false,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: ['action.url', 'redirectUrl'],
  },
  markTransactionPending: {
    operationId: 'markTransactionPending',
    method: 'post',
    path: '/api/v1/transactions/{transactionId}/mark-pending',
    tag: 'transactions',
    role: 'public',
    scope: 'none',
    rateClass: 'write',
    idempotency: 'none',
    hosts: ['checkout', 'main'],
    testModeOnly: false,
    security: ['checkoutSession'],
    statuses: [200, 400, 403, 404, 429, 500, 503],
    requestContentType: null,
    requestBodyOptional: false,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: ['action.url', 'redirectUrl'],
  },
  startAttempt: {
    operationId: 'startAttempt',
    method: 'post',
    path: '/api/v1/transactions/create',
    tag: 'transactions',
    role: 'public',
    scope: 'none',
    rateClass: 'write',
    idempotency: 'none',
    hosts: ['checkout', 'main'],
    testModeOnly: false,
    security: [],
    statuses: [200, 400, 403, 404, 409, 413, 415, 422, 429, 500, 503],
    requestContentType: 'application/json',
    requestBodyOptional: false,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: ['billingAddress.address1', 'billingAddress.address2', 'billingAddress.city', 'billingAddress.company', 'billingAddress.email', 'billingAddress.firstName', 'billingAddress.lastName', 'billingAddress.line1', 'billingAddress.line2', 'billingAddress.name', 'billingAddress.phone', 'billingAddress.postalCode', 'billingAddress.postcode', 'billingAddress.state', 'billingAddress.street', 'billingAddress.vatId', 'sessionPublicId'],
    sensitiveResponse: ['action.clientSecret', 'action.url'],
  },
} as const satisfies Record<string, OperationFacts>;

export type RuntimeOperationId = keyof typeof runtimeOperations;
export type RuntimeHandler<Id extends RuntimeOperationId, Context> = RuntimeHandlers<Context>[Id];
export type RuntimeRequest<Id extends RuntimeOperationId, Context> = HandlerRequest<operations[Id], Context, Defaulted[Id]>;
export type RuntimeResponse<Id extends RuntimeOperationId> = HandlerResponse<operations[Id]>;
/** Statuses that the operation documents as errors, to be thrown. */
export type RuntimeErrorStatus<Id extends RuntimeOperationId> = ErrorStatus<operations[Id]>;
