import { takesEvent } from '../domain/endpoint.js';
import type { Endpoint } from '../domain/endpoint.js';
import { eventBody } from '../domain/event-body.js';
import type { DeliveryWork, LaneWork } from '../domain/ports/delivery-work.js';
import type { EndpointWork } from '../domain/ports/endpoint-store.js';
import type { LoggedEvent } from '../domain/ports/event-log.js';
import type { UnplacedDelivery } from './fan-out.js';

export type SendToEndpointsOptions = Readonly<{
  endpoints: Pick<EndpointWork, 'findEnabledAcrossTenants'>;
  deliveries: Pick<DeliveryWork, 'insertAcrossTenants'>;
  lanes: Pick<LaneWork, 'ensureLanesAcrossTenants'>;
}>;

/** @returns the lanes that have something new, and the ids that could not be stored. */
export type SendToEndpoints = (events: readonly LoggedEvent[], dueAt: Date) => Promise<{ laneIds: readonly string[]; unstored: readonly string[] }>;

/** Queues events for the endpoints of their sites that want them. Idempotent: event and endpoint make the id. Waking the lanes is the caller's. */
export function createSendToEndpoints({ endpoints, deliveries, lanes }: SendToEndpointsOptions): SendToEndpoints {
  return async (events, dueAt) => {
    const siteIds = [...new Set(events.flatMap(({ siteId }) => siteId ?? []))];
    const enabled = siteIds.length === 0 ? [] : await endpoints.findEnabledAcrossTenants(siteIds);
    if (enabled.length === 0) return { laneIds: [], unstored: [] };
    const created = events.flatMap((event) => enabled.filter((endpoint) => isFor(event, endpoint)).map((endpoint) => eventDelivery(event, endpoint)));
    if (created.length === 0) return { laneIds: [], unstored: [] };
    const laneIds = await lanes.ensureLanesAcrossTenants(created);
    const unstored = await deliveries.insertAcrossTenants(created.map(({ origin: _origin, ...delivery }, index) => ({ ...delivery, laneId: laneIds[index] ?? '' })), dueAt);
    return { laneIds, unstored };
  };
}

function isFor(event: LoggedEvent, endpoint: Endpoint): boolean {
  return event.siteId === endpoint.siteId && event.organizationId === endpoint.organizationId && event.livemode === endpoint.livemode && takesEvent(endpoint, event.type);
}

/** One event to one endpoint: `{eventId}-{endpointId}`. */
export function eventDelivery(event: LoggedEvent, endpoint: Pick<Endpoint, 'id' | 'siteId' | 'url' | 'organizationId' | 'livemode'>): UnplacedDelivery {
  const [subjectId = ''] = event.id.split('.');
  return {
    id: `${event.id}-${endpoint.id}`,
    tenant: { organizationId: endpoint.organizationId, livemode: endpoint.livemode },
    siteId: endpoint.siteId,
    transactionId: event.transactionId ?? subjectId,
    eventVersion: event.eventVersion ?? 0,
    ipnVersion: null,
    url: endpoint.url,
    body: eventBody(event),
    statusCode: null,
    createdAt: event.createdAt,
    event: { endpointId: endpoint.id, eventId: event.id, eventType: event.type },
    origin: new URL(endpoint.url).origin,
  };
}

export type QueueForEndpointOptions = Omit<SendToEndpointsOptions, 'endpoints'> & Readonly<{
  lanes: Pick<LaneWork, 'ensureLanesAcrossTenants' | 'wakeAcrossTenants'>;
  /** A hint only. */
  onLanesWoken: (laneIds: readonly string[]) => void;
}>;

/** Queues one event for one endpoint, whatever types it takes, and wakes its lane. @returns the id of the delivery. */
export function createQueueForEndpoint({ deliveries, lanes, onLanesWoken }: QueueForEndpointOptions): (event: LoggedEvent, endpoint: Endpoint) => Promise<string> {
  return async (event, endpoint) => {
    const { origin, ...delivery } = eventDelivery(event, endpoint);
    const laneIds = await lanes.ensureLanesAcrossTenants([{ ...delivery, origin }]);
    await deliveries.insertAcrossTenants([{ ...delivery, laneId: laneIds[0] ?? '' }], event.createdAt);
    await lanes.wakeAcrossTenants(laneIds);
    onLanesWoken(laneIds);
    return delivery.id;
  };
}
