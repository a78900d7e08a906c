import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import { checkHealth } from '../../domain/check-health.js';
import type { HealthDeps } from '../../domain/check-health.js';
import type { RequestContext } from '../../domain/principal.js';

export function createAdminSystemHandlers(deps: HealthDeps): Pick<AdminHandlers<RequestContext>, 'getAdminHealth' | 'getAdminInternalHealth'> {
  return {
    async getAdminHealth(): Promise<AdminResponse<'getAdminHealth'>> {
      return { status: 200, body: { status: 'ok', version: deps.version } };
    },

    async getAdminInternalHealth({ headers, context }): Promise<AdminResponse<'getAdminInternalHealth'>> {
      const { ipAddress, behindUnknownProxy, signal } = context;
      const health = await checkHealth(deps, { ipAddress, behindUnknownProxy, token: headers['x-internal-health-token'] ?? null, signal });
      return { status: 200, body: health };
    },
  };
}
