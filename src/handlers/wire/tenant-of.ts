import type { RequestContext } from '../../domain/principal.js';
import type { Tenant } from '../../domain/tenant.js';

/** The tenant of a request whose operation has one: the door lets no other request through to it. */
export function tenantOf({ tenant }: RequestContext): Tenant {
  if (tenant === null) throw new Error('An operation with a tenant was called without one.');
  return tenant;
}
