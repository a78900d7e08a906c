import type { ConfigDeps } from './config-deps.js';
import { GatewayError } from './errors.js';
import type { Principal } from './principal.js';
import { sessionTimes } from './session.js';
import type { Session } from './session.js';

export type Operator = Principal & { kind: 'operator' };

/** @throws GatewayError unauthorized where no operator calls; the spec lets only sessions through. */
export function operatorOf(principal: Principal): Operator {
  if (principal.kind !== 'operator') throw new GatewayError('unauthorized', 'Sign in first');
  return principal;
}

/**
 * What changes how one signs in asks for a proof that is not old: an unlocked screen must not be enough to move in.
 * @returns the session.
 * @throws GatewayError fresh_sign_in_required, session_expired.
 */
export async function assertFreshSignIn({ sessions, clock }: Pick<ConfigDeps, 'sessions' | 'clock'>, { sessionId }: Operator): Promise<Session> {
  const session = await sessions.findAcrossTenants(sessionId);
  if (session === null) throw new GatewayError('session_expired', 'The session has ended; sign in again');
  if (clock.now().getTime() - session.createdAt.getTime() > sessionTimes.freshMs) {
    throw new GatewayError('fresh_sign_in_required', 'This asks for a sign-in of the last ten minutes; sign in again with your passkey and repeat it');
  }
  return session;
}
