import type { ConfigDeps } from './config-deps.js';
import type { Principal } from './principal.js';
import { scopeCovers, roleScopes } from './role-scopes.js';
import { isOpen } from './session.js';

export type StillAdmittedDeps = Pick<ConfigDeps, 'sessions' | 'users' | 'clock'>;

/**
 * Whether an operator could come in again the way he once did: his session has not ended and his role still has the scope. For what lasts longer than a
 * request. Looking is no activity: it does not move the session's idle end.
 */
export async function isStillAdmitted({ sessions, users, clock }: StillAdmittedDeps, principal: Principal, scope: string): Promise<boolean> {
  if (principal.kind !== 'operator') return false;
  const session = await sessions.findAcrossTenants(principal.sessionId);
  const now = clock.now();
  if (session === null || !isOpen(session, now)) return false;
  const user = await users.findAcrossTenants(session.userId);
  if (user === null || user.disabledAt !== null) return false;
  const role = user.memberships.find(({ organizationId }) => organizationId === principal.organizationId)?.role;
  return role !== undefined && scopeCovers(roleScopes[role], scope);
}
