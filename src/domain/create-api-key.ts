import type { ApiKey } from './api-key.js';
import type { ConfigDeps } from './config-deps.js';
import { GatewayError } from './errors.js';
import type { Principal, Role } from './principal.js';
import { principalName } from './principal-name.js';
import { expandScopes, isScope, roleAtLeast, roleScopes, scopeCovers } from './role-scopes.js';
import type { Tenant } from './tenant.js';
import { updateWithRetry } from './update-with-retry.js';

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
};

/**
 * Makes a key of the tenant's mode. The whole key is in the result and nowhere else. A key never gets a role or scope that its maker lacks.
 * @throws GatewayError scope_exceeds_creator, invalid_request (an unknown scope), expiry_out_of_range.
 */
export async function createApiKey(deps: ConfigDeps, options: CreateApiKeyOptions): Promise<{ apiKey: ApiKey; key: string }> {
  const { tenant, creator, role } = options;
  assertWithinCreator(creator, role, options.scopes);
  const now = deps.clock.now();
  if (options.expiresAt !== null && options.expiresAt <= now) {
    throw new GatewayError('expiry_out_of_range', 'expiresAt lies in the past; choose a later moment or leave it out', { faults: [{ pointer: '/body/expiresAt', detail: 'lies in the past' }] });
  }
  const keyId = options.keyId ?? deps.ids.objectId();
  const { key, secretHash, secretHint } = deps.apiKeyCodec.mint(tenant.livemode, keyId);
  const apiKey: ApiKey = {
    id: keyId,
    ...tenant,
    revision: 1,
    name: options.name,
    role,
    scopes: [...options.scopes],
    ipAllowList: [...options.ipAllowList],
    secretHash,
    secretHint,
    previousSecretHash: null,
    previousUntil: null,
    createdBy: principalName(creator),
    createdAt: now,
    updatedAt: now,
    rotatedAt: null,
    rotatedBy: null,
    expiresAt: options.expiresAt,
    revokedAt: null,
    deletedAt: null,
    lastUsedAt: null,
  };
  if ((await deps.apiKeys.insert(tenant, apiKey)) === 'inserted') return { apiKey, key };
  return { apiKey: await giveNewSecret(deps, tenant, keyId, { secretHash, secretHint }), key };
}

/** A try before this one made the key and crashed; nobody has seen its secret, so that it is replaced. */
async function giveNewSecret(deps: ConfigDeps, tenant: Tenant, keyId: string, secret: { secretHash: string; secretHint: string }): Promise<ApiKey> {
  const read = async (): Promise<ApiKey> => {
    const found = await deps.apiKeys.find(tenant, keyId);
    if (found === null) throw new GatewayError('api_key_not_found', 'No API key has this id');
    return found;
  };
  return updateWithRetry(read, (current) => ({ ...current, ...secret }), (next, revision) => deps.apiKeys.replace(tenant, next, revision));
}

function assertWithinCreator(creator: Principal, role: Role, scopes: readonly string[]): void {
  const unknown = scopes.find((scope) => !isScope(scope) && !scope.startsWith('system:'));
  if (unknown !== undefined) throw new GatewayError('invalid_request', 'scopes has one that does not exist', { faults: [{ pointer: '/body/scopes', detail: 'has one that does not exist' }] });
  const own = creator.kind === 'anonymous' || creator.role === null ? null : { role: creator.role, scopes: creator.scopes };
  if (own === null || !roleAtLeast(own.role, role)) {
    throw new GatewayError('scope_exceeds_creator', `You cannot make a key with the role ${role}; ask for your own at most`, { faults: [{ pointer: '/body/role', detail: 'is more than your own' }] });
  }
  const wanted = scopes.some((scope) => scope.startsWith('system:')) ? [...scopes] : expandScopes(scopes);
  const index = wanted.findIndex((scope) => !scopeCovers(own.scopes, scope) || !scopeCovers(roleScopes[role], scope));
  if (index >= 0) {
    const scope = wanted[index] ?? '';
    throw new GatewayError('scope_exceeds_creator', `${scope} is a scope that you, or the role ${role}, do not have; ask for less`, { faults: [{ pointer: '/body/scopes', detail: `${scope} is not yours to give` }] });
  }
}
