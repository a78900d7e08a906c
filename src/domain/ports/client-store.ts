import type { Client } from '../client.js';
import type { SearchTerm } from '../client-search-terms.js';
import type { ClientFigures } from '../client-figures.js';
import type { Tenant } from '../tenant.js';
import type { ChangeScope } from './audit-trail.js';
import type { ListWindow } from './transaction-store.js';

export type ClientPage = { rows: Client[]; page: number; limit: number; total: number | null; nextCursor: string | null };

export type ClientStore = {
  /** Only within an audited change, in which `find` and `findByEmail` said that neither id nor e-mail is taken. */
  insert(tenant: Tenant, client: Client, within: ChangeScope): Promise<void>;
  find(tenant: Tenant, clientId: string, within?: ChangeScope): Promise<Client | null>;
  /** The id of the client, not archived, who has this e-mail. */
  findByEmail(tenant: Tenant, email: string, within: ChangeScope): Promise<string | null>;
  /** Writes `next` in the place of `before`, of whom it was made, and moves what leads to it by e-mail. */
  replace(tenant: Tenant, before: Client, next: Client, within: ChangeScope): Promise<void>;
  /** Newest first. */
  list(tenant: Tenant, filter: { includeArchived: boolean }, window: ListWindow): Promise<ClientPage>;
  /** Those, not archived, who have one of the terms. Newest first. */
  search(tenant: Tenant, terms: readonly SearchTerm[], window: ListWindow): Promise<ClientPage>;
  /** Over the newest `transactionsMax` of the client's transactions. */
  figures(tenant: Tenant, clientId: string, transactionsMax: number): Promise<ClientFigures>;
};
