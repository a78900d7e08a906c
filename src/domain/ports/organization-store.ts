import type { Organization } from '../organization.js';

/** Organizations stand above tenants: an operator sees those he is a member of. */
export type OrganizationStore = {
  insertAcrossTenants(organization: Organization): Promise<'inserted' | 'exists'>;
  findManyAcrossTenants(organizationIds: readonly string[]): Promise<Organization[]>;
  countAcrossTenants(): Promise<number>;
};
