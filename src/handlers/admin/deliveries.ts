import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import type { DeliveryTry } from '../../domain/ports/delivery-store.js';
import type { RequestContext } from '../../domain/principal.js';
import { listDeliveries, resendDelivery, withTries } from '../../domain/resend-delivery.js';
import type { DeliveryDeps, DeliveryWithTries } from '../../domain/resend-delivery.js';
import { pageOf } from '../wire/page-of.js';
import { tenantOf } from '../wire/tenant-of.js';

type Wire = components['schemas'];

/** `maxItems` of `Delivery.tries`. */
const triesShownMax = 100;

export function createDeliveryHandlers(deps: DeliveryDeps): Pick<AdminHandlers<RequestContext>, 'listDeliveries' | 'retryDelivery'> {
  return {
    async listDeliveries({ path, query, context }): Promise<AdminResponse<'listDeliveries'>> {
      const tenant = tenantOf(context);
      const deliveries = await listDeliveries(deps, { tenant, transactionId: path.transactionId });
      const { data, nextCursor } = pageOf(deliveries, query, (delivery) => delivery);
      return { status: 200, body: { data: (await withTries(deps, tenant, data)).map(toWireDelivery), nextCursor } };
    },

    async retryDelivery({ path, context }): Promise<AdminResponse<'retryDelivery'>> {
      const found = await resendDelivery(deps, { tenant: tenantOf(context), transactionId: path.transactionId, deliveryId: path.deliveryId });
      return { status: 200, body: toWireDelivery(found) };
    },
  };
}

function toWireDelivery({ delivery, tries }: DeliveryWithTries): Wire['Delivery'] {
  return {
    id: delivery.id,
    transactionId: delivery.transactionId,
    siteId: delivery.siteId,
    eventVersion: delivery.eventVersion,
    ipnVersion: delivery.ipnVersion as Wire['IpnVersion'],
    statusCode: delivery.statusCode as Wire['TransactionStatusCode'],
    url: delivery.url,
    body: delivery.body,
    status: delivery.status,
    triesCount: delivery.triesCount,
    nextTryAt: delivery.nextTryAt?.toISOString() ?? null,
    lastHttpStatus: delivery.lastHttpStatus,
    lastFailure: delivery.lastFailure,
    createdAt: delivery.createdAt.toISOString(),
    settledAt: delivery.settledAt?.toISOString() ?? null,
    // Kept oldest first; read newest first.
    tries: tries.slice(-triesShownMax).reverse().map(toWireTry),
  };
}

function toWireTry(one: DeliveryTry): Wire['DeliveryTry'] {
  return {
    number: one.n,
    startedAt: one.startedAt.toISOString(),
    durationMs: one.durationMs,
    outcome: one.outcome,
    httpStatus: one.httpStatus,
    failure: one.failure,
    failureDetail: one.failureDetail,
    responseExcerpt: one.responseExcerpt,
    trigger: one.trigger,
  };
}
