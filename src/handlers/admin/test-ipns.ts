import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import type { RequestContext } from '../../domain/principal.js';
import { readTestIpn, startTestIpn } from '../../domain/start-test-ipn.js';
import type { TestIpnDeps } from '../../domain/start-test-ipn.js';
import { testIpnChecks } from '../../domain/test-ipn.js';
import type { TestIpn } from '../../domain/test-ipn.js';
import { tenantOf } from '../wire/tenant-of.js';

type Wire = components['schemas'];

export function createTestIpnHandlers(deps: TestIpnDeps): Pick<AdminHandlers<RequestContext>, 'sendTestIpn' | 'getTestIpn'> {
  return {
    async sendTestIpn({ path, body, context }): Promise<AdminResponse<'sendTestIpn'>> {
      const { ipnUrl, version } = body;
      const { deliveryId } = await startTestIpn(deps, { tenant: tenantOf(context), siteId: path.siteId, ipnUrl, ipnVersion: version, requestId: context.reservedIds?.[0] ?? null });
      return { status: 202, body: { deliveryId } };
    },

    async getTestIpn({ path, context }): Promise<AdminResponse<'getTestIpn'>> {
      return { status: 200, body: toWireTestIpn(await readTestIpn(deps, { tenant: tenantOf(context), siteId: path.siteId, deliveryId: path.testDeliveryId })) };
    },
  };
}

function toWireTestIpn({ deliveryId, siteId, ipnUrl, ipnVersion, createdAt, finishedAt, outcome }: TestIpn): Wire['TestIpn'] {
  return {
    deliveryId,
    siteId,
    ipnUrl,
    version: ipnVersion,
    status: outcome === null ? 'pending' : outcome.failedCheck === null ? 'passed' : 'failed',
    checks: toWireChecks(ipnVersion, outcome),
    failedCheck: outcome?.failedCheck ?? null,
    failure: outcome?.failure ?? null,
    detail: outcome?.detail ?? null,
    httpStatus: outcome?.httpStatus ?? null,
    durationMs: outcome === null ? null : Math.round(outcome.durationMs),
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}

/** What stands before the one that failed has passed, what comes after it was not reached. Version 1 has nothing to echo. */
function toWireChecks(ipnVersion: 1 | 2, outcome: TestIpn['outcome']): Wire['TestIpn']['checks'] {
  const names = testIpnChecks.filter((name) => ipnVersion === 2 || name !== 'echo');
  const failedAt = outcome?.failedCheck == null ? names.length : testIpnChecks.indexOf(outcome.failedCheck);
  return names.map((name, place) => ({ name, result: outcome === null ? 'pending' : place < failedAt ? 'passed' : place === failedAt ? 'failed' : 'skipped' }));
}
