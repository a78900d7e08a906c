import type { IpnLane, IpnLaneState } from '../ipn-lane.js';
import type { Tenant } from '../tenant.js';

export type LaneReader = {
  /** By id; the cursor is opaque. */
  list(tenant: Tenant, filter: { siteId?: string; state?: IpnLaneState }, window: { cursor?: string; limit: number }): Promise<{ rows: IpnLane[]; nextCursor: string | null }>;
};

/** A lane whose state somebody is to be told of; `since` is when it was parked. */
export type LaneNews = Readonly<{ lane: IpnLane; since: Date }>;

/** The watch over lanes of all tenants that stay dead. Due times are those of the lanes: the database's clock plus the offset of a simulated one. */
export type LaneWatchWork = {
  /** Parked for longer than `deadAfterMs` and not told of yet. */
  findDeadAcrossTenants(options: { deadAfterMs: number; limit: number }): Promise<{ news: LaneNews[]; now: Date }>;
  /** Told of as dead, and open again. */
  findRecoveredAcrossTenants(options: { limit: number }): Promise<{ news: LaneNews[]; now: Date }>;
  /** Remembers that `since` was told of; null forgets it. */
  markToldAcrossTenants(laneId: string, since: Date | null): Promise<void>;
};
