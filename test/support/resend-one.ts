import type { DeliveryStore, ResendResult } from '../../src/domain/ports/delivery-store.js';
import type { Tenant } from '../../src/domain/tenant.js';

/** Makes one delivery due at once, as a job does with many. */
export async function resendOne(deliveries: Pick<DeliveryStore, 'requestResends'>, tenant: Tenant, deliveryId: string): Promise<ResendResult | undefined> {
  return (await deliveries.requestResends(tenant, [deliveryId])).get(deliveryId);
}
