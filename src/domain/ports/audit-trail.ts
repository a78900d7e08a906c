import type { AuditBy, AuditChange } from '../audit-entry.js';

/** Ties the writes of one audited change together; made by the trail and handed to every repository function that takes part. */
export type ChangeScope = Readonly<{ changeScope: true }>;

export type AuditTrail = {
  /**
   * Runs `change` and keeps what it did, both or neither. `change` may run more than once, so that it reads what it decides on itself and has no
   * effect but writes within the scope. Where it says `did: null` nothing is kept, and whatever it wrote is undone.
   * Not for the payment path: what is done to a transaction is audited through its outbox.
   * @throws GatewayError what `change` throws (nothing is written then), service_unavailable.
   */
  record<T>(by: AuditBy, change: (within: ChangeScope) => Promise<{ result: T; did: AuditChange | null }>): Promise<T>;
};
