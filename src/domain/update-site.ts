import type { ConfigDeps } from './config-deps.js';
import { assertSettings } from './create-site.js';
import type { SiteSettings } from './create-site.js';
import { GatewayError } from './errors.js';
import type { Site } from './site.js';
import type { Tenant } from './tenant.js';

/** @throws GatewayError site_not_found. */
export async function getSite(deps: Pick<ConfigDeps, 'sites'>, { tenant, siteId }: { tenant: Tenant; siteId: string }): Promise<Site> {
  const site = await deps.sites.find(tenant, siteId);
  if (site === null) throw new GatewayError('site_not_found', 'No site has this id');
  return site;
}

/**
 * Changes the named settings. Open checkouts keep what they were made with (IPN version, providers).
 * @throws GatewayError site_not_found, provider_not_assigned, invalid_request, conflict.
 */
export async function updateSite(deps: ConfigDeps, { tenant, siteId, changes }: { tenant: Tenant; siteId: string; changes: Partial<SiteSettings> }): Promise<Site> {
  for (let round = 0; round < 10; round += 1) {
    const site = await getSite(deps, { tenant, siteId });
    const next: Site = { ...site, ...changes, revision: site.revision + 1, updatedAt: deps.clock.now() };
    // A default that the new list no longer has falls away, unless it was named in the same request.
    if (changes.providerIds !== undefined && changes.defaultProviderId === undefined && next.defaultProviderId !== null && !next.providerIds.includes(next.defaultProviderId)) next.defaultProviderId = null;
    await assertSettings(deps, tenant, next, site.providerIds);
    if (await deps.sites.replace(tenant, next, site.revision)) return next;
  }
  throw new GatewayError('conflict', 'The site is being changed by others; read it again');
}
