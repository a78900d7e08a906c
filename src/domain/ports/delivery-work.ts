import type { SiteSecrets } from '../site.js';
import type { Tenant } from '../tenant.js';
import type { DeliveryStatus, DeliveryTry } from './delivery-store.js';

/** A lane is one target (scheme + host + port) of one site; a site's 33rd target and further ones share the last lane. */
export type LaneTarget = Readonly<{ tenant: Tenant; siteId: string; origin: string }>;

export type NewDelivery = Readonly<{
  /** `{transactionId}.{eventVersion}`. */
  id: string;
  tenant: Tenant;
  siteId: string;
  laneId: string;
  transactionId: string;
  eventVersion: number;
  /** Null for what goes to an event endpoint. */
  ipnVersion: 1 | 2 | null;
  url: string;
  body: string;
  statusCode: number | null;
  createdAt: Date;
  /** Set for what goes to an event endpoint. */
  event: DeliveredEvent | null;
}>;

/** The event that a delivery to an endpoint carries. */
export type DeliveredEvent = Readonly<{ endpointId: string; eventId: string; eventType: string }>;

/** What a worker needs to know of a delivery that waits in a lane. */
export type QueuedDelivery = Readonly<{
  id: string;
  transactionId: string;
  eventVersion: number;
  ipnVersion: 1 | 2 | null;
  /** The number that an IPN tells; null for what goes to an event endpoint. */
  statusCode: number | null;
  event: DeliveredEvent | null;
  /** What shares it is sent one at a time, the lower `eventVersion` first. */
  orderKey: string;
  /** Null when the stored one, or the body, can't be decrypted. */
  url: string | null;
  /** The exact bytes of every try. */
  body: Uint8Array;
  status: DeliveryStatus;
  triesCount: number;
  automaticTriesCount: number;
  /** Tries begun since the last one that ended orderly: more than one means that workers died over it. */
  unfinishedTriesCount: number;
  /** Grows with each resend asked for. */
  resendsCount: number;
  /** Set while a resend by hand is waiting. */
  resendRequestedAt: Date | null;
  /** When the next automatic try is due if a resend had not been asked for. */
  scheduledAt: Date | null;
  nextTryAt: Date;
  createdAt: Date;
}>;

/** State of the breaker that parks a lane whose target does not answer. Kept with the lane; only its owner writes it. */
export type LaneBreaker = Readonly<{
  state: 'closed' | 'open';
  /** Faults of the target itself in a row, whatever delivery met them. */
  faultsCount: number;
  /** Transactions that met them, the last few different ones. */
  transactionIds: readonly string[];
  /** Answers 410 in a row. */
  goneCount: number;
  /** Probes in a row that failed. */
  probesCount: number;
  openedAt: Date | null;
  parkedUntil: Date | null;
  /** The last fault in the row that is being counted, for operators. */
  lastFailure: string | null;
  lastFailedAt: Date | null;
}>;

/** Stock of a lane's rate limit as its last owner left it, at that time by the database's clock. */
export type LanePace = Readonly<{ tokens: number; at: Date }>;

export type LaneQueue = Readonly<{
  /** As it was before the deliveries were read: a release with it notices whatever was added since. */
  wakeSeq: number;
  /** Ordered by `nextTryAt`, at most the limit asked for; includes what is not due yet, so that the next due time is known. */
  pending: readonly QueuedDelivery[];
}>;

export type ClaimedLane = Readonly<{
  id: string;
  tenant: Tenant;
  siteId: string;
  /** Unique per claim; every write of the claim carries it, and none succeeds once another worker has claimed the lane. */
  fence: string;
  /** By the database's clock. */
  leaseUntil: Date;
  /** The site has other lanes, so that its cap has to be shared. */
  hasSiblings: boolean;
  breaker: LaneBreaker;
  /** Null for a lane that was never given back. */
  pace: LanePace | null;
  queue: LaneQueue;
}>;

export type LaneClaimOptions = Readonly<{
  /** The worker process; its lanes of one site share one cap. */
  owner: string;
  leaseMs: number;
  limit: number;
  queueLimit: number;
  /** Only these lanes, for a wake-up that names them. */
  laneIds?: readonly string[];
  /** Lanes of these sites that another worker yielded, also when they are not due yet. */
  yieldedOfSites?: readonly string[];
}>;

export type RenewedLane = Pick<ClaimedLane, 'leaseUntil' | 'hasSiblings'> & Pick<LaneQueue, 'wakeSeq'>;

export type LaneRelease = Readonly<{
  laneId: string;
  fence: string;
  /** The `wakeSeq` of the last reading of the queue. */
  wakeSeq: number;
  /** Next due time; null when nothing is waiting. Ignored, and the lane due at once, when it was woken since. */
  nextAt: Date | null;
  breaker: LaneBreaker;
  /** What is left of the rate limit's stock; null leaves it as it is. */
  tokens: number | null;
  /** Given up in favour of the worker that holds the site's other lanes. */
  yielded: boolean;
}>;

/**
 * The workers' verbs over lanes. Leases are judged by the database's clock; due times by the database's clock plus the offset of a
 * simulated one.
 */
export type LaneWork = {
  /** Finds or makes the lane of each target, in the order given. */
  ensureLanesAcrossTenants(targets: readonly LaneTarget[]): Promise<string[]>;
  /** Makes lanes due, not before a parked one's next probe; `unpark` probes at once. Never touches the lease. */
  wakeAcrossTenants(laneIds: readonly string[], options?: { delayMs?: number; unpark?: boolean }): Promise<void>;
  /** Claims due lanes in one batch; `now` is the time that due times are to be compared with. */
  claimDueAcrossTenants(options: LaneClaimOptions): Promise<{ lanes: ClaimedLane[]; now: Date }>;
  /** Reads the queues of lanes again; `null` where the fence is no longer the lane's. */
  readQueuesAcrossTenants(lanes: readonly { laneId: string; fence: string }[], queueLimit: number): Promise<{ queues: (LaneQueue | null)[]; now: Date }>;
  /** @returns the lanes still held, as they are now; one that is missing is lost. */
  renewAcrossTenants(lanes: readonly { laneId: string; fence: string }[], leaseMs: number): Promise<ReadonlyMap<string, RenewedLane>>;
  releaseAcrossTenants(releases: readonly LaneRelease[]): Promise<void>;
  /** Sites among these of which another worker holds a lane right now. */
  findForeignSitesAcrossTenants(siteIds: readonly string[], owner: string): Promise<string[]>;
};

export type DeliveryTake = Readonly<{ deliveryId: string; manual: boolean; supersedes: { tenant: Tenant; transactionId: string; beforeEventVersion: number } | null }>;

/** How one try ended, and what that makes of its delivery. */
export type DeliveryCompletion = Readonly<{
  tenant: Tenant;
  deliveryId: string;
  /** Of the take that this try began with. */
  fence: string;
  /** As it was when the try began: a resend asked for meanwhile stays due. */
  resendsCount: number;
  status: DeliveryStatus;
  /** Null when no automatic try follows; `unchanged` leaves it due as it was, a resend that was asked for too. */
  nextTryAt: Date | null | 'unchanged';
  /** Null leaves it as it is. */
  settledAt: Date | null;
  httpStatus: number | null;
  failure: string | null;
  /** Null where nothing is to be recorded. */
  try: (Omit<DeliveryTry, 'deliveryId' | 'responseExcerpt'> & { responseExcerpt: Uint8Array | null }) | null;
}>;

/** Milliseconds spent in each phase; null where it was not reached or, on a kept connection, not needed. */
export type TryPhases = Readonly<{ dnsMs: number | null; connectMs: number | null; tlsMs: number | null; headersMs: number | null; bodyMs: number | null }>;

/** Of transactions whose IPN is about to be sent: those whose site and reference have another that has taken money. */
export type FindOvertaken = (transactions: readonly { tenant: Tenant; transactionId: string }[]) => Promise<ReadonlySet<string>>;

/** Signing secrets of sites as they are now, by site id; a site that does not exist or whose secrets don't open is missing. */
export type ReadSigningSecrets = (sites: readonly { tenant: Tenant; siteId: string }[]) => Promise<ReadonlyMap<string, SiteSecrets>>;

/** What is ended without a try, and why; a superseded one without a reason. */
export type EndedDelivery = Readonly<{ deliveryId: string; resendsCount: number; status: 'exhausted' | 'superseded'; failure: string | null }>;

/** The secrets of an event endpoint that sign at this moment, the newest first, and whether it still takes events. */
export type EndpointSigning = Readonly<{ enabled: boolean; secrets: readonly string[] }>;

/** Of endpoints as they are now, by id; one that does not exist any more or whose secrets don't open is missing. */
export type ReadEndpointSigning = (endpoints: readonly { tenant: Tenant; endpointId: string }[]) => Promise<ReadonlyMap<string, EndpointSigning>>;

export type DeliveryWork = {
  /** Idempotent: a delivery that is there already stays as it is. New ones are due at `dueAt`. @returns the ids of those that can't be stored. */
  insertAcrossTenants(deliveries: readonly NewDelivery[], dueAt: Date): Promise<string[]>;
  /**
   * Begins tries: counts them before anything is sent and marks the deliveries with `fence`. Takes nothing after `notAfter` by the database's
   * clock (the end of the lease), so that a worker that was paused can't take what is another's. In v1, which has no ordering, a take makes
   * the transaction's older undelivered ones superseded.
   * @returns the ids taken.
   */
  takeAcrossTenants(takes: readonly DeliveryTake[], options: { fence: string; notAfter: Date; at: Date }): Promise<Set<string>>;
  /**
   * Writes results, each only if its take still stands. May be repeated.
   * @returns the deliveries whose result was refused, because another worker has taken them since.
   */
  completeAcrossTenants(completions: readonly DeliveryCompletion[]): Promise<string[]>;
  /** Ends automatic sending without a try. A delivery that a resend was asked for meanwhile is left alone. */
  endAcrossTenants(deliveries: readonly EndedDelivery[], options: { at: Date }): Promise<void>;
};
