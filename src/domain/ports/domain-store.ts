import type { Domain, DomainOwner } from '../domain.js';
import type { Tenant } from '../tenant.js';
import type { ChangeScope } from './audit-trail.js';
import type { ListWindow } from './transaction-store.js';

export type DomainPage = { rows: Domain[]; page: number; limit: number; total: number | null; nextCursor: string | null };

export type DomainStore = {
  insert(tenant: Tenant, domain: Domain, within: ChangeScope): Promise<void>;
  find(tenant: Tenant, domainId: string, within?: ChangeScope): Promise<Domain | null>;
  findByHost(tenant: Tenant, host: string, within?: ChangeScope): Promise<Domain | null>;
  /** Newest first. */
  list(tenant: Tenant, window: ListWindow): Promise<DomainPage>;
  /** @returns false when another write came first. */
  replace(tenant: Tenant, next: Domain, expectedRevision: number, within?: ChangeScope): Promise<boolean>;
  remove(tenant: Tenant, domainId: string, within: ChangeScope): Promise<void>;
  /** Whether anybody else has registered the name. */
  isContestedAcrossTenants(host: string, domainId: string, within: ChangeScope): Promise<boolean>;
  findOwnerAcrossTenants(host: string, within?: ChangeScope): Promise<DomainOwner | null>;
  /** Null: nobody any more. */
  setOwnerAcrossTenants(host: string, owner: DomainOwner | null, within: ChangeScope): Promise<void>;
  /** Domains whose look is due, by the database's clock; each is put off by `leaseMs` so that two workers don't both take it. */
  claimDueAcrossTenants(limit: number, leaseMs: number): Promise<Domain[]>;
};

/** What the payment core asks about custom domains. */
export type CustomHosts = {
  /** Whether payment pages of the tenant are served under the name. */
  isVerified(tenant: Tenant, host: string): Promise<boolean>;
};
