import type { AuditBy } from './audit-entry.js';
import type { ConfigDeps } from './config-deps.js';
import { GatewayError } from './errors.js';
import type { Principal } from './principal.js';
import { resolveSession } from './resolve-session.js';
import { roleScopes } from './role-scopes.js';

export type AuthenticateOperatorOptions = { cookie: string; from: AuditBy; /** From `X-Organization-ID`; null where none was named. */ organizationId: string | null; livemode: boolean };

/**
 * The operator of a session, with role and scopes in the organization named; role null where there is no membership. One who came by a recovery
 * code has no part in anything until he has a passkey again.
 * @throws GatewayError session_expired.
 */
export async function authenticateOperator(deps: Pick<ConfigDeps, 'sessions' | 'users' | 'secrets' | 'clock' | 'audit'>, { cookie, from, organizationId, livemode }: AuthenticateOperatorOptions): Promise<Principal & { kind: 'operator' }> {
  const session = await resolveSession(deps, { cookie, from });
  const user = await deps.users.findAcrossTenants(session.userId);
  if (user === null || user.disabledAt !== null) throw new GatewayError('session_expired', 'The session has ended; sign in again');
  const known = { kind: 'operator', userId: user.id, sessionId: session.id, name: user.name, livemode } as const;
  if (session.enrolOnly) return { ...known, systemAdmin: false, organizationId: null, role: null, scopes: [], enrolOnly: true };
  const role = user.memberships.find((membership) => membership.organizationId === organizationId)?.role ?? null;
  return { ...known, systemAdmin: user.systemAdmin, organizationId, role, scopes: role === null ? [] : roleScopes[role] };
}
