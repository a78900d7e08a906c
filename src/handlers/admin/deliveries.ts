import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import { auditBy } from '../../domain/audit-entry.js';
import { describeLane } from '../../domain/ipn-lane.js';
import type { LaneReader } from '../../domain/ports/lane-watch.js';
import type { Clock } from '../../domain/ports/world.js';
import type { RequestContext } from '../../domain/principal.js';
import { getDelivery, listDeliveries, resendDeliveries, resendDelivery, withTries } from '../../domain/resend-delivery.js';
import type { DeliveryDeps } from '../../domain/resend-delivery.js';
import { defined } from '../wire/defined.js';
import { pageOf } from '../wire/page-of.js';
import { readMoment } from '../wire/read-moment.js';
import { tenantOf } from '../wire/tenant-of.js';
import { toWireDelivery, toWireDeliverySummary } from '../wire/to-wire-delivery.js';

export type DeliveryHandlersDeps = DeliveryDeps & Readonly<{ lanes: LaneReader; clock: Clock }>;

type DeliveryOperations = 'listDeliveries' | 'retryDelivery' | 'searchDeliveries' | 'getDelivery' | 'resendDeliveries' | 'listIpnLanes';

export function createDeliveryHandlers(deps: DeliveryHandlersDeps): Pick<AdminHandlers<RequestContext>, DeliveryOperations> {
  return {
    async listDeliveries({ path, query, context }): Promise<AdminResponse<'listDeliveries'>> {
      const tenant = tenantOf(context);
      const deliveries = await listDeliveries(deps, { tenant, transactionId: path.transactionId });
      const { data, nextCursor } = pageOf(deliveries, query, (delivery) => delivery);
      return { status: 200, body: { data: (await withTries(deps, tenant, data)).map(toWireDelivery), nextCursor } };
    },

    async retryDelivery({ path, context }): Promise<AdminResponse<'retryDelivery'>> {
      const found = await resendDelivery(deps, { tenant: tenantOf(context), transactionId: path.transactionId, deliveryId: path.deliveryId, by: auditBy(context) });
      return { status: 200, body: toWireDelivery(found) };
    },

    async searchDeliveries({ query, context }): Promise<AdminResponse<'searchDeliveries'>> {
      const { status, siteId, from, to, limit, cursor } = query;
      const filter = defined({ statuses: status, siteId, from: readMoment('from', from), to: readMoment('to', to) });
      const { rows, nextCursor } = await deps.deliveries.search(tenantOf(context), filter, { limit, ...defined({ cursor }) });
      return { status: 200, body: { data: rows.map(toWireDeliverySummary), nextCursor } };
    },

    async getDelivery({ path, context }): Promise<AdminResponse<'getDelivery'>> {
      return { status: 200, body: toWireDelivery(await getDelivery(deps, tenantOf(context), path.deliveryId)) };
    },

    async resendDeliveries({ body, context }): Promise<AdminResponse<'resendDeliveries'>> {
      const results = await resendDeliveries(deps, { tenant: tenantOf(context), deliveryIds: body.deliveryIds, by: auditBy(context) });
      const data = body.deliveryIds.map((deliveryId) => {
        const result = results.get(deliveryId) ?? 'not_found';
        return { deliveryId, result: result === 'already' ? 'requested' as const : result };
      });
      return { status: 200, body: { data } };
    },

    async listIpnLanes({ query, context }): Promise<AdminResponse<'listIpnLanes'>> {
      const { siteId, state, limit, cursor } = query;
      const { rows, nextCursor } = await deps.lanes.list(tenantOf(context), defined({ siteId, state }), { limit, ...defined({ cursor }) });
      const now = deps.clock.now();
      return { status: 200, body: { data: rows.map((lane) => describeLane(lane, now)), nextCursor } };
    },
  };
}
