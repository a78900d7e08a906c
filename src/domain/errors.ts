/**
 * The one table of errors a client can get: code → status and title. Nothing builds an error answer elsewhere. The list is
 * the spec's `ErrorCode`; a test keeps the two and the pages under docs-site/errors equal.
 */
export const errorTable = {
  // 400: the request does not fit the schema.
  invalid_request: [400, 'The request does not fit the schema'],
  malformed_json: [400, 'The body is not JSON'],
  header_not_allowed: [400, 'A header is not allowed here'],
  hook_signature_invalid: [400, 'The signature of the event is not right'],
  // 401: who is calling?
  unauthorized: [401, 'Authentication is missing or wrong'],
  api_key_revoked: [401, 'The API key was revoked'],
  api_key_expired: [401, 'The API key has expired'],
  session_expired: [401, 'The session has ended'],
  enrolment_link_invalid: [401, 'The enrolment link cannot be used'],
  passkey_rejected: [401, 'The passkey was not accepted'],
  recovery_code_rejected: [401, 'The recovery code was not accepted'],
  // 403: known, but not allowed.
  forbidden_role: [403, 'The role does not allow this'],
  forbidden_scope: [403, 'The scope is missing'],
  forbidden_address: [403, 'The address is not allowed'],
  origin_not_allowed: [403, 'The origin is not allowed'],
  test_mode_only: [403, 'This works in test mode only'],
  fresh_sign_in_required: [403, 'A fresh sign-in is needed'],
  passkey_enrolment_required: [403, 'A passkey has to be added first'],
  // 404: also for what belongs to another organization or mode.
  not_found: [404, 'There is nothing here'],
  checkout_not_found: [404, 'The checkout does not exist'],
  transaction_not_found: [404, 'The transaction does not exist'],
  site_not_found: [404, 'The site does not exist'],
  provider_not_found: [404, 'The provider does not exist'],
  api_key_not_found: [404, 'The API key does not exist'],
  delivery_not_found: [404, 'The delivery does not exist'],
  event_not_found: [404, 'The event does not exist'],
  audit_entry_not_found: [404, 'The entry does not exist'],
  note_not_found: [404, 'The note does not exist'],
  endpoint_not_found: [404, 'The endpoint does not exist'],
  resend_job_not_found: [404, 'The job does not exist'],
  client_not_found: [404, 'The client does not exist'],
  hold_not_found: [404, 'The hold does not exist'],
  domain_not_found: [404, 'The domain does not exist'],
  hook_event_not_found: [404, 'The provider event does not exist'],
  member_not_found: [404, 'The member does not exist'],
  invitation_not_found: [404, 'The invitation does not exist'],
  passkey_not_found: [404, 'The passkey does not exist'],
  session_not_found: [404, 'The session does not exist'],
  user_not_found: [404, 'The operator does not exist'],
  method_not_allowed: [405, 'The method is not allowed here'],
  request_timeout: [408, 'The request took too long to arrive'],
  // 409: the state does not allow it.
  conflict: [409, 'The request conflicts with the current state'],
  idempotency_key_in_use: [409, 'A request with this key is still at work'],
  checkout_expired: [409, 'The checkout has expired'],
  checkout_closed: [409, 'The checkout is closed'],
  CHECKOUT_BLOCKED_BY_DISPUTE: [409, 'The order is contested'],
  CHECKOUT_BLOCKED_BY_CUSTOMER_HOLD: [409, 'The buyer is on hold'],
  CHECKOUT_RESTRICTED_BY_CUSTOMER_HOLD: [409, 'The buyer may not use any provider of the site'],
  attempt_in_progress: [409, 'Another payment attempt is still open'],
  refund_not_possible: [409, 'The transaction cannot be refunded'],
  void_not_possible: [409, 'The transaction cannot be voided'],
  mark_paid_not_possible: [409, 'The transaction cannot be marked as paid'],
  transaction_not_deletable: [409, 'The transaction cannot be deleted'],
  chargeback_not_possible: [409, 'The chargeback cannot be set'],
  transaction_bound_reached: [409, 'The transaction is full'],
  key_is_caller: [409, 'A key cannot do this to itself'],
  api_key_inactive: [409, 'The API key is no longer active'],
  webhook_secret_not_staged: [409, 'No new signing secret is waiting'],
  webhook_secret_no_previous: [409, 'There is no previous signing secret'],
  provider_disabled: [409, 'The provider is disabled'],
  provider_archived: [409, 'The provider is archived'],
  site_archived: [409, 'The site is archived'],
  site_has_open_checkouts: [409, 'The site still has open checkouts'],
  client_exists: [409, 'A client with this e-mail exists'],
  client_archived: [409, 'The client is archived'],
  hold_released: [409, 'The hold was released'],
  domain_exists: [409, 'The domain is registered already'],
  delivery_not_resendable: [409, 'The delivery cannot be sent now'],
  endpoint_limit_reached: [409, 'The site has as many endpoints as it may'],
  resend_job_ended: [409, 'The job has ended'],
  simulation_not_possible: [409, 'The outcome cannot be simulated'],
  last_admin: [409, 'An organization keeps an admin'],
  last_system_admin: [409, 'The installation keeps a system admin'],
  already_member: [409, 'The operator is a member already'],
  invitation_accepted: [409, 'The invitation was accepted already'],
  last_passkey: [409, 'An operator keeps a passkey'],
  passkey_limit_reached: [409, 'There are too many passkeys'],
  // 412: If-Match.
  precondition_failed: [412, 'The object has changed since it was read'],
  payload_too_large: [413, 'The body is too large'],
  unsupported_media_type: [415, 'The media type is not supported'],
  // 422: fits the schema, breaks a rule.
  idempotency_key_reused: [422, 'The key was used for another request'],
  items_total_mismatch: [422, 'The items do not match the amount'],
  item_text_required: [422, 'An item has neither name nor description'],
  amount_not_representable: [422, 'The amount does not exist in this currency'],
  amount_below_minimum: [422, 'The amount is below the minimum of the provider'],
  unsupported_currency: [422, 'The currency is not supported'],
  reference_required: [422, 'A reference is missing'],
  client_unknown: [422, 'The client is not known'],
  domain_not_allowed: [422, 'The name cannot be a custom domain'],
  ipn_url_not_allowed: [422, 'The IPN address is not allowed'],
  endpoint_url_not_allowed: [422, 'The address of the endpoint is not allowed'],
  expiry_out_of_range: [422, 'The expiry is out of range'],
  provider_not_assigned: [422, 'The provider is not assigned to the site'],
  provider_credentials_invalid: [422, 'The credentials of the provider are not right'],
  provider_error: [422, 'The provider refused the request'],
  refund_exceeds_captured: [422, 'The refund is more than what is left'],
  scope_exceeds_creator: [422, 'The key would be allowed more than its maker'],
  role_exceeds_own: [422, 'The role may do more than the caller'],
  rate_limited: [429, 'Too many requests'],
  // 5xx: not the caller's fault.
  internal_error: [500, 'Something went wrong in the gateway'],
  service_unavailable: [503, 'The gateway cannot answer right now'],
} as const satisfies Record<string, readonly [number, string]>;

export type ErrorCode = keyof typeof errorTable;

/** What an error names besides its text, at the top level of its body: objects that are in the way. */
export type ErrorContext = Readonly<{
  clientId?: string;
  transactionId?: string;
  externalReference?: string;
  /** ISO 4217 minor units. */
  amount?: number;
  currency?: string;
  disputeDate?: string;
  disputeId?: string;
  disputeStatus?: string;
  customerRiskHoldId?: string;
  customerRiskAction?: string;
  customerRiskReason?: string;
  allowedProviderTypes?: readonly string[];
  allowedProviderIds?: readonly string[];
}>;

export type ErrorFault = { /** RFC 6901 pointer into the body, or `header:Name`, `query:name`, `path:name`. */ pointer: string; detail: string };

/**
 * The only error that reaches a client as it is. `detail` is public: it names the field and the remedy and carries no
 * secret and no internal name; what operators need to know goes into `cause`, which is only logged.
 */
export class GatewayError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly title: string;
  readonly faults: readonly ErrorFault[];
  /** For 429 and 503. */
  readonly retryAfterSeconds: number | null;
  readonly context: ErrorContext;

  constructor(code: ErrorCode, detail: string, options: { faults?: readonly ErrorFault[]; retryAfterSeconds?: number; context?: ErrorContext; cause?: unknown } = {}) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'GatewayError';
    this.code = code;
    [this.status, this.title] = errorTable[code];
    this.faults = options.faults ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds ?? null;
    this.context = options.context ?? {};
  }
}
