import type { AuditBy } from './audit-entry.js';
import { getEndpoint } from './endpoints.js';
import type { EndpointLocator } from './endpoints.js';
import { GatewayError } from './errors.js';
import type { AuditTrail } from './ports/audit-trail.js';
import type { Delivery, DeliveryStore, DeliveryTry, ResendResult } from './ports/delivery-store.js';
import type { EndpointStore } from './ports/endpoint-store.js';
import type { TransactionStore } from './ports/transaction-store.js';
import type { Tenant } from './tenant.js';

export type DeliveryDeps = Readonly<{ transactions: TransactionStore; deliveries: DeliveryStore; audit: AuditTrail }>;
export type DeliveryWithTries = { delivery: Delivery; tries: DeliveryTry[] };

/** Newest first, with their tries. @throws GatewayError transaction_not_found. */
export async function listDeliveries(deps: DeliveryDeps, { tenant, transactionId }: { tenant: Tenant; transactionId: string }): Promise<Delivery[]> {
  if ((await deps.transactions.find(tenant, transactionId)) === null) throw new GatewayError('transaction_not_found', 'No transaction has this id');
  const deliveries = await deps.deliveries.listForTransaction(tenant, transactionId);
  return deliveries.sort((a, b) => b.eventVersion - a.eventVersion);
}

export async function withTries(deps: Pick<DeliveryDeps, 'deliveries'>, tenant: Tenant, deliveries: readonly Delivery[]): Promise<DeliveryWithTries[]> {
  const tries = await deps.deliveries.listTries(tenant, deliveries.map((delivery) => delivery.id));
  return deliveries.map((delivery) => ({ delivery, tries: tries.filter((one) => one.deliveryId === delivery.id).sort((a, b) => a.n - b.n) }));
}

/** An IPN with its tries. @throws GatewayError delivery_not_found. */
export async function getDelivery(deps: Pick<DeliveryDeps, 'deliveries'>, tenant: Tenant, deliveryId: string): Promise<DeliveryWithTries> {
  const delivery = await deps.deliveries.find(tenant, deliveryId);
  if (delivery === null || delivery.event !== null) throw notFound();
  return oneWithTries(deps, tenant, delivery);
}

/**
 * Makes a delivery due at once, at any age: the same bytes, a fresh signature.
 * @throws GatewayError delivery_not_found, delivery_not_resendable (version 1 has no ordering: an older state must not follow a newer one).
 */
export async function resendDelivery(deps: DeliveryDeps, { tenant, transactionId, deliveryId, by }: { tenant: Tenant; transactionId: string; deliveryId: string; by: AuditBy }): Promise<DeliveryWithTries> {
  const { delivery } = await getDelivery(deps, tenant, deliveryId);
  if (delivery.transactionId !== transactionId) throw notFound();
  return resendOne(deps, { tenant, delivery, by });
}

/** As `resendDelivery`, for an event. @throws GatewayError endpoint_not_found, delivery_not_found. */
export async function resendEventDelivery(
  deps: Pick<DeliveryDeps, 'deliveries' | 'audit'> & { endpoints: EndpointStore },
  { by, deliveryId, ...locator }: EndpointLocator & { by: AuditBy; deliveryId: string },
): Promise<DeliveryWithTries> {
  await getEndpoint(deps, locator);
  const delivery = await deps.deliveries.find(locator.tenant, deliveryId);
  if (delivery?.event?.endpointId !== locator.endpointId) throw notFound();
  return resendOne(deps, { tenant: locator.tenant, delivery, by });
}

/** Makes many due at once; one that can't be sent does not keep the others from it. */
export async function resendDeliveries(deps: Pick<DeliveryDeps, 'deliveries' | 'audit'>, { tenant, deliveryIds, by }: { tenant: Tenant; deliveryIds: readonly string[]; by: AuditBy }): Promise<ReadonlyMap<string, ResendResult>> {
  return request(deps, { tenant, by, deliveryIds, after: (requested) => ({ deliveryIds: requested }) });
}

async function resendOne(deps: Pick<DeliveryDeps, 'deliveries' | 'audit'>, { tenant, delivery, by }: { tenant: Tenant; delivery: Delivery; by: AuditBy }): Promise<DeliveryWithTries> {
  const results = await request(deps, { tenant, by, deliveryIds: [delivery.id], after: () => ({ triesCount: delivery.triesCount }) });
  if (results.get(delivery.id) === 'superseded') throw new GatewayError('delivery_not_resendable', 'A newer IPN of this transaction or another paid transaction of the order exists, and version 1 has no ordering; send the newest again');
  const after = await deps.deliveries.find(tenant, delivery.id);
  if (after === null) throw notFound();
  return oneWithTries(deps, tenant, after);
}

type ResendRequest = Readonly<{ tenant: Tenant; by: AuditBy; deliveryIds: readonly string[]; after: (requested: readonly string[]) => Record<string, unknown> }>;

/** With its entry, both or neither; waking the lanes can be no part of that and comes after. */
async function request({ deliveries, audit }: Pick<DeliveryDeps, 'deliveries' | 'audit'>, { tenant, by, deliveryIds, after }: ResendRequest): Promise<ReadonlyMap<string, ResendResult>> {
  const requestedOf = (results: ReadonlyMap<string, ResendResult>) => deliveryIds.filter((id) => results.get(id) === 'requested');
  const results = await audit.record(by, async (within) => {
    const result = await deliveries.requestResends(tenant, deliveryIds, { within });
    const requested = requestedOf(result);
    const object = { type: 'delivery' as const, id: requested[0] ?? '' };
    return { result, did: requested.length === 0 ? null : { ...tenant, action: 'delivery.resent', object, before: null, after: after(requested) } };
  });
  await deliveries.wakeResent(tenant, requestedOf(results));
  return results;
}

async function oneWithTries(deps: Pick<DeliveryDeps, 'deliveries'>, tenant: Tenant, delivery: Delivery): Promise<DeliveryWithTries> {
  const [found] = await withTries(deps, tenant, [delivery]);
  return found ?? { delivery, tries: [] };
}

function notFound(): GatewayError {
  return new GatewayError('delivery_not_found', 'No delivery has this id');
}
