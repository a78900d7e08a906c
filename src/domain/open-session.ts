import type { AuditBy } from './audit-entry.js';
import type { ConfigDeps } from './config-deps.js';
import type { ChangeScope } from './ports/audit-trail.js';
import { sessionSecretCharacters } from './refresh-session.js';
import { sessionTimes } from './session.js';
import type { Session } from './session.js';
import type { User } from './user.js';

export type OpenedSession = { user: User; session: Session; /** Value of the session cookie, told once. */ cookie: string };

export type OpenSessionOptions = { user: User; from: AuditBy; passkeyId: string | null; enrolOnly?: boolean };

/** Starts a session of an operator who has just proven who he is: always a new one, whatever cookie the browser came with. */
export async function openSession(deps: Pick<ConfigDeps, 'sessions' | 'secrets' | 'ids' | 'clock'>, { user, from, passkeyId, enrolOnly = false }: OpenSessionOptions, within?: ChangeScope): Promise<OpenedSession> {
  const now = deps.clock.now();
  const later = (ms: number): Date => new Date(now.getTime() + ms);
  const secret = deps.ids.base62(sessionSecretCharacters);
  const session: Session = {
    id: deps.ids.objectId(),
    userId: user.id,
    revision: 1,
    secretHash: deps.secrets.hash(secret),
    previousSecretHash: null,
    rotatedAt: now,
    retiredSecretHashes: [],
    ipAddress: from.ipAddress,
    userAgent: from.userAgent,
    passkeyId,
    enrolOnly,
    createdAt: now,
    lastSeenAt: now,
    idleUntil: later(enrolOnly ? sessionTimes.enrolOnlyMs : sessionTimes.idleMs),
    endsAt: later(enrolOnly ? sessionTimes.enrolOnlyMs : sessionTimes.absoluteMs),
  };
  await deps.sessions.insertAcrossTenants(session, within);
  return { user, session, cookie: `${session.id}.${secret}` };
}
