import type { ApiKey } from './api-key.js';
import type { AuditChange } from './audit-entry.js';
import { isSystemTenant } from './tenant.js';

/** What an audit entry tells of a key: everything but its secrets and their hashes. */
function auditedApiKey({ name, role, scopes, ipAllowList, secretHint, previousUntil, expiresAt, revokedAt, deletedAt }: ApiKey): Record<string, unknown> {
  const text = (at: Date | null): string | null => at?.toISOString() ?? null;
  return { name, role, scopes, ipAllowList, secretHint, previousUntil: text(previousUntil), expiresAt: text(expiresAt), revokedAt: text(revokedAt), deletedAt: text(deletedAt) };
}

/** The entry of a change of a key; `before` is null for a new one, `after` for one that is gone. */
export function apiKeyChange(action: 'created' | 'updated' | 'rotated' | 'revoked' | 'deleted', before: ApiKey | null, after: ApiKey): AuditChange {
  const system = isSystemTenant(after);
  return {
    organizationId: system ? null : after.organizationId,
    livemode: system ? null : after.livemode,
    action: `api_key.${action}`,
    object: { type: 'api_key', id: after.id },
    before: before === null ? null : auditedApiKey(before),
    after: action === 'deleted' ? null : auditedApiKey(after),
  };
}
