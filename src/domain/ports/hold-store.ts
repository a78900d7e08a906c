import type { Hold } from '../hold.js';
import type { Tenant } from '../tenant.js';
import type { ChangeScope } from './audit-trail.js';
import type { ListWindow } from './transaction-store.js';

export type HoldFilter = { active?: boolean; email?: string };

export type HoldStore = {
  /** With what a new checkout knows of the buyer. Only within an audited change, in which `find` said that the id is free. */
  insert(tenant: Tenant, hold: Hold, within: ChangeScope): Promise<void>;
  find(tenant: Tenant, holdId: string, within?: ChangeScope): Promise<Hold | null>;
  /** The hold that was made for a dispute, released or not. */
  findByDispute(tenant: Tenant, dispute: Readonly<{ transactionId: string; disputeId: string }>, within: ChangeScope): Promise<Hold | null>;
  /** All but e-mail and dispute, which stay. */
  replace(tenant: Tenant, next: Hold, within: ChangeScope): Promise<void>;
  /** Newest first. */
  list(tenant: Tenant, filter: HoldFilter, window: ListWindow): Promise<{ rows: Hold[]; nextCursor: string | null }>;
};
