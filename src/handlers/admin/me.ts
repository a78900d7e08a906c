import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import { auditBy } from '../../domain/audit-entry.js';
import { getApiKey } from '../../domain/change-api-key.js';
import type { ConfigDeps } from '../../domain/config-deps.js';
import { describeOperator, scopesOf } from '../../domain/describe-principal.js';
import { GatewayError } from '../../domain/errors.js';
import { operatorOf } from '../../domain/fresh-sign-in.js';
import type { RequestContext } from '../../domain/principal.js';
import { updateProfile } from '../../domain/update-profile.js';
import { defined } from '../wire/defined.js';
import { tenantOf } from '../wire/tenant-of.js';
import { toWireOperator } from '../wire/to-wire-operator.js';

type Wire = components['schemas'];

export function createMeHandlers(deps: ConfigDeps): Pick<AdminHandlers<RequestContext>, 'getMe' | 'updateProfile'> {
  return {
    async getMe({ context }): Promise<AdminResponse<'getMe'>> {
      const { principal } = context;
      if (principal.kind === 'operator') return { status: 200, body: toWireOperator(await describeOperator(deps, principal.userId), scopesOf(principal)) };
      if (principal.kind === 'anonymous') throw new GatewayError('unauthorized', 'Authenticate first');
      const key = await getApiKey(deps, { tenant: tenantOf(context), keyId: principal.keyId });
      const { keyId, name, organizationId, livemode, role } = principal;
      return { status: 200, body: { kind: 'apiKey', keyId, name, organizationId, livemode, role, scopes: scopesOf(principal) as Wire['Scope'][], lastUsedAt: key.lastUsedAt?.toISOString() ?? null } };
    },

    async updateProfile({ body, context }): Promise<AdminResponse<'updateProfile'>> {
      const caller = operatorOf(context.principal);
      await updateProfile(deps, { caller, changes: defined(body), by: auditBy(context) });
      return { status: 200, body: toWireOperator(await describeOperator(deps, caller.userId), scopesOf(caller)) };
    },
  };
}
