import type { components } from '../../../generated/types/admin.js';
import type { Session } from '../../domain/session.js';

/** @param currentId Of the session that asks; null for a key, or for one who looks at another's. */
export function toWireSession(session: Session, currentId: string | null): components['schemas']['Session'] {
  const { id, ipAddress, userAgent, createdAt, lastSeenAt, idleUntil, endsAt } = session;
  return {
    sessionId: id,
    current: id === currentId,
    ipAddress,
    userAgent,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastSeenAt.toISOString(),
    expiresAt: (idleUntil < endsAt ? idleUntil : endsAt).toISOString(),
  };
}
