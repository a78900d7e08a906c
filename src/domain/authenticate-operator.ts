import type { ConfigDeps } from './config-deps.js';
import { GatewayError } from './errors.js';
import type { Principal } from './principal.js';
import { resolveSession } from './resolve-session.js';
import { roleScopes } from './role-scopes.js';

export type AuthenticateOperatorOptions = { cookie: string; /** From `X-Organization-ID`; null where none was named. */ organizationId: string | null; livemode: boolean };

/**
 * The operator of a session, with role and scopes in the organization named; role null where there is no membership.
 * @throws GatewayError session_expired.
 */
export async function authenticateOperator(deps: Pick<ConfigDeps, 'sessions' | 'users' | 'secrets' | 'clock'>, { cookie, organizationId, livemode }: AuthenticateOperatorOptions): Promise<Principal & { kind: 'operator' }> {
  const session = await resolveSession(deps, cookie);
  const user = await deps.users.findAcrossTenants(session.userId);
  if (user === null) throw new GatewayError('session_expired', 'The session has ended; sign in again');
  const role = user.memberships.find((membership) => membership.organizationId === organizationId)?.role ?? null;
  return { kind: 'operator', userId: user.id, sessionId: session.id, name: user.name, systemAdmin: user.systemAdmin, organizationId, livemode, role, scopes: role === null ? [] : roleScopes[role] };
}
