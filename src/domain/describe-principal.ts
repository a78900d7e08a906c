import type { ConfigDeps } from './config-deps.js';
import { GatewayError } from './errors.js';
import type { Principal, Role } from './principal.js';
import { expandScopes } from './role-scopes.js';
import type { User } from './user.js';

export type OperatorView = { user: User; organizations: { id: string; name: string; role: Role }[] };

/** An operator with the names of his organizations. */
export async function describeOperator(deps: Pick<ConfigDeps, 'users' | 'organizations'>, userId: string): Promise<OperatorView> {
  const user = await deps.users.findAcrossTenants(userId);
  if (user === null) throw new GatewayError('session_expired', 'The session has ended; sign in again');
  const organizations = await deps.organizations.findManyAcrossTenants(user.memberships.map((membership) => membership.organizationId));
  const roleOf = new Map(user.memberships.map(({ organizationId, role }) => [organizationId, role]));
  return { user, organizations: organizations.map(({ id, name }) => ({ id, name, role: roleOf.get(id) ?? 'viewer' })) };
}

/** The scopes of a principal as a flat list. */
export function scopesOf(principal: Principal): string[] {
  return principal.kind === 'anonymous' ? [] : expandScopes(principal.scopes);
}
