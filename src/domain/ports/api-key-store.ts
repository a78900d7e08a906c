import type { ApiKey } from '../api-key.js';
import type { Tenant } from '../tenant.js';
import type { ChangeScope } from './audit-trail.js';
import type { ListWindow } from './transaction-store.js';

export type ApiKeyPage = { rows: ApiKey[]; page: number; limit: number; total: number | null; nextCursor: string | null };

export type ApiKeyStore = {
  insert(tenant: Tenant, key: ApiKey, within?: ChangeScope): Promise<'inserted' | 'exists'>;
  find(tenant: Tenant, keyId: string): Promise<ApiKey | null>;
  /** Not the deleted ones; newest first. */
  list(tenant: Tenant, window: ListWindow): Promise<ApiKeyPage>;
  replace(tenant: Tenant, next: ApiKey, expectedRevision: number, within?: ChangeScope): Promise<boolean>;
  /** Authentication: the id comes from the key itself, the tenant from the document. One read by `_id`. */
  findForAuthenticationAcrossTenants(keyId: string): Promise<ApiKey | null>;
  /** Notes a use, unless one was noted less than `everyMs` before; leaves the revision alone. */
  noteUse(tenant: Tenant, keyId: string, use: { at: Date; ipAddress: string; everyMs: number }): Promise<void>;
};
