import type { Tenant } from '../tenant.js';

export type DeliveryStatus = 'pending' | 'delivered' | 'exhausted' | 'superseded';

/** One IPN to one target. The bytes never change; every POST of it is a try. */
export type Delivery = {
  /** `{transactionId}.{eventVersion}`; for `ipn.test` an id of its own. */
  id: string;
  organizationId: string;
  livemode: boolean;
  siteId: string;
  transactionId: string;
  eventVersion: number;
  ipnVersion: 1 | 2;
  url: string;
  body: string;
  statusCode: number;
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
};

/** What the Admin API reads of deliveries, and its one act. The workers' own verbs stand in `delivery-work.ts`. */
export type DeliveryStore = {
  listForTransaction(tenant: Tenant, transactionId: string): Promise<Delivery[]>;
  find(tenant: Tenant, deliveryId: string): Promise<Delivery | null>;
  listTries(tenant: Tenant, deliveryIds: readonly string[]): Promise<DeliveryTry[]>;
  /**
   * Makes it due at once, whatever its age or status; the same bytes, a fresh signature. `superseded`: refused, as a newer one of the transaction
   * exists and IPN v1 has no ordering, so that the older state would overwrite the newer at the receiver.
   */
  requestResend(tenant: Tenant, deliveryId: string): Promise<'requested' | 'not_found' | 'superseded'>;
};
