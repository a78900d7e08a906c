// Generated from openapi/ by `npm run generate`. Do not edit.

/** What an error code means, for error answers and for the page that explains it. */
export interface ErrorCodeFacts {
  readonly status: number;
  readonly title: string;
  readonly when: string;
  readonly fix: string;
}

/** Every `code` that an error answer can carry. */
export const errorCodeFacts = {
  invalid_request: {
    status: 400,
    title: "The request does not fit the schema",
    when: "A field is missing, unknown, of the wrong type or out of its bounds, or a parameter is.",
    fix: "Correct the places named in `errors`; the reference shows every field with its limits.",
  },
  malformed_json: {
    status: 400,
    title: "The body is not JSON",
    when: "The body is empty, cut short, not UTF-8 or not valid JSON.",
    fix: "Send one JSON value, encoded as UTF-8, with its right length. An empty body often means that your encoder failed.",
  },
  header_not_allowed: {
    status: 400,
    title: "A header is not allowed here",
    when: "`X-Organization-ID` or `X-Mode` came with an API key, which is bound to one organization and mode already.",
    fix: "Leave the header out; use a key of the organization and mode you mean.",
  },
  hook_signature_invalid: {
    status: 400,
    title: "The signature of the event is not right",
    when: "A provider event came without a signature, with a wrong or stale one, or its bytes were changed on the way. Nothing was stored.",
    fix: "Compare the signing secret at the provider with the one kept here; make sure that no proxy rewrites the body.",
  },
  unauthorized: {
    status: 401,
    title: "Authentication is missing or wrong",
    when: "No API key or session was sent, or it is not known.",
    fix: "Send `Authorization: Bearer sk_…` with a key of this gateway, complete with its secret part, or sign in to the panel.",
  },
  api_key_revoked: {
    status: 401,
    title: "The API key was revoked",
    when: "The key is right but was revoked, or its secret was rotated and the overlap is over.",
    fix: "Use the new secret, or have an admin make a new key.",
  },
  api_key_expired: {
    status: 401,
    title: "The API key has expired",
    when: "The key is right but its `expiresAt` has passed.",
    fix: "Have an admin make a new key.",
  },
  session_expired: {
    status: 401,
    title: "The session has ended",
    when: "The panel session was idle too long, was signed out or was replaced.",
    fix: "Sign in again.",
  },
  enrolment_link_invalid: {
    status: 401,
    title: "The enrolment link cannot be used",
    when: "The one-time link is unknown, was used already or is too old.",
    fix: "Ask for a new link; on a fresh installation, restart the gateway to have one printed.",
  },
  passkey_rejected: {
    status: 401,
    title: "The passkey was not accepted",
    when: "The passkey is not known, its challenge is too old or already used, or its signature is wrong.",
    fix: "Start again and answer within five minutes, with a passkey enrolled for this gateway.",
  },
  forbidden_role: {
    status: 403,
    title: "The role does not allow this",
    when: "The key or operator is known, but its role is lower than the operation asks, or it has no part in the organization.",
    fix: "Use a key or operator with the role named in the reference.",
  },
  forbidden_scope: {
    status: 403,
    title: "The scope is missing",
    when: "The key or operator has the role but not the scope that the operation asks.",
    fix: "Add the scope named in `detail` to a new key.",
  },
  forbidden_address: {
    status: 403,
    title: "The address is not allowed",
    when: "The key may not be used from the address of the caller, or the operation answers only private addresses.",
    fix: "Add the address to `ipAllowList` of the key, or call from an allowed one.",
  },
  origin_not_allowed: {
    status: 403,
    title: "The origin is not allowed",
    when: "A browser sent the request from a page of another origin than the gateway or the site allows.",
    fix: "Call from an allowed origin; a site lists its own in `allowedOrigins`.",
  },
  test_mode_only: {
    status: 403,
    title: "This works in test mode only",
    when: "A test helper or the sandbox provider was used in live mode.",
    fix: "Use a test key (`sk_test_…`).",
  },
  not_found: {
    status: 404,
    title: "There is nothing here",
    when: "The path is unknown on this host, or the object does not exist or belongs to another organization or mode.",
    fix: "Check the path, the host and the identifier, and that key and object are both test or both live.",
  },
  checkout_not_found: {
    status: 404,
    title: "The checkout does not exist",
    when: "No checkout of this organization and mode has this identifier.",
    fix: "Use the `id` of the create answer, with a key of the same organization and mode.",
  },
  transaction_not_found: {
    status: 404,
    title: "The transaction does not exist",
    when: "No transaction of this organization and mode has this identifier, or the checkout session does not own it.",
    fix: "Use the `id` of the create answer, with a key of the same organization and mode.",
  },
  site_not_found: {
    status: 404,
    title: "The site does not exist",
    when: "No site of this organization and mode has this identifier.",
    fix: "List your sites to find the right one; test keys see test sites only.",
  },
  provider_not_found: {
    status: 404,
    title: "The provider does not exist",
    when: "No provider of this organization and mode has this identifier.",
    fix: "List your providers to find the right one; in a hook address, copy `hookUrl` of the provider.",
  },
  api_key_not_found: {
    status: 404,
    title: "The API key does not exist",
    when: "The organization has no API key with this identifier in this mode.",
    fix: "List the keys to find the right one.",
  },
  delivery_not_found: {
    status: 404,
    title: "The delivery does not exist",
    when: "The transaction has no delivery with this identifier.",
    fix: "List the deliveries of the transaction.",
  },
  event_not_found: {
    status: 404,
    title: "The event does not exist",
    when: "No event of this organization and mode has this id, or it is older than events are kept.",
    fix: "Take the id from `listEvents`; read the transaction itself for how it stands now.",
  },
  audit_entry_not_found: {
    status: 404,
    title: "The entry does not exist",
    when: "No entry of the audit log of this organization and mode has this id.",
    fix: "Take the id from `listAuditEntries`. If it was there before, verify the log.",
  },
  method_not_allowed: {
    status: 405,
    title: "The method is not allowed here",
    when: "The path exists, but not with this method.",
    fix: "Use a method of the `Allow` header.",
  },
  request_timeout: {
    status: 408,
    title: "The request took too long to arrive",
    when: "The request was not complete in time.",
    fix: "Send it again over a better connection.",
  },
  conflict: {
    status: 409,
    title: "The request conflicts with the current state",
    when: "The object has changed meanwhile, or is in a state that does not allow this.",
    fix: "Read the object again and decide anew.",
  },
  idempotency_key_in_use: {
    status: 409,
    title: "A request with this key is still at work",
    when: "An earlier request with the same `Idempotency-Key` has not ended yet.",
    fix: "Wait a moment and send the same request again.",
  },
  checkout_expired: {
    status: 409,
    title: "The checkout has expired",
    when: "Nobody paid before `expiresAt`.",
    fix: "Make a new checkout.",
  },
  checkout_closed: {
    status: 409,
    title: "The checkout is closed",
    when: "The checkout was paid, cancelled or replaced by a newer one for the same reference.",
    fix: "Make a new checkout if money is still wanted.",
  },
  attempt_in_progress: {
    status: 409,
    title: "Another payment attempt is still open",
    when: "An earlier attempt may still take the money, so that no other may start.",
    fix: "Wait for its outcome; it is told by IPN and by the transaction.",
  },
  refund_not_possible: {
    status: 409,
    title: "The transaction cannot be refunded",
    when: "No money was captured, all of it was given back, a dispute holds it, or the provider cannot refund.",
    fix: "Read the transaction; refund only while it is `succeeded`.",
  },
  void_not_possible: {
    status: 409,
    title: "The transaction cannot be voided",
    when: "Money was captured already, or the transaction has ended.",
    fix: "Refund a paid transaction instead.",
  },
  mark_paid_not_possible: {
    status: 409,
    title: "The transaction cannot be marked as paid",
    when: "An attempt may still take the money, or the transaction is paid or ended.",
    fix: "Void the open attempt or wait for its outcome first.",
  },
  transaction_bound_reached: {
    status: 409,
    title: "The transaction is full",
    when: "The transaction has as many attempts, refunds or timeline entries as one can have.",
    fix: "Go on with a new checkout, or refund at the provider.",
  },
  key_is_caller: {
    status: 409,
    title: "A key cannot do this to itself",
    when: "The request would revoke, rotate or delete the very key that it was made with.",
    fix: "Use another key, or the panel.",
  },
  api_key_inactive: {
    status: 409,
    title: "The API key is no longer active",
    when: "The key was revoked or has expired.",
    fix: "Make a new key.",
  },
  webhook_secret_not_staged: {
    status: 409,
    title: "No new signing secret is waiting",
    when: "There is no staged secret to activate.",
    fix: "Regenerate with `cutOver: staged` first.",
  },
  webhook_secret_no_previous: {
    status: 409,
    title: "There is no previous signing secret",
    when: "The overlap has ended or there was none.",
    fix: "Nothing needs to be done.",
  },
  provider_disabled: {
    status: 409,
    title: "The provider is disabled",
    when: "The provider takes no new payments.",
    fix: "Enable it, or choose another one.",
  },
  provider_archived: {
    status: 409,
    title: "The provider is archived",
    when: "The provider was deleted; it stays visible for the sake of its old payments.",
    fix: "Create a new provider.",
  },
  delivery_not_resendable: {
    status: 409,
    title: "The delivery cannot be sent now",
    when: "The transaction has no IPN address, or a try of the delivery is at work at this moment.",
    fix: "Wait for the running try to end; see the list of deliveries.",
  },
  simulation_not_possible: {
    status: 409,
    title: "The outcome cannot be simulated",
    when: "The transaction is in a state from which the outcome cannot follow, or its site has no simulator.",
    fix: "Choose another outcome or a new checkout; `detail` says which state is missing.",
  },
  payload_too_large: {
    status: 413,
    title: "The body is too large",
    when: "The body is larger than the operation accepts.",
    fix: "Send less; JSON bodies may have up to 1 MiB.",
  },
  unsupported_media_type: {
    status: 415,
    title: "The media type is not supported",
    when: "The body is not declared as `application/json`, or is compressed in a way that is not known.",
    fix: "Send `Content-Type: application/json`.",
  },
  idempotency_key_reused: {
    status: 422,
    title: "The key was used for another request",
    when: "The `Idempotency-Key` belongs to a request with another method, path or body.",
    fix: "Use a new key for a new request; repeat the exact request to get its answer again.",
  },
  items_total_mismatch: {
    status: 422,
    title: "The items do not match the amount",
    when: "The sum of item amounts does not match the total amount of the checkout.",
    fix: "Correct the items or the amount; amounts are in the smallest unit.",
  },
  item_text_required: {
    status: 422,
    title: "An item has neither name nor description",
    when: "An item was sent without `name` and without `description`.",
    fix: "Give each item at least one of the two.",
  },
  amount_not_representable: {
    status: 422,
    title: "The amount does not exist in this currency",
    when: "With amount scale `hundredths` the amount does not convert exactly, or the provider cannot express it.",
    fix: "Send an amount the currency can express; yen have no hundredths.",
  },
  unsupported_currency: {
    status: 422,
    title: "The currency is not supported",
    when: "The code is well formed but is no current ISO 4217 currency, or no provider of the site supports it.",
    fix: "Use a supported currency.",
  },
  reference_required: {
    status: 422,
    title: "A reference is missing",
    when: "Neither `externalReference` nor `invoiceNumber` was given.",
    fix: "Send your order number as `externalReference`.",
  },
  ipn_url_not_allowed: {
    status: 422,
    title: "The IPN address is not allowed",
    when: "`ipnUrl` is not https in production, carries credentials, or leads to an address that is not public.",
    fix: "Use a public https address.",
  },
  expiry_out_of_range: {
    status: 422,
    title: "The expiry is out of range",
    when: "`expiresAt` lies in the past, or more than 30 days after the creation of the checkout.",
    fix: "Choose a later or an earlier moment.",
  },
  provider_not_assigned: {
    status: 422,
    title: "The provider is not assigned to the site",
    when: "A provider was named that the site does not use.",
    fix: "Assign the provider to the site, or name one of `providerIds`.",
  },
  provider_credentials_invalid: {
    status: 422,
    title: "The credentials of the provider are not right",
    when: "A credential is missing or unknown for this type of provider, or the provider refuses it.",
    fix: "Compare with the credentials page of the provider.",
  },
  provider_error: {
    status: 422,
    title: "The provider refused the request",
    when: "The provider answered and said no; nothing was changed.",
    fix: "Read `detail` for its reason; correct the request or try another provider.",
  },
  refund_exceeds_captured: {
    status: 422,
    title: "The refund is more than what is left",
    when: "The amount is greater than what was captured, less what was refunded or is being refunded.",
    fix: "Refund at most the amount in `detail`.",
  },
  scope_exceeds_creator: {
    status: 422,
    title: "The key would be allowed more than its maker",
    when: "A role or scope was asked for that the caller does not have.",
    fix: "Ask for less, or have an admin with these scopes make the key.",
  },
  rate_limited: {
    status: 429,
    title: "Too many requests",
    when: "The caller has used up the rate of this class of operations.",
    fix: "Wait as many seconds as `Retry-After` says.",
  },
  internal_error: {
    status: 500,
    title: "Something went wrong in the gateway",
    when: "A fault of ours. The request may or may not have had its effect.",
    fix: "Repeat it with the same `Idempotency-Key`; if it goes on, tell us the `requestId`.",
  },
  service_unavailable: {
    status: 503,
    title: "The gateway cannot answer right now",
    when: "The store or a part the request needs cannot be reached, or the gateway is stopping. Nothing was done.",
    fix: "Repeat after `Retry-After` seconds, with the same `Idempotency-Key`.",
  },
} as const satisfies Record<string, ErrorCodeFacts>;

export type ErrorCode = keyof typeof errorCodeFacts;
export const errorCodes = Object.keys(errorCodeFacts) as ErrorCode[];
