import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import { auditBy } from '../../domain/audit-entry.js';
import type { ConfigDeps } from '../../domain/config-deps.js';
import type { RequestContext } from '../../domain/principal.js';
import { createProviderAccount } from '../../domain/create-provider-account.js';
import type { CredentialsProbe } from '../../domain/probe-credentials.js';
import { archiveProviderAccount, checkProviderAccount, getProviderAccount, listProviderAccounts, toggleProviderAccount } from '../../domain/provider-accounts.js';
import type { ChangeProviderOptions, ProviderView } from '../../domain/provider-accounts.js';
import { updateProviderAccount } from '../../domain/update-provider-account.js';
import { entityTag, ifRevision } from '../wire/entity-tag.js';
import { pageOf } from '../wire/page-of.js';
import { tenantOf } from '../wire/tenant-of.js';

type Wire = components['schemas'];
type ProviderOperations = 'listProviders' | 'createProvider' | 'getProvider' | 'updateProvider' | 'archiveProvider' | 'toggleProvider' | 'checkProvider';

export type ProviderHandlersDeps = ConfigDeps & Readonly<{ origins: Readonly<{ main: string }> }>;

export function createProviderHandlers(deps: ProviderHandlersDeps): Pick<AdminHandlers<RequestContext>, ProviderOperations> {
  const toWire = (view: ProviderView) => toWireProvider(view, deps.origins.main);
  const answer = <Status extends 200 | 201>(status: Status, view: ProviderView) => ({ status, headers: entityTag(view.account), body: toWire(view) });
  return {
    async listProviders({ query, context }): Promise<AdminResponse<'listProviders'>> {
      const views = await listProviderAccounts(deps, { tenant: tenantOf(context), includeArchived: query.includeArchived === true });
      return { status: 200, body: pageOf(views, query, toWire) };
    },

    async createProvider({ body, context }): Promise<AdminResponse<'createProvider'>> {
      const { type, label, siteIds = [], credentials = null } = body;
      const view = await createProviderAccount(deps, { tenant: tenantOf(context), providerId: context.reservedIds?.[0] ?? null, type, label, siteIds, credentials, by: auditBy(context) });
      return answer(201, view);
    },

    async getProvider({ path, context }): Promise<AdminResponse<'getProvider'>> {
      return answer(200, await getProviderAccount(deps, { tenant: tenantOf(context), providerId: path.providerId }));
    },

    async updateProvider({ path, body, headers, context }): Promise<AdminResponse<'updateProvider'>> {
      const { label, credentials } = body;
      return answer(200, await updateProviderAccount(deps, { ...change(path, context), ifRevision: ifRevision(headers['if-match']), label, credentials }));
    },

    async archiveProvider({ path, headers, context }): Promise<AdminResponse<'archiveProvider'>> {
      return answer(200, await archiveProviderAccount(deps, { ...change(path, context), ifRevision: ifRevision(headers['if-match']) }));
    },

    async toggleProvider({ path, body, context }): Promise<AdminResponse<'toggleProvider'>> {
      return answer(200, await toggleProviderAccount(deps, { ...change(path, context), enabled: body.enabled }));
    },

    async checkProvider({ path, context }): Promise<AdminResponse<'checkProvider'>> {
      const { probe, checkedAt } = await checkProviderAccount(deps, { tenant: tenantOf(context), providerId: path.providerId });
      return { status: 200, body: { ...toWireProbe(probe), providerId: path.providerId, checkedAt: checkedAt.toISOString() } };
    },
  };
}

function change({ providerId }: { providerId: string }, context: RequestContext): ChangeProviderOptions {
  return { tenant: tenantOf(context), providerId, requestId: context.reservedIds?.[0] ?? null, by: auditBy(context) };
}

function toWireProbe(probe: CredentialsProbe): Omit<Wire['ProviderCheck'], 'providerId' | 'checkedAt'> {
  if (probe.result === 'accepted') return { result: 'accepted', reason: null, accountName: probe.accountName?.slice(0, 200) ?? null, livemode: probe.livemode };
  return { result: probe.result, reason: probe.reason, accountName: null, livemode: null };
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
    lastHookFailureReason: account.lastHookFailureReason,
    credentialsChecked: account.credentialsCheckedAt !== null,
    credentialsCheckedAt: account.credentialsCheckedAt?.toISOString() ?? null,
    createdAt: account.createdAt.toISOString(),
    updatedAt: account.updatedAt.toISOString(),
  };
}
