import type { ChangeScope } from './audit-trail.js';
import type { InboxEvent, InboxEventStatus, InboxReason } from './inbox-store.js';
import type { Tenant } from '../tenant.js';

export type HookEventFilter = {
  providerId?: string;
  status?: InboxEventStatus;
  reason?: InboxReason;
  transactionId?: string;
  /** Received at or after. */
  from?: Date;
  /** Received before. */
  to?: Date;
};

/** Newest first; the cursor is opaque. `limit` 1..100. */
export type HookEventWindow = { cursor?: string; limit: number };

export type StoredHookEvent = {
  event: InboxEvent;
  /** Null when it cannot be decrypted here. */
  raw: Uint8Array | null;
  headers: Readonly<Record<string, string>>;
};

/** The inbox as operators see it; workers have `InboxStore`. `id` is `{providerId}.{eventId}`. */
export type HookEventStore = {
  /** @throws GatewayError `invalid_request` for a cursor that is none of this list. */
  list(tenant: Tenant, filter: HookEventFilter, window: HookEventWindow): Promise<{ rows: InboxEvent[]; nextCursor: string | null }>;
  read(tenant: Tenant, id: string): Promise<StoredHookEvent | null>;
  /**
   * Makes an event due at once, whatever became of it. One that is being worked on at this moment is left to that work.
   * @returns what it was before; null when there is none.
   */
  makeDue(tenant: Tenant, id: string, within: ChangeScope): Promise<InboxEvent | null>;
};
