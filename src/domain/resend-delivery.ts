import type { AuditBy } from './audit-entry.js';
import { actBy } from './audit-transaction.js';
import { GatewayError } from './errors.js';
import { noteAct } from './note-act.js';
import type { PaymentDeps } from './payment-deps.js';
import type { Delivery, DeliveryStore, DeliveryTry } from './ports/delivery-store.js';
import type { TransactionStore } from './ports/transaction-store.js';
import type { Tenant } from './tenant.js';

export type DeliveryDeps = Readonly<{ transactions: TransactionStore; deliveries: DeliveryStore }>;
export type DeliveryWithTries = { delivery: Delivery; tries: DeliveryTry[] };

/** Newest first, with their tries. @throws GatewayError transaction_not_found. */
export async function listDeliveries(deps: DeliveryDeps, { tenant, transactionId }: { tenant: Tenant; transactionId: string }): Promise<Delivery[]> {
  if ((await deps.transactions.find(tenant, transactionId)) === null) throw new GatewayError('transaction_not_found', 'No transaction has this id');
  const deliveries = await deps.deliveries.listForTransaction(tenant, transactionId);
  return deliveries.sort((a, b) => b.eventVersion - a.eventVersion);
}

export async function withTries(deps: DeliveryDeps, tenant: Tenant, deliveries: readonly Delivery[]): Promise<DeliveryWithTries[]> {
  const tries = await deps.deliveries.listTries(tenant, deliveries.map((delivery) => delivery.id));
  return deliveries.map((delivery) => ({ delivery, tries: tries.filter((one) => one.deliveryId === delivery.id).sort((a, b) => a.n - b.n) }));
}

export type ResendDeliveryOptions = Readonly<{ tenant: Tenant; transactionId: string; deliveryId: string; /** Who asks, for the audit log. */ by?: AuditBy | undefined }>;

/**
 * Makes a delivery due at once, at any age: the same bytes, a fresh signature.
 * @throws GatewayError delivery_not_found, delivery_not_resendable (version 1 has no ordering: an older state must not follow a newer one).
 */
export async function resendDelivery(deps: DeliveryDeps & PaymentDeps, { tenant, transactionId, deliveryId, by }: ResendDeliveryOptions): Promise<DeliveryWithTries> {
  const before = await deps.deliveries.find(tenant, deliveryId);
  const act = actBy(by, { action: 'delivery.resent', object: { type: 'delivery', id: deliveryId } });
  if (act && before?.transactionId === transactionId) await noteAct(deps, { tenant, transactionId, act });
  const result = before?.transactionId === transactionId ? await deps.deliveries.requestResend(tenant, deliveryId) : 'not_found';
  if (result === 'superseded') throw new GatewayError('delivery_not_resendable', 'A newer IPN of this transaction was sent, and version 1 has no ordering; send the newest again');
  const delivery = result === 'not_found' ? null : await deps.deliveries.find(tenant, deliveryId);
  if (delivery === null) throw new GatewayError('delivery_not_found', 'The transaction has no delivery with this id');
  const [found] = await withTries(deps, tenant, [delivery]);
  return found ?? { delivery, tries: [] };
}
