import type { Tenant } from './tenant.js';

/** Roles of an organization, least first; `support` is accepted on input as `editor`. */
export type Role = 'viewer' | 'editor' | 'admin';

/** Who is calling, after authentication. */
export type Principal =
  | { kind: 'apiKey'; keyId: string; name: string; organizationId: string; livemode: boolean; role: Role; scopes: readonly string[] }
  | { kind: 'operator'; userId: string; sessionId: string; name: string; systemAdmin: boolean; organizationId: string | null; livemode: boolean; role: Role | null; scopes: readonly string[]; /** Signed in by a recovery code: may add a passkey and nothing else. */ enrolOnly?: true }
  /** A key of the installation: administers it and its organizations, and never sees a payment. */
  | { kind: 'systemKey'; keyId: string; name: string; /** None of an organization. */ role: null; scopes: readonly string[] }
  | { kind: 'anonymous' };

/** What every handler gets beside the request; the tenant is null only on operations that have none. */
export type RequestContext = {
  requestId: string;
  principal: Principal;
  tenant: Tenant | null;
  /** The client's address as seen behind the trusted proxies. */
  ipAddress: string;
  /** A proxy that is not trusted passed the request on: the address is that proxy's, and says nothing about the client. */
  behindUnknownProxy: boolean;
  userAgent: string | null;
  /** The `Origin` header of a browser, as sent; null without one. */
  origin: string | null;
  /** What the header `X-Checkout-Session` says, on the buyer's operations; compared by the use-case. */
  checkoutSession: string | null;
  /** Value of the panel's session cookie, on the panel host only. */
  sessionCookie: string | null;
  /** The exact bytes of the body where the operation is a provider's hook, else null. */
  rawBody: Uint8Array | null;
  /** Ids that the effect must use, fixed by the idempotency record so that a retry after a crash finishes the same effect; null without a key. */
  reservedIds: readonly string[] | null;
  /** Ends when the client is gone or the time limit is over. */
  signal: AbortSignal;
};
