import type { AuditBy } from '../audit-entry.js';
import type { Tenant } from '../tenant.js';

/** One entry as it is read. */
export type AuditEntry = Readonly<{
  id: string;
  /** Null for what belongs to no organization. */
  organizationId: string | null;
  /** Null for what is of both modes. */
  livemode: boolean | null;
  at: Date;
  by: AuditBy;
  action: string;
  object: Readonly<{ type: string; id: string }>;
  before: Readonly<Record<string, unknown>> | null;
  after: Readonly<Record<string, unknown>> | null;
  /** Place in the organization's chain, from 1; null until the chainer has come by. */
  sequence: number | null;
  previousHash: string | null;
  hash: string | null;
}>;

export type AuditFilter = Readonly<{ actor?: string; action?: string; objectType?: string; objectId?: string; from?: Date; /** Exclusive. */ to?: Date }>;

/** An entry as a link of its organization's chain. */
export type AuditLink = Readonly<{
  /** Null where the entry is not of the asker's mode. */
  id: string | null;
  sequence: number;
  previousHash: string;
  hash: string;
  /** Its hash, computed anew from what it says now. */
  computedHash: string;
}>;

export type AuditHead = Readonly<{ sequence: number; hash: string | null; /** The last place that is given or being given. */ plannedSequence: number }>;

/** Reading the audit log. Entries of a tenant are those of its organization and mode, and those of both modes. */
export type AuditLog = {
  /** Newest first; the cursor is opaque. */
  list(tenant: Tenant, filter: AuditFilter, window: { cursor?: string; limit: number }): Promise<{ rows: AuditEntry[]; nextCursor: string | null }>;
  find(tenant: Tenant, entryId: string): Promise<AuditEntry | null>;
  /** Oldest first, read as it is consumed. */
  stream(tenant: Tenant, filter: AuditFilter, signal: AbortSignal): AsyncIterable<AuditEntry>;
  /** Where the organization's chain ends; null when it has none. */
  readHead(tenant: Tenant): Promise<AuditHead | null>;
  /** Links of the organization's chain, of all modes, in order; places from `from` to `to`. */
  readLinks(tenant: Tenant, range: { from: number; to: number; limit: number }): Promise<AuditLink[]>;
  /** Ids of entries that neither have a place nor wait for one, which the gateway never leaves; at most `limit`, null where not of the asker's mode. */
  findUnchained(tenant: Tenant, limit: number): Promise<(string | null)[]>;
};

/** The chainer's verb. */
export type AuditChainWork = {
  /** Gives what waits in every organization its place and hash. @returns how many entries; 0 when nothing is left to do. */
  chainAcrossTenants(): Promise<number>;
};
