import type { AuditBy, AuditChange } from './audit-entry.js';
import type { ConfigDeps } from './config-deps.js';
import { newSiteSecret } from './create-site.js';
import { GatewayError } from './errors.js';
import type { SiteSecrets } from './site.js';
import type { Tenant } from './tenant.js';
import { getSite } from './update-site.js';

export type SiteSecretOptions = {
  by: AuditBy;
  tenant: Tenant;
  siteId: string;
  /** From the idempotency record: the repetition of a request that crashed finds its own work done. */
  requestId?: string | null;
};

/** What the use-cases of this file need. */
export type SiteSecretDeps = Pick<ConfigDeps, 'sites' | 'audit' | 'ids' | 'clock'>;

/** After a cut-over the old secret signs the extra header for so long (FAULTS.md 14). */
const overlapMs = 24 * 60 * 60_000;

/** Secrets of a site as they stand now: an overlap that is over is gone. @throws GatewayError site_not_found. */
export async function readSiteSecrets(deps: SiteSecretDeps, { tenant, siteId }: Pick<SiteSecretOptions, 'tenant' | 'siteId'>): Promise<SiteSecrets> {
  const secrets = await deps.sites.readSecrets(tenant, siteId);
  if (secrets === null) throw new GatewayError('site_not_found', 'No site has this id');
  const over = secrets.previousUntil !== null && secrets.previousUntil <= deps.clock.now();
  return over ? { ...secrets, previous: null, previousUntil: null } : secrets;
}

/** The same for somebody who is shown them, which is audited. */
export async function revealSiteSecrets(deps: SiteSecretDeps, { tenant, siteId, by }: SiteSecretOptions): Promise<SiteSecrets> {
  return deps.audit.record(by, async () => {
    const secrets = await readSiteSecrets(deps, { tenant, siteId });
    return { result: secrets, did: secretChange({ tenant, siteId }, 'revealed', secrets, secrets) };
  });
}

/**
 * `now`: the new secret signs from this moment; receivers that check against the old one refuse until they have the new one, and what they
 * refuse is retried. The old one signs the extra header for a day. `staged`: the new one signs the extra header until it is activated.
 */
export async function regenerateSiteSecret(deps: SiteSecretDeps, options: SiteSecretOptions & { cutOver: 'now' | 'staged' }): Promise<SiteSecrets> {
  const fresh = newSiteSecret(deps.ids);
  return change(deps, options, 'regenerated', (secrets, now) =>
    options.cutOver === 'staged'
      ? { ...secrets, staged: fresh }
      : { current: fresh, staged: null, previous: secrets.current, previousUntil: new Date(now.getTime() + overlapMs) },
  );
}

/** Cuts over to the staged secret. @throws GatewayError webhook_secret_not_staged. */
export async function activateSiteSecret(deps: SiteSecretDeps, options: SiteSecretOptions): Promise<SiteSecrets> {
  return change(deps, options, 'activated', (secrets, now) => {
    if (secrets.staged === null) throw new GatewayError('webhook_secret_not_staged', 'No staged secret is waiting; regenerate with cutOver staged first');
    return { current: secrets.staged, staged: null, previous: secrets.current, previousUntil: new Date(now.getTime() + overlapMs) };
  });
}

/** Ends the overlap at once. @throws GatewayError webhook_secret_no_previous. */
export async function revokePreviousSiteSecret(deps: SiteSecretDeps, options: SiteSecretOptions): Promise<SiteSecrets> {
  return change(deps, options, 'previous_revoked', (secrets) => {
    if (secrets.previous === null) throw new GatewayError('webhook_secret_no_previous', 'There is no previous secret to revoke');
    return { ...secrets, previous: null, previousUntil: null };
  });
}

async function change(deps: SiteSecretDeps, options: SiteSecretOptions, action: SecretAction, decide: (secrets: SiteSecrets, now: Date) => SiteSecrets): Promise<SiteSecrets> {
  const { tenant, siteId, requestId = null, by } = options;
  for (let round = 0; round < 10; round += 1) {
    const changed = await deps.audit.record<SiteSecrets | null>(by, async (within) => {
      // The revision first: secrets that change between the two reads make the write fail, never the other way round.
      const site = await getSite(deps, { tenant, siteId });
      const before = await readSiteSecrets(deps, { tenant, siteId });
      if (requestId !== null && before.changedBy === requestId) return { result: before, did: null };
      const next = { ...decide(before, deps.clock.now()), changedBy: requestId };
      const written = await deps.sites.writeSecrets(tenant, siteId, next, site.revision, within);
      return written ? { result: next, did: secretChange(options, action, before, next) } : { result: null, did: null };
    });
    if (changed !== null) return changed;
  }
  throw new GatewayError('conflict', 'The secrets are being changed by others; read them again');
}

type SecretAction = 'revealed' | 'regenerated' | 'activated' | 'previous_revoked';

function secretChange({ tenant, siteId }: Pick<SiteSecretOptions, 'tenant' | 'siteId'>, action: SecretAction, before: SiteSecrets, after: SiteSecrets): AuditChange {
  return { ...tenant, action: `site_secret.${action}`, object: { type: 'site_secret', id: siteId }, before: withoutSecrets(before), after: withoutSecrets(after) };
}

/** Which secrets there are, and nothing of them. */
function withoutSecrets({ staged, previous, previousUntil }: SiteSecrets): Record<string, unknown> {
  return { staged: staged !== null, previous: previous !== null, previousUntil: previousUntil?.toISOString() ?? null };
}
