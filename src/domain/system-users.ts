import type { AuditBy } from './audit-entry.js';
import type { ConfigDeps } from './config-deps.js';
import { GatewayError } from './errors.js';
import { storeUser } from './own-user.js';
import type { ChangeScope } from './ports/audit-trail.js';
import type { User } from './user.js';

export type SystemUserChanges = { systemAdmin?: boolean; disabled?: boolean };

/**
 * Makes an operator a system admin or ends that; switches one off, with all that he has open and the links he has made, or on again. An
 * organization whose only admin is switched off has none until he is switched on again: who has taken an account over must be stopped all the same.
 * @throws GatewayError user_not_found, last_system_admin.
 */
export async function updateSystemUser(deps: ConfigDeps, { userId, changes, by }: { userId: string; changes: SystemUserChanges; by: AuditBy }): Promise<User> {
  return deps.audit.record(by, async (within) => {
    await deps.users.queueAcrossTenants('system', within);
    const user = await deps.users.findAcrossTenants(userId, within);
    if (user === null) throw new GatewayError('user_not_found', 'No operator has this id');
    const before = { systemAdmin: user.systemAdmin, disabled: user.disabledAt !== null };
    const after = { ...before, ...changes };
    if (before.systemAdmin === after.systemAdmin && before.disabled === after.disabled) return { result: user, did: null };
    const isLost = before.systemAdmin && !before.disabled && (!after.systemAdmin || after.disabled);
    if (isLost && (await deps.users.countSystemAdminsAcrossTenants(within)) < 2) throw new GatewayError('last_system_admin', 'This is the only system admin; make another operator one first');
    const disabledAt = after.disabled ? (user.disabledAt ?? deps.clock.now()) : null;
    const next = await storeUser(deps, user, { systemAdmin: after.systemAdmin, disabledAt }, within);
    const ended = after.disabled && !before.disabled ? await endAll(deps, userId, within) : {};
    return { result: next, did: { organizationId: null, livemode: null, action: 'user.system_changed', object: { type: 'user', id: userId }, before, after: { ...after, ...ended } } };
  });
}

async function endAll({ sessions, enrolments, clock }: ConfigDeps, userId: string, within: ChangeScope): Promise<{ sessionsEnded: number; invitationsRevoked: number }> {
  const sessionsEnded = await sessions.endOfUserAcrossTenants(userId, { except: null }, within);
  return { sessionsEnded, invitationsRevoked: await enrolments.revokeInvitationsByAcrossTenants(`user:${userId}`, clock.now(), within) };
}
