import type { LaneBreaker } from './ports/delivery-work.js';
import type { Tenant } from './tenant.js';

/** A lane as operators see it. */
export type IpnLane = Readonly<{
  id: string;
  tenant: Tenant;
  siteId: string;
  /** Null for the one that a site's further targets share. */
  origin: string | null;
  breaker: LaneBreaker;
  /** Waiting deliveries, counted up to a bound. */
  queuedCount: number;
  oldestPendingAt: Date | null;
}>;

export type IpnLaneState = 'open' | 'failing' | 'parked';

export function laneStateOf({ breaker }: Pick<IpnLane, 'breaker'>): IpnLaneState {
  if (breaker.state === 'open') return 'parked';
  return breaker.faultsCount > 0 ? 'failing' : 'open';
}

/** In its wire form, for the API and for the events about it. */
export function describeLane(lane: IpnLane, now: Date) {
  const { id, siteId, origin, breaker, queuedCount, oldestPendingAt } = lane;
  const parked = breaker.state === 'open';
  return {
    id,
    siteId,
    origin,
    state: laneStateOf(lane),
    queuedCount,
    oldestPendingAt: oldestPendingAt?.toISOString() ?? null,
    oldestPendingAgeSeconds: oldestPendingAt === null ? null : Math.max(0, Math.round((now.getTime() - oldestPendingAt.getTime()) / 1_000)),
    openedAt: parked ? (breaker.openedAt?.toISOString() ?? null) : null,
    failedProbesCount: parked ? breaker.probesCount : 0,
    lastFailure: breaker.lastFailure,
    lastFailedAt: breaker.lastFailedAt?.toISOString() ?? null,
    nextProbeAt: parked ? (breaker.parkedUntil?.toISOString() ?? null) : null,
  };
}
