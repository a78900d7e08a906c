import type { AuditBy } from './audit-entry.js';
import { siteChange } from './audited-site.js';
import { changeAudited } from './change-audited.js';
import type { ConfigDeps } from './config-deps.js';
import { assertSettings } from './create-site.js';
import type { SiteSettings } from './create-site.js';
import { GatewayError } from './errors.js';
import { assertRevision } from './precondition.js';
import type { IfRevision } from './precondition.js';
import type { Site } from './site.js';
import type { Tenant } from './tenant.js';

export type ChangeSiteOptions = {
  tenant: Tenant;
  siteId: string;
  ifRevision?: IfRevision;
  /** From the idempotency record: the repetition of a request that crashed finds its own work done. */
  requestId?: string | null;
  by: AuditBy;
};

/** @throws GatewayError site_not_found. */
export async function getSite(deps: Pick<ConfigDeps, 'sites'>, { tenant, siteId }: { tenant: Tenant; siteId: string }): Promise<Site> {
  const site = await deps.sites.find(tenant, siteId);
  if (site === null) throw new GatewayError('site_not_found', 'No site has this id');
  return site;
}

/**
 * Changes the named settings. Open checkouts keep what they were made with (IPN version, providers).
 * @throws GatewayError site_not_found, site_archived, precondition_failed, provider_not_assigned, invalid_request, conflict.
 */
export async function updateSite(deps: ConfigDeps, { changes, ...options }: ChangeSiteOptions & { changes: Partial<SiteSettings> }): Promise<Site> {
  return change(deps, options, 'updated', async (site) => {
    if (site.archivedAt !== null) throw new GatewayError('site_archived', 'The site is archived and can no longer be changed');
    const next: Site = { ...site, ...changes };
    // A default that the new list no longer has falls away, unless it was named in the same request.
    if (changes.providerIds !== undefined && changes.defaultProviderId === undefined && next.defaultProviderId !== null && !next.providerIds.includes(next.defaultProviderId)) next.defaultProviderId = null;
    await assertSettings(deps, options.tenant, next, site.providerIds);
    return next;
  });
}

/**
 * Takes a site out of use for good: no checkouts, no changes. Its transactions keep it, and their IPNs are still signed with its secret. A checkout that is made in the same
 * instant may still be there afterwards; it can be paid as any other.
 * @throws GatewayError site_not_found, precondition_failed, site_has_open_checkouts, conflict.
 */
export async function archiveSite(deps: ConfigDeps, options: ChangeSiteOptions): Promise<Site> {
  return change(deps, options, 'archived', async (site) => {
    if (site.archivedAt !== null) return site;
    if (await deps.transactions.hasOpenOfSite(options.tenant, options.siteId)) {
      throw new GatewayError('site_has_open_checkouts', 'The site has open checkouts; void them or wait until they end');
    }
    return { ...site, archivedAt: deps.clock.now() };
  });
}

async function change(deps: ConfigDeps, { tenant, siteId, ifRevision = null, requestId = null, by }: ChangeSiteOptions, action: 'updated' | 'archived', decide: (site: Site) => Promise<Site>): Promise<Site> {
  return changeAudited<Site>({
    audit: deps.audit,
    by,
    read: () => getSite(deps, { tenant, siteId }),
    decide: async (site) => {
      if (requestId !== null && site.changedBy === requestId) return site;
      assertRevision(site, ifRevision);
      const decided = await decide(site);
      return decided === site ? site : { ...decided, changedBy: requestId, updatedAt: deps.clock.now() };
    },
    replace: (next, revision, within) => deps.sites.replace(tenant, next, revision, within),
    describe: (before, after) => siteChange(action, before, after),
  });
}
