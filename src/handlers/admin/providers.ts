import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import type { ConfigDeps } from '../../domain/config-deps.js';
import type { RequestContext } from '../../domain/principal.js';
import {
  archiveProviderAccount,
  createProviderAccount,
  getProviderAccount,
  listProviderAccounts,
  renameProviderAccount,
  toggleProviderAccount,
} from '../../domain/provider-accounts.js';
import type { ProviderView } from '../../domain/provider-accounts.js';
import { pageOf } from '../wire/page-of.js';
import { tenantOf } from '../wire/tenant-of.js';

type Wire = components['schemas'];
type ProviderOperations = 'listProviders' | 'createProvider' | 'getProvider' | 'updateProvider' | 'archiveProvider' | 'toggleProvider';

export type ProviderHandlersDeps = ConfigDeps & Readonly<{ origins: Readonly<{ main: string }> }>;

export function createProviderHandlers(deps: ProviderHandlersDeps): Pick<AdminHandlers<RequestContext>, ProviderOperations> {
  const toWire = (view: ProviderView) => toWireProvider(view, deps.origins.main);
  return {
    async listProviders({ query, context }): Promise<AdminResponse<'listProviders'>> {
      const views = await listProviderAccounts(deps, { tenant: tenantOf(context), includeArchived: query.includeArchived === true });
      return { status: 200, body: pageOf(views, query, toWire) };
    },

    async createProvider({ body, context }): Promise<AdminResponse<'createProvider'>> {
      const { type, label, siteIds = [], credentials = null } = body;
      const view = await createProviderAccount(deps, { tenant: tenantOf(context), providerId: context.reservedIds?.[0] ?? null, type, label, siteIds, credentials });
      return { status: 201, body: toWire(view) };
    },

    async getProvider({ path, context }): Promise<AdminResponse<'getProvider'>> {
      return { status: 200, body: toWire(await getProviderAccount(deps, { tenant: tenantOf(context), providerId: path.providerId })) };
    },

    async updateProvider({ path, body, context }): Promise<AdminResponse<'updateProvider'>> {
      return { status: 200, body: toWire(await renameProviderAccount(deps, { tenant: tenantOf(context), providerId: path.providerId, label: body.label })) };
    },

    async archiveProvider({ path, context }): Promise<AdminResponse<'archiveProvider'>> {
      return { status: 200, body: toWire(await archiveProviderAccount(deps, { tenant: tenantOf(context), providerId: path.providerId })) };
    },

    async toggleProvider({ path, body, context }): Promise<AdminResponse<'toggleProvider'>> {
      return { status: 200, body: toWire(await toggleProviderAccount(deps, { tenant: tenantOf(context), providerId: path.providerId, enabled: body.enabled })) };
    },
  };
}

function toWireProvider({ account, provider, maskedCredentials }: ProviderView, mainOrigin: string): Wire['Provider'] {
  const { testMode, liveMode, refund, partialRefund, cancel, currencies, countries } = provider.capabilities;
  return {
    id: account.id,
    // Registered types and the spec's list are held equal by a test.
    type: account.type as Wire['ProviderType'],
    label: account.label,
    enabled: account.enabled,
    archived: account.archivedAt !== null,
    livemode: account.livemode,
    hookUrl: `${mainOrigin}/hooks/${account.type}/${account.id}`,
    capabilities: { testMode, liveMode, refund, partialRefund, cancel, currencies: currencies === null ? null : [...currencies], countries: countries === null ? null : [...countries] },
    credentials: maskedCredentials,
    lastHookAt: account.lastHookAt?.toISOString() ?? null,
    lastHookFailureAt: account.lastHookFailureAt?.toISOString() ?? null,
    createdAt: account.createdAt.toISOString(),
    updatedAt: account.updatedAt.toISOString(),
  };
}
