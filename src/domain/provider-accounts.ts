import type { ConfigDeps } from './config-deps.js';
import { GatewayError } from './errors.js';
import type { Provider } from './ports/provider.js';
import type { ProviderAccount, ProviderCredentials } from './provider-account.js';
import type { Tenant } from './tenant.js';
import { updateSite } from './update-site.js';
import { updateWithRetry } from './update-with-retry.js';

export type ProviderAccountOptions = { tenant: Tenant; providerId: string };
/** An account, what its type can do, and its credentials masked but for their ends. */
export type ProviderView = { account: ProviderAccount; provider: Provider; maskedCredentials: Record<string, string> };

export type CreateProviderAccountOptions = {
  tenant: Tenant;
  /** Fixed by the idempotency record where there is one. */
  providerId: string | null;
  type: string;
  label: string;
  siteIds: readonly string[];
  credentials: ProviderCredentials | null;
};

/**
 * Adds an account at a provider and, where asked for, to sites of the same mode.
 * @throws GatewayError test_mode_only, provider_credentials_invalid, site_not_found, invalid_request (an unknown type).
 */
export async function createProviderAccount(deps: ConfigDeps, options: CreateProviderAccountOptions): Promise<ProviderView> {
  const { tenant } = options;
  const provider = providerOfType(deps, options.type);
  if (tenant.livemode && !provider.capabilities.liveMode) throw new GatewayError('test_mode_only', `A provider of type ${provider.type} exists in test mode only`);
  const credentials = usableCredentials(provider, options.credentials, tenant.livemode);
  for (const [index, siteId] of options.siteIds.entries()) {
    if ((await deps.sites.find(tenant, siteId)) === null) throw new GatewayError('site_not_found', 'No site has this id', { faults: [{ pointer: `/body/siteIds/${index}`, detail: 'is no site of this organization and mode' }] });
  }
  const now = deps.clock.now();
  const account: ProviderAccount = {
    id: options.providerId ?? deps.ids.objectId(),
    ...tenant,
    revision: 1,
    type: provider.type,
    label: options.label,
    enabled: true,
    archivedAt: null,
    lastHookAt: null,
    lastHookFailureAt: null,
    createdAt: now,
    updatedAt: now,
  };
  // An earlier try of the same request may have got this far: what it stored counts, the rest is done again.
  await deps.providerAccounts.insert(tenant, account, credentials);
  for (const siteId of options.siteIds) await assign(deps, tenant, siteId, account.id);
  return getProviderAccount(deps, { tenant, providerId: account.id });
}

/** @throws GatewayError provider_not_found. */
export async function getProviderAccount(deps: ConfigDeps, { tenant, providerId }: ProviderAccountOptions): Promise<ProviderView> {
  return view(deps, tenant, await find(deps, tenant, providerId));
}

export async function listProviderAccounts(deps: ConfigDeps, { tenant, includeArchived }: { tenant: Tenant; includeArchived: boolean }): Promise<ProviderView[]> {
  const accounts = await deps.providerAccounts.list(tenant, { includeArchived });
  return Promise.all(accounts.map((account) => view(deps, tenant, account)));
}

/** @throws GatewayError provider_not_found, provider_archived. */
export async function renameProviderAccount(deps: ConfigDeps, options: ProviderAccountOptions & { label: string }): Promise<ProviderView> {
  return change(deps, options, (account) => ({ ...account, label: options.label }));
}

/** Disabled takes no new payments; hooks are applied all the same. @throws GatewayError provider_not_found, provider_archived. */
export async function toggleProviderAccount(deps: ConfigDeps, options: ProviderAccountOptions & { enabled: boolean }): Promise<ProviderView> {
  return change(deps, options, (account) => (account.enabled === options.enabled ? account : { ...account, enabled: options.enabled }));
}

/** Disabled for good and out of lists; its hooks are still verified and applied. Archiving again changes nothing. */
export async function archiveProviderAccount(deps: ConfigDeps, { tenant, providerId }: ProviderAccountOptions): Promise<ProviderView> {
  const account = await updateWithRetry(
    () => find(deps, tenant, providerId),
    (current) => (current.archivedAt === null ? { ...current, enabled: false, archivedAt: deps.clock.now(), updatedAt: deps.clock.now() } : current),
    (next, revision) => deps.providerAccounts.replace(tenant, next, revision),
  );
  return view(deps, tenant, account);
}

async function change(deps: ConfigDeps, { tenant, providerId }: ProviderAccountOptions, decide: (account: ProviderAccount) => ProviderAccount): Promise<ProviderView> {
  const decideOpen = (account: ProviderAccount): ProviderAccount => {
    if (account.archivedAt !== null) throw new GatewayError('provider_archived', 'The provider is archived and can no longer be changed');
    const decided = decide(account);
    return decided === account ? account : { ...decided, updatedAt: deps.clock.now() };
  };
  const account = await updateWithRetry(() => find(deps, tenant, providerId), decideOpen, (next, revision) => deps.providerAccounts.replace(tenant, next, revision));
  return view(deps, tenant, account);
}

async function find(deps: ConfigDeps, tenant: Tenant, providerId: string): Promise<ProviderAccount> {
  const account = await deps.providerAccounts.find(tenant, providerId);
  if (account === null) throw new GatewayError('provider_not_found', 'No provider has this id');
  return account;
}

async function view(deps: ConfigDeps, tenant: Tenant, account: ProviderAccount): Promise<ProviderView> {
  const credentials = (await deps.providerAccounts.readCredentials(tenant, account.id)) ?? {};
  const masked = Object.entries(credentials).map(([name, value]) => [name, mask(typeof value === 'string' ? value : (value.at(-1) ?? ''))]);
  return { account, provider: providerOfType(deps, account.type), maskedCredentials: Object.fromEntries(masked) as Record<string, string> };
}

/** Enough to tell two secrets apart, and nothing of a short one. */
function mask(secret: string): string {
  return secret.length < 12 ? '••••' : `••••${secret.slice(-4)}`;
}

async function assign(deps: ConfigDeps, tenant: Tenant, siteId: string, providerId: string): Promise<void> {
  const site = await deps.sites.find(tenant, siteId);
  if (site === null || site.providerIds.includes(providerId)) return;
  await updateSite(deps, { tenant, siteId, changes: { providerIds: [...site.providerIds, providerId] } });
}

function usableCredentials(provider: Provider, given: ProviderCredentials | null, livemode: boolean): ProviderCredentials {
  const credentials = given === null || Object.keys(given).length === 0 ? (provider.generateCredentials?.() ?? {}) : given;
  const faults = provider.checkCredentials(credentials, livemode);
  if (faults.length === 0) return credentials;
  throw new GatewayError('provider_credentials_invalid', `credentials${faults[0]?.pointer ?? ''} ${faults[0]?.detail ?? 'are not right'}`, {
    faults: faults.map(({ pointer, detail }) => ({ pointer: `/body/credentials${pointer}`, detail })),
  });
}

function providerOfType(deps: ConfigDeps, type: string): Provider {
  const provider = deps.providers.find(type);
  if (provider === null) throw new GatewayError('invalid_request', `type must be one of ${deps.providers.types().join(', ')}`, { faults: [{ pointer: '/body/type', detail: 'is no registered type of provider' }] });
  return provider;
}
