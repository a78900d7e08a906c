import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import { auditBy } from '../../domain/audit-entry.js';
import type { ConfigDeps } from '../../domain/config-deps.js';
import type { RequestContext } from '../../domain/principal.js';
import { updateSystemUser } from '../../domain/system-users.js';
import type { User } from '../../domain/user.js';
import { cursorPage, toPageRequest } from '../wire/cursor-page.js';
import { defined } from '../wire/defined.js';

type Wire = components['schemas'];

export function createSystemUserHandlers(deps: ConfigDeps): Pick<AdminHandlers<RequestContext>, 'listSystemUsers' | 'updateSystemUser'> {
  return {
    async listSystemUsers({ query }): Promise<AdminResponse<'listSystemUsers'>> {
      return { status: 200, body: cursorPage(await deps.users.listAcrossTenants(toPageRequest(query)), query, toWireSystemUser) };
    },

    async updateSystemUser({ path, body, context }): Promise<AdminResponse<'updateSystemUser'>> {
      return { status: 200, body: toWireSystemUser(await updateSystemUser(deps, { userId: path.userId, changes: defined(body), by: auditBy(context) })) };
    },
  };
}

function toWireSystemUser(user: User): Wire['SystemUser'] {
  return {
    userId: user.id,
    name: user.name,
    systemAdmin: user.systemAdmin,
    disabled: user.disabledAt !== null,
    memberships: user.memberships.map(({ organizationId, role }) => ({ organizationId, role })),
    createdAt: user.createdAt.toISOString(),
    lastSignInAt: user.lastSignInAt?.toISOString() ?? null,
  };
}
