import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import { auditBy } from '../../domain/audit-entry.js';
import type { ConfigDeps } from '../../domain/config-deps.js';
import { createSite } from '../../domain/create-site.js';
import type { RequestContext } from '../../domain/principal.js';
import { activateSiteSecret, regenerateSiteSecret, revealSiteSecrets, revokePreviousSiteSecret } from '../../domain/rotate-site-secret.js';
import type { Site, SiteSecrets } from '../../domain/site.js';
import { archiveSite, getSite, updateSite } from '../../domain/update-site.js';
import { defined } from '../wire/defined.js';
import { entityTag, ifRevision } from '../wire/entity-tag.js';
import { pageOf } from '../wire/page-of.js';
import { tenantOf } from '../wire/tenant-of.js';

type Wire = components['schemas'];
type SiteOperations =
  | 'listSites' | 'createSite' | 'getSite' | 'updateSite' | 'archiveSite'
  | 'revealSiteSecret' | 'regenerateSiteSecret' | 'activateSiteSecret' | 'revokePreviousSiteSecret';

export function createSiteHandlers(deps: ConfigDeps): Pick<AdminHandlers<RequestContext>, SiteOperations> {
  return {
    async listSites({ query, context }): Promise<AdminResponse<'listSites'>> {
      const sites = await deps.sites.list(tenantOf(context), { includeArchived: query.includeArchived === true });
      return { status: 200, body: pageOf(sites, query, toWireSite) };
    },

    async createSite({ body, context }): Promise<AdminResponse<'createSite'>> {
      const { name, ipnVersion = 2, amountScale = 'minor', providerIds = [], defaultProviderId = null, branding, allowedOrigins = [], checkoutExpiryMinutes = 1_440 } = body;
      const settings = { name, ipnVersion, amountScale, providerIds, defaultProviderId, branding: branding ?? { logoUrl: null, primaryColor: null }, allowedOrigins, checkoutExpiryMinutes };
      const site = await createSite(deps, { tenant: tenantOf(context), siteId: context.reservedIds?.[0] ?? null, settings, by: auditBy(context) });
      return answer(201, site);
    },

    async getSite({ path, context }): Promise<AdminResponse<'getSite'>> {
      const site = await getSite(deps, { tenant: tenantOf(context), siteId: path.siteId });
      return answer(200, site);
    },

    async updateSite({ path, body, headers, context }): Promise<AdminResponse<'updateSite'>> {
      const options = { tenant: tenantOf(context), siteId: path.siteId, ifRevision: ifRevision(headers['if-match']), requestId: context.reservedIds?.[0] ?? null, by: auditBy(context) };
      return answer(200, await updateSite(deps, { ...options, changes: defined(body) }));
    },

    async archiveSite({ path, headers, context }): Promise<AdminResponse<'archiveSite'>> {
      return answer(200, await archiveSite(deps, { tenant: tenantOf(context), siteId: path.siteId, ifRevision: ifRevision(headers['if-match']), by: auditBy(context) }));
    },

    async revealSiteSecret({ path, context }): Promise<AdminResponse<'revealSiteSecret'>> {
      const secrets = await revealSiteSecrets(deps, { tenant: tenantOf(context), siteId: path.siteId, by: auditBy(context) });
      return { status: 200, body: toWireSecrets(path.siteId, secrets) };
    },

    async regenerateSiteSecret({ path, body, context }): Promise<AdminResponse<'regenerateSiteSecret'>> {
      const secrets = await regenerateSiteSecret(deps, { tenant: tenantOf(context), siteId: path.siteId, requestId: context.reservedIds?.[0] ?? null, by: auditBy(context), cutOver: body?.cutOver ?? 'now' });
      return { status: 200, body: toWireSecrets(path.siteId, secrets) };
    },

    async activateSiteSecret({ path, context }): Promise<AdminResponse<'activateSiteSecret'>> {
      const secrets = await activateSiteSecret(deps, { tenant: tenantOf(context), siteId: path.siteId, requestId: context.reservedIds?.[0] ?? null, by: auditBy(context) });
      return { status: 200, body: toWireSecrets(path.siteId, secrets) };
    },

    async revokePreviousSiteSecret({ path, context }): Promise<AdminResponse<'revokePreviousSiteSecret'>> {
      const secrets = await revokePreviousSiteSecret(deps, { tenant: tenantOf(context), siteId: path.siteId, requestId: context.reservedIds?.[0] ?? null, by: auditBy(context) });
      return { status: 200, body: toWireSecrets(path.siteId, secrets) };
    },
  };
}

function answer<Status extends 200 | 201>(status: Status, site: Site): { status: Status; headers: { ETag: string }; body: Wire['Site'] } {
  return { status, headers: entityTag(site), body: toWireSite(site) };
}

function toWireSite(site: Site): Wire['Site'] {
  return {
    id: site.id,
    livemode: site.livemode,
    name: site.name,
    archived: site.archivedAt !== null,
    providerIds: site.providerIds,
    defaultProviderId: site.defaultProviderId,
    ipnVersion: site.ipnVersion,
    amountScale: site.amountScale,
    branding: site.branding,
    allowedOrigins: site.allowedOrigins,
    checkoutExpiryMinutes: site.checkoutExpiryMinutes,
    createdAt: site.createdAt.toISOString(),
    updatedAt: site.updatedAt.toISOString(),
  };
}

/** The second secret of an overlap: a staged one before the previous one, as there is one extra header. */
function toWireSecrets(siteId: string, { current, staged, previous, previousUntil }: SiteSecrets): Wire['SiteSecret'] {
  if (staged !== null) return { siteId, secret: current, alternate: { kind: 'staged', secret: staged, expiresAt: null } };
  if (previous !== null) return { siteId, secret: current, alternate: { kind: 'previous', secret: previous, expiresAt: previousUntil?.toISOString() ?? null } };
  return { siteId, secret: current, alternate: null };
}
