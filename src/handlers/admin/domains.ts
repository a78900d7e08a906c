import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import { auditBy } from '../../domain/audit-entry.js';
import { assignSiteDomain, createDomain, deleteDomain, getDomain } from '../../domain/change-domain.js';
import { checkDomainByName } from '../../domain/check-domain.js';
import { proofName } from '../../domain/domain.js';
import type { Domain } from '../../domain/domain.js';
import type { DomainDeps } from '../../domain/domain-deps.js';
import type { RequestContext } from '../../domain/principal.js';
import type { Tenant } from '../../domain/tenant.js';
import type { HostVerifier } from '../../domain/verify-host.js';
import { tenantOf } from '../wire/tenant-of.js';
import { toWindow } from '../wire/to-window.js';

type Wire = components['schemas'];
type DomainOperations = 'listDomains' | 'createDomain' | 'getDomain' | 'deleteDomain' | 'verifyDomainCname' | 'verifyDomain' | 'assignSiteDomain';

export function createDomainHandlers(deps: DomainDeps & Readonly<{ verifyHost: HostVerifier }>): Pick<AdminHandlers<RequestContext>, DomainOperations> {
  const toWire = async (tenant: Tenant, domains: readonly Domain[]): Promise<Wire['Domain'][]> => {
    const sites = domains.length === 0 ? [] : await deps.sites.list(tenant, { includeArchived: false });
    return domains.map((domain) => toWireDomain(domain, deps.target, sites.filter(({ customDomain }) => customDomain?.domainId === domain.id).map(({ id }) => id)));
  };
  const one = async (tenant: Tenant, domain: Domain): Promise<Wire['Domain']> => (await toWire(tenant, [domain]))[0] as Wire['Domain'];

  return {
    async listDomains({ query, context }): Promise<AdminResponse<'listDomains'>> {
      const tenant = tenantOf(context);
      const { rows, page, limit, total, nextCursor } = await deps.domains.list(tenant, toWindow(query));
      return { status: 200, body: { data: await toWire(tenant, rows), page, limit, total, nextCursor } };
    },

    async createDomain({ body, context }): Promise<AdminResponse<'createDomain'>> {
      const tenant = tenantOf(context);
      const domain = await createDomain(deps, { tenant, by: auditBy(context), domainId: context.reservedIds?.[0] ?? null, name: body.domain });
      return { status: 201, body: await one(tenant, domain) };
    },

    async getDomain({ path, context }): Promise<AdminResponse<'getDomain'>> {
      const tenant = tenantOf(context);
      return { status: 200, body: await one(tenant, await getDomain(deps, { tenant, domainId: path.domainId })) };
    },

    async deleteDomain({ path, context }): Promise<AdminResponse<'deleteDomain'>> {
      await deleteDomain(deps, { tenant: tenantOf(context), by: auditBy(context), domainId: path.domainId });
      return { status: 200, body: { id: path.domainId, deleted: true } };
    },

    async verifyDomainCname({ query, context }): Promise<AdminResponse<'verifyDomainCname'>> {
      const tenant = tenantOf(context);
      return { status: 200, body: await one(tenant, await checkDomainByName(deps, { tenant, by: auditBy(context), name: query.domain })) };
    },

    async verifyDomain({ query }): Promise<AdminResponse<'verifyDomain'>> {
      return { status: (await deps.verifyHost(query.domain)) ? 200 : 403 };
    },

    async assignSiteDomain({ path, body, context }): Promise<AdminResponse<'assignSiteDomain'>> {
      const { siteId } = path;
      const assigned = await assignSiteDomain(deps, { tenant: tenantOf(context), by: auditBy(context), siteId, domainId: body.domainId });
      return { status: 200, body: { siteId, domainId: assigned?.domainId ?? null, domain: assigned?.host ?? null, verified: assigned?.verified ?? false } };
    },
  };
}

function toWireDomain(domain: Domain, target: string, siteIds: string[]): Wire['Domain'] {
  const { id, livemode, host, status, found, reason } = domain;
  return {
    id,
    livemode,
    domain: host,
    status,
    cname: { name: host, target },
    proof: { name: proofName(domain), target },
    found,
    reason,
    checkedAt: domain.checkedAt?.toISOString() ?? null,
    verifiedAt: domain.verifiedAt?.toISOString() ?? null,
    siteIds,
    createdAt: domain.createdAt.toISOString(),
    updatedAt: domain.updatedAt.toISOString(),
  };
}
