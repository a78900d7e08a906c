import type { HooksHandlers, HooksResponse } from '../../../generated/server/hooks.js';
import { checkHealth } from '../../domain/check-health.js';
import type { HealthDeps } from '../../domain/check-health.js';
import type { RequestContext } from '../../domain/principal.js';

export function createMainSystemHandlers(deps: HealthDeps): Pick<HooksHandlers<RequestContext>, 'getMainHealth' | 'getMainInternalHealth'> {
  return {
    async getMainHealth(): Promise<HooksResponse<'getMainHealth'>> {
      return { status: 200, body: { status: 'ok', version: deps.version } };
    },

    async getMainInternalHealth({ headers, context }): Promise<HooksResponse<'getMainInternalHealth'>> {
      const { ipAddress, behindUnknownProxy, signal } = context;
      const health = await checkHealth(deps, { ipAddress, behindUnknownProxy, token: headers['x-internal-health-token'] ?? null, signal });
      return { status: 200, body: health };
    },
  };
}
