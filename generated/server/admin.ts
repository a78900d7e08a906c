// Generated from openapi/ by `npm run generate`. Do not edit.
import type { operations } from '../types/admin.js';
import type { ErrorStatus, Handler, HandlerRequest, HandlerResponse, OperationFacts } from './handler-types.js';

/** The functions that implement the admin spec. Errors are thrown; only documented answers can be returned. */
export type AdminHandlers<Context> = {
  /** POST /api/v1/sites/{siteId}/webhook-secret/activate: Change over to the staged secret. */
  activateSiteSecret: Handler<operations['activateSiteSecret'], Context, Defaulted['activateSiteSecret']>;
  /** DELETE /api/v1/providers/{providerId}: Archive a provider. */
  archiveProvider: Handler<operations['archiveProvider'], Context, Defaulted['archiveProvider']>;
  /** GET /api/v1/auth/login/check: Ask whether there is a session. */
  checkSignIn: Handler<operations['checkSignIn'], Context, Defaulted['checkSignIn']>;
  /** POST /api/v1/auth/enrol/complete: Complete the enrolment of an operator. */
  completeEnrolment: Handler<operations['completeEnrolment'], Context, Defaulted['completeEnrolment']>;
  /** POST /api/v1/auth/authenticate-complete: Complete the sign-in. */
  completeSignIn: Handler<operations['completeSignIn'], Context, Defaulted['completeSignIn']>;
  /** POST /api/v1/organizations/{organizationId}/api-keys: Create an API key. */
  createApiKey: Handler<operations['createApiKey'], Context, Defaulted['createApiKey']>;
  /** POST /api/v1/checkouts/{siteId}/create: Create a checkout. */
  createCheckout: Handler<operations['createCheckout'], Context, Defaulted['createCheckout']>;
  /** POST /api/v1/providers: Add a provider. */
  createProvider: Handler<operations['createProvider'], Context, Defaulted['createProvider']>;
  /** POST /api/v1/transactions/{transactionId}/refunds: Refund a transaction. */
  createRefund: Handler<operations['createRefund'], Context, Defaulted['createRefund']>;
  /** POST /api/v1/sites: Create a site. */
  createSite: Handler<operations['createSite'], Context, Defaulted['createSite']>;
  /** DELETE /api/v1/organizations/{organizationId}/api-keys/{keyId}: Delete an API key. */
  deleteApiKey: Handler<operations['deleteApiKey'], Context, Defaulted['deleteApiKey']>;
  /** GET /health: Tell that the Admin API is up. */
  getAdminHealth: Handler<operations['getAdminHealth'], Context, Defaulted['getAdminHealth']>;
  /** GET /internal/health: Tell how the Admin API is. */
  getAdminInternalHealth: Handler<operations['getAdminInternalHealth'], Context, Defaulted['getAdminInternalHealth']>;
  /** GET /api/v1/organizations/{organizationId}/api-keys/{keyId}: Read an API key. */
  getApiKey: Handler<operations['getApiKey'], Context, Defaulted['getApiKey']>;
  /** GET /api/v1/checkouts/{checkoutId}: Read a checkout. */
  getCheckout: Handler<operations['getCheckout'], Context, Defaulted['getCheckout']>;
  /** GET /api/v1/me: Tell who is calling. */
  getMe: Handler<operations['getMe'], Context, Defaulted['getMe']>;
  /** GET /api/v1/providers/{providerId}: Read a provider. */
  getProvider: Handler<operations['getProvider'], Context, Defaulted['getProvider']>;
  /** GET /api/v1/sites/{siteId}: Read a site. */
  getSite: Handler<operations['getSite'], Context, Defaulted['getSite']>;
  /** GET /api/v1/transactions/{transactionId}: Read a transaction. */
  getTransaction: Handler<operations['getTransaction'], Context, Defaulted['getTransaction']>;
  /** GET /api/v1/organizations/{organizationId}/api-keys: List API keys. */
  listApiKeys: Handler<operations['listApiKeys'], Context, Defaulted['listApiKeys']>;
  /** GET /api/v1/checkouts: List checkouts. */
  listCheckouts: Handler<operations['listCheckouts'], Context, Defaulted['listCheckouts']>;
  /** GET /api/v1/transactions/{transactionId}/deliveries: List the IPN deliveries of a transaction. */
  listDeliveries: Handler<operations['listDeliveries'], Context, Defaulted['listDeliveries']>;
  /** GET /api/v1/events: List events. */
  listEvents: Handler<operations['listEvents'], Context, Defaulted['listEvents']>;
  /** GET /api/v1/providers: List providers. */
  listProviders: Handler<operations['listProviders'], Context, Defaulted['listProviders']>;
  /** GET /api/v1/sites: List sites. */
  listSites: Handler<operations['listSites'], Context, Defaulted['listSites']>;
  /** GET /api/v1/transactions: List transactions. */
  listTransactions: Handler<operations['listTransactions'], Context, Defaulted['listTransactions']>;
  /** POST /api/v1/transactions/{transactionId}/mark-paid: Mark a transaction as paid. */
  markTransactionPaid: Handler<operations['markTransactionPaid'], Context, Defaulted['markTransactionPaid']>;
  /** POST /api/v1/auth/refresh-token: Refresh the session. */
  refreshSession: Handler<operations['refreshSession'], Context, Defaulted['refreshSession']>;
  /** POST /api/v1/sites/{siteId}/webhook-secret/regenerate: Make a new signing secret. */
  regenerateSiteSecret: Handler<operations['regenerateSiteSecret'], Context, Defaulted['regenerateSiteSecret']>;
  /** POST /api/v1/transactions/{transactionId}/deliveries/{deliveryId}/retry: Send a delivery again. */
  retryDelivery: Handler<operations['retryDelivery'], Context, Defaulted['retryDelivery']>;
  /** GET /api/v1/sites/{siteId}/webhook-secret: Read the signing secret of a site. */
  revealSiteSecret: Handler<operations['revealSiteSecret'], Context, Defaulted['revealSiteSecret']>;
  /** POST /api/v1/organizations/{organizationId}/api-keys/{keyId}/revoke: Revoke an API key. */
  revokeApiKey: Handler<operations['revokeApiKey'], Context, Defaulted['revokeApiKey']>;
  /** POST /api/v1/sites/{siteId}/webhook-secret/revoke-previous: End the overlap of signing secrets. */
  revokePreviousSiteSecret: Handler<operations['revokePreviousSiteSecret'], Context, Defaulted['revokePreviousSiteSecret']>;
  /** POST /api/v1/organizations/{organizationId}/api-keys/{keyId}/rotate: Give an API key a new secret. */
  rotateApiKey: Handler<operations['rotateApiKey'], Context, Defaulted['rotateApiKey']>;
  /** POST /api/v1/auth/logout: Sign out. */
  signOut: Handler<operations['signOut'], Context, Defaulted['signOut']>;
  /** POST /api/v1/test-helpers/transactions/{transactionId}/simulate: Make a test transaction end as you like. */
  simulateOutcome: Handler<operations['simulateOutcome'], Context, Defaulted['simulateOutcome']>;
  /** POST /api/v1/auth/enrol: Begin the enrolment of an operator. */
  startEnrolment: Handler<operations['startEnrolment'], Context, Defaulted['startEnrolment']>;
  /** POST /api/v1/auth: Begin to sign in with a passkey. */
  startSignIn: Handler<operations['startSignIn'], Context, Defaulted['startSignIn']>;
  /** GET /api/v1/events/stream: Follow events as they happen. */
  streamEvents: Handler<operations['streamEvents'], Context, Defaulted['streamEvents']>;
  /** POST /api/v1/providers/{providerId}/toggle: Enable or disable a provider. */
  toggleProvider: Handler<operations['toggleProvider'], Context, Defaulted['toggleProvider']>;
  /** PUT /api/v1/organizations/{organizationId}/api-keys/{keyId}: Change an API key. */
  updateApiKey: Handler<operations['updateApiKey'], Context, Defaulted['updateApiKey']>;
  /** PATCH /api/v1/checkouts/{checkoutId}: Change a checkout. */
  updateCheckout: Handler<operations['updateCheckout'], Context, Defaulted['updateCheckout']>;
  /** PATCH /api/v1/providers/{providerId}: Rename a provider. */
  updateProvider: Handler<operations['updateProvider'], Context, Defaulted['updateProvider']>;
  /** PATCH /api/v1/sites/{siteId}: Change a site. */
  updateSite: Handler<operations['updateSite'], Context, Defaulted['updateSite']>;
  /** PUT /api/v1/transactions/{transactionId}: Replace the metadata of a transaction. */
  updateTransaction: Handler<operations['updateTransaction'], Context, Defaulted['updateTransaction']>;
  /** POST /api/v1/transactions/{transactionId}/void: Call off a transaction. */
  voidTransaction: Handler<operations['voidTransaction'], Context, Defaulted['voidTransaction']>;
};

/** Query parameters that have a default, by operation: a handler always sees a value. */
interface Defaulted {
  activateSiteSecret: never;
  archiveProvider: never;
  checkSignIn: never;
  completeEnrolment: never;
  completeSignIn: never;
  createApiKey: never;
  createCheckout: never;
  createProvider: never;
  createRefund: never;
  createSite: never;
  deleteApiKey: never;
  getAdminHealth: never;
  getAdminInternalHealth: never;
  getApiKey: never;
  getCheckout: never;
  getMe: never;
  getProvider: never;
  getSite: never;
  getTransaction: never;
  listApiKeys: 'limit';
  listCheckouts: 'limit';
  listDeliveries: 'limit';
  listEvents: 'limit';
  listProviders: 'limit' | 'includeArchived';
  listSites: 'limit';
  listTransactions: 'limit';
  markTransactionPaid: never;
  refreshSession: never;
  regenerateSiteSecret: never;
  retryDelivery: never;
  revealSiteSecret: never;
  revokeApiKey: never;
  revokePreviousSiteSecret: never;
  rotateApiKey: never;
  signOut: never;
  simulateOutcome: never;
  startEnrolment: never;
  startSignIn: never;
  streamEvents: never;
  toggleProvider: never;
  updateApiKey: never;
  updateCheckout: never;
  updateProvider: never;
  updateSite: never;
  updateTransaction: never;
  voidTransaction: never;
}

/** The facts of every admin operation, in the order of their ids. */
export const adminOperations = {
  activateSiteSecret: {
    operationId: 'activateSiteSecret',
    method: 'post',
    path: '/api/v1/sites/{siteId}/webhook-secret/activate',
    tag: 'sites',
    role: 'admin',
    scope: 'site:update',
    rateClass: 'write',
    idempotency: 'key',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 409, 422, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: ['alternate.secret', 'secret'],
  },
  archiveProvider: {
    operationId: 'archiveProvider',
    method: 'delete',
    path: '/api/v1/providers/{providerId}',
    tag: 'providers',
    role: 'admin',
    scope: 'provider:delete',
    rateClass: 'write',
    idempotency: 'none',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  checkSignIn: {
    operationId: 'checkSignIn',
    method: 'get',
    path: '/api/v1/auth/login/check',
    tag: 'auth',
    role: 'public',
    scope: 'none',
    rateClass: 'read',
    idempotency: 'none',
    hosts: ['panel'],
    testModeOnly: false,
    security: [],
    statuses: [200, 400, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  completeEnrolment: {
    operationId: 'completeEnrolment',
    method: 'post',
    path: '/api/v1/auth/enrol/complete',
    tag: 'auth',
    role: 'public',
    scope: 'none',
    rateClass: 'auth',
    idempotency: 'none',
    hosts: ['panel'],
    testModeOnly: false,
    security: [],
    statuses: [200, 400, 401, 403, 413, 415, 429, 500, 503],
    requestContentType: 'application/json',
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: ['name'],
  },
  completeSignIn: {
    operationId: 'completeSignIn',
    method: 'post',
    path: '/api/v1/auth/authenticate-complete',
    tag: 'auth',
    role: 'public',
    scope: 'none',
    rateClass: 'auth',
    idempotency: 'none',
    hosts: ['panel'],
    testModeOnly: false,
    security: [],
    statuses: [200, 400, 401, 403, 413, 415, 429, 500, 503],
    requestContentType: 'application/json',
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: ['name'],
  },
  createApiKey: {
    operationId: 'createApiKey',
    method: 'post',
    path: '/api/v1/organizations/{organizationId}/api-keys',
    tag: 'apiKeys',
    role: 'admin',
    scope: 'api_key:create',
    rateClass: 'write',
    idempotency: 'key',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [201, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
    requestContentType: 'application/json',
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: ['secret'],
  },
  createCheckout: {
    operationId: 'createCheckout',
    method: 'post',
    path: '/api/v1/checkouts/{siteId}/create',
    tag: 'checkouts',
    role: 'editor',
    scope: 'checkout:create',
    rateClass: 'create',
    idempotency: 'key',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
    requestContentType: 'application/json',
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: ['billingAddress.address1', 'billingAddress.address2', 'billingAddress.city', 'billingAddress.company', 'billingAddress.firstName', 'billingAddress.lastName', 'billingAddress.phone', 'billingAddress.postcode', 'billingAddress.state', 'billingAddress.vatId', 'cancelUrl', 'email', 'ipnUrl', 'metadata', 'returnUrl', 'shippingAddress.address1', 'shippingAddress.address2', 'shippingAddress.city', 'shippingAddress.company', 'shippingAddress.firstName', 'shippingAddress.lastName', 'shippingAddress.phone', 'shippingAddress.postcode', 'shippingAddress.state', 'shippingAddress.vatId'],
    sensitiveResponse: ['paymentUrl', 'sessionPublicId', 'shortCode'],
  },
  createProvider: {
    operationId: 'createProvider',
    method: 'post',
    path: '/api/v1/providers',
    tag: 'providers',
    role: 'admin',
    scope: 'provider:create',
    rateClass: 'write',
    idempotency: 'key',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [201, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
    requestContentType: 'application/json',
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: ['credentials'],
    sensitiveResponse: [],
  },
  createRefund: {
    operationId: 'createRefund',
    method: 'post',
    path: '/api/v1/transactions/{transactionId}/refunds',
    tag: 'transactions',
    role: 'editor',
    scope: 'transaction:execute',
    rateClass: 'write',
    idempotency: 'key',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [201, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
    requestContentType: 'application/json',
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: ['reason'],
    sensitiveResponse: ['reason'],
  },
  createSite: {
    operationId: 'createSite',
    method: 'post',
    path: '/api/v1/sites',
    tag: 'sites',
    role: 'admin',
    scope: 'site:create',
    rateClass: 'write',
    idempotency: 'key',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [201, 400, 401, 403, 409, 413, 415, 422, 429, 500, 503],
    requestContentType: 'application/json',
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  deleteApiKey: {
    operationId: 'deleteApiKey',
    method: 'delete',
    path: '/api/v1/organizations/{organizationId}/api-keys/{keyId}',
    tag: 'apiKeys',
    role: 'admin',
    scope: 'api_key:delete',
    rateClass: 'write',
    idempotency: 'none',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 409, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  getAdminHealth: {
    operationId: 'getAdminHealth',
    method: 'get',
    path: '/health',
    tag: 'system',
    role: 'public',
    scope: 'none',
    rateClass: 'read',
    idempotency: 'none',
    hosts: ['api'],
    testModeOnly: false,
    security: [],
    statuses: [200, 400, 429, 500],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  getAdminInternalHealth: {
    operationId: 'getAdminInternalHealth',
    method: 'get',
    path: '/internal/health',
    tag: 'system',
    role: 'public',
    scope: 'none',
    rateClass: 'read',
    idempotency: 'none',
    hosts: ['api'],
    testModeOnly: false,
    security: [],
    statuses: [200, 400, 403, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: ['header.X-Internal-Health-Token'],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  getApiKey: {
    operationId: 'getApiKey',
    method: 'get',
    path: '/api/v1/organizations/{organizationId}/api-keys/{keyId}',
    tag: 'apiKeys',
    role: 'admin',
    scope: 'api_key:read',
    rateClass: 'read',
    idempotency: 'none',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  getCheckout: {
    operationId: 'getCheckout',
    method: 'get',
    path: '/api/v1/checkouts/{checkoutId}',
    tag: 'checkouts',
    role: 'viewer',
    scope: 'checkout:read',
    rateClass: 'read',
    idempotency: 'none',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: ['billingAddress.address1', 'billingAddress.address2', 'billingAddress.city', 'billingAddress.company', 'billingAddress.firstName', 'billingAddress.lastName', 'billingAddress.phone', 'billingAddress.postcode', 'billingAddress.state', 'billingAddress.vatId', 'cancelUrl', 'email', 'ipnUrl', 'metadata', 'paymentUrl', 'returnUrl', 'sessionPublicId', 'shippingAddress.address1', 'shippingAddress.address2', 'shippingAddress.city', 'shippingAddress.company', 'shippingAddress.firstName', 'shippingAddress.lastName', 'shippingAddress.phone', 'shippingAddress.postcode', 'shippingAddress.state', 'shippingAddress.vatId', 'shortCode'],
  },
  getMe: {
    operationId: 'getMe',
    method: 'get',
    path: '/api/v1/me',
    tag: 'me',
    role: 'viewer',
    scope: 'none',
    rateClass: 'read',
    idempotency: 'none',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: ['name'],
  },
  getProvider: {
    operationId: 'getProvider',
    method: 'get',
    path: '/api/v1/providers/{providerId}',
    tag: 'providers',
    role: 'viewer',
    scope: 'provider:read',
    rateClass: 'read',
    idempotency: 'none',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  getSite: {
    operationId: 'getSite',
    method: 'get',
    path: '/api/v1/sites/{siteId}',
    tag: 'sites',
    role: 'viewer',
    scope: 'site:read',
    rateClass: 'read',
    idempotency: 'none',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  getTransaction: {
    operationId: 'getTransaction',
    method: 'get',
    path: '/api/v1/transactions/{transactionId}',
    tag: 'transactions',
    role: 'viewer',
    scope: 'transaction:read',
    rateClass: 'read',
    idempotency: 'none',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: ['billingAddress.address1', 'billingAddress.address2', 'billingAddress.city', 'billingAddress.company', 'billingAddress.firstName', 'billingAddress.lastName', 'billingAddress.phone', 'billingAddress.postcode', 'billingAddress.state', 'billingAddress.vatId', 'email', 'ipn.url', 'metadata', 'refunds.*.reason', 'sessionPublicId', 'shippingAddress.address1', 'shippingAddress.address2', 'shippingAddress.city', 'shippingAddress.company', 'shippingAddress.firstName', 'shippingAddress.lastName', 'shippingAddress.phone', 'shippingAddress.postcode', 'shippingAddress.state', 'shippingAddress.vatId'],
  },
  listApiKeys: {
    operationId: 'listApiKeys',
    method: 'get',
    path: '/api/v1/organizations/{organizationId}/api-keys',
    tag: 'apiKeys',
    role: 'admin',
    scope: 'api_key:read',
    rateClass: 'read',
    idempotency: 'none',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  listCheckouts: {
    operationId: 'listCheckouts',
    method: 'get',
    path: '/api/v1/checkouts',
    tag: 'checkouts',
    role: 'viewer',
    scope: 'checkout:read',
    rateClass: 'search',
    idempotency: 'none',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: ['data.*.billingAddress.address1', 'data.*.billingAddress.address2', 'data.*.billingAddress.city', 'data.*.billingAddress.company', 'data.*.billingAddress.firstName', 'data.*.billingAddress.lastName', 'data.*.billingAddress.phone', 'data.*.billingAddress.postcode', 'data.*.billingAddress.state', 'data.*.billingAddress.vatId', 'data.*.cancelUrl', 'data.*.email', 'data.*.ipnUrl', 'data.*.metadata', 'data.*.paymentUrl', 'data.*.returnUrl', 'data.*.sessionPublicId', 'data.*.shippingAddress.address1', 'data.*.shippingAddress.address2', 'data.*.shippingAddress.city', 'data.*.shippingAddress.company', 'data.*.shippingAddress.firstName', 'data.*.shippingAddress.lastName', 'data.*.shippingAddress.phone', 'data.*.shippingAddress.postcode', 'data.*.shippingAddress.state', 'data.*.shippingAddress.vatId', 'data.*.shortCode'],
  },
  listDeliveries: {
    operationId: 'listDeliveries',
    method: 'get',
    path: '/api/v1/transactions/{transactionId}/deliveries',
    tag: 'transactions',
    role: 'viewer',
    scope: 'delivery:read',
    rateClass: 'read',
    idempotency: 'none',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: ['data.*.tries.*.responseExcerpt', 'data.*.url'],
  },
  listEvents: {
    operationId: 'listEvents',
    method: 'get',
    path: '/api/v1/events',
    tag: 'events',
    role: 'viewer',
    scope: 'event:read',
    rateClass: 'search',
    idempotency: 'none',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: ['data.*.data.object'],
  },
  listProviders: {
    operationId: 'listProviders',
    method: 'get',
    path: '/api/v1/providers',
    tag: 'providers',
    role: 'viewer',
    scope: 'provider:read',
    rateClass: 'read',
    idempotency: 'none',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  listSites: {
    operationId: 'listSites',
    method: 'get',
    path: '/api/v1/sites',
    tag: 'sites',
    role: 'viewer',
    scope: 'site:read',
    rateClass: 'read',
    idempotency: 'none',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  listTransactions: {
    operationId: 'listTransactions',
    method: 'get',
    path: '/api/v1/transactions',
    tag: 'transactions',
    role: 'viewer',
    scope: 'transaction:read',
    rateClass: 'search',
    idempotency: 'none',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: ['data.*.email'],
  },
  markTransactionPaid: {
    operationId: 'markTransactionPaid',
    method: 'post',
    path: '/api/v1/transactions/{transactionId}/mark-paid',
    tag: 'transactions',
    role: 'admin',
    scope: 'transaction:execute',
    rateClass: 'write',
    idempotency: 'key',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
    requestContentType: 'application/json',
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: ['note'],
    sensitiveResponse: ['billingAddress.address1', 'billingAddress.address2', 'billingAddress.city', 'billingAddress.company', 'billingAddress.firstName', 'billingAddress.lastName', 'billingAddress.phone', 'billingAddress.postcode', 'billingAddress.state', 'billingAddress.vatId', 'email', 'ipn.url', 'metadata', 'refunds.*.reason', 'sessionPublicId', 'shippingAddress.address1', 'shippingAddress.address2', 'shippingAddress.city', 'shippingAddress.company', 'shippingAddress.firstName', 'shippingAddress.lastName', 'shippingAddress.phone', 'shippingAddress.postcode', 'shippingAddress.state', 'shippingAddress.vatId'],
  },
  refreshSession: {
    operationId: 'refreshSession',
    method: 'post',
    path: '/api/v1/auth/refresh-token',
    tag: 'auth',
    role: 'viewer',
    scope: 'none',
    rateClass: 'auth',
    idempotency: 'none',
    hosts: ['panel'],
    testModeOnly: false,
    security: ['session'],
    statuses: [200, 400, 401, 403, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  regenerateSiteSecret: {
    operationId: 'regenerateSiteSecret',
    method: 'post',
    path: '/api/v1/sites/{siteId}/webhook-secret/regenerate',
    tag: 'sites',
    role: 'admin',
    scope: 'site:update',
    rateClass: 'write',
    idempotency: 'key',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
    requestContentType: 'application/json',
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: ['alternate.secret', 'secret'],
  },
  retryDelivery: {
    operationId: 'retryDelivery',
    method: 'post',
    path: '/api/v1/transactions/{transactionId}/deliveries/{deliveryId}/retry',
    tag: 'transactions',
    role: 'editor',
    scope: 'delivery:execute',
    rateClass: 'write',
    idempotency: 'key',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 409, 422, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: ['tries.*.responseExcerpt', 'url'],
  },
  revealSiteSecret: {
    operationId: 'revealSiteSecret',
    method: 'get',
    path: '/api/v1/sites/{siteId}/webhook-secret',
    tag: 'sites',
    role: 'admin',
    scope: 'site:update',
    rateClass: 'read',
    idempotency: 'none',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: ['alternate.secret', 'secret'],
  },
  revokeApiKey: {
    operationId: 'revokeApiKey',
    method: 'post',
    path: '/api/v1/organizations/{organizationId}/api-keys/{keyId}/revoke',
    tag: 'apiKeys',
    role: 'admin',
    scope: 'api_key:execute',
    rateClass: 'write',
    idempotency: 'key',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 409, 422, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  revokePreviousSiteSecret: {
    operationId: 'revokePreviousSiteSecret',
    method: 'post',
    path: '/api/v1/sites/{siteId}/webhook-secret/revoke-previous',
    tag: 'sites',
    role: 'admin',
    scope: 'site:update',
    rateClass: 'write',
    idempotency: 'key',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 409, 422, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: ['alternate.secret', 'secret'],
  },
  rotateApiKey: {
    operationId: 'rotateApiKey',
    method: 'post',
    path: '/api/v1/organizations/{organizationId}/api-keys/{keyId}/rotate',
    tag: 'apiKeys',
    role: 'admin',
    scope: 'api_key:execute',
    rateClass: 'write',
    idempotency: 'key',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
    requestContentType: 'application/json',
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: ['secret'],
  },
  signOut: {
    operationId: 'signOut',
    method: 'post',
    path: '/api/v1/auth/logout',
    tag: 'auth',
    role: 'viewer',
    scope: 'none',
    rateClass: 'auth',
    idempotency: 'none',
    hosts: ['panel'],
    testModeOnly: false,
    security: ['session'],
    statuses: [200, 400, 401, 403, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  simulateOutcome: {
    operationId: 'simulateOutcome',
    method: 'post',
    path: '/api/v1/test-helpers/transactions/{transactionId}/simulate',
    tag: 'testHelpers',
    role: 'editor',
    scope: 'test_helper:execute',
    rateClass: 'write',
    idempotency: 'key',
    hosts: ['panel', 'api'],
    testModeOnly: true,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
    requestContentType: 'application/json',
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: ['billingAddress.address1', 'billingAddress.address2', 'billingAddress.city', 'billingAddress.company', 'billingAddress.firstName', 'billingAddress.lastName', 'billingAddress.phone', 'billingAddress.postcode', 'billingAddress.state', 'billingAddress.vatId', 'email', 'ipn.url', 'metadata', 'refunds.*.reason', 'sessionPublicId', 'shippingAddress.address1', 'shippingAddress.address2', 'shippingAddress.city', 'shippingAddress.company', 'shippingAddress.firstName', 'shippingAddress.lastName', 'shippingAddress.phone', 'shippingAddress.postcode', 'shippingAddress.state', 'shippingAddress.vatId'],
  },
  startEnrolment: {
    operationId: 'startEnrolment',
    method: 'post',
    path: '/api/v1/auth/enrol',
    tag: 'auth',
    role: 'public',
    scope: 'none',
    rateClass: 'auth',
    idempotency: 'none',
    hosts: ['panel'],
    testModeOnly: false,
    security: [],
    statuses: [200, 400, 401, 403, 413, 415, 429, 500, 503],
    requestContentType: 'application/json',
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: ['name', 'token'],
    sensitiveResponse: ['options.user.displayName', 'options.user.name'],
  },
  startSignIn: {
    operationId: 'startSignIn',
    method: 'post',
    path: '/api/v1/auth',
    tag: 'auth',
    role: 'public',
    scope: 'none',
    rateClass: 'auth',
    idempotency: 'none',
    hosts: ['panel'],
    testModeOnly: false,
    security: [],
    statuses: [200, 400, 403, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  streamEvents: {
    operationId: 'streamEvents',
    method: 'get',
    path: '/api/v1/events/stream',
    tag: 'events',
    role: 'viewer',
    scope: 'event:read',
    rateClass: 'read',
    idempotency: 'none',
    hosts: ['panel'],
    testModeOnly: false,
    security: ['session'],
    statuses: [200, 400, 401, 403, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'text/event-stream',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  toggleProvider: {
    operationId: 'toggleProvider',
    method: 'post',
    path: '/api/v1/providers/{providerId}/toggle',
    tag: 'providers',
    role: 'admin',
    scope: 'provider:update',
    rateClass: 'write',
    idempotency: 'key',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
    requestContentType: 'application/json',
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  updateApiKey: {
    operationId: 'updateApiKey',
    method: 'put',
    path: '/api/v1/organizations/{organizationId}/api-keys/{keyId}',
    tag: 'apiKeys',
    role: 'admin',
    scope: 'api_key:update',
    rateClass: 'write',
    idempotency: 'none',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 413, 415, 429, 500, 503],
    requestContentType: 'application/json',
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  updateCheckout: {
    operationId: 'updateCheckout',
    method: 'patch',
    path: '/api/v1/checkouts/{checkoutId}',
    tag: 'checkouts',
    role: 'editor',
    scope: 'checkout:update',
    rateClass: 'write',
    idempotency: 'key',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
    requestContentType: 'application/json',
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: ['metadata'],
    sensitiveResponse: ['billingAddress.address1', 'billingAddress.address2', 'billingAddress.city', 'billingAddress.company', 'billingAddress.firstName', 'billingAddress.lastName', 'billingAddress.phone', 'billingAddress.postcode', 'billingAddress.state', 'billingAddress.vatId', 'cancelUrl', 'email', 'ipnUrl', 'metadata', 'paymentUrl', 'returnUrl', 'sessionPublicId', 'shippingAddress.address1', 'shippingAddress.address2', 'shippingAddress.city', 'shippingAddress.company', 'shippingAddress.firstName', 'shippingAddress.lastName', 'shippingAddress.phone', 'shippingAddress.postcode', 'shippingAddress.state', 'shippingAddress.vatId', 'shortCode'],
  },
  updateProvider: {
    operationId: 'updateProvider',
    method: 'patch',
    path: '/api/v1/providers/{providerId}',
    tag: 'providers',
    role: 'admin',
    scope: 'provider:update',
    rateClass: 'write',
    idempotency: 'key',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
    requestContentType: 'application/json',
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  updateSite: {
    operationId: 'updateSite',
    method: 'patch',
    path: '/api/v1/sites/{siteId}',
    tag: 'sites',
    role: 'admin',
    scope: 'site:update',
    rateClass: 'write',
    idempotency: 'key',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 409, 413, 415, 422, 429, 500, 503],
    requestContentType: 'application/json',
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: [],
  },
  updateTransaction: {
    operationId: 'updateTransaction',
    method: 'put',
    path: '/api/v1/transactions/{transactionId}',
    tag: 'transactions',
    role: 'editor',
    scope: 'transaction:update',
    rateClass: 'write',
    idempotency: 'none',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 413, 415, 429, 500, 503],
    requestContentType: 'application/json',
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: ['metadata'],
    sensitiveResponse: ['billingAddress.address1', 'billingAddress.address2', 'billingAddress.city', 'billingAddress.company', 'billingAddress.firstName', 'billingAddress.lastName', 'billingAddress.phone', 'billingAddress.postcode', 'billingAddress.state', 'billingAddress.vatId', 'email', 'ipn.url', 'metadata', 'refunds.*.reason', 'sessionPublicId', 'shippingAddress.address1', 'shippingAddress.address2', 'shippingAddress.city', 'shippingAddress.company', 'shippingAddress.firstName', 'shippingAddress.lastName', 'shippingAddress.phone', 'shippingAddress.postcode', 'shippingAddress.state', 'shippingAddress.vatId'],
  },
  voidTransaction: {
    operationId: 'voidTransaction',
    method: 'post',
    path: '/api/v1/transactions/{transactionId}/void',
    tag: 'transactions',
    role: 'editor',
    scope: 'transaction:execute',
    rateClass: 'write',
    idempotency: 'key',
    hosts: ['panel', 'api'],
    testModeOnly: false,
    security: ['apiKey', 'session'],
    statuses: [200, 400, 401, 403, 404, 409, 422, 429, 500, 503],
    requestContentType: null,
    responseContentType: 'application/json',
    sensitiveParameters: [],
    sensitiveRequest: [],
    sensitiveResponse: ['billingAddress.address1', 'billingAddress.address2', 'billingAddress.city', 'billingAddress.company', 'billingAddress.firstName', 'billingAddress.lastName', 'billingAddress.phone', 'billingAddress.postcode', 'billingAddress.state', 'billingAddress.vatId', 'email', 'ipn.url', 'metadata', 'refunds.*.reason', 'sessionPublicId', 'shippingAddress.address1', 'shippingAddress.address2', 'shippingAddress.city', 'shippingAddress.company', 'shippingAddress.firstName', 'shippingAddress.lastName', 'shippingAddress.phone', 'shippingAddress.postcode', 'shippingAddress.state', 'shippingAddress.vatId'],
  },
} as const satisfies Record<string, OperationFacts>;

export type AdminOperationId = keyof typeof adminOperations;
export type AdminHandler<Id extends AdminOperationId, Context> = AdminHandlers<Context>[Id];
export type AdminRequest<Id extends AdminOperationId, Context> = HandlerRequest<operations[Id], Context, Defaulted[Id]>;
export type AdminResponse<Id extends AdminOperationId> = HandlerResponse<operations[Id]>;
/** Statuses that the operation documents as errors, to be thrown. */
export type AdminErrorStatus<Id extends AdminOperationId> = ErrorStatus<operations[Id]>;
