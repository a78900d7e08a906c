import { GatewayError } from './errors.js';
import type { Principal, Role } from './principal.js';
import { roleAtLeast, roleScopes, scopeCovers } from './role-scopes.js';

/**
 * Nobody makes somebody else more than he is himself; a key that lacks scopes of a role cannot give that role to a person who would then have them.
 * @throws GatewayError role_exceeds_own.
 */
export function assertMayGrant(granter: Principal, role: Role): void {
  const covers = granter.kind !== 'anonymous' && granter.role !== null && roleAtLeast(granter.role, role) && roleScopes[role].every((scope) => scopeCovers(granter.scopes, scope));
  if (!covers) throw new GatewayError('role_exceeds_own', `You cannot give the role ${role}: it may do more than you`, { faults: [{ pointer: '/body/role', detail: 'is more than your own' }] });
}
