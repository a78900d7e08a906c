import type { AuditBy } from './audit-entry.js';
import type { ConfigDeps } from './config-deps.js';
import { findUsable, takeLink } from './enrol-operator.js';
import type { Enrolment } from './enrolment.js';
import { GatewayError } from './errors.js';
import type { Operator } from './fresh-sign-in.js';
import { roleIn } from './members.js';
import { ownUser, storeUser } from './own-user.js';
import type { User } from './user.js';

/** What a link offers, for whoever holds it. @throws GatewayError enrolment_link_invalid. */
export async function readInvitation(deps: ConfigDeps, { token }: { token: string }): Promise<{ enrolment: Enrolment; organizationName: string }> {
  const enrolment = await findUsable(deps, deps.secrets.hash(token));
  const organization = await deps.organizations.find({ organizationId: enrolment.organizationId, livemode: false });
  return { enrolment, organizationName: organization?.name ?? '' };
}

/**
 * An operator who is signed in joins the organization that the link names, whatever organization the request names. The link is used up; where
 * there is nothing to join it stays as it is.
 * @throws GatewayError enrolment_link_invalid, already_member.
 */
export async function acceptInvitation(deps: ConfigDeps, { caller, token, by }: { caller: Operator; token: string; by: AuditBy }): Promise<User> {
  return deps.audit.record(by, async (within) => {
    const enrolment = await takeLink(deps, deps.secrets.hash(token), { at: deps.clock.now(), by: caller.userId }, within);
    const { organizationId, role } = enrolment;
    const user = await ownUser(deps, caller.userId, within);
    if (roleIn(user, enrolment) !== null) throw new GatewayError('already_member', 'You are a member of this organization already; an admin can change your role');
    const next = await storeUser(deps, user, { memberships: [...user.memberships, { organizationId, role }] }, within);
    return { result: next, did: { organizationId, livemode: null, action: 'user.joined', object: { type: 'user', id: user.id }, before: null, after: { name: user.name, role, invitationId: enrolment.id } } };
  });
}
