import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import { auditBy } from '../../domain/audit-entry.js';
import { endSession, listOpenSessions } from '../../domain/change-sessions.js';
import type { ConfigDeps } from '../../domain/config-deps.js';
import { changeMemberRole, getMember, removeMember, roleIn } from '../../domain/members.js';
import type { RequestContext } from '../../domain/principal.js';
import type { Tenant } from '../../domain/tenant.js';
import type { User } from '../../domain/user.js';
import { cursorPage, cursorPageOfAll, toPageRequest } from '../wire/cursor-page.js';
import { tenantOf } from '../wire/tenant-of.js';
import { toRole } from '../wire/to-role.js';
import { toWireSession } from '../wire/to-wire-session.js';

type Wire = components['schemas'];
type MemberOperations = 'listMembers' | 'changeMemberRole' | 'removeMember' | 'listMemberSessions' | 'revokeMemberSession';

export function createMemberHandlers(deps: ConfigDeps): Pick<AdminHandlers<RequestContext>, MemberOperations> {
  return {
    async listMembers({ query, context }): Promise<AdminResponse<'listMembers'>> {
      const tenant = tenantOf(context);
      return { status: 200, body: cursorPage(await deps.users.listMembers(tenant, toPageRequest(query)), query, (user) => toWireMember(user, tenant)) };
    },

    async changeMemberRole({ path, body, context }): Promise<AdminResponse<'changeMemberRole'>> {
      const tenant = tenantOf(context);
      const user = await changeMemberRole(deps, { tenant, caller: context.principal, userId: path.userId, role: toRole(body.role), by: auditBy(context) });
      return { status: 200, body: toWireMember(user, tenant) };
    },

    async removeMember({ path, context }): Promise<AdminResponse<'removeMember'>> {
      await removeMember(deps, { tenant: tenantOf(context), userId: path.userId, by: auditBy(context) });
      return { status: 200, body: { userId: path.userId, removed: true } };
    },

    async listMemberSessions({ path, query, context }): Promise<AdminResponse<'listMemberSessions'>> {
      const { user } = await getMember(deps, { tenant: tenantOf(context), userId: path.userId });
      const own = context.principal.kind === 'operator' ? context.principal.sessionId : null;
      return { status: 200, body: cursorPageOfAll(await listOpenSessions(deps, user.id), query, (session) => toWireSession(session, own)) };
    },

    async revokeMemberSession({ path, context }): Promise<AdminResponse<'revokeMemberSession'>> {
      const tenant = tenantOf(context);
      const { user } = await getMember(deps, { tenant, userId: path.userId });
      await endSession(deps, { userId: user.id, sessionId: path.sessionId, by: auditBy(context), organizationId: tenant.organizationId, how: 'revoked' });
      return { status: 200, body: { sessionId: path.sessionId, revoked: true } };
    },
  };
}

function toWireMember(user: User, tenant: Tenant): Wire['Member'] {
  return { userId: user.id, name: user.name, role: roleIn(user, tenant) ?? 'viewer', disabled: user.disabledAt !== null, createdAt: user.createdAt.toISOString(), lastSignInAt: user.lastSignInAt?.toISOString() ?? null };
}
