import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import { auditBy } from '../../domain/audit-entry.js';
import type { RequestContext } from '../../domain/principal.js';
import { cancelResendJob, createResendJob, getResendJob } from '../../domain/resend-jobs.js';
import type { ResendJobDeps } from '../../domain/resend-jobs.js';
import type { ResendJob } from '../../domain/resend-job.js';
import { defined } from '../wire/defined.js';
import { tenantOf } from '../wire/tenant-of.js';

type Wire = components['schemas'];
type ResendJobOperations = 'listResendJobs' | 'createResendJob' | 'getResendJob' | 'cancelResendJob';

export function createResendJobHandlers(deps: ResendJobDeps): Pick<AdminHandlers<RequestContext>, ResendJobOperations> {
  return {
    async listResendJobs({ query, context }): Promise<AdminResponse<'listResendJobs'>> {
      const { rows, nextCursor } = await deps.resendJobs.list(tenantOf(context), { limit: query.limit, ...defined({ cursor: query.cursor }) });
      return { status: 200, body: { data: rows.map(toWireResendJob), nextCursor } };
    },

    async createResendJob({ body, context }): Promise<AdminResponse<'createResendJob'>> {
      const { from, to, siteId = null, endpointId = null, statuses = ['exhausted'], dryRun = false, ratePerSecond = 20 } = body;
      const what = { from: new Date(from), to: new Date(to), siteId, endpointId, statuses, dryRun, ratePerSecond };
      const job = await createResendJob(deps, { tenant: tenantOf(context), by: auditBy(context), jobId: context.reservedIds?.[0] ?? null, what });
      return { status: 201, body: toWireResendJob(job) };
    },

    async getResendJob({ path, context }): Promise<AdminResponse<'getResendJob'>> {
      return { status: 200, body: toWireResendJob(await getResendJob(deps, tenantOf(context), path.jobId)) };
    },

    async cancelResendJob({ path, context }): Promise<AdminResponse<'cancelResendJob'>> {
      return { status: 200, body: toWireResendJob(await cancelResendJob(deps, { tenant: tenantOf(context), by: auditBy(context), jobId: path.jobId })) };
    },
  };
}

function toWireResendJob(job: ResendJob): Wire['ResendJob'] {
  const { id, status, siteId, endpointId, dryRun, ratePerSecond, matchedCount, requestedCount, skippedCount, createdBy } = job;
  return {
    id, status,
    from: job.from.toISOString(),
    to: job.to.toISOString(),
    siteId, endpointId,
    statuses: job.statuses as Wire['ResendJob']['statuses'],
    dryRun, ratePerSecond, matchedCount, requestedCount, skippedCount, createdBy,
    createdAt: job.createdAt.toISOString(),
    startedAt: job.startedAt?.toISOString() ?? null,
    endedAt: job.endedAt?.toISOString() ?? null,
  };
}
