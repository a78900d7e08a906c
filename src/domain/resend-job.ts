import type { DeliveryStatus } from './ports/delivery-store.js';

export type ResendJobStatus = 'queued' | 'running' | 'completed' | 'cancelled';

/** Makes the deliveries of a time range due again, at a rate, in the background. */
export type ResendJob = {
  id: string;
  organizationId: string;
  livemode: boolean;
  status: ResendJobStatus;
  /** Deliveries created from here … */
  from: Date;
  /** … to before here. */
  to: Date;
  siteId: string | null;
  /** Events to this endpoint; null for IPNs. */
  endpointId: string | null;
  statuses: readonly DeliveryStatus[];
  dryRun: boolean;
  ratePerSecond: number;
  matchedCount: number;
  requestedCount: number;
  skippedCount: number;
  /** Name of who asked for it. */
  createdBy: string | null;
  createdAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
};
