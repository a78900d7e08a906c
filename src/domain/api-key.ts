import type { ApiKeyMode } from './ports/secrets.js';
import type { Role } from './principal.js';
import { isSystemTenant } from './tenant.js';
import type { Tenant } from './tenant.js';

/** An API key as stored: the secret only as a hash. */
export type ApiKey = {
  id: string;
  organizationId: string;
  livemode: boolean;
  revision: number;
  name: string;
  role: Role;
  scopes: string[];
  /** Addresses and CIDR ranges it may be used from; empty = any. */
  ipAllowList: string[];
  secretHash: string;
  /** Shown to tell keys apart: the last four characters of the secret. */
  secretHint: string;
  /** The secret before the last rotation, good until `previousUntil`. */
  previousSecretHash: string | null;
  previousUntil: Date | null;
  /** Who made it: `user:<id>` or `apiKey:<id>`; null for the installation itself. */
  createdBy: string | null;
  createdAt: Date;
  updatedAt: Date;
  rotatedAt: Date | null;
  /** The idempotent request of the last rotation: its repetition after a crash does not rotate the secret in use out. */
  rotatedBy: string | null;
  expiresAt: Date | null;
  revokedAt: Date | null;
  deletedAt: Date | null;
  lastUsedAt: Date | null;
  /** Where that use came from, as seen behind the trusted proxies. */
  lastUsedIp: string | null;
};

/** How the keys of a tenant begin. */
export function apiKeyModeOf(tenant: Tenant): ApiKeyMode {
  if (isSystemTenant(tenant)) return 'system';
  return tenant.livemode ? 'live' : 'test';
}
