import type { AuditBy } from './audit-entry.js';
import { providerChange } from './audited-provider.js';
import type { ConfigDeps } from './config-deps.js';
import { GatewayError } from './errors.js';
import type { Provider } from './ports/provider.js';
import { probeCredentials } from './probe-credentials.js';
import type { CredentialsProbe } from './probe-credentials.js';
import { getProviderAccount, providerOfType } from './provider-accounts.js';
import type { ProviderView } from './provider-accounts.js';
import type { ProviderAccount, ProviderCredentials } from './provider-account.js';
import type { Tenant } from './tenant.js';
import { updateSite } from './update-site.js';

export type CreateProviderAccountOptions = {
  tenant: Tenant;
  /** Fixed by the idempotency record where there is one. */
  providerId: string | null;
  type: string;
  label: string;
  siteIds: readonly string[];
  credentials: ProviderCredentials | null;
  by: AuditBy;
};

/**
 * Adds an account at a provider, whose credentials the provider is asked about first, and, where asked for, to sites of the same mode.
 * @throws GatewayError test_mode_only, provider_credentials_invalid, site_not_found, site_archived, invalid_request (an unknown type), conflict.
 */
export async function createProviderAccount(deps: ConfigDeps, options: CreateProviderAccountOptions): Promise<ProviderView> {
  const { tenant, by } = options;
  const provider = providerOfType(deps, options.type);
  if (tenant.livemode && !provider.capabilities.liveMode) throw new GatewayError('test_mode_only', `A provider of type ${provider.type} exists in test mode only`);
  const credentials = usableCredentials(provider, options.credentials, tenant.livemode);
  await assertSites(deps, options);
  const id = options.providerId ?? deps.ids.objectId();
  const earlier = options.providerId === null ? null : await deps.providerAccounts.find(tenant, id);
  // An earlier try of the same request may have got this far: what it stored counts, the rest is done again.
  if (earlier === null) {
    const probe = await probeCredentials(deps, { tenant, providerId: id, provider, credentials });
    assertNotRefused(probe);
    await insert(deps, options, { id, credentials, accepted: probe.result === 'accepted' });
  }
  for (const siteId of options.siteIds) await assign(deps, { tenant, siteId, providerId: id, by });
  return getProviderAccount(deps, { tenant, providerId: id });
}

/** @throws GatewayError provider_credentials_invalid. */
export function assertNotRefused(probe: CredentialsProbe): void {
  if (probe.result !== 'refused') return;
  throw new GatewayError('provider_credentials_invalid', `The provider refuses the credentials: ${probe.reason}`, { faults: [{ pointer: '/body/credentials', detail: probe.reason }] });
}

/** @throws GatewayError provider_credentials_invalid, with a pointer to each. */
export function assertUsable(provider: Provider, credentials: ProviderCredentials, livemode: boolean): void {
  const faults = provider.checkCredentials(credentials, livemode);
  if (faults.length === 0) return;
  throw new GatewayError('provider_credentials_invalid', `credentials${faults[0]?.pointer.replaceAll('/', '.') ?? ''}: ${faults[0]?.detail ?? 'they are not right'}`, {
    faults: faults.map(({ pointer, detail }) => ({ pointer: `/body/credentials${pointer}`, detail })),
  });
}

function usableCredentials(provider: Provider, given: ProviderCredentials | null, livemode: boolean): ProviderCredentials {
  const credentials = given === null || Object.keys(given).length === 0 ? (provider.generateCredentials?.() ?? {}) : given;
  assertUsable(provider, credentials, livemode);
  return credentials;
}

async function assertSites(deps: ConfigDeps, { tenant, siteIds }: CreateProviderAccountOptions): Promise<void> {
  for (const [index, siteId] of siteIds.entries()) {
    const site = await deps.sites.find(tenant, siteId);
    const at = (detail: string) => ({ faults: [{ pointer: `/body/siteIds/${index}`, detail }] });
    if (site === null) throw new GatewayError('site_not_found', 'No site has this id', at('is no site of this organization and mode'));
    if (site.archivedAt !== null) throw new GatewayError('site_archived', 'The site is archived and can no longer be changed', at('is archived'));
  }
}

async function insert(deps: ConfigDeps, { tenant, type, label, by }: CreateProviderAccountOptions, { id, credentials, accepted }: { id: string; credentials: ProviderCredentials; accepted: boolean }): Promise<void> {
  const now = deps.clock.now();
  const account: ProviderAccount = {
    id,
    ...tenant,
    revision: 1,
    type,
    label,
    enabled: true,
    archivedAt: null,
    lastHookAt: null,
    lastHookFailureAt: null,
    lastHookFailureReason: null,
    credentialsCheckedAt: accepted ? now : null,
    changedBy: null,
    createdAt: now,
    updatedAt: now,
  };
  await deps.audit.record(by, async (within) => {
    if ((await deps.providerAccounts.insert(tenant, account, credentials, within)) === 'exists') {
      // The same request on another instance was faster: what it stored is what this one would have.
      if ((await deps.providerAccounts.find(tenant, id)) !== null) return { result: null, did: null };
      throw new GatewayError('conflict', 'The provider could not be made; try again with another Idempotency-Key');
    }
    return { result: null, did: providerChange('created', null, account, Object.keys(credentials)) };
  });
}

async function assign(deps: ConfigDeps, { tenant, siteId, providerId, by }: { tenant: Tenant; siteId: string; providerId: string; by: AuditBy }): Promise<void> {
  const site = await deps.sites.find(tenant, siteId);
  if (site === null || site.providerIds.includes(providerId)) return;
  await updateSite(deps, { tenant, siteId, changes: { providerIds: [...site.providerIds, providerId] }, by });
}
