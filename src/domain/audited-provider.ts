import type { AuditChange } from './audit-entry.js';
import type { ProviderAccount } from './provider-account.js';

type Action = 'created' | 'updated' | 'enabled' | 'disabled' | 'archived';

/**
 * The entry of a change of a provider; `before` is null for a new one.
 * @param credentialNames Names of the credentials that were set with it; their values are told nowhere.
 */
export function providerChange(action: Action, before: ProviderAccount | null, after: ProviderAccount, credentialNames: readonly string[] = []): AuditChange {
  const tell = ({ type, label, enabled, archivedAt }: ProviderAccount): Record<string, unknown> => ({ type, label, enabled, archived: archivedAt !== null });
  return {
    organizationId: after.organizationId,
    livemode: after.livemode,
    action: `provider.${action}`,
    object: { type: 'provider', id: after.id },
    before: before === null ? null : tell(before),
    after: { ...tell(after), ...(credentialNames.length === 0 ? {} : { credentialsSet: [...credentialNames] }) },
  };
}
