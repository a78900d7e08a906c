import { asUser } from './audit-entry.js';
import type { AuditBy } from './audit-entry.js';
import type { ConfigDeps } from './config-deps.js';
import { GatewayError } from './errors.js';
import type { Operator } from './fresh-sign-in.js';
import { isOpen } from './session.js';
import type { Session } from './session.js';

/** Those of an operator that still stand, newest first. */
export async function listOpenSessions({ sessions, clock }: Pick<ConfigDeps, 'sessions' | 'clock'>, userId: string): Promise<Session[]> {
  const now = clock.now();
  return (await sessions.listOfUserAcrossTenants(userId)).filter((session) => isOpen(session, now));
}

export type EndSessionOptions = {
  userId: string;
  sessionId: string;
  by: AuditBy;
  /** Whose admin does it; null for one's own. */
  organizationId: string | null;
  /** Left by its operator, or taken away. */
  how: 'signed_out' | 'revoked';
};

/** @throws GatewayError session_not_found. */
export async function endSession({ sessions, audit, clock }: Pick<ConfigDeps, 'sessions' | 'audit' | 'clock'>, { userId, sessionId, by, organizationId, how }: EndSessionOptions): Promise<void> {
  await audit.record(by, async (within) => {
    const session = await sessions.findAcrossTenants(sessionId, within);
    if (session === null || session.userId !== userId || !isOpen(session, clock.now())) {
      // Whoever leaves is out, also where another tab was first.
      if (how === 'signed_out') return { result: undefined, did: null };
      throw new GatewayError('session_not_found', 'No open session has this id');
    }
    await sessions.endAcrossTenants(sessionId, within);
    const before = { userId, ipAddress: session.ipAddress, userAgent: session.userAgent };
    return { result: undefined, did: { organizationId, livemode: null, action: `session.${how}`, object: { type: 'session', id: sessionId }, before, after: null } };
  });
}

/** Ends every session of the caller but the one that asks. @returns how many. */
export async function endOtherSessions({ sessions, audit }: Pick<ConfigDeps, 'sessions' | 'audit'>, { caller, by }: { caller: Operator; by: AuditBy }): Promise<number> {
  return audit.record(asUser(by, { id: caller.userId, name: caller.name }), async (within) => {
    const ended = await sessions.endOfUserAcrossTenants(caller.userId, { except: caller.sessionId }, within);
    const did = { organizationId: null, livemode: null, action: 'session.others_revoked', object: { type: 'user', id: caller.userId }, before: { others: ended }, after: { others: 0 } } as const;
    return { result: ended, did: ended === 0 ? null : did };
  });
}
