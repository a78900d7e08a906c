import { GatewayError } from './errors.js';
import { sessionTimes } from './session.js';
import type { Session } from './session.js';
import type { Secrets } from './ports/secrets.js';
import type { SessionStore } from './ports/session-store.js';
import type { Clock } from './ports/world.js';

export type ResolveSessionDeps = { sessions: SessionStore; secrets: Secrets; clock: Clock };

/**
 * The session of a cookie, moved on in its idle time. The secret before the last rotation is good for ten seconds more; one that was
 * rotated out longer ago comes from a copied cookie and ends the session for both holders.
 * @throws GatewayError session_expired, unauthorized.
 */
export async function resolveSession(deps: ResolveSessionDeps, cookie: string): Promise<Session> {
  const parsed = /^([0-9a-f]{24})\.([0-9A-Za-z]{20,128})$/.exec(cookie);
  const session = parsed?.[1] === undefined ? null : await deps.sessions.findAcrossTenants(parsed[1]);
  if (session === null || parsed?.[2] === undefined) throw ended();
  const now = deps.clock.now();
  await assertSecret(deps, session, deps.secrets.hash(parsed[2]), now);
  if (session.idleUntil <= now || session.endsAt <= now) {
    await deps.sessions.endAcrossTenants(session.id);
    throw ended();
  }
  return touch(deps, session, now);
}

/** The same without an error: null where the cookie is no good. */
export async function findSession(deps: ResolveSessionDeps, cookie: string): Promise<Session | null> {
  return resolveSession(deps, cookie).catch((error: unknown) => {
    if (error instanceof GatewayError && error.code === 'session_expired') return null;
    throw error;
  });
}

async function assertSecret({ sessions, secrets }: ResolveSessionDeps, session: Session, hash: string, now: Date): Promise<void> {
  if (secrets.equal(hash, session.secretHash)) return;
  const isPrevious = session.previousSecretHash !== null && secrets.equal(hash, session.previousSecretHash);
  if (isPrevious && now.getTime() - session.rotatedAt.getTime() <= sessionTimes.previousSecretMs) return;
  const wasOurs = isPrevious || session.retiredSecretHashes.some((retired) => secrets.equal(hash, retired));
  if (wasOurs) await sessions.endAcrossTenants(session.id);
  throw ended();
}

async function touch({ sessions }: ResolveSessionDeps, session: Session, now: Date): Promise<Session> {
  if (now.getTime() - session.lastSeenAt.getTime() < sessionTimes.touchMs) return session;
  const next = { ...session, revision: session.revision + 1, lastSeenAt: now, idleUntil: new Date(now.getTime() + sessionTimes.idleMs) };
  // Another request of the same session may have moved it on at the same moment: then that is enough.
  return (await sessions.replaceAcrossTenants(next, session.revision)) ? next : session;
}

function ended(): GatewayError {
  return new GatewayError('session_expired', 'The session has ended; sign in again');
}
