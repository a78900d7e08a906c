// GoCardless's objects as its API answers them (https://developer.gocardless.com/api-reference), as far as the stand-in plays them.

export type Metadata = Record<string, string>;

export type BillingRequest = {
  id: string;
  created_at: string;
  status: 'pending' | 'ready_to_fulfil' | 'fulfilling' | 'fulfilled' | 'cancelled';
  payment_request: { amount: number; currency: string; description: string | null; scheme: string; metadata: Metadata; links: { payment?: string } } | null;
  mandate_request: { currency: string; scheme: string; metadata: Metadata; links: { mandate?: string } } | null;
  metadata: Metadata;
  links: Record<string, string>;
};

export type Mandate = { id: string; created_at: string; status: string; scheme: string; metadata: Metadata; links: { customer: string; creditor: string } };

export type Payment = {
  id: string;
  created_at: string;
  amount: number;
  amount_refunded: number;
  currency: string;
  description: string | null;
  status: string;
  metadata: Metadata;
  links: { mandate?: string; creditor: string };
};

export type Refund = { id: string; created_at: string; amount: number; currency: string; status: string; metadata: Metadata; links: { payment: string }; /** When it is paid by itself. */ paidAt: number };

export type StandInEvent = {
  id: string;
  created_at: string;
  resource_type: 'billing_requests' | 'payments' | 'mandates' | 'refunds';
  action: string;
  links: Record<string, string>;
  details: { origin: string; cause: string; description: string };
  metadata: Metadata;
  resource_metadata: Metadata;
};

/** One merchant's account: a token sees its own objects only. */
export type Account = {
  accessToken: string;
  environment: 'sandbox' | 'live';
  webhookSecret: string;
  hookUrl: string;
  billingRequests: Map<string, BillingRequest>;
  mandates: Map<string, Mandate>;
  payments: Map<string, Payment>;
  refunds: Map<string, Refund>;
  events: StandInEvent[];
  /** By `{path} {key}`: the id of what was made. */
  keys: Map<string, string>;
  /** What every answer about a payment or billing request is made to say instead of the truth, for tests of what the gateway refuses. */
  distort: <T extends { metadata: Metadata }>(object: T) => T;
};

/** An answer other than success, in the form of the API's errors. */
export class ApiRefusal extends Error {
  readonly status: number;
  readonly type: string;
  readonly errors: readonly Record<string, unknown>[];

  constructor(status: number, type: 'invalid_api_usage' | 'validation_failed' | 'invalid_state' | 'gocardless', message: string, errors: readonly Record<string, unknown>[] = []) {
    super(message);
    this.status = status;
    this.type = type;
    this.errors = errors;
  }
}

export function invalid(field: string, message: string): ApiRefusal {
  return new ApiRefusal(422, 'validation_failed', 'Validation failed', [{ field, message, request_pointer: `/${field}` }]);
}

export function invalidState(reason: string, message: string, links: Record<string, string> = {}): ApiRefusal {
  return new ApiRefusal(reason === 'idempotent_creation_conflict' ? 409 : 422, 'invalid_state', message, [{ reason, message, links }]);
}

export function notFound(): ApiRefusal {
  return new ApiRefusal(404, 'invalid_api_usage', 'Resource not found', [{ reason: 'resource_not_found', message: 'Resource not found' }]);
}
