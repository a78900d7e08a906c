import type { TransactionAudit } from '../audit-entry.js';
import type { Tenant } from '../tenant.js';
import type { OutboxEntry } from '../transaction.js';
import type { LoggedEvent } from './event-log.js';

/** A transaction with changes that still have to be fanned out. */
export type DueTransaction = Readonly<{
  transactionId: string;
  tenant: Tenant;
  siteId: string;
  createdAt: Date;
  /** Tells at the clearing whether the document is still the one that was read. */
  revision: number;
  /** Oldest first; null when they could not be decrypted. */
  entries: readonly OutboxEntry[] | null;
  audits: readonly TransactionAudit[];
}>;

export type TransactionRevision = Readonly<{ transactionId: string; revision: number }>;

export type ClearedTransaction = TransactionRevision & Readonly<{
  eventVersions: readonly number[];
  auditIds: readonly string[];
  /** These are all the entries that the document of this revision had. */
  whole: boolean;
}>;

/** The verb of who keeps the event log in order. */
export type EventOrderWork = {
  /** Gives what was logged its place; readers see it from then on. @returns how many events; 0 when nothing is left to do. */
  orderAcrossTenants(): Promise<number>;
};

/** The relay's part in the audit log. */
export type AuditWork = {
  /** Idempotent, by their ids. @returns the ids of those that can't be stored. */
  appendAcrossTenants(audits: readonly Readonly<{ tenant: Tenant; audit: TransactionAudit }>[]): Promise<string[]>;
};

/** The relay's verbs over transactions of all tenants. */
export type RelayWork = {
  /**
   * Leads or goes on leading, by the database's clock. Only a matter of economy: what relays do is idempotent, and one that does not
   * lead takes on what has waited too long.
   */
  leadAcrossTenants(options: { owner: string; leaseMs: number }): Promise<boolean>;
  /** Lets another lead at once. */
  resign(owner: string): Promise<void>;
  /** Longest waiting first; those of `except` are passed over for as long as they are unchanged. `now` is the time at which new deliveries are due. */
  findDueAcrossTenants(options: { limit: number; waitedMs: number; except: readonly TransactionRevision[] }): Promise<{ due: DueTransaction[]; now: Date }>;
  /** Removes exactly these outbox entries and audits, and the mark when none is left. */
  clearAcrossTenants(cleared: readonly ClearedTransaction[]): Promise<void>;
  /** Yields whenever a transaction was written that may be due. A hint: it may miss, and ends with an error when the stream does. */
  watchAcrossTenants(signal: AbortSignal): AsyncIterable<void>;
};

export type EventWork = {
  /** Idempotent: an event that is there already stays as it is. @returns the ids of those that can't be stored (too large). */
  appendAcrossTenants(events: readonly LoggedEvent[]): Promise<string[]>;
};
