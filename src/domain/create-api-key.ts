import { apiKeyModeOf } from './api-key.js';
import type { ApiKey } from './api-key.js';
import { assertReach, flat, limitsOf } from './api-key-limits.js';
import type { KeyLimits } from './api-key-limits.js';
import { apiKeyChange } from './audited-api-key.js';
import type { AuditBy } from './audit-entry.js';
import type { ConfigDeps } from './config-deps.js';
import { GatewayError } from './errors.js';
import type { Principal, Role } from './principal.js';
import { principalName } from './principal-name.js';
import { isScope, roleAtLeast, roleScopes, scopeCovers, systemScopes } from './role-scopes.js';
import { isSystemTenant } from './tenant.js';
import type { Tenant } from './tenant.js';

export type CreateApiKeyOptions = {
  tenant: Tenant;
  creator: Principal;
  /** Fixed by the idempotency record where there is one. */
  keyId: string | null;
  name: string;
  role: Role;
  scopes: readonly string[];
  ipAllowList: readonly string[];
  expiresAt: Date | null;
  by: AuditBy;
};

/**
 * Makes a key of the tenant's mode. The whole key is in the result and nowhere else. A key never gets a role, scope, address or lifetime that its maker
 * lacks.
 * @throws GatewayError scope_exceeds_creator, invalid_request (an unknown scope, no address), expiry_out_of_range.
 */
export async function createApiKey(deps: ConfigDeps, options: CreateApiKeyOptions): Promise<{ apiKey: ApiKey; key: string }> {
  const { tenant, creator, by } = options;
  const limits = await limitsOf(deps, tenant, creator);
  assertWithinCreator(tenant, limits, options);
  assertReach(limits, { ...options, now: deps.clock.now() });
  const keyId = options.keyId ?? deps.ids.objectId();
  const { key, ...secret } = deps.apiKeyCodec.mint(apiKeyModeOf(tenant), keyId);
  const apiKey = await deps.audit.record(by, async (within) => {
    const earlier = options.keyId === null ? null : await deps.apiKeys.find(tenant, keyId);
    if (earlier === null) {
      const made = newApiKey(options, { keyId, now: deps.clock.now(), ...secret });
      if ((await deps.apiKeys.insert(tenant, made, within)) === 'exists') throw madeMeanwhile();
      return { result: made, did: apiKeyChange('created', null, made) };
    }
    // A try before this one made the key and crashed; nobody has seen its secret, so that it is replaced.
    const next = { ...earlier, ...secret, revision: earlier.revision + 1 };
    if (!(await deps.apiKeys.replace(tenant, next, earlier.revision, within))) throw madeMeanwhile();
    return { result: next, did: apiKeyChange('updated', earlier, next) };
  });
  return { apiKey, key };
}

function newApiKey({ tenant, creator, name, role, scopes, ipAllowList, expiresAt }: CreateApiKeyOptions, { keyId, now, ...secret }: { keyId: string; now: Date; secretHash: string; secretHint: string }): ApiKey {
  return {
    id: keyId,
    ...tenant,
    revision: 1,
    name,
    role,
    scopes: [...scopes],
    ipAllowList: [...ipAllowList],
    ...secret,
    previousSecretHash: null,
    previousUntil: null,
    createdBy: principalName(creator),
    createdAt: now,
    updatedAt: now,
    rotatedAt: null,
    rotatedBy: null,
    expiresAt,
    revokedAt: null,
    deletedAt: null,
    lastUsedAt: null,
    lastUsedIp: null,
  };
}

function madeMeanwhile(): GatewayError {
  return new GatewayError('conflict', 'The key is being made by another request; try again with another Idempotency-Key');
}

function assertWithinCreator(tenant: Tenant, limits: KeyLimits | null, { role, scopes }: Pick<CreateApiKeyOptions, 'role' | 'scopes'>): asserts limits is KeyLimits {
  const unknown = scopes.find((scope) => !isScope(scope) && !scope.startsWith('system:'));
  if (unknown !== undefined) throw new GatewayError('invalid_request', 'scopes has one that does not exist', { faults: [{ pointer: '/body/scopes', detail: 'has one that does not exist' }] });
  if (limits === null || !roleAtLeast(limits.role, role)) {
    throw new GatewayError('scope_exceeds_creator', `You cannot make a key with the role ${role}; ask for your own at most`, { faults: [{ pointer: '/body/role', detail: 'is more than your own' }] });
  }
  const ofRole: readonly string[] = isSystemTenant(tenant) ? systemScopes : roleScopes[role];
  const scope = flat(scopes).find((wanted) => !scopeCovers(limits.scopes, wanted) || !scopeCovers(ofRole, wanted));
  if (scope !== undefined) {
    throw new GatewayError('scope_exceeds_creator', `${scope} is a scope that you, or the role ${role}, do not have; ask for less`, { faults: [{ pointer: '/body/scopes', detail: `${scope} is not yours to give` }] });
  }
}
