import type { ConfigDeps } from './config-deps.js';
import { newSiteSecret } from './create-site.js';
import { GatewayError } from './errors.js';
import type { SiteSecrets } from './site.js';
import type { Tenant } from './tenant.js';
import { getSite } from './update-site.js';

export type SiteSecretOptions = {
  tenant: Tenant;
  siteId: string;
  /** From the idempotency record: the repetition of a request that crashed finds its own work done. */
  requestId?: string | null;
};

/** After a cut-over the old secret signs the extra header for so long (FAULTS.md 14). */
const overlapMs = 24 * 60 * 60_000;

/** Secrets of a site as they stand now: an overlap that is over is gone. @throws GatewayError site_not_found. */
export async function readSiteSecrets(deps: ConfigDeps, { tenant, siteId }: SiteSecretOptions): Promise<SiteSecrets> {
  const secrets = await deps.sites.readSecrets(tenant, siteId);
  if (secrets === null) throw new GatewayError('site_not_found', 'No site has this id');
  const over = secrets.previousUntil !== null && secrets.previousUntil <= deps.clock.now();
  return over ? { ...secrets, previous: null, previousUntil: null } : secrets;
}

/**
 * `now`: the new secret signs from this moment; receivers that check against the old one refuse until they have the new one, and what they
 * refuse is retried. The old one signs the extra header for a day. `staged`: the new one signs the extra header until it is activated.
 */
export async function regenerateSiteSecret(deps: ConfigDeps, options: SiteSecretOptions & { cutOver: 'now' | 'staged' }): Promise<SiteSecrets> {
  const fresh = newSiteSecret(deps.ids);
  return change(deps, options, (secrets, now) =>
    options.cutOver === 'staged'
      ? { ...secrets, staged: fresh }
      : { current: fresh, staged: null, previous: secrets.current, previousUntil: new Date(now.getTime() + overlapMs) },
  );
}

/** Cuts over to the staged secret. @throws GatewayError webhook_secret_not_staged. */
export async function activateSiteSecret(deps: ConfigDeps, options: SiteSecretOptions): Promise<SiteSecrets> {
  return change(deps, options, (secrets, now) => {
    if (secrets.staged === null) throw new GatewayError('webhook_secret_not_staged', 'No staged secret is waiting; regenerate with cutOver staged first');
    return { current: secrets.staged, staged: null, previous: secrets.current, previousUntil: new Date(now.getTime() + overlapMs) };
  });
}

/** Ends the overlap at once. @throws GatewayError webhook_secret_no_previous. */
export async function revokePreviousSiteSecret(deps: ConfigDeps, options: SiteSecretOptions): Promise<SiteSecrets> {
  return change(deps, options, (secrets) => {
    if (secrets.previous === null) throw new GatewayError('webhook_secret_no_previous', 'There is no previous secret to revoke');
    return { ...secrets, previous: null, previousUntil: null };
  });
}

async function change(deps: ConfigDeps, options: SiteSecretOptions, decide: (secrets: SiteSecrets, now: Date) => SiteSecrets): Promise<SiteSecrets> {
  for (let round = 0; round < 10; round += 1) {
    // The revision first: secrets that change between the two reads make the write fail, never the other way round.
    const site = await getSite(deps, options);
    const before = await readSiteSecrets(deps, options);
    if (options.requestId != null && before.changedBy === options.requestId) return before;
    const next = { ...decide(before, deps.clock.now()), changedBy: options.requestId ?? null };
    if (await deps.sites.writeSecrets(options.tenant, options.siteId, next, site.revision)) return next;
  }
  throw new GatewayError('conflict', 'The secrets are being changed by others; read them again');
}
