import type { ConfigDeps } from './config-deps.js';
import { GatewayError } from './errors.js';
import type { Site, SiteSecrets } from './site.js';
import type { Tenant } from './tenant.js';

/** What an operator sets of a site. */
export type SiteSettings = Pick<Site, 'name' | 'amountScale' | 'ipnVersion' | 'providerIds' | 'defaultProviderId' | 'branding' | 'allowedOrigins' | 'checkoutExpiryMinutes'>;

/** `whsec_` and 256 random bits in base62; receivers use the whole text as the key. */
export function newSiteSecret(ids: Pick<ConfigDeps, 'ids'>['ids']): string {
  return `whsec_${ids.base62(43)}`;
}

/**
 * Makes a site of the tenant's mode, for good, with a signing secret of its own.
 * @param options.siteId Fixed by the idempotency record where there is one.
 * @throws GatewayError provider_not_found, provider_archived, provider_not_assigned, invalid_request (an origin with a path).
 */
export async function createSite(deps: ConfigDeps, { tenant, siteId, settings }: { tenant: Tenant; siteId: string | null; settings: SiteSettings }): Promise<Site> {
  await assertSettings(deps, tenant, settings, []);
  const now = deps.clock.now();
  const site: Site = { id: siteId ?? deps.ids.objectId(), ...tenant, revision: 1, ...settings, createdAt: now, updatedAt: now };
  const secrets: SiteSecrets = { current: newSiteSecret(deps.ids), staged: null, previous: null, previousUntil: null };
  if ((await deps.sites.insert(tenant, site, secrets)) === 'inserted') return site;
  const earlier = await deps.sites.find(tenant, site.id);
  if (earlier === null) throw new GatewayError('conflict', 'The site could not be made; try again with another Idempotency-Key');
  return earlier;
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
}

/** Compared as text with what browsers send: lower case, no default port, no path. */
function assertOrigin(origin: string, index: number): void {
  const parsed = URL.canParse(origin) ? new URL(origin).origin : null;
  if (parsed === origin) return;
  const detail = parsed === null || parsed === 'null' ? 'is no origin' : `must be written as ${parsed}`;
  throw new GatewayError('invalid_request', `allowedOrigins/${index} ${detail}`, { faults: [{ pointer: `/body/allowedOrigins/${index}`, detail }] });
}
