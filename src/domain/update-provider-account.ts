import { providerChange } from './audited-provider.js';
import { changeAudited } from './change-audited.js';
import type { ConfigDeps } from './config-deps.js';
import { assertNotRefused, assertUsable } from './create-provider-account.js';
import { GatewayError } from './errors.js';
import { mergeCredentials } from './merge-credentials.js';
import type { CredentialChanges } from './merge-credentials.js';
import { assertRevision } from './precondition.js';
import { probeCredentials } from './probe-credentials.js';
import { assertNotArchived, findProviderAccount, providerOfType, viewProvider } from './provider-accounts.js';
import type { ChangeProviderOptions, ProviderView } from './provider-accounts.js';
import type { ProviderAccount, ProviderCredentials } from './provider-account.js';

export type UpdateProviderOptions = ChangeProviderOptions & { label: string | undefined; credentials: CredentialChanges | undefined };

/** Credentials as they shall be, and when the provider accepted them; null when it could not be reached. */
type NewCredentials = Readonly<{ credentials: ProviderCredentials; checkedAt: Date | null }>;

/**
 * Changes the label and the named credentials. The provider is asked about new credentials first, outside of any database transaction.
 * @throws GatewayError provider_not_found, provider_archived, precondition_failed, provider_credentials_invalid, conflict.
 */
export async function updateProviderAccount(deps: ConfigDeps, options: UpdateProviderOptions): Promise<ProviderView> {
  const { tenant, ifRevision = null, requestId = null, by } = options;
  const seen = await findProviderAccount(deps, options);
  if (requestId !== null && seen.changedBy === requestId) return viewProvider(deps, seen);
  assertRevision(seen, ifRevision);
  assertNotArchived(seen);
  const fresh = options.credentials === undefined ? null : await newCredentials(deps, seen, options.credentials);

  const account = await changeAudited<ProviderAccount>({
    audit: deps.audit,
    by,
    read: () => findProviderAccount(deps, options),
    decide: (current) => {
      if (requestId !== null && current.changedBy === requestId) return current;
      assertRevision(current, ifRevision);
      assertNotArchived(current);
      // What was merged and asked about is what stood there before.
      if (fresh !== null && current.revision !== seen.revision) throw new GatewayError('conflict', 'The provider was changed by others meanwhile; read it again and decide anew');
      const label = options.label ?? current.label;
      if (fresh === null && label === current.label) return current;
      return { ...current, label, ...(fresh === null ? {} : { credentialsCheckedAt: fresh.checkedAt }), changedBy: requestId, updatedAt: deps.clock.now() };
    },
    replace: (next, revision, within) => deps.providerAccounts.replace(tenant, next, revision, { within, ...(fresh === null ? {} : { credentials: fresh.credentials }) }),
    describe: (before, after) => providerChange('updated', before, after, Object.keys(options.credentials ?? {})),
  });
  return viewProvider(deps, account);
}

async function newCredentials(deps: ConfigDeps, account: ProviderAccount, changes: CredentialChanges): Promise<NewCredentials> {
  const provider = providerOfType(deps, account.type);
  const credentials = mergeCredentials((await deps.providerAccounts.readCredentials(account, account.id)) ?? {}, changes);
  assertUsable(provider, credentials, account.livemode);
  const probe = await probeCredentials(deps, { tenant: { organizationId: account.organizationId, livemode: account.livemode }, providerId: account.id, provider, credentials });
  assertNotRefused(probe);
  return { credentials, checkedAt: probe.result === 'accepted' ? deps.clock.now() : null };
}
