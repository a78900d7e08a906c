import type { AuditBy } from './audit-entry.js';
import type { ConfigDeps } from './config-deps.js';
import { GatewayError } from './errors.js';
import { assertMayGrant } from './grant-role.js';
import { storeUser } from './own-user.js';
import type { ChangeScope } from './ports/audit-trail.js';
import type { Principal, Role } from './principal.js';
import type { Tenant } from './tenant.js';
import type { User } from './user.js';

export function roleIn({ memberships }: Pick<User, 'memberships'>, { organizationId }: Pick<Tenant, 'organizationId'>): Role | null {
  return memberships.find((membership) => membership.organizationId === organizationId)?.role ?? null;
}

/** @throws GatewayError member_not_found, also for operators of other organizations. */
export async function getMember({ users }: Pick<ConfigDeps, 'users'>, { tenant, userId }: { tenant: Tenant; userId: string }, within?: ChangeScope): Promise<{ user: User; role: Role }> {
  const user = await users.findAcrossTenants(userId, within);
  const role = user === null ? null : roleIn(user, tenant);
  if (user === null || role === null) throw new GatewayError('member_not_found', 'No member has this id');
  return { user, role };
}

export type MemberOptions = { tenant: Tenant; userId: string; by: AuditBy };

/**
 * Gives a member another role, at once for whatever he has open.
 * @throws GatewayError member_not_found, last_admin, role_exceeds_own.
 */
export async function changeMemberRole(deps: ConfigDeps, { tenant, caller, userId, role, by }: MemberOptions & { caller: Principal; role: Role }): Promise<User> {
  assertMayGrant(caller, role);
  return deps.audit.record(by, async (within) => {
    await deps.users.queueAcrossTenants(tenant.organizationId, within);
    const { user, role: before } = await getMember(deps, { tenant, userId }, within);
    if (before === role) return { result: user, did: null };
    await assertAdminRemains(deps, { tenant, user, before }, within);
    const memberships = user.memberships.map((one) => (one.organizationId === tenant.organizationId ? { ...one, role } : one));
    const next = await storeUser(deps, user, { memberships }, within);
    const invitationsRevoked = role === 'admin' ? 0 : await revokeInvitations(deps, { tenant, userId }, within);
    return { result: next, did: { organizationId: tenant.organizationId, livemode: null, action: 'user.role_changed', object: { type: 'user', id: userId }, before: { role: before }, after: { role, invitationsRevoked } } };
  });
}

/**
 * Ends a membership, at once for whatever the member has open. The operator and his other memberships stay.
 * @throws GatewayError member_not_found, last_admin.
 */
export async function removeMember(deps: ConfigDeps, { tenant, userId, by }: MemberOptions): Promise<void> {
  await deps.audit.record(by, async (within) => {
    await deps.users.queueAcrossTenants(tenant.organizationId, within);
    const { user, role } = await getMember(deps, { tenant, userId }, within);
    await assertAdminRemains(deps, { tenant, user, before: role }, within);
    await storeUser(deps, user, { memberships: user.memberships.filter(({ organizationId }) => organizationId !== tenant.organizationId) }, within);
    const invitationsRevoked = await revokeInvitations(deps, { tenant, userId }, within);
    return { result: null, did: { organizationId: tenant.organizationId, livemode: null, action: 'user.removed', object: { type: 'user', id: userId }, before: { name: user.name, role }, after: { invitationsRevoked } } };
  });
}

/** A link made while he was an admin would be his way back in. */
function revokeInvitations({ enrolments, clock }: ConfigDeps, { tenant, userId }: Pick<MemberOptions, 'tenant' | 'userId'>, within: ChangeScope): Promise<number> {
  return enrolments.revokeInvitationsBy(tenant, `user:${userId}`, clock.now(), within);
}

async function assertAdminRemains({ users }: ConfigDeps, { tenant, user, before }: { tenant: Tenant; user: User; before: Role }, within: ChangeScope): Promise<void> {
  if (before !== 'admin') return;
  const others = (await users.countAdmins(tenant, within)) - (user.disabledAt === null ? 1 : 0);
  if (others < 1) throw new GatewayError('last_admin', 'This is the only admin of the organization; make another member an admin first');
}
