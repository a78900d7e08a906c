import type { Organization } from '../organization.js';
import type { Tenant } from '../tenant.js';
import type { ChangeScope } from './audit-trail.js';

/** Organizations stand above tenants: an operator sees those he is a member of. */
export type OrganizationStore = {
  insertAcrossTenants(organization: Organization, within?: ChangeScope): Promise<'inserted' | 'exists'>;
  find(tenant: Tenant, within?: ChangeScope): Promise<Organization | null>;
  replace(tenant: Tenant, next: Organization, expectedRevision: number, within: ChangeScope): Promise<boolean>;
  findManyAcrossTenants(organizationIds: readonly string[]): Promise<Organization[]>;
  countAcrossTenants(): Promise<number>;
};
