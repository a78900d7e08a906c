import { apiKeyModeOf } from './api-key.js';
import type { ApiKey } from './api-key.js';
import { assertReach, isKeyWithin, limitsOf } from './api-key-limits.js';
import type { KeyLimits } from './api-key-limits.js';
import { apiKeyChange } from './audited-api-key.js';
import type { AuditBy } from './audit-entry.js';
import { changeAudited } from './change-audited.js';
import type { ConfigDeps } from './config-deps.js';
import { GatewayError } from './errors.js';
import type { Principal } from './principal.js';
import type { Tenant } from './tenant.js';

export type ChangeApiKeyOptions = { tenant: Tenant; caller: Principal; keyId: string; by: AuditBy };

export type UpdateApiKeyOptions = ChangeApiKeyOptions & {
  name: string;
  ipAllowList: readonly string[];
  /** Null: never; left out: as it is. */
  expiresAt?: Date | null | undefined;
};

/** @throws GatewayError api_key_not_found. */
export async function getApiKey(deps: ConfigDeps, { tenant, keyId }: { tenant: Tenant; keyId: string }): Promise<ApiKey> {
  const found = await deps.apiKeys.find(tenant, keyId);
  if (found === null) throw new GatewayError('api_key_not_found', 'No API key has this id');
  return found;
}

/**
 * Changes name, addresses and end. Who calls by a key gives none more than that key has, itself included.
 * @throws GatewayError forbidden_scope (a key that may do more than its caller), scope_exceeds_creator, expiry_out_of_range, invalid_request, api_key_not_found.
 */
export async function updateApiKey(deps: ConfigDeps, options: UpdateApiKeyOptions): Promise<ApiKey> {
  const limits = await limitsOf(deps, options.tenant, options.caller);
  return change(deps, options, 'updated', (key, now) => {
    assertWithinCaller(limits, key);
    const expiresAt = options.expiresAt === undefined ? key.expiresAt : options.expiresAt;
    // An end that stays may lie behind us: such a key can still be renamed.
    assertReach(limits, { ipAllowList: options.ipAllowList, expiresAt, now: options.expiresAt === undefined ? new Date(0) : now });
    return { ...key, name: options.name, ipAllowList: [...options.ipAllowList], expiresAt, updatedAt: now };
  });
}

/** Ends a key for good; ending it again changes nothing. @throws GatewayError key_is_caller, api_key_not_found. */
export async function revokeApiKey(deps: ConfigDeps, options: ChangeApiKeyOptions): Promise<ApiKey> {
  assertNotCaller(options, 'revoke');
  return change(deps, options, 'revoked', (key, now) => (key.revokedAt === null ? { ...key, revokedAt: now, updatedAt: now } : key));
}

/** Takes a key out of every list; whoever still sends it is unknown. @throws GatewayError key_is_caller, api_key_not_found. */
export async function deleteApiKey(deps: ConfigDeps, options: ChangeApiKeyOptions): Promise<void> {
  assertNotCaller(options, 'delete');
  await change(deps, options, 'deleted', (key, now) => ({ ...key, revokedAt: key.revokedAt ?? now, deletedAt: now, updatedAt: now }));
}

/**
 * A new secret under the same id. The old one goes on for `overlapSeconds`, so that servers can be changed one by one.
 * @throws GatewayError key_is_caller, forbidden_scope (a key that may do more than its caller), api_key_inactive, api_key_not_found.
 */
export async function rotateApiKey(deps: ConfigDeps, options: ChangeApiKeyOptions & { overlapSeconds: number; requestId: string | null }): Promise<{ apiKey: ApiKey; key: string }> {
  assertNotCaller(options, 'rotate');
  const limits = await limitsOf(deps, options.tenant, options.caller);
  const { key, secretHash, secretHint } = deps.apiKeyCodec.mint(apiKeyModeOf(options.tenant), options.keyId);
  const apiKey = await change(deps, options, 'rotated', (current, now) => {
    assertWithinCaller(limits, current);
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

type Action = Exclude<Parameters<typeof apiKeyChange>[0], 'created'>;

function change(deps: ConfigDeps, { tenant, keyId, by }: ChangeApiKeyOptions, action: Action, decide: (key: ApiKey, now: Date) => ApiKey): Promise<ApiKey> {
  return changeAudited<ApiKey>({
    audit: deps.audit,
    by,
    read: () => getApiKey(deps, { tenant, keyId }),
    decide: (key) => decide(key, deps.clock.now()),
    replace: (next, revision, within) => deps.apiKeys.replace(tenant, next, revision, within),
    describe: (before, after) => apiKeyChange(action, before, after),
  });
}

function assertNotCaller({ caller, keyId }: ChangeApiKeyOptions, verb: string): void {
  const own = caller.kind === 'apiKey' || caller.kind === 'systemKey' ? caller.keyId : null;
  if (own === keyId) throw new GatewayError('key_is_caller', `A key cannot ${verb} itself; use another key or the panel`);
}

/** Whoever gets a key's secret may do what it may, and its addresses are part of what protects it. */
function assertWithinCaller(limits: KeyLimits | null, key: ApiKey): asserts limits is KeyLimits {
  if (limits === null || !isKeyWithin(limits, key)) throw new GatewayError('forbidden_scope', 'This key may do more than you; ask somebody who may do as much');
}
