import type { HookFailureReason, ProviderAccount, ProviderCredentials } from '../provider-account.js';
import type { Tenant } from '../tenant.js';
import type { ChangeScope } from './audit-trail.js';

export type ProviderAccountStore = {
  insert(tenant: Tenant, account: ProviderAccount, credentials: ProviderCredentials, within?: ChangeScope): Promise<'inserted' | 'exists'>;
  find(tenant: Tenant, providerId: string): Promise<ProviderAccount | null>;
  findMany(tenant: Tenant, providerIds: readonly string[]): Promise<ProviderAccount[]>;
  list(tenant: Tenant, options: { includeArchived: boolean }): Promise<ProviderAccount[]>;
  /** With `credentials` these are replaced in the same write. */
  replace(tenant: Tenant, next: ProviderAccount, expectedRevision: number, options?: { credentials?: ProviderCredentials; within?: ChangeScope }): Promise<boolean>;
  /** Notes what the provider said of the credentials, unless the account was changed since; leaves the revision alone. */
  noteCheck(tenant: Tenant, providerId: string, expectedRevision: number, at: Date | null): Promise<void>;
  readCredentials(tenant: Tenant, providerId: string): Promise<ProviderCredentials | null>;
  /** For `/hooks/{type}/{providerId}`, which names no tenant. Archived accounts are found too. */
  findAcrossTenants(providerId: string): Promise<{ tenant: Tenant; account: ProviderAccount; credentials: ProviderCredentials } | null>;
  /** @param failure Why it was refused or cannot be used; null for one that was taken in. */
  noteHook(tenant: Tenant, providerId: string, at: Date, failure: HookFailureReason | null): Promise<void>;
};
