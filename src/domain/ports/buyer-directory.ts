import type { HoldTerms } from '../hold.js';
import type { Tenant } from '../tenant.js';
import type { ChangeScope } from './audit-trail.js';

/** What a new checkout says of its buyer and of the order. */
export type BuyerQuestion = Readonly<{ email: string | null; clientId: string | null; order: OrderKey | null }>;

/** What the merchant knows a payment by, at one site. */
export type OrderKey = Readonly<{ siteId: string; reference: string }>;

/** What is known of a buyer. */
export type KnownBuyer = Readonly<{
  /** The client, not archived: the one that was named, else the one with the e-mail. Null when there is none. */
  clientId: string | null;
  /** Unreleased holds of the e-mail and of the client's, newest first; whether one has expired the reader's clock says. */
  holds: readonly HoldTerms[];
  /** Earlier payments of the same order that were contested at some time, oldest first. */
  disputedTransactionIds: readonly string[];
}>;

/**
 * What a checkout has to know of its buyer before it is made, in a collection of its own: one look-up by keys, many at once, however much there
 * is of clients.
 */
export type BuyerDirectory = {
  look(tenant: Tenant, question: BuyerQuestion): Promise<KnownBuyer>;
  /** Says who the client of an e-mail is, or that it is nobody any more. Only within an audited change. */
  setClient(tenant: Tenant, key: Readonly<{ email: string | null; clientId: string }>, present: boolean, within: ChangeScope): Promise<void>;
  /** Puts the unreleased holds of an e-mail in the place of those that were known. Only within an audited change. */
  setHolds(tenant: Tenant, email: string, holds: readonly HoldTerms[], within: ChangeScope): Promise<void>;
  /** Idempotent; never taken back: what became of the dispute, the transaction says. */
  noteDisputedOrder(tenant: Tenant, order: OrderKey, transactionId: string): Promise<void>;
  findClientByEmail(tenant: Tenant, email: string, within: ChangeScope): Promise<string | null>;
};
