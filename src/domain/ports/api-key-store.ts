import type { ApiKey } from '../api-key.js';
import type { Tenant } from '../tenant.js';

export type ApiKeyStore = {
  insert(tenant: Tenant, key: ApiKey): Promise<'inserted' | 'exists'>;
  find(tenant: Tenant, keyId: string): Promise<ApiKey | null>;
  /** Not the deleted ones; newest first, at most 500. */
  list(tenant: Tenant): Promise<ApiKey[]>;
  replace(tenant: Tenant, next: ApiKey, expectedRevision: number): Promise<boolean>;
  /** Authentication: the id comes from the key itself, the tenant from the document. One read by `_id`. */
  findForAuthenticationAcrossTenants(keyId: string): Promise<ApiKey | null>;
  /** Notes a use; leaves the revision alone. */
  noteUse(tenant: Tenant, keyId: string, at: Date): Promise<void>;
};
