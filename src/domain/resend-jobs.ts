import type { AuditBy } from './audit-entry.js';
import { GatewayError } from './errors.js';
import type { AuditTrail } from './ports/audit-trail.js';
import type { EndpointStore } from './ports/endpoint-store.js';
import type { ResendJobStore } from './ports/resend-job-store.js';
import type { SiteStore } from './ports/site-store.js';
import type { Clock, Ids } from './ports/world.js';
import type { ResendJob } from './resend-job.js';
import type { Tenant } from './tenant.js';

export type ResendJobDeps = Readonly<{ resendJobs: ResendJobStore; sites: SiteStore; endpoints: Pick<EndpointStore, 'find'>; audit: AuditTrail; clock: Clock; ids: Ids }>;

export type CreateResendJobOptions = Readonly<{
  tenant: Tenant;
  by: AuditBy;
  /** Fixed by the idempotency record where there is one. */
  jobId: string | null;
  what: Pick<ResendJob, 'from' | 'to' | 'siteId' | 'endpointId' | 'statuses' | 'dryRun' | 'ratePerSecond'>;
}>;

/** Queues a job. @throws GatewayError invalid_request where the range is empty, site_not_found, endpoint_not_found. */
export async function createResendJob(deps: ResendJobDeps, { tenant, by, jobId, what }: CreateResendJobOptions): Promise<ResendJob> {
  if (what.from >= what.to) throw new GatewayError('invalid_request', 'from must be before to', { faults: [{ pointer: '/body/from', detail: 'must be before to' }] });
  if (what.siteId !== null && (await deps.sites.find(tenant, what.siteId)) === null) throw new GatewayError('site_not_found', 'No site has this id');
  if (what.endpointId !== null && (await deps.endpoints.find(tenant, what.endpointId)) === null) throw new GatewayError('endpoint_not_found', 'No endpoint has this id');
  const id = jobId ?? deps.ids.objectId();
  return deps.audit.record(by, async (within) => {
    const earlier = await deps.resendJobs.find(tenant, id, within);
    if (earlier !== null) return { result: earlier, did: null };
    const counts = { matchedCount: 0, requestedCount: 0, skippedCount: 0 };
    const job: ResendJob = { id, ...tenant, status: 'queued', ...what, ...counts, createdBy: by.actorName, createdAt: deps.clock.now(), startedAt: null, endedAt: null };
    await deps.resendJobs.insert(tenant, job, within);
    const after = { from: what.from.toISOString(), to: what.to.toISOString(), siteId: what.siteId, endpointId: what.endpointId, statuses: what.statuses, dryRun: what.dryRun, ratePerSecond: what.ratePerSecond };
    return { result: job, did: { ...tenant, action: 'resend_job.created', object: { type: 'resend_job', id }, before: null, after } };
  });
}

/** @throws GatewayError resend_job_not_found. */
export async function getResendJob(deps: Pick<ResendJobDeps, 'resendJobs'>, tenant: Tenant, jobId: string): Promise<ResendJob> {
  const job = await deps.resendJobs.find(tenant, jobId);
  if (job === null) throw new GatewayError('resend_job_not_found', 'No resend job has this id');
  return job;
}

/** Ends a job; what it has made due stays due. @throws GatewayError resend_job_not_found, resend_job_ended. */
export async function cancelResendJob(deps: ResendJobDeps, { tenant, by, jobId }: { tenant: Tenant; by: AuditBy; jobId: string }): Promise<ResendJob> {
  return deps.audit.record(by, async (within) => {
    const before = await deps.resendJobs.find(tenant, jobId, within);
    if (before === null) throw new GatewayError('resend_job_not_found', 'No resend job has this id');
    const at = deps.clock.now();
    if (!(await deps.resendJobs.cancel(tenant, jobId, at, within))) throw new GatewayError('resend_job_ended', `The job is ${before.status}; what it asked for stays due`);
    const did = { ...tenant, action: 'resend_job.cancelled' as const, object: { type: 'resend_job' as const, id: jobId }, before: { status: before.status }, after: { status: 'cancelled' } };
    return { result: { ...before, status: 'cancelled' as const, endedAt: at }, did };
  });
}
