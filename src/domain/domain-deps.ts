import type { AuditTrail } from './ports/audit-trail.js';
import type { DomainStore } from './ports/domain-store.js';
import type { SiteStore } from './ports/site-store.js';
import type { Clock, Dns, Ids } from './ports/world.js';

/** What the use-cases of custom domains work with. */
export type DomainDeps = Readonly<{
  audit: AuditTrail;
  domains: DomainStore;
  sites: SiteStore;
  dns: Dns;
  clock: Clock;
  ids: Ids;
  /** Name of the checkout pages, which the CNAME of every custom domain leads to. */
  target: string;
  /** Names of the gateway, which can't be custom ones. */
  ownHosts: readonly string[];
}>;
