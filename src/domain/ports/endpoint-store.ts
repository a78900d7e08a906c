import type { Endpoint, EndpointSecrets } from '../endpoint.js';
import type { Tenant } from '../tenant.js';
import type { ChangeScope } from './audit-trail.js';
import type { ReadEndpointSigning } from './delivery-work.js';

export type EndpointStore = {
  insert(tenant: Tenant, endpoint: Endpoint, secrets: EndpointSecrets, within?: ChangeScope): Promise<'inserted' | 'exists'>;
  find(tenant: Tenant, endpointId: string, within?: ChangeScope): Promise<Endpoint | null>;
  /** Newest first. */
  listForSite(tenant: Tenant, siteId: string, within?: ChangeScope): Promise<Endpoint[]>;
  /** @returns false when another write came first. */
  replace(tenant: Tenant, next: Endpoint, expectedRevision: number, within?: ChangeScope): Promise<boolean>;
  remove(tenant: Tenant, endpointId: string, within?: ChangeScope): Promise<boolean>;
  readSecrets(tenant: Tenant, endpointId: string, within?: ChangeScope): Promise<EndpointSecrets | null>;
  /** @returns false when another write came first. */
  writeSecrets(tenant: Tenant, endpointId: string, secrets: EndpointSecrets, expectedRevision: number, within?: ChangeScope): Promise<boolean>;
};

/** The workers' verbs over endpoints of all tenants. */
export type EndpointWork = {
  /** Endpoints that are switched on, of any of these sites. */
  findEnabledAcrossTenants(siteIds: readonly string[]): Promise<Endpoint[]>;
  readSigningAcrossTenants: ReadEndpointSigning;
};
