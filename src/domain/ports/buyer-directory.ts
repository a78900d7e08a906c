import type { Tenant } from '../tenant.js';
import type { ChangeScope } from './audit-trail.js';

/** What a new checkout says of its buyer and of the order. */
export type BuyerQuestion = Readonly<{ email: string | null; clientId: string | null }>;

/** What is known of a buyer. */
export type KnownBuyer = Readonly<{
  /** The client, not archived: the one that was named, else the one with the e-mail. Null when there is none. */
  clientId: string | null;
}>;

/**
 * What a checkout has to know of its buyer before it is made, in a collection of its own: one look-up by keys, many at once, however much there
 * is of clients.
 */
export type BuyerDirectory = {
  look(tenant: Tenant, question: BuyerQuestion): Promise<KnownBuyer>;
  /** Says who the client of an e-mail is, or that it is nobody any more. Only within an audited change. */
  setClient(tenant: Tenant, key: Readonly<{ email: string | null; clientId: string }>, present: boolean, within: ChangeScope): Promise<void>;
  findClientByEmail(tenant: Tenant, email: string, within: ChangeScope): Promise<string | null>;
};
