import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import type { ApiKey } from '../../domain/api-key.js';
import { deleteApiKey, getApiKey, revokeApiKey, rotateApiKey, updateApiKey } from '../../domain/change-api-key.js';
import type { ConfigDeps } from '../../domain/config-deps.js';
import { createApiKey } from '../../domain/create-api-key.js';
import type { RequestContext } from '../../domain/principal.js';
import { pageOf } from '../wire/page-of.js';
import { tenantOf } from '../wire/tenant-of.js';

type Wire = components['schemas'];
type ApiKeyOperations = 'listApiKeys' | 'createApiKey' | 'getApiKey' | 'updateApiKey' | 'deleteApiKey' | 'revokeApiKey' | 'rotateApiKey';

export function createApiKeyHandlers(deps: ConfigDeps): Pick<AdminHandlers<RequestContext>, ApiKeyOperations> {
  const toWire = (key: ApiKey) => toWireApiKey(key, deps.clock.now());
  return {
    async listApiKeys({ query, context }): Promise<AdminResponse<'listApiKeys'>> {
      return { status: 200, body: pageOf(await deps.apiKeys.list(tenantOf(context)), query, toWire) };
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
      });
      return { status: 201, body: { ...toWire(apiKey), secret: key } };
    },

    async getApiKey({ path, context }): Promise<AdminResponse<'getApiKey'>> {
      return { status: 200, body: toWire(await getApiKey(deps, { tenant: tenantOf(context), keyId: path.keyId })) };
    },

    async updateApiKey({ path, body, context }): Promise<AdminResponse<'updateApiKey'>> {
      const key = await updateApiKey(deps, { tenant: tenantOf(context), caller: context.principal, keyId: path.keyId, name: body.name, ipAllowList: body.ipAllowList });
      return { status: 200, body: toWire(key) };
    },

    async deleteApiKey({ path, context }): Promise<AdminResponse<'deleteApiKey'>> {
      await deleteApiKey(deps, { tenant: tenantOf(context), caller: context.principal, keyId: path.keyId });
      return { status: 200, body: { keyId: path.keyId, deleted: true } };
    },

    async revokeApiKey({ path, context }): Promise<AdminResponse<'revokeApiKey'>> {
      const key = await revokeApiKey(deps, { tenant: tenantOf(context), caller: context.principal, keyId: path.keyId });
      return { status: 200, body: toWire(key) };
    },

    async rotateApiKey({ path, body, context }): Promise<AdminResponse<'rotateApiKey'>> {
      const { apiKey, key } = await rotateApiKey(deps, { tenant: tenantOf(context), caller: context.principal, keyId: path.keyId, overlapSeconds: body?.overlapSeconds ?? 0, requestId: context.reservedIds?.[0] ?? null });
      return { status: 200, body: { ...toWire(apiKey), secret: key } };
    },
  };
}

function toWireApiKey(key: ApiKey, now: Date): Wire['ApiKey'] {
  const overlap = key.previousUntil !== null && key.previousUntil > now ? key.previousUntil : null;
  return {
    keyId: key.id,
    name: key.name,
    organizationId: key.organizationId,
    livemode: key.livemode,
    role: key.role,
    // Checked against the list when the key was made.
    scopes: key.scopes as Wire['Scope'][],
    ipAllowList: key.ipAllowList,
    status: key.revokedAt !== null ? 'revoked' : key.expiresAt !== null && key.expiresAt <= now ? 'expired' : 'active',
    createdAt: key.createdAt.toISOString(),
    expiresAt: key.expiresAt?.toISOString() ?? null,
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
    revokedAt: key.revokedAt?.toISOString() ?? null,
    previousSecretExpiresAt: overlap?.toISOString() ?? null,
  };
}
