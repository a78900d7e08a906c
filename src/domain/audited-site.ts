import type { AuditChange } from './audit-entry.js';
import type { Site } from './site.js';

/** What an audit entry tells of a site: everything that operators set. */
export function auditedSite({ name, amountScale, ipnVersion, providerIds, defaultProviderId, branding, allowedOrigins, checkoutExpiryMinutes, archivedAt }: Site): Record<string, unknown> {
  return { name, amountScale, ipnVersion, providerIds, defaultProviderId, branding, allowedOrigins, checkoutExpiryMinutes, archived: archivedAt !== null };
}

/** The entry of a change of a site; `before` is null for a new one. */
export function siteChange(action: 'created' | 'updated' | 'archived', before: Site | null, after: Site): AuditChange {
  return {
    organizationId: after.organizationId,
    livemode: after.livemode,
    action: `site.${action}`,
    object: { type: 'site', id: after.id },
    before: before === null ? null : auditedSite(before),
    after: auditedSite(after),
  };
}
