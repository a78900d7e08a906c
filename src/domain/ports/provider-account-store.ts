import type { ProviderAccount, ProviderCredentials } from '../provider-account.js';
import type { Tenant } from '../tenant.js';

export type ProviderAccountStore = {
  insert(tenant: Tenant, account: ProviderAccount, credentials: ProviderCredentials): Promise<'inserted' | 'exists'>;
  find(tenant: Tenant, providerId: string): Promise<ProviderAccount | null>;
  findMany(tenant: Tenant, providerIds: readonly string[]): Promise<ProviderAccount[]>;
  list(tenant: Tenant, options: { includeArchived: boolean }): Promise<ProviderAccount[]>;
  replace(tenant: Tenant, next: ProviderAccount, expectedRevision: number): Promise<boolean>;
  readCredentials(tenant: Tenant, providerId: string): Promise<ProviderCredentials | null>;
  /** For `/hooks/{type}/{providerId}`, which names no tenant. Archived accounts are found too. */
  findAcrossTenants(providerId: string): Promise<{ tenant: Tenant; account: ProviderAccount; credentials: ProviderCredentials } | null>;
  noteHook(tenant: Tenant, providerId: string, at: Date, result: 'received' | 'failed'): Promise<void>;
};
