import type { CheckoutStatus } from '../checkout-status.js';
import type { Tenant } from '../tenant.js';
import type { OrderStanding, Transaction, TransactionStatus } from '../transaction.js';
import type { ChangeScope } from './audit-trail.js';

export type TransactionFilter = {
  status?: TransactionStatus;
  checkoutStatus?: CheckoutStatus;
  currency?: string;
  from?: Date;
  to?: Date;
  siteId?: string;
  providerId?: string;
  clientId?: string;
  externalReference?: string;
  /**
   * What somebody typed: an id, a reference, a provider's reference or an e-mail, whole; where nothing is that, the beginning of a reference
   * (at least 3 characters) or of an id (at least 8). `providerIds` are all accounts of the tenant.
   */
  search?: { text: string; providerIds: readonly string[] };
};

/** Newest first. `page` counts from 1; `cursor` is opaque and wins over `page`. `limit` 1..100. */
export type ListWindow = {
  page?: number;
  cursor?: string;
  limit: number;
  /** Nobody asks for the total. */
  uncounted?: true;
};

export type TransactionPage = { rows: Transaction[]; page: number; limit: number; total: number | null; nextCursor: string | null };

export type TransactionLocator = { tenant: Tenant; transactionId: string };

export type TransactionStore = {
  /**
   * Stores a new transaction and its short code, with majority. `exists` when the id is already there: the earlier try of
   * the same idempotent create got this far.
   */
  insert(tenant: Tenant, transaction: Transaction): Promise<'inserted' | 'exists'>;
  find(tenant: Tenant, transactionId: string): Promise<Transaction | null>;
  /**
   * The one atomic write: replaces the document when its revision is still `expectedRevision`, setting `relayAt` when the
   * outbox is not empty. The relay removes entries without touching the revision, so one that it removed since the document was read comes
   * back and is relayed again, which is harmless: the fan-out is idempotent.
   * @returns false when another write came first: read again and decide again.
   * @throws GatewayError `service_unavailable` when it is not known whether it was written: the same.
   */
  replace(tenant: Tenant, next: Transaction, expectedRevision: number): Promise<boolean>;
  /**
   * Removes the document, when its revision is still that of `before`, and its short code. @returns false when another write came first.
   */
  remove(tenant: Tenant, before: Transaction, within?: ChangeScope): Promise<boolean>;
  list(tenant: Tenant, filter: TransactionFilter, window: ListWindow): Promise<TransactionPage>;
  /** Other transactions of the same site and reference, newest first, at most `limit` (≤ 50). */
  findByReference(tenant: Tenant, siteId: string, externalReference: string, limit: number): Promise<Transaction[]>;
  /** Where a transaction of this site and reference would stand that is made after this was asked; looks at the newest 50. */
  findOrderStanding(tenant: Tenant, siteId: string, externalReference: string): Promise<OrderStanding>;
  /** Whether buyers can still pay at a site, or the outcome of a payment there is awaited. */
  hasOpenOfSite(tenant: Tenant, siteId: string): Promise<boolean>;
  /** Whether the transaction shares site and reference with another; false for an unknown one. Cheap: asked of every new checkout. */
  hasSiblings(tenant: Tenant, transactionId: string): Promise<boolean>;
  locateByShortCodeAcrossTenants(shortCode: string): Promise<TransactionLocator | null>;
  locateBySessionAcrossTenants(sessionPublicId: string): Promise<TransactionLocator | null>;
  locateByIdAcrossTenants(transactionId: string): Promise<TransactionLocator | null>;
  /** Keeps which transaction a provider's payment belongs to; idempotent. */
  rememberProviderReference(tenant: Tenant, providerId: string, providerReference: string, transactionId: string): Promise<void>;
  findByProviderReference(tenant: Tenant, providerId: string, providerReference: string): Promise<string | null>;
  /**
   * Transactions whose `nextCheckAt` (unknown outcomes, awaited cancels, expiry, pending refunds) is due, by the database's clock;
   * moves it on by `leaseMs` so that two janitors don't both take one.
   */
  claimDueChecksAcrossTenants(limit: number, leaseMs: number): Promise<TransactionLocator[]>;
  /** Sets when the janitor looks at it next, unless a write came since `expectedRevision`: that write has set it anew. Null: nothing is left to check. */
  postponeCheck(tenant: Tenant, transactionId: string, expectedRevision: number, at: Date | null): Promise<void>;
};
