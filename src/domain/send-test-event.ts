import type { AuditBy } from './audit-entry.js';
import { getEndpoint } from './endpoints.js';
import type { EndpointDeps, EndpointLocator } from './endpoints.js';
import type { Endpoint } from './endpoint.js';
import { GatewayError } from './errors.js';
import type { Delivery, DeliveryStore } from './ports/delivery-store.js';
import type { LoggedEvent } from './ports/event-log.js';

export type TestEventDeps = EndpointDeps & Readonly<{
  deliveries: Pick<DeliveryStore, 'find'>;
  /** Queues the event for this endpoint alone and wakes its lane. @returns the id of the delivery. */
  queueForEndpoint: (event: LoggedEvent, endpoint: Endpoint) => Promise<string>;
}>;

/**
 * Queues an `endpoint.tested` for one endpoint, which is not in the log of events.
 * @param options.eventId Fixed by the idempotency record where there is one.
 * @throws GatewayError endpoint_not_found.
 */
export async function sendTestEvent(deps: TestEventDeps, { by, eventId, ...locator }: EndpointLocator & { by: AuditBy; eventId: string | null }): Promise<Delivery> {
  const { tenant } = locator;
  const endpoint = await getEndpoint(deps, locator);
  const { id, siteId, livemode, url, eventTypes, description, enabled, createdAt, updatedAt } = endpoint;
  const object = JSON.stringify({ id, siteId, livemode, url, eventTypes, description, enabled, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() });
  const event: LoggedEvent = { id: `${eventId ?? deps.ids.objectId()}.0.1`, type: 'endpoint.tested', apiVersion: 'v1', createdAt: deps.clock.now(), ...tenant, siteId, transactionId: null, eventVersion: null, object };
  await deps.audit.record(by, async () => ({ result: null, did: { ...tenant, action: 'endpoint.tested', object: { type: 'endpoint', id }, before: null, after: { eventId: event.id } } }));
  const delivery = await deps.deliveries.find(tenant, await deps.queueForEndpoint(event, endpoint));
  if (delivery === null) throw new GatewayError('endpoint_not_found', 'No endpoint of the site has this id');
  return delivery;
}
