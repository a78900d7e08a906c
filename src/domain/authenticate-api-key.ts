import { GatewayError } from './errors.js';
import { apiKeyModeOf } from './api-key.js';
import type { ApiKey } from './api-key.js';
import { isSystemTenant } from './tenant.js';
import type { ApiKeyCodec } from './ports/secrets.js';
import type { ApiKeyStore } from './ports/api-key-store.js';
import type { Clock, Logger } from './ports/world.js';
import type { Principal } from './principal.js';

export type AuthenticateApiKeyDeps = {
  apiKeys: ApiKeyStore;
  apiKeyCodec: ApiKeyCodec;
  clock: Clock;
  logger: Logger;
  /** Whether an address is in a list of addresses and CIDR ranges. */
  addressAllowed: (address: string, list: readonly string[]) => boolean;
};

/** A use is noted at most this often per key, and never waited for. */
const noteUseEveryMs = 60_000;

/**
 * Who holds this key? One read; mode and organization come from the document, and the mode in the key's text must be the same.
 * @throws GatewayError unauthorized, api_key_revoked, api_key_expired, forbidden_address.
 */
export async function authenticateApiKey(deps: AuthenticateApiKeyDeps, { token, ipAddress }: { token: string; ipAddress: string }): Promise<Principal & { kind: 'apiKey' | 'systemKey' }> {
  const parsed = deps.apiKeyCodec.parse(token);
  const key = parsed === null ? null : await deps.apiKeys.findForAuthenticationAcrossTenants(parsed.keyId);
  if (parsed === null || key === null || apiKeyModeOf(key) !== parsed.mode || key.deletedAt !== null) throw unknownKey();
  const now = deps.clock.now();
  assertSecret(deps, key, parsed.secret, now);
  if (key.revokedAt !== null) throw new GatewayError('api_key_revoked', 'This API key was revoked');
  if (key.expiresAt !== null && key.expiresAt <= now) throw new GatewayError('api_key_expired', 'This API key has expired');
  if (key.ipAllowList.length > 0 && !deps.addressAllowed(ipAddress, key.ipAllowList)) {
    throw new GatewayError('forbidden_address', 'This API key may not be used from this address; its ipAllowList does not name it');
  }
  noteUse(deps, key, { now, ipAddress });
  if (isSystemTenant(key)) return { kind: 'systemKey', keyId: key.id, name: key.name, role: null, scopes: key.scopes };
  return { kind: 'apiKey', keyId: key.id, name: key.name, organizationId: key.organizationId, livemode: key.livemode, role: key.role, scopes: key.scopes };
}

function assertSecret({ apiKeyCodec }: AuthenticateApiKeyDeps, key: ApiKey, secret: string, now: Date): void {
  const isCurrent = apiKeyCodec.matches(secret, key.secretHash);
  const isPrevious = key.previousSecretHash !== null && apiKeyCodec.matches(secret, key.previousSecretHash);
  if (isCurrent || (isPrevious && key.previousUntil !== null && key.previousUntil > now)) return;
  if (isPrevious) throw new GatewayError('api_key_revoked', 'This secret of the API key was rotated out; use the new one');
  throw unknownKey();
}

function noteUse({ apiKeys, logger }: AuthenticateApiKeyDeps, key: ApiKey, { now, ipAddress }: { now: Date; ipAddress: string }): void {
  if (key.lastUsedAt !== null && now.getTime() - key.lastUsedAt.getTime() < noteUseEveryMs) return;
  apiKeys.noteUse({ organizationId: key.organizationId, livemode: key.livemode }, key.id, { at: now, ipAddress, everyMs: noteUseEveryMs }).catch((error: unknown) => {
    logger.warn('the use of an API key could not be noted', { keyId: key.id, error });
  });
}

// The same words for every reason: they must not tell a guesser which half of the key was right.
function unknownKey(): GatewayError {
  return new GatewayError('unauthorized', 'Send a valid API key as Authorization: Bearer sk_…');
}
