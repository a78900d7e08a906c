import type { AuditBy } from './audit-entry.js';
import type { ConfigDeps } from './config-deps.js';
import { enrolmentMs } from './enrol-operator.js';
import { invitationStatus } from './enrolment.js';
import type { Invitation } from './enrolment.js';
import { GatewayError } from './errors.js';
import { assertMayGrant } from './grant-role.js';
import { principalName } from './principal-name.js';
import type { Principal, Role } from './principal.js';
import type { Tenant } from './tenant.js';

export type InviteOptions = {
  tenant: Tenant;
  inviter: Principal;
  /** Fixed by the idempotency record where there is one. */
  invitationId: string | null;
  /** Name or email address of whom it is for; tells the link from others and becomes the name of who enrols. */
  invitee: string;
  role: Role;
  expiresAt: Date | null;
  by: AuditBy;
};

/**
 * Makes a one-time link. The link is in the result and nowhere else.
 * @returns the link, `{panel}/enrol#token=…`.
 * @throws GatewayError role_exceeds_own, expiry_out_of_range.
 */
export async function createInvitation(deps: ConfigDeps, { tenant, inviter, invitationId, invitee, role, expiresAt, by }: InviteOptions): Promise<{ invitation: Invitation; link: string }> {
  assertMayGrant(inviter, role);
  const now = deps.clock.now();
  const latest = new Date(now.getTime() + enrolmentMs);
  if (expiresAt !== null && (expiresAt <= now || expiresAt > latest)) {
    throw new GatewayError('expiry_out_of_range', 'expiresAt must lie in the next seven days; choose another moment or leave it out', { faults: [{ pointer: '/body/expiresAt', detail: 'must lie in the next seven days' }] });
  }
  const token = deps.ids.base62(43);
  const invitation: Invitation = {
    tokenHash: deps.secrets.hash(token),
    id: invitationId ?? deps.ids.objectId(),
    organizationId: tenant.organizationId,
    role,
    systemAdmin: false,
    userName: invitee,
    createdBy: principalName(inviter),
    createdByName: by.actorName,
    createdAt: now,
    expiresAt: expiresAt ?? latest,
    usedAt: null,
    usedBy: null,
    revokedAt: null,
  };
  return deps.audit.record(by, async (within) => {
    await deps.enrolments.putInvitation(tenant, invitation, within);
    const after = { role, expiresAt: invitation.expiresAt.toISOString() };
    // After the hash: browsers send it to no server, so that the token stands in no log.
    const result = { invitation, link: `${deps.panelOrigin}/enrol#token=${token}` };
    return { result, did: { organizationId: tenant.organizationId, livemode: null, action: 'invitation.created', object: { type: 'invitation', id: invitation.id }, before: null, after } };
  });
}

/**
 * Ends a link that nobody has used. One that is revoked or too old already stays what it is.
 * @throws GatewayError invitation_not_found, invitation_accepted.
 */
export async function revokeInvitation(deps: ConfigDeps, { tenant, invitationId, by }: { tenant: Tenant; invitationId: string; by: AuditBy }): Promise<Invitation> {
  return deps.audit.record(by, async (within) => {
    const invitation = await deps.enrolments.findInvitation(tenant, invitationId, within);
    if (invitation === null) throw new GatewayError('invitation_not_found', 'No invitation has this id');
    const now = deps.clock.now();
    const status = invitationStatus(invitation, now);
    if (status === 'accepted') throw new GatewayError('invitation_accepted', 'The invitation was accepted already; remove the member instead');
    if (status !== 'pending') return { result: invitation, did: null };
    await deps.enrolments.revokeInvitation(tenant, invitationId, now, within);
    const did = { organizationId: tenant.organizationId, livemode: null, action: 'invitation.revoked', object: { type: 'invitation', id: invitationId }, before: { role: invitation.role }, after: null } as const;
    return { result: { ...invitation, revokedAt: now }, did };
  });
}
