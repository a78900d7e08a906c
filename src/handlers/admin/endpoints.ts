import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import { auditBy } from '../../domain/audit-entry.js';
import type { Endpoint, EndpointSecrets } from '../../domain/endpoint.js';
import { readEndpointSecrets, rotateEndpointSecret } from '../../domain/endpoint-secrets.js';
import { createEndpoint, deleteEndpoint, getEndpoint, listEndpoints, updateEndpoint } from '../../domain/endpoints.js';
import type { EndpointLocator } from '../../domain/endpoints.js';
import type { DeliveryStore } from '../../domain/ports/delivery-store.js';
import type { RequestContext } from '../../domain/principal.js';
import { resendEventDelivery, withTries } from '../../domain/resend-delivery.js';
import { sendTestEvent } from '../../domain/send-test-event.js';
import type { TestEventDeps } from '../../domain/send-test-event.js';
import { defined } from '../wire/defined.js';
import { pageOf } from '../wire/page-of.js';
import { tenantOf } from '../wire/tenant-of.js';
import { toWireEventDelivery } from '../wire/to-wire-delivery.js';

type Wire = components['schemas'];
type EndpointOperations =
  | 'listEndpoints' | 'createEndpoint' | 'getEndpoint' | 'updateEndpoint' | 'deleteEndpoint' | 'revealEndpointSecret' | 'rotateEndpointSecret'
  | 'sendTestEvent' | 'listEventDeliveries' | 'retryEventDelivery';

export type EndpointHandlersDeps = TestEventDeps & Readonly<{ deliveries: DeliveryStore }>;

export function createEndpointHandlers(deps: EndpointHandlersDeps): Pick<AdminHandlers<RequestContext>, EndpointOperations> {
  const locate = (context: RequestContext, path: { siteId: string; endpointId: string }): EndpointLocator => ({ tenant: tenantOf(context), siteId: path.siteId, endpointId: path.endpointId });
  return {
    async listEndpoints({ path, query, context }): Promise<AdminResponse<'listEndpoints'>> {
      const endpoints = await listEndpoints(deps, { tenant: tenantOf(context), siteId: path.siteId });
      const { data, nextCursor } = pageOf(endpoints, query, toWireEndpoint);
      return { status: 200, body: { data, nextCursor } };
    },

    async createEndpoint({ path, body, context }): Promise<AdminResponse<'createEndpoint'>> {
      const { url, eventTypes = ['*'], description = null, enabled = true } = body;
      const endpoint = await createEndpoint(deps, { tenant: tenantOf(context), siteId: path.siteId, endpointId: context.reservedIds?.[0] ?? null, by: auditBy(context), settings: { url, eventTypes, description, enabled } });
      return { status: 201, body: toWireEndpoint(endpoint) };
    },

    async getEndpoint({ path, context }): Promise<AdminResponse<'getEndpoint'>> {
      return { status: 200, body: toWireEndpoint(await getEndpoint(deps, locate(context, path))) };
    },

    async updateEndpoint({ path, body, context }): Promise<AdminResponse<'updateEndpoint'>> {
      return { status: 200, body: toWireEndpoint(await updateEndpoint(deps, { ...locate(context, path), by: auditBy(context), changes: defined(body) })) };
    },

    async deleteEndpoint({ path, context }): Promise<AdminResponse<'deleteEndpoint'>> {
      await deleteEndpoint(deps, { ...locate(context, path), by: auditBy(context) });
      return { status: 200, body: { id: path.endpointId, deleted: true } };
    },

    async revealEndpointSecret({ path, context }): Promise<AdminResponse<'revealEndpointSecret'>> {
      return { status: 200, body: toWireSecrets(path.endpointId, await readEndpointSecrets(deps, locate(context, path))) };
    },

    async rotateEndpointSecret({ path, body, context }): Promise<AdminResponse<'rotateEndpointSecret'>> {
      const secrets = await rotateEndpointSecret(deps, { ...locate(context, path), by: auditBy(context), requestId: context.reservedIds?.[0] ?? null, overlapSeconds: body?.overlapSeconds ?? 86_400 });
      return { status: 200, body: toWireSecrets(path.endpointId, secrets) };
    },

    async sendTestEvent({ path, context }): Promise<AdminResponse<'sendTestEvent'>> {
      const delivery = await sendTestEvent(deps, { ...locate(context, path), by: auditBy(context), eventId: context.reservedIds?.[0] ?? null });
      return { status: 200, body: toWireEventDelivery({ delivery, tries: [] }) };
    },

    async listEventDeliveries({ path, query, context }): Promise<AdminResponse<'listEventDeliveries'>> {
      const { tenant, endpointId } = locate(context, path);
      await getEndpoint(deps, { tenant, siteId: path.siteId, endpointId });
      const { rows, nextCursor } = await deps.deliveries.search(tenant, { endpointId, ...defined({ statuses: query.status }) }, { limit: query.limit, ...defined({ cursor: query.cursor }) });
      return { status: 200, body: { data: (await withTries(deps, tenant, rows)).map(toWireEventDelivery), nextCursor } };
    },

    async retryEventDelivery({ path, context }): Promise<AdminResponse<'retryEventDelivery'>> {
      const found = await resendEventDelivery(deps, { ...locate(context, path), by: auditBy(context), deliveryId: path.eventDeliveryId });
      return { status: 200, body: toWireEventDelivery(found) };
    },
  };
}

function toWireEndpoint({ id, siteId, livemode, url, eventTypes, description, enabled, createdAt, updatedAt }: Endpoint): Wire['Endpoint'] {
  return { id, siteId, livemode, url, eventTypes: [...eventTypes], description, enabled, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}

function toWireSecrets(endpointId: string, { current, previous, previousUntil }: EndpointSecrets): Wire['EndpointSecret'] {
  return { endpointId, secret: current, previousSecret: previous, previousUntil: previousUntil?.toISOString() ?? null };
}
