import type { LaneBreaker, ClaimedLane, LaneQueue, LanePace } from '../domain/ports/delivery-work.js';
import type { CollectionIndex } from './collection-index.js';
import { toQueuedDelivery } from './delivery-documents.js';
import type { DeliveryDocument, OpenDelivery } from './delivery-documents.js';

type LateBreakerField = 'lastFailure' | 'lastFailedAt';

/** One target of one site. `_id` is `{siteId}.{slot}`, the slot in two digits: lanes of a site stand side by side in the primary index. */
export type LaneDocument = {
  _id: string;
  v: 1;
  organizationId: string;
  livemode: boolean;
  siteId: string;
  slot: number;
  /** Null for the lane that a site's further targets share. */
  origin: string | null;
  /** The greatest slot of the site; kept on slot 0 only. */
  siblingsCount: number;
  /** Absent while nothing is due: idle lanes are in no index. */
  nextAt?: Date;
  leaseUntil: Date;
  owner: string | null;
  fence: string | null;
  wakeSeq: number;
  /** Given up for the worker that holds the site's other lanes. */
  yielded?: true;
  parkedUntil: Date | null;
  /** Lanes of earlier versions know no last failure. */
  breaker: Omit<LaneBreaker, 'parkedUntil' | LateBreakerField> & Partial<Pick<LaneBreaker, LateBreakerField>>;
  pace?: LanePace;
  /** The outage that was told of as `ipn_lane.dead`: when the lane was parked. */
  deadToldAt?: Date;
};

export const lanesCollection = 'lanes';
/** Targets of a site with a lane of their own; the slot after the last is shared. */
export const ownLanesMax = 32;

export const laneIndexes: readonly CollectionIndex[] = [
  // The `$type` in the filter of a claim is what lets it use this index; lanes with nothing due are not in it.
  { collection: lanesCollection, key: { nextAt: 1 }, options: { partialFilterExpression: { nextAt: { $type: 'date' } } } },
];

export const closedBreakerDocument: LaneDocument['breaker'] = { state: 'closed', faultsCount: 0, transactionIds: [], goneCount: 0, probesCount: 0, openedAt: null, lastFailure: null, lastFailedAt: null };

export function laneId(siteId: string, slot: number): string {
  return `${siteId}.${String(slot).padStart(2, '0')}`;
}

/** All lanes of a site: `/` is the character after `.`. */
export function lanesOfSite(siteId: string): { _id: { $gte: string; $lt: string } } {
  return { _id: { $gte: `${siteId}.`, $lt: `${siteId}/` } };
}

export function hasSiblings({ slot, siblingsCount }: Pick<LaneDocument, 'slot' | 'siblingsCount'>): boolean {
  return slot > 0 || siblingsCount > 0;
}

export type LaneWithQueue = LaneDocument & { queue: DeliveryDocument[]; now: Date };

export function toLaneQueue({ wakeSeq, queue }: LaneWithQueue, openDelivery: OpenDelivery): LaneQueue {
  return { wakeSeq, pending: queue.map((document) => toQueuedDelivery(document, openDelivery)) };
}

export function toLaneBreaker({ breaker, parkedUntil }: Pick<LaneDocument, 'breaker' | 'parkedUntil'>): LaneBreaker {
  return { ...breaker, parkedUntil, lastFailure: breaker.lastFailure ?? null, lastFailedAt: breaker.lastFailedAt ?? null };
}

export function toClaimedLane(document: LaneWithQueue, fence: string, openDelivery: OpenDelivery): ClaimedLane {
  const { _id, organizationId, livemode, siteId, leaseUntil } = document;
  return {
    id: _id,
    tenant: { organizationId, livemode },
    siteId,
    fence,
    leaseUntil,
    hasSiblings: hasSiblings(document),
    breaker: toLaneBreaker(document),
    pace: document.pace ?? null,
    queue: toLaneQueue(document, openDelivery),
  };
}
