import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import type { ApiKey } from '../../domain/api-key.js';
import { auditBy } from '../../domain/audit-entry.js';
import { deleteApiKey, getApiKey, revokeApiKey, rotateApiKey, updateApiKey } from '../../domain/change-api-key.js';
import type { ChangeApiKeyOptions } from '../../domain/change-api-key.js';
import type { ConfigDeps } from '../../domain/config-deps.js';
import { createApiKey } from '../../domain/create-api-key.js';
import type { RequestContext } from '../../domain/principal.js';
import { readEnd, toWireKeyFields } from '../wire/to-wire-api-key.js';
import { tenantOf } from '../wire/tenant-of.js';
import { toWindow } from '../wire/to-window.js';

type Wire = components['schemas'];
type ApiKeyOperations = 'listApiKeys' | 'createApiKey' | 'getApiKey' | 'updateApiKey' | 'deleteApiKey' | 'revokeApiKey' | 'rotateApiKey';

export function createApiKeyHandlers(deps: ConfigDeps): Pick<AdminHandlers<RequestContext>, ApiKeyOperations> {
  const toWire = (key: ApiKey) => toWireApiKey(key, deps.clock.now());
  return {
    async listApiKeys({ query, context }): Promise<AdminResponse<'listApiKeys'>> {
      const { rows, ...page } = await deps.apiKeys.list(tenantOf(context), toWindow(query));
      return { status: 200, body: { ...page, data: rows.map(toWire) } };
    },

    async createApiKey({ body, context }): Promise<AdminResponse<'createApiKey'>> {
      const { apiKey, key } = await createApiKey(deps, {
        tenant: tenantOf(context),
        creator: context.principal,
        keyId: context.reservedIds?.[0] ?? null,
        name: body.name,
        role: body.role === 'support' ? 'editor' : (body.role ?? 'editor'),
        scopes: body.scopes,
        ipAllowList: body.ipAllowList ?? [],
        expiresAt: body.expiresAt == null ? null : new Date(body.expiresAt),
        by: auditBy(context),
      });
      return { status: 201, body: { ...toWire(apiKey), secret: key } };
    },

    async getApiKey({ path, context }): Promise<AdminResponse<'getApiKey'>> {
      return { status: 200, body: toWire(await getApiKey(deps, { tenant: tenantOf(context), keyId: path.keyId })) };
    },

    async updateApiKey({ path, body, context }): Promise<AdminResponse<'updateApiKey'>> {
      const { name, ipAllowList } = body;
      const key = await updateApiKey(deps, { ...by(path, context), name, ipAllowList, expiresAt: readEnd(body.expiresAt) });
      return { status: 200, body: toWire(key) };
    },

    async deleteApiKey({ path, context }): Promise<AdminResponse<'deleteApiKey'>> {
      await deleteApiKey(deps, by(path, context));
      return { status: 200, body: { keyId: path.keyId, deleted: true } };
    },

    async revokeApiKey({ path, context }): Promise<AdminResponse<'revokeApiKey'>> {
      const key = await revokeApiKey(deps, by(path, context));
      return { status: 200, body: toWire(key) };
    },

    async rotateApiKey({ path, body, context }): Promise<AdminResponse<'rotateApiKey'>> {
      const { apiKey, key } = await rotateApiKey(deps, { ...by(path, context), overlapSeconds: body?.overlapSeconds ?? 0, requestId: context.reservedIds?.[0] ?? null });
      return { status: 200, body: { ...toWire(apiKey), secret: key } };
    },
  };
}

function by({ keyId }: { keyId: string }, context: RequestContext): ChangeApiKeyOptions {
  return { tenant: tenantOf(context), caller: context.principal, keyId, by: auditBy(context) };
}

function toWireApiKey(key: ApiKey, now: Date): Wire['ApiKey'] {
  return {
    ...toWireKeyFields(key, now),
    organizationId: key.organizationId,
    livemode: key.livemode,
    role: key.role,
    // Checked against the list when the key was made.
    scopes: key.scopes as Wire['Scope'][],
  };
}
