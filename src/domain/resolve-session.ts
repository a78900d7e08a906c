import { GatewayError } from './errors.js';
import type { AuditBy } from './audit-entry.js';
import type { AuditTrail } from './ports/audit-trail.js';
import { isOpen, sessionTimes } from './session.js';
import type { Session } from './session.js';
import type { Secrets } from './ports/secrets.js';
import type { SessionStore } from './ports/session-store.js';
import type { Clock } from './ports/world.js';

export type ResolveSessionDeps = { sessions: SessionStore; secrets: Secrets; clock: Clock; audit: AuditTrail };

/** A cookie and who sent it. */
export type SentCookie = { cookie: string; from: AuditBy };

/**
 * The session of a cookie, moved on in its idle time. The secret before the last rotation is good for ten seconds more; one that was
 * rotated out longer ago comes from a copied cookie and ends the session for both holders.
 * @throws GatewayError session_expired, unauthorized.
 */
export async function resolveSession(deps: ResolveSessionDeps, { cookie, from }: SentCookie): Promise<Session> {
  const parsed = /^([0-9a-f]{24})\.([0-9A-Za-z]{20,128})$/.exec(cookie);
  const session = parsed?.[1] === undefined ? null : await deps.sessions.findAcrossTenants(parsed[1]);
  if (session === null || parsed?.[2] === undefined) throw ended();
  const now = deps.clock.now();
  await assertSecret(deps, session, { hash: deps.secrets.hash(parsed[2]), from, now });
  if (!isOpen(session, now)) {
    await deps.sessions.endAcrossTenants(session.id);
    throw ended();
  }
  return touch(deps, session, now);
}

/** The same without an error: null where the cookie is no good. */
export async function findSession(deps: ResolveSessionDeps, sent: SentCookie): Promise<Session | null> {
  return resolveSession(deps, sent).catch((error: unknown) => {
    if (error instanceof GatewayError && error.code === 'session_expired') return null;
    throw error;
  });
}

async function assertSecret(deps: ResolveSessionDeps, session: Session, { hash, from, now }: { hash: string; from: AuditBy; now: Date }): Promise<void> {
  const { secrets } = deps;
  if (secrets.equal(hash, session.secretHash)) return;
  const isPrevious = session.previousSecretHash !== null && secrets.equal(hash, session.previousSecretHash);
  if (isPrevious && now.getTime() - session.rotatedAt.getTime() <= sessionTimes.previousSecretMs) return;
  const wasOurs = isPrevious || session.retiredSecretHashes.some((retired) => secrets.equal(hash, retired));
  if (wasOurs) await endCopied(deps, session, from);
  throw ended();
}

/** Which of the two holders is the operator cannot be told, so that both have to sign in again; the audit log says where the old cookie came from. */
async function endCopied({ sessions, audit }: ResolveSessionDeps, session: Session, from: AuditBy): Promise<void> {
  await audit.record(from, async (within) => {
    const ended = await sessions.endAcrossTenants(session.id, within);
    const before = { userId: session.userId, ipAddress: session.ipAddress, rotatedAt: session.rotatedAt.toISOString() };
    return { result: null, did: ended ? { organizationId: null, livemode: null, action: 'session.reused', object: { type: 'session', id: session.id }, before, after: null } : null };
  });
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
