import type { AuditBy } from './audit-entry.js';
import { providerChange } from './audited-provider.js';
import { changeAudited } from './change-audited.js';
import type { ConfigDeps } from './config-deps.js';
import { GatewayError } from './errors.js';
import { maskCredentials } from './merge-credentials.js';
import type { Provider } from './ports/provider.js';
import { assertRevision } from './precondition.js';
import type { IfRevision } from './precondition.js';
import { probeCredentials } from './probe-credentials.js';
import type { CredentialsProbe } from './probe-credentials.js';
import type { ProviderAccount } from './provider-account.js';
import type { Tenant } from './tenant.js';

export type ProviderAccountOptions = { tenant: Tenant; providerId: string };

export type ChangeProviderOptions = ProviderAccountOptions & {
  ifRevision?: IfRevision;
  /** From the idempotency record: the repetition of a request that crashed finds its own work done. */
  requestId?: string | null;
  by: AuditBy;
};

/** An account, what its type can do, and its credentials masked but for their ends. */
export type ProviderView = { account: ProviderAccount; provider: Provider; maskedCredentials: Record<string, string | string[]> };

/** @throws GatewayError provider_not_found. */
export async function getProviderAccount(deps: ConfigDeps, { tenant, providerId }: ProviderAccountOptions): Promise<ProviderView> {
  return viewProvider(deps, await findProviderAccount(deps, { tenant, providerId }));
}

export async function listProviderAccounts(deps: ConfigDeps, { tenant, includeArchived }: { tenant: Tenant; includeArchived: boolean }): Promise<ProviderView[]> {
  const accounts = await deps.providerAccounts.list(tenant, { includeArchived });
  return Promise.all(accounts.map((account) => viewProvider(deps, account)));
}

/** Disabled takes no new payments; hooks are applied all the same. @throws GatewayError provider_not_found, provider_archived, conflict. */
export async function toggleProviderAccount(deps: ConfigDeps, options: ChangeProviderOptions & { enabled: boolean }): Promise<ProviderView> {
  const account = await changeProvider(deps, options, options.enabled ? 'enabled' : 'disabled', (current) => {
    assertNotArchived(current);
    return current.enabled === options.enabled ? current : { ...current, enabled: options.enabled };
  });
  return viewProvider(deps, account);
}

/** Disabled for good and out of lists; its hooks are still verified and applied. Archiving again changes nothing. @throws GatewayError provider_not_found, precondition_failed, conflict. */
export async function archiveProviderAccount(deps: ConfigDeps, options: ChangeProviderOptions): Promise<ProviderView> {
  const account = await changeProvider(deps, options, 'archived', (current) => (current.archivedAt === null ? { ...current, enabled: false, archivedAt: deps.clock.now() } : current));
  return viewProvider(deps, account);
}

/** Asks the provider about the stored credentials and notes what it said. @throws GatewayError provider_not_found. */
export async function checkProviderAccount(deps: ConfigDeps, { tenant, providerId }: ProviderAccountOptions): Promise<{ probe: CredentialsProbe; checkedAt: Date }> {
  const account = await findProviderAccount(deps, { tenant, providerId });
  const credentials = (await deps.providerAccounts.readCredentials(tenant, providerId)) ?? {};
  const probe = await probeCredentials(deps, { tenant, providerId, provider: providerOfType(deps, account.type), credentials });
  const checkedAt = deps.clock.now();
  // Whoever could not be reached has not taken anything back.
  if (probe.result !== 'unreachable') await deps.providerAccounts.noteCheck(tenant, providerId, account.revision, probe.result === 'accepted' ? checkedAt : null);
  return { probe, checkedAt };
}

/** @throws GatewayError provider_not_found. */
export async function findProviderAccount(deps: Pick<ConfigDeps, 'providerAccounts'>, { tenant, providerId }: ProviderAccountOptions): Promise<ProviderAccount> {
  const account = await deps.providerAccounts.find(tenant, providerId);
  if (account === null) throw new GatewayError('provider_not_found', 'No provider has this id');
  return account;
}

export async function viewProvider(deps: ConfigDeps, account: ProviderAccount): Promise<ProviderView> {
  const credentials = (await deps.providerAccounts.readCredentials(account, account.id)) ?? {};
  return { account, provider: providerOfType(deps, account.type), maskedCredentials: maskCredentials(credentials) };
}

/** @throws GatewayError invalid_request. */
export function providerOfType(deps: Pick<ConfigDeps, 'providers'>, type: string): Provider {
  const provider = deps.providers.find(type);
  if (provider === null) throw new GatewayError('invalid_request', `type must be one of ${deps.providers.types().join(', ')}`, { faults: [{ pointer: '/body/type', detail: 'is no registered type of provider' }] });
  return provider;
}

/** @throws GatewayError provider_archived. */
export function assertNotArchived({ archivedAt }: ProviderAccount): void {
  if (archivedAt !== null) throw new GatewayError('provider_archived', 'The provider is archived and can no longer be changed');
}

function changeProvider(deps: ConfigDeps, { tenant, providerId, ifRevision = null, requestId = null, by }: ChangeProviderOptions, action: 'enabled' | 'disabled' | 'archived', decide: (account: ProviderAccount) => ProviderAccount): Promise<ProviderAccount> {
  return changeAudited<ProviderAccount>({
    audit: deps.audit,
    by,
    read: () => findProviderAccount(deps, { tenant, providerId }),
    decide: (account) => {
      if (requestId !== null && account.changedBy === requestId) return account;
      assertRevision(account, ifRevision);
      const decided = decide(account);
      return decided === account ? account : { ...decided, changedBy: requestId, updatedAt: deps.clock.now() };
    },
    replace: (next, revision, within) => deps.providerAccounts.replace(tenant, next, revision, { within }),
    describe: (before, after) => providerChange(action, before, after),
  });
}
