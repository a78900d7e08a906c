import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import type { ApiKey } from '../../domain/api-key.js';
import { auditBy } from '../../domain/audit-entry.js';
import { deleteApiKey, getApiKey, revokeApiKey, rotateApiKey, updateApiKey } from '../../domain/change-api-key.js';
import type { ChangeApiKeyOptions } from '../../domain/change-api-key.js';
import type { ConfigDeps } from '../../domain/config-deps.js';
import { createApiKey } from '../../domain/create-api-key.js';
import type { RequestContext } from '../../domain/principal.js';
import { systemTenant } from '../../domain/tenant.js';
import { toWindow } from '../wire/to-window.js';
import { readEnd, toWireKeyFields } from '../wire/to-wire-api-key.js';

type Wire = components['schemas'];
type SystemKeyOperations = 'listSystemApiKeys' | 'createSystemApiKey' | 'getSystemApiKey' | 'updateSystemApiKey' | 'deleteSystemApiKey' | 'revokeSystemApiKey' | 'rotateSystemApiKey';

/** Keys of the installation: the same keys as an organization's, under the tenant that stands for it. */
export function createSystemApiKeyHandlers(deps: ConfigDeps): Pick<AdminHandlers<RequestContext>, SystemKeyOperations> {
  const toWire = (key: ApiKey): Wire['SystemApiKey'] => ({ ...toWireKeyFields(key, deps.clock.now()), scopes: key.scopes as Wire['SystemScope'][] });
  return {
    async listSystemApiKeys({ query }): Promise<AdminResponse<'listSystemApiKeys'>> {
      const { rows, nextCursor } = await deps.apiKeys.list(systemTenant, { ...toWindow(query), uncounted: true });
      return { status: 200, body: { data: rows.map(toWire), nextCursor } };
    },

    async createSystemApiKey({ body, context }): Promise<AdminResponse<'createSystemApiKey'>> {
      const { name, scopes, ipAllowList = [] } = body;
      const { apiKey, key } = await createApiKey(deps, {
        tenant: systemTenant,
        creator: context.principal,
        keyId: context.reservedIds?.[0] ?? null,
        name,
        role: 'admin',
        scopes,
        ipAllowList,
        expiresAt: readEnd(body.expiresAt) ?? null,
        by: auditBy(context),
      });
      return { status: 201, body: { ...toWire(apiKey), secret: key } };
    },

    async getSystemApiKey({ path }): Promise<AdminResponse<'getSystemApiKey'>> {
      return { status: 200, body: toWire(await getApiKey(deps, { tenant: systemTenant, keyId: path.keyId })) };
    },

    async updateSystemApiKey({ path, body, context }): Promise<AdminResponse<'updateSystemApiKey'>> {
      const { name, ipAllowList } = body;
      return { status: 200, body: toWire(await updateApiKey(deps, { ...by(path, context), name, ipAllowList, expiresAt: readEnd(body.expiresAt) })) };
    },

    async deleteSystemApiKey({ path, context }): Promise<AdminResponse<'deleteSystemApiKey'>> {
      await deleteApiKey(deps, by(path, context));
      return { status: 200, body: { keyId: path.keyId, deleted: true } };
    },

    async revokeSystemApiKey({ path, context }): Promise<AdminResponse<'revokeSystemApiKey'>> {
      return { status: 200, body: toWire(await revokeApiKey(deps, by(path, context))) };
    },

    async rotateSystemApiKey({ path, body, context }): Promise<AdminResponse<'rotateSystemApiKey'>> {
      const { apiKey, key } = await rotateApiKey(deps, { ...by(path, context), overlapSeconds: body.overlapSeconds ?? 0, requestId: context.reservedIds?.[0] ?? null });
      return { status: 200, body: { ...toWire(apiKey), secret: key } };
    },
  };
}

function by({ keyId }: { keyId: string }, context: RequestContext): ChangeApiKeyOptions {
  return { tenant: systemTenant, caller: context.principal, keyId, by: auditBy(context) };
}
