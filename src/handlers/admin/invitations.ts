import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import { acceptInvitation, readInvitation } from '../../domain/accept-invitation.js';
import { auditBy } from '../../domain/audit-entry.js';
import type { ConfigDeps } from '../../domain/config-deps.js';
import { describeOperator, scopesOf } from '../../domain/describe-principal.js';
import { invitationStatus } from '../../domain/enrolment.js';
import type { Invitation } from '../../domain/enrolment.js';
import { operatorOf } from '../../domain/fresh-sign-in.js';
import { createInvitation, revokeInvitation } from '../../domain/invitations.js';
import type { RequestContext } from '../../domain/principal.js';
import { cursorPage, toPageRequest } from '../wire/cursor-page.js';
import { tenantOf } from '../wire/tenant-of.js';
import { toRole } from '../wire/to-role.js';
import { toWireOperator } from '../wire/to-wire-operator.js';

type Wire = components['schemas'];
type InvitationOperations = 'listInvitations' | 'createInvitation' | 'revokeInvitation' | 'readInvitation' | 'acceptInvitation';

export function createInvitationHandlers(deps: ConfigDeps): Pick<AdminHandlers<RequestContext>, InvitationOperations> {
  const toWire = (invitation: Invitation): Wire['Invitation'] => toWireInvitation(invitation, deps.clock.now());
  return {
    async listInvitations({ query, context }): Promise<AdminResponse<'listInvitations'>> {
      return { status: 200, body: cursorPage(await deps.enrolments.listInvitations(tenantOf(context), toPageRequest(query)), query, toWire) };
    },

    async createInvitation({ body, context }): Promise<AdminResponse<'createInvitation'>> {
      const { invitation, link } = await createInvitation(deps, {
        tenant: tenantOf(context),
        inviter: context.principal,
        invitationId: context.reservedIds?.[0] ?? null,
        invitee: body.invitee,
        role: toRole(body.role),
        expiresAt: body.expiresAt === undefined ? null : new Date(body.expiresAt),
        by: auditBy(context),
      });
      return { status: 201, body: { ...toWire(invitation), link } };
    },

    async revokeInvitation({ path, context }): Promise<AdminResponse<'revokeInvitation'>> {
      return { status: 200, body: toWire(await revokeInvitation(deps, { tenant: tenantOf(context), invitationId: path.invitationId, by: auditBy(context) })) };
    },

    async readInvitation({ body }): Promise<AdminResponse<'readInvitation'>> {
      const { enrolment, organizationName } = await readInvitation(deps, { token: body.token });
      return { status: 200, body: { organizationId: enrolment.organizationId, organizationName, role: enrolment.role, invitee: enrolment.userName, expiresAt: enrolment.expiresAt.toISOString() } };
    },

    async acceptInvitation({ body, context }): Promise<AdminResponse<'acceptInvitation'>> {
      const caller = operatorOf(context.principal);
      await acceptInvitation(deps, { caller, token: body.token, by: auditBy(context) });
      return { status: 200, body: toWireOperator(await describeOperator(deps, caller.userId), scopesOf(caller)) };
    },
  };
}

function toWireInvitation(invitation: Invitation, now: Date): Wire['Invitation'] {
  return {
    invitationId: invitation.id,
    organizationId: invitation.organizationId,
    invitee: invitation.userName,
    role: invitation.role,
    status: invitationStatus(invitation, now),
    createdAt: invitation.createdAt.toISOString(),
    createdByName: invitation.createdByName,
    expiresAt: invitation.expiresAt.toISOString(),
    acceptedAt: invitation.usedAt?.toISOString() ?? null,
    acceptedBy: invitation.usedBy,
  };
}
