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

export type EventFilter = Readonly<{ types?: readonly string[]; transactionId?: string; siteId?: string; from?: Date; /** Exclusive. */ to?: Date }>;

/** The cursor is opaque and belongs to the order it was got with. */
export type EventWindow = Readonly<{ cursor?: string; limit: number; /** Default newest. */ order?: 'newest' | 'oldest' }>;

export type EventLog = {
  /**
   * The order is that of the log and never changes: oldest first, a reader who goes on from the last cursor gets every event once. `nextCursor` is null at the
   * end, but oldest first only where there was no event yet.
   */
  list(tenant: Tenant, filter: EventFilter, window: EventWindow): Promise<{ rows: LoggedEvent[]; nextCursor: string | null }>;
  find(tenant: Tenant, eventId: string): Promise<LoggedEvent | null>;
  /** Events as they are logged from now on; ends when the signal aborts. A hint for screens: a reader that must not miss anything lists. */
  follow(tenant: Tenant, signal: AbortSignal): AsyncIterable<LoggedEvent>;
};
