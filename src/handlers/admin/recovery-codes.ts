import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import { auditBy } from '../../domain/audit-entry.js';
import type { ConfigDeps } from '../../domain/config-deps.js';
import { operatorOf } from '../../domain/fresh-sign-in.js';
import { ownUser } from '../../domain/own-user.js';
import type { RequestContext } from '../../domain/principal.js';
import { codesLeft, createRecoveryCodes } from '../../domain/recovery-codes.js';

type RecoveryOperations = 'getRecoveryCodes' | 'createRecoveryCodes';

export function createRecoveryCodeHandlers(deps: ConfigDeps): Pick<AdminHandlers<RequestContext>, RecoveryOperations> {
  return {
    async getRecoveryCodes({ context }): Promise<AdminResponse<'getRecoveryCodes'>> {
      const user = await ownUser(deps, operatorOf(context.principal).userId);
      return { status: 200, body: { left: codesLeft(user), createdAt: user.recoveryCodesMadeAt?.toISOString() ?? null } };
    },

    async createRecoveryCodes({ context }): Promise<AdminResponse<'createRecoveryCodes'>> {
      const { codes, user } = await createRecoveryCodes(deps, { caller: operatorOf(context.principal), by: auditBy(context) });
      return { status: 201, body: { recoveryCodes: codes, left: codesLeft(user), createdAt: (user.recoveryCodesMadeAt ?? user.updatedAt).toISOString() } };
    },
  };
}
