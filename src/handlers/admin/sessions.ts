import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import { auditBy } from '../../domain/audit-entry.js';
import { endOtherSessions, endSession, listOpenSessions } from '../../domain/change-sessions.js';
import type { ConfigDeps } from '../../domain/config-deps.js';
import { operatorOf } from '../../domain/fresh-sign-in.js';
import type { RequestContext } from '../../domain/principal.js';
import { cursorPageOfAll } from '../wire/cursor-page.js';
import { toWireSession } from '../wire/to-wire-session.js';

type SessionOperations = 'listSessions' | 'revokeSession' | 'revokeOtherSessions';

export function createSessionHandlers(deps: ConfigDeps): Pick<AdminHandlers<RequestContext>, SessionOperations> {
  return {
    async listSessions({ query, context }): Promise<AdminResponse<'listSessions'>> {
      const { userId, sessionId } = operatorOf(context.principal);
      return { status: 200, body: cursorPageOfAll(await listOpenSessions(deps, userId), query, (session) => toWireSession(session, sessionId)) };
    },

    async revokeSession({ path, context }): Promise<AdminResponse<'revokeSession'>> {
      const { userId } = operatorOf(context.principal);
      await endSession(deps, { userId, sessionId: path.sessionId, by: auditBy(context), organizationId: null, how: 'revoked' });
      return { status: 200, body: { sessionId: path.sessionId, revoked: true } };
    },

    async revokeOtherSessions({ context }): Promise<AdminResponse<'revokeOtherSessions'>> {
      return { status: 200, body: { revoked: await endOtherSessions(deps, { caller: operatorOf(context.principal), by: auditBy(context) }) } };
    },
  };
}
