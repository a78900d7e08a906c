import type { Site, SiteSecrets } from '../site.js';
import type { Tenant } from '../tenant.js';
import type { ChangeScope } from './audit-trail.js';

export type SiteStore = {
  insert(tenant: Tenant, site: Site, secrets: SiteSecrets, within?: ChangeScope): Promise<'inserted' | 'exists'>;
  find(tenant: Tenant, siteId: string): Promise<Site | null>;
  /** Newest first, at most 1,000. */
  list(tenant: Tenant, options: { includeArchived: boolean }): Promise<Site[]>;
  replace(tenant: Tenant, next: Site, expectedRevision: number, within?: ChangeScope): Promise<boolean>;
  /** Of one site, or of those that are on the domain. Counts as a change of the site. Only within an audited change. */
  setCustomDomain(tenant: Tenant, which: { siteId: string } | { domainId: string }, next: NonNullable<Site['customDomain']> | null, within: ChangeScope): Promise<void>;
  readSecrets(tenant: Tenant, siteId: string): Promise<SiteSecrets | null>;
  /** Compare-and-set on the site's revision, as `replace`. */
  writeSecrets(tenant: Tenant, siteId: string, secrets: SiteSecrets, expectedRevision: number, within?: ChangeScope): Promise<boolean>;
};
