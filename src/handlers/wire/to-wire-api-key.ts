import type { components } from '../../../generated/types/admin.js';
import type { ApiKey } from '../../domain/api-key.js';

type WireKey = components['schemas']['ApiKey'];

/** What keys of organizations and of the installation have in common. */
export function toWireKeyFields(key: ApiKey, now: Date): Omit<WireKey, 'organizationId' | 'livemode' | 'role' | 'scopes'> {
  const overlap = key.previousUntil !== null && key.previousUntil > now ? key.previousUntil : null;
  return {
    keyId: key.id,
    name: key.name,
    ipAllowList: key.ipAllowList,
    status: key.revokedAt !== null ? 'revoked' : key.expiresAt !== null && key.expiresAt <= now ? 'expired' : 'active',
    createdAt: key.createdAt.toISOString(),
    expiresAt: key.expiresAt?.toISOString() ?? null,
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
    lastUsedIp: key.lastUsedIp,
    revokedAt: key.revokedAt?.toISOString() ?? null,
    previousSecretExpiresAt: overlap?.toISOString() ?? null,
  };
}

/** Null: never; undefined: as it is. */
export function readEnd(text: string | null | undefined): Date | null | undefined {
  return text == null ? text : new Date(text);
}
