import type { ConfigDeps } from './config-deps.js';
import { sessionSecretCharacters } from './refresh-session.js';
import { sessionTimes } from './session.js';
import type { Session } from './session.js';
import type { User } from './user.js';

export type OpenedSession = { user: User; session: Session; /** Value of the session cookie, told once. */ cookie: string };

/** Starts a session of an operator who has just proven a passkey. */
export async function openSession(deps: Pick<ConfigDeps, 'sessions' | 'secrets' | 'ids' | 'clock'>, user: User): Promise<OpenedSession> {
  const now = deps.clock.now();
  const secret = deps.ids.base62(sessionSecretCharacters);
  const session: Session = {
    id: deps.ids.objectId(),
    userId: user.id,
    revision: 1,
    secretHash: deps.secrets.hash(secret),
    previousSecretHash: null,
    rotatedAt: now,
    retiredSecretHashes: [],
    createdAt: now,
    lastSeenAt: now,
    idleUntil: new Date(now.getTime() + sessionTimes.idleMs),
    endsAt: new Date(now.getTime() + sessionTimes.absoluteMs),
  };
  await deps.sessions.insertAcrossTenants(session);
  return { user, session, cookie: `${session.id}.${secret}` };
}
