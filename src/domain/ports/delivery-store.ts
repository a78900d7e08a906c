import type { Tenant } from '../tenant.js';
import type { ChangeScope } from './audit-trail.js';
import type { DeliveredEvent, TryPhases } from './delivery-work.js';

export type DeliveryStatus = 'pending' | 'delivered' | 'exhausted' | 'superseded';

/** One IPN to one target, or one event to one endpoint. The bytes never change; every POST of it is a try. */
export type Delivery = {
  /** `{transactionId}.{eventVersion}`; for `ipn.test` an id of its own. */
  id: string;
  organizationId: string;
  livemode: boolean;
  siteId: string;
  transactionId: string;
  eventVersion: number;
  /** Null, like `statusCode`, for an event. */
  ipnVersion: 1 | 2 | null;
  /** Null for an IPN. */
  event: DeliveredEvent | null;
  url: string;
  body: string;
  statusCode: number | null;
  status: DeliveryStatus;
  triesCount: number;
  /** Null when no automatic try is due any more. */
  nextTryAt: Date | null;
  lastHttpStatus: number | null;
  lastFailure: string | null;
  createdAt: Date;
  settledAt: Date | null;
};

/** One POST of a delivery. */
export type DeliveryTry = {
  deliveryId: string;
  n: number;
  startedAt: Date;
  durationMs: number;
  outcome: 'delivered' | 'failed';
  httpStatus: number | null;
  /** Closed words such as `timeout:headers`, `redirect`, `http_status`, `address_not_public`, `connection_reset`. */
  failure: string | null;
  /** Plain sentence of what went wrong. */
  failureDetail: string | null;
  /** First bytes of the answer, at most 4 KiB, encrypted at rest. */
  responseExcerpt: string | null;
  trigger: 'automatic' | 'manual';
  /** Null where nothing was sent. */
  phases: TryPhases | null;
};

/** Where a delivery stands in the order of creation. */
export type DeliveryPlace = Readonly<{ id: string; createdAt: Date }>;

export type DeliveryFilter = Readonly<{
  statuses?: readonly DeliveryStatus[];
  siteId?: string;
  /** Events of this endpoint; IPNs when left out. */
  endpointId?: string;
  /** Created at or after. */
  from?: Date;
  /** Created before. */
  to?: Date;
}>;

/** `already`: this job has asked for it before. */
export type ResendResult = 'requested' | 'not_found' | 'superseded' | 'already';

/** What the Admin API reads of deliveries, and its one act. The workers' own verbs stand in `delivery-work.ts`. */
export type DeliveryStore = {
  listForTransaction(tenant: Tenant, transactionId: string): Promise<Delivery[]>;
  find(tenant: Tenant, deliveryId: string): Promise<Delivery | null>;
  listTries(tenant: Tenant, deliveryIds: readonly string[]): Promise<DeliveryTry[]>;
  /** Newest first; the cursor is opaque. */
  search(tenant: Tenant, filter: DeliveryFilter, window: { cursor?: string; limit: number }): Promise<{ rows: Delivery[]; nextCursor: string | null }>;
  /** Oldest first, those after `after`. */
  listIds(tenant: Tenant, filter: DeliveryFilter, window: { after: DeliveryPlace | null; limit: number }): Promise<DeliveryPlace[]>;
  /**
   * Makes each due at once, whatever its age or status; the same bytes, a fresh signature. `superseded`: refused, as a newer one of the transaction
   * exists and IPN v1 has no ordering, so that the older state would overwrite the newer at the receiver. A job asks once for each, however often it repeats
   * itself; a dry run only says what would be. Within an audited change the lanes are not woken at once, only a few seconds later: see `wakeResent`.
   */
  requestResends(tenant: Tenant, deliveryIds: readonly string[], options?: { jobId?: string; dryRun?: boolean; within?: ChangeScope }): Promise<ReadonlyMap<string, ResendResult>>;
  /** Has what was asked for within a change sent now, once the change stands. */
  wakeResent(tenant: Tenant, deliveryIds: readonly string[]): Promise<void>;
};
