import { GatewayError } from './errors.js';
import { resolveSession } from './resolve-session.js';
import type { ResolveSessionDeps, SentCookie } from './resolve-session.js';
import { sessionTimes } from './session.js';
import type { Session } from './session.js';
import type { Ids } from './ports/world.js';

/** 43 characters of base62 carry 256 random bits. */
export const sessionSecretCharacters = 43;

/**
 * Gives the session a new secret. Within ten seconds of the last rotation it leaves it as it is: of two tabs that refresh at the same
 * moment both then end with the one cookie that the first was given, and no secret is retired while a request may still carry it.
 * @returns the session and the value of its new cookie; null where the present one stays.
 * @throws GatewayError session_expired.
 */
export async function refreshSession(deps: ResolveSessionDeps & { ids: Ids }, sent: SentCookie): Promise<{ session: Session; cookie: string | null }> {
  for (let round = 0; round < 5; round += 1) {
    const session = await resolveSession(deps, sent);
    const now = deps.clock.now();
    if (session.previousSecretHash !== null && now.getTime() - session.rotatedAt.getTime() <= sessionTimes.previousSecretMs) return { session, cookie: null };
    const secret = deps.ids.base62(sessionSecretCharacters);
    const retired = session.previousSecretHash === null ? [] : [session.previousSecretHash];
    const next: Session = {
      ...session,
      revision: session.revision + 1,
      secretHash: deps.secrets.hash(secret),
      previousSecretHash: session.secretHash,
      rotatedAt: now,
      retiredSecretHashes: [...retired, ...session.retiredSecretHashes].slice(0, sessionTimes.retiredSecretsMax),
      lastSeenAt: now,
      idleUntil: new Date(now.getTime() + sessionTimes.idleMs),
    };
    if (await deps.sessions.replaceAcrossTenants(next, session.revision)) return { session: next, cookie: `${session.id}.${secret}` };
  }
  throw new GatewayError('service_unavailable', 'The session is being refreshed elsewhere; try again', { retryAfterSeconds: 1 });
}
