import type { Tenant } from '../tenant.js';

/**
 * `pending`: to be worked on; `parked`: its transaction is not known yet, or the provider has to be asked again. The other three
 * are ends: every authentic event reaches one of them.
 */
export type InboxEventStatus = 'pending' | 'parked' | 'applied' | 'ignored' | 'quarantined';

/** Closed list of reasons; `why` says more in a sentence. */
export type InboxReason =
  // parked
  | 'unknown_transaction'
  | 'provider_unavailable'
  | 'busy'
  // applied
  | 'unchanged'
  // ignored
  | 'not_ours'
  | 'unknown_type'
  // quarantined
  | 'amount'
  | 'currency'
  | 'mode'
  | 'owner'
  | 'unusable'
  | 'no_such_transaction'
  | 'crashed';

/** What is stored of one authentic event before it is acknowledged. */
export type NewInboxEvent = {
  providerId: string;
  providerType: string;
  /** The provider's id of the event, at most 200 characters; unique per provider account. */
  eventId: string;
  eventType: string;
  /** The provider's own time of the event. */
  occurredAt: Date;
  receivedAt: Date;
  /** Exact bytes; encrypted at rest. */
  raw: Uint8Array;
  /** Headers of the request, names in lower case; encrypted at rest. */
  headers: Readonly<Record<string, string>>;
  /** Set for an authentic request that can't be used: stored as quarantined at once. */
  unusable: string | null;
};

export type InboxEvent = {
  providerId: string;
  providerType: string;
  eventId: string;
  eventType: string;
  occurredAt: Date;
  receivedAt: Date;
  status: InboxEventStatus;
  reason: InboxReason | null;
  why: string | null;
  /** Where it was applied. */
  transactionId: string | null;
  /** How often it came again. */
  duplicatesCount: number;
  settledAt: Date | null;
};

export type RawInboxEvent = { event: InboxEvent; raw: Uint8Array | null; headers: Readonly<Record<string, string>> | null };

/** One event under lease. `lease` is the token of this claim: who lost it can no longer write. */
export type ClaimedEvent = {
  tenant: Tenant;
  lease: string;
  /** Starts since the last orderly end, this one included; counted before the work begins, so that a crash counts too. */
  startsCount: number;
  event: InboxEvent;
  /** Null when it cannot be decrypted here: a key is missing. */
  raw: Uint8Array | null;
};

export type InboxSettlement = {
  status: 'applied' | 'ignored' | 'quarantined';
  reason: InboxReason | null;
  why: string | null;
  transactionId: string | null;
};

export type InboxStore = {
  /**
   * Stores the events of one request, each once per (providerId, eventId), with a journaled majority. When this has resolved every
   * one of them, the duplicates' first copies included, survives any election.
   */
  insert(tenant: Tenant, events: readonly NewInboxEvent[]): Promise<{ stored: number; duplicates: number }>;
  find(tenant: Tenant, providerId: string, eventId: string): Promise<InboxEvent | null>;
  /** What was applied to a transaction, newest first, as it came; `raw` and `headers` are null when they cannot be decrypted here. */
  listForTransaction(tenant: Tenant, transactionId: string, window: { cursor?: string; limit: number }): Promise<{ rows: RawInboxEvent[]; nextCursor: string | null }>;
  /**
   * The events that are due longest, leased by the database's clock. `suspects` are those whose last start had no orderly end: they are
   * claimed apart and one at a time, so that the one that crashes its worker is counted and its neighbours are not.
   */
  claimDueAcrossTenants(options: { limit: number; leaseMs: number; suspects: boolean }): Promise<ClaimedEvent[]>;
  /** Whether a suspect is due. */
  hasSuspectsAcrossTenants(): Promise<boolean>;
  /** @returns false when the lease was lost: another worker's result stands. */
  settle(claim: ClaimedEvent, settlement: InboxSettlement): Promise<boolean>;
  /**
   * Puts it aside until `delayMs` from now by the database's clock. An orderly end, which makes it no suspect, unless `countStart`.
   * @returns false when the lease was lost.
   */
  postpone(
    claim: ClaimedEvent,
    options: { status: 'pending' | 'parked'; reason: InboxReason | null; why: string | null; delayMs: number; countStart: boolean },
  ): Promise<boolean>;
};

/** For events that we asked for ourselves. */
export type InboxBackfill = {
  /** As `insert`, but one that is here already was not sent again. @returns how many were missing. */
  insertMissing(tenant: Tenant, events: readonly NewInboxEvent[]): Promise<number>;
};
