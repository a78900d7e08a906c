import type { ApiKey } from './api-key.js';
import type { ConfigDeps } from './config-deps.js';
import { GatewayError } from './errors.js';
import type { Principal } from './principal.js';
import { expandScopes, roleAtLeast, scopeCovers } from './role-scopes.js';
import type { Tenant } from './tenant.js';
import { updateWithRetry } from './update-with-retry.js';

export type ChangeApiKeyOptions = { tenant: Tenant; caller: Principal; keyId: string };

/** @throws GatewayError api_key_not_found. */
export async function getApiKey(deps: ConfigDeps, { tenant, keyId }: { tenant: Tenant; keyId: string }): Promise<ApiKey> {
  const found = await deps.apiKeys.find(tenant, keyId);
  if (found === null) throw new GatewayError('api_key_not_found', 'No API key has this id');
  return found;
}

/** @throws GatewayError forbidden_scope (a key that may do more than its caller), api_key_not_found. */
export async function updateApiKey(deps: ConfigDeps, options: ChangeApiKeyOptions & { name: string; ipAllowList: readonly string[] }): Promise<ApiKey> {
  return change(deps, options, (key, now) => {
    assertWithinCaller(options, key);
    return { ...key, name: options.name, ipAllowList: [...options.ipAllowList], updatedAt: now };
  });
}

/** Ends a key for good; ending it again changes nothing. @throws GatewayError key_is_caller, api_key_not_found. */
export async function revokeApiKey(deps: ConfigDeps, options: ChangeApiKeyOptions): Promise<ApiKey> {
  assertNotCaller(options, 'revoke');
  return change(deps, options, (key, now) => (key.revokedAt === null ? { ...key, revokedAt: now, updatedAt: now } : key));
}

/** Takes a key out of every list; whoever still sends it is unknown. @throws GatewayError key_is_caller, api_key_not_found. */
export async function deleteApiKey(deps: ConfigDeps, options: ChangeApiKeyOptions): Promise<void> {
  assertNotCaller(options, 'delete');
  await change(deps, options, (key, now) => ({ ...key, revokedAt: key.revokedAt ?? now, deletedAt: now, updatedAt: now }));
}

/**
 * A new secret under the same id. The old one goes on for `overlapSeconds`, so that servers can be changed one by one.
 * @throws GatewayError key_is_caller, forbidden_scope (a key that may do more than its caller), api_key_inactive, api_key_not_found.
 */
export async function rotateApiKey(deps: ConfigDeps, options: ChangeApiKeyOptions & { overlapSeconds: number; requestId: string | null }): Promise<{ apiKey: ApiKey; key: string }> {
  assertNotCaller(options, 'rotate');
  const { key, secretHash, secretHint } = deps.apiKeyCodec.mint(options.tenant.livemode, options.keyId);
  const apiKey = await change(deps, options, (current, now) => {
    assertWithinCaller(options, current);
    if (current.revokedAt !== null || (current.expiresAt !== null && current.expiresAt <= now)) throw new GatewayError('api_key_inactive', 'The API key was revoked or has expired; make a new one');
    const fresh = { secretHash, secretHint, updatedAt: now };
    // A try before this one rotated and crashed: nobody has seen its secret, and the one before it is in the overlap already.
    if (options.requestId !== null && current.rotatedBy === options.requestId) return { ...current, ...fresh };
    const overlaps = options.overlapSeconds > 0;
    return {
      ...current,
      ...fresh,
      previousSecretHash: overlaps ? current.secretHash : null,
      previousUntil: overlaps ? new Date(now.getTime() + options.overlapSeconds * 1_000) : null,
      rotatedAt: now,
      rotatedBy: options.requestId,
    };
  });
  return { apiKey, key };
}

function change(deps: ConfigDeps, { tenant, keyId }: ChangeApiKeyOptions, decide: (key: ApiKey, now: Date) => ApiKey): Promise<ApiKey> {
  return updateWithRetry(() => getApiKey(deps, { tenant, keyId }), (key) => decide(key, deps.clock.now()), (next, revision) => deps.apiKeys.replace(tenant, next, revision));
}

function assertNotCaller({ caller, keyId }: ChangeApiKeyOptions, verb: string): void {
  if (caller.kind === 'apiKey' && caller.keyId === keyId) throw new GatewayError('key_is_caller', `A key cannot ${verb} itself; use another key or the panel`);
}

/** Whoever gets a key's secret may do what it may, and its addresses are part of what protects it: nobody comes by more than their own that way. */
function assertWithinCaller({ caller }: ChangeApiKeyOptions, { role, scopes }: ApiKey): void {
  const covers = caller.kind !== 'anonymous' && caller.role !== null && roleAtLeast(caller.role, role) && expandScopes(scopes).every((scope) => scopeCovers(caller.scopes, scope));
  if (!covers) throw new GatewayError('forbidden_scope', 'This key may do more than you; ask somebody who may do as much');
}
