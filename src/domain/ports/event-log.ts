import type { Tenant } from '../tenant.js';

/** One thing that happened, with the object as it was. Kept 30 days at least. */
export type LoggedEvent = {
  id: string;
  type: string;
  apiVersion: string;
  createdAt: Date;
  livemode: boolean;
  organizationId: string;
  siteId: string | null;
  transactionId: string | null;
  eventVersion: number | null;
  /** JSON text of the object in its wire form. */
  object: string;
};

export type EventFilter = { types?: readonly string[]; transactionId?: string };

export type EventLog = {
  /** Newest first; the cursor is opaque. */
  list(tenant: Tenant, filter: EventFilter, window: { cursor?: string; limit: number }): Promise<{ rows: LoggedEvent[]; nextCursor: string | null }>;
  /** Events as they are logged from now on; ends when the signal aborts. A hint for screens: a reader that must not miss anything lists. */
  follow(tenant: Tenant, signal: AbortSignal): AsyncIterable<LoggedEvent>;
};
