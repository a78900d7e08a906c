import { apiKeySecretMatches, mintApiKey, parseApiKey } from '../crypto/api-key.js';
import { constantTimeEqual } from '../crypto/constant-time-equal.js';
import { hashToken } from '../crypto/hash-token.js';
import type { ApiKeyCodec, Secrets } from '../domain/ports/secrets.js';
import type { Ids } from '../domain/ports/world.js';

export function createApiKeyCodec({ ids }: { ids: Ids }): ApiKeyCodec {
  return {
    mint(livemode, keyId) {
      const { key, secretHash } = mintApiKey({ livemode, keyId, base62: ids.base62 });
      return { key, secretHash, secretHint: key.slice(-4) };
    },
    parse: parseApiKey,
    matches: apiKeySecretMatches,
  };
}

export const secrets: Secrets = { hash: hashToken, equal: constantTimeEqual };
