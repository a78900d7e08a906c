import type { AuditBy } from './audit-entry.js';
import { siteChange } from './audited-site.js';
import type { ConfigDeps } from './config-deps.js';
import { GatewayError } from './errors.js';
import { parseUrl } from './parse-url.js';
import type { Site, SiteSecrets } from './site.js';
import type { Tenant } from './tenant.js';

/** What an operator sets of a site. */
export type SiteSettings = Pick<Site, 'name' | 'amountScale' | 'ipnVersion' | 'providerIds' | 'defaultProviderId' | 'branding' | 'allowedOrigins' | 'checkoutExpiryMinutes'>;

/** `whsec_` and 256 random bits in base62; receivers use the whole text as the key. */
export function newSiteSecret(ids: Pick<ConfigDeps, 'ids'>['ids']): string {
  return `whsec_${ids.base62(43)}`;
}

export type CreateSiteOptions = {
  tenant: Tenant;
  /** Fixed by the idempotency record where there is one. */
  siteId: string | null;
  settings: SiteSettings;
  by: AuditBy;
};

/**
 * Makes a site of the tenant's mode, for good, with a signing secret of its own.
 * @throws GatewayError provider_not_assigned, invalid_request (an origin with a path, a logo without https), conflict.
 */
export async function createSite(deps: ConfigDeps, { tenant, siteId, settings, by }: CreateSiteOptions): Promise<Site> {
  await assertSettings(deps, tenant, settings, []);
  return deps.audit.record(by, async (within) => {
    const earlier = siteId === null ? null : await deps.sites.find(tenant, siteId);
    if (earlier !== null) return { result: earlier, did: null };
    const now = deps.clock.now();
    const site: Site = { id: siteId ?? deps.ids.objectId(), ...tenant, revision: 1, ...settings, archivedAt: null, changedBy: null, createdAt: now, updatedAt: now };
    const secrets: SiteSecrets = { current: newSiteSecret(deps.ids), staged: null, previous: null, previousUntil: null };
    if ((await deps.sites.insert(tenant, site, secrets, within)) === 'exists') {
      // The same request on another instance was faster: what it stored is what this one would have.
      const faster = await deps.sites.find(tenant, site.id);
      if (faster !== null) return { result: faster, did: null };
      throw new GatewayError('conflict', 'The site could not be made; try again with another Idempotency-Key');
    }
    return { result: site, did: siteChange('created', null, site) };
  });
}

/** @param alreadyAssigned Providers the site has: an archived one may stay, but not come new. */
export async function assertSettings(deps: ConfigDeps, tenant: Tenant, settings: SiteSettings, alreadyAssigned: readonly string[]): Promise<void> {
  const { providerIds, defaultProviderId, allowedOrigins } = settings;
  const found = new Map((await deps.providerAccounts.findMany(tenant, providerIds)).map((account) => [account.id, account]));
  for (const [index, providerId] of providerIds.entries()) {
    const account = found.get(providerId);
    if (account === undefined) throw new GatewayError('provider_not_assigned', `providerIds/${index} is no provider of this organization and mode`, { faults: [{ pointer: `/body/providerIds/${index}`, detail: 'is no provider of this organization and mode' }] });
    if (account.archivedAt !== null && !alreadyAssigned.includes(providerId)) {
      throw new GatewayError('provider_not_assigned', `providerIds/${index} is an archived provider; choose another`, { faults: [{ pointer: `/body/providerIds/${index}`, detail: 'is archived' }] });
    }
  }
  if (defaultProviderId !== null && !providerIds.includes(defaultProviderId)) {
    throw new GatewayError('provider_not_assigned', 'defaultProviderId must be one of providerIds', { faults: [{ pointer: '/body/defaultProviderId', detail: 'is not one of providerIds' }] });
  }
  for (const [index, origin] of allowedOrigins.entries()) assertOrigin(origin, index);
  // A payment page over https would show a broken picture, or a browser's warning, in place of it.
  if (deps.requireHttps && settings.branding.logoUrl?.startsWith('https://') === false) {
    throw new GatewayError('invalid_request', 'branding.logoUrl must begin with https://', { faults: [{ pointer: '/body/branding/logoUrl', detail: 'must begin with https://' }] });
  }
}

/** Compared as text with what browsers send: lower case, no default port, no path. */
function assertOrigin(origin: string, index: number): void {
  const parsed = parseUrl(origin)?.origin ?? null;
  if (parsed === origin) return;
  const detail = parsed === null || parsed === 'null' ? 'is no origin' : `must be written as ${parsed}`;
  throw new GatewayError('invalid_request', `allowedOrigins/${index} ${detail}`, { faults: [{ pointer: `/body/allowedOrigins/${index}`, detail }] });
}
