import type { ResendJob } from '../resend-job.js';
import type { Tenant } from '../tenant.js';
import type { ChangeScope } from './audit-trail.js';
import type { DeliveryPlace } from './delivery-store.js';

export type ResendJobStore = {
  insert(tenant: Tenant, job: ResendJob, within: ChangeScope): Promise<void>;
  find(tenant: Tenant, jobId: string, within?: ChangeScope): Promise<ResendJob | null>;
  /** Newest first; the cursor is opaque. */
  list(tenant: Tenant, window: { cursor?: string; limit: number }): Promise<{ rows: ResendJob[]; nextCursor: string | null }>;
  /** @returns false when it has ended already. */
  cancel(tenant: Tenant, jobId: string, at: Date, within: ChangeScope): Promise<boolean>;
};

/** A job under lease: `place` is where the work before has got to. */
export type ClaimedResendJob = Readonly<{ job: ResendJob; fence: string; place: DeliveryPlace | null }>;

export type ResendProgress = Readonly<{ jobId: string; fence: string; place: DeliveryPlace; matched: number; requested: number; skipped: number; leaseMs: number }>;

/** The workers' verbs over jobs of all tenants. Leases are judged by the database's clock. */
export type ResendJobWork = {
  /** The job that has waited longest and is nobody's. */
  claimAcrossTenants(options: { leaseMs: number; at: Date }): Promise<ClaimedResendJob | null>;
  /** Writes down what was done and renews the lease. @returns false when the job was cancelled or is another worker's now. */
  advanceAcrossTenants(progress: ResendProgress): Promise<boolean>;
  completeAcrossTenants(options: { jobId: string; fence: string; at: Date }): Promise<void>;
  /** Gives it back, for the next worker to go on at once. */
  releaseAcrossTenants(options: { jobId: string; fence: string }): Promise<void>;
};
