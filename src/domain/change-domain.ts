import type { AuditBy, AuditChange } from './audit-entry.js';
import type { Domain } from './domain.js';
import type { DomainDeps } from './domain-deps.js';
import { GatewayError } from './errors.js';
import { normalizeHost } from './normalize-host.js';
import type { ChangeScope } from './ports/audit-trail.js';
import type { Site } from './site.js';
import type { Tenant } from './tenant.js';

type ByWhom = Readonly<{ tenant: Tenant; by: AuditBy }>;

/** Long enough that nobody sets the record of another registration by chance. */
const tokenLength = 24;

/** @throws GatewayError domain_not_found. */
export async function getDomain({ domains }: Pick<DomainDeps, 'domains'>, { tenant, domainId, within }: { tenant: Tenant; domainId: string; within?: ChangeScope }): Promise<Domain> {
  const domain = await domains.find(tenant, domainId, within);
  if (domain === null) throw new GatewayError('domain_not_found', 'No domain has this id');
  return domain;
}

/**
 * Registers a name. That others have registered it too is no hindrance: it is theirs only once they have shown it.
 * @param options.domainId Fixed by the idempotency record where there is one.
 * @throws GatewayError domain_not_allowed, domain_exists.
 */
export function createDomain(deps: DomainDeps, { tenant, by, domainId, name }: ByWhom & { domainId: string | null; name: string }): Promise<Domain> {
  const normalized = normalizeHost(name, deps.ownHosts);
  if ('fault' in normalized) throw new GatewayError('domain_not_allowed', `domain ${normalized.fault}`, { faults: [{ pointer: '/domain', detail: normalized.fault }] });
  const now = deps.clock.now();
  const domain: Domain = {
    id: domainId ?? deps.ids.objectId(), ...tenant, revision: 1, host: normalized.host, status: 'pending', token: deps.ids.base62(tokenLength).toLowerCase(), proof: null,
    found: null, reason: null, failedChecks: 0, failedSince: null, checkedAt: null, verifiedAt: null, nextCheckAt: now, createdAt: now, updatedAt: now,
  };
  return deps.audit.record(by, async (within) => {
    const earlier = await deps.domains.find(tenant, domain.id, within);
    if (earlier !== null) return { result: earlier, did: null };
    if ((await deps.domains.findByHost(tenant, domain.host, within)) !== null) throw new GatewayError('domain_exists', `${domain.host} is registered already`, { faults: [{ pointer: '/domain', detail: 'is registered already' }] });
    await deps.domains.insert(tenant, domain, within);
    return { result: domain, did: changeOf('domain.created', null, domain) };
  });
}

/** Gives a name up: it is free for others, and no site is on it any more. @throws GatewayError domain_not_found. */
export function deleteDomain(deps: DomainDeps, { tenant, by, domainId }: ByWhom & { domainId: string }): Promise<void> {
  return deps.audit.record(by, async (within) => {
    const domain = await getDomain(deps, { tenant, domainId, within });
    const owner = await deps.domains.findOwnerAcrossTenants(domain.host, within);
    if (owner?.domainId === domainId) await deps.domains.setOwnerAcrossTenants(domain.host, null, within);
    await deps.sites.setCustomDomain(tenant, { domainId }, null, within);
    await deps.domains.remove(tenant, domainId, within);
    return { result: undefined, did: changeOf('domain.deleted', domain, null) };
  });
}

export type AssignedDomain = NonNullable<Site['customDomain']>;

/**
 * Puts the payment pages of a site on a domain, verified or not; it counts as long as it is verified.
 * @throws GatewayError site_not_found, domain_not_found.
 */
export function assignSiteDomain(deps: DomainDeps, { tenant, by, siteId, domainId }: ByWhom & { siteId: string; domainId: string | null }): Promise<AssignedDomain | null> {
  return deps.audit.record(by, async (within) => {
    const site = await deps.sites.find(tenant, siteId);
    if (site === null) throw new GatewayError('site_not_found', 'No site has this id');
    const domain = domainId === null ? null : await getDomain(deps, { tenant, domainId, within });
    const next = domain && { domainId: domain.id, host: domain.host, verified: domain.status === 'verified' };
    const before = site.customDomain?.domainId ?? null;
    await deps.sites.setCustomDomain(tenant, { siteId }, next, within);
    const view = (id: string | null): Record<string, unknown> => ({ domainId: id });
    return { result: next, did: before === domainId ? null : { ...tenant, action: 'site.updated', object: { type: 'site', id: siteId }, before: view(before), after: view(domainId) } };
  });
}

export function changeOf(action: AuditChange['action'], before: Domain | null, after: Domain | null): AuditChange {
  const { organizationId, livemode, id } = (after ?? before) as Domain;
  return { organizationId, livemode, action, object: { type: 'domain', id }, before: before && auditViewOf(before), after: after && auditViewOf(after) };
}

function auditViewOf({ host, status, proof, found, reason }: Domain): Record<string, unknown> {
  return { host, status, proof, found, reason };
}
