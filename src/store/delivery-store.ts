import type { Connection } from 'mongoose';
import type { DeliveryStore } from '../domain/ports/delivery-store.js';
import type { LaneWork } from '../domain/ports/delivery-work.js';
import type { FieldCipher } from '../domain/ports/field-cipher.js';
import type { Clock } from '../domain/ports/world.js';
import type { Tenant } from '../domain/tenant.js';
import { deliveriesCollection, deliveryTriesCollection, openUrl, resendDueAt, toDelivery, toDeliveryTry, tryId } from './delivery-documents.js';
import type { DeliveryDocument, DeliveryTryDocument } from './delivery-documents.js';

export type DeliveryStoreOptions = Readonly<{
  connection: Connection;
  cipher: FieldCipher;
  clock: Clock;
  lanes: Pick<LaneWork, 'wakeAcrossTenants'>;
  /** Told which lanes a resend made due, so that the worker need not wait for its poll. A hint only. */
  onLanesWoken?: (laneIds: readonly string[]) => void;
}>;

/** A transaction's bound on timeline entries is the bound on its deliveries too. */
const deliveriesMax = 1_000;
const triesMax = 2_000;
/** A resend whose request dies between its writes is found by the lane this much later. */
const safetyWakeMs = 5_000;

/** What operators see of deliveries, and the resend by hand. */
export function createDeliveryStore({ connection, cipher, clock, lanes, onLanesWoken = () => undefined }: DeliveryStoreOptions): DeliveryStore {
  const database = connection.getClient().db(connection.name);
  const deliveries = database.collection<DeliveryDocument>(deliveriesCollection);
  const tries = database.collection<DeliveryTryDocument>(deliveryTriesCollection);
  const open = openUrl(cipher);
  const owned = ({ organizationId, livemode }: Tenant): Tenant => ({ organizationId, livemode });

  /** In v1, which has no ordering, an older state sent after a newer one takes back a paid order (WIRE 14). */
  const hasNewer = async (tenant: Tenant, { transactionId, eventVersion }: DeliveryDocument): Promise<boolean> =>
    (await deliveries.findOne({ ...owned(tenant), transactionId, eventVersion: { $gt: eventVersion } }, { projection: { _id: 1 } })) !== null;

  return {
    async listForTransaction(tenant, transactionId) {
      const found = await deliveries.find({ ...owned(tenant), transactionId }).sort({ eventVersion: 1 }).limit(deliveriesMax).toArray();
      return found.map((document) => toDelivery(document, open));
    },

    async find(tenant, deliveryId) {
      const found = await deliveries.findOne({ _id: deliveryId, ...owned(tenant) });
      return found && toDelivery(found, open);
    },

    async listTries(tenant, deliveryIds) {
      if (deliveryIds.length === 0) return [];
      const ranges = deliveryIds.map((id) => ({ _id: { $gte: tryId(id, 0), $lte: tryId(id, 999_999) } }));
      const found = await tries.find({ $or: ranges, ...owned(tenant) }).sort({ _id: 1 }).limit(triesMax).toArray();
      return found.map((document) => toDeliveryTry(document, cipher));
    },

    async requestResend(tenant, deliveryId) {
      const found = await deliveries.findOne({ _id: deliveryId, ...owned(tenant) });
      if (!found) return 'not_found';
      if (found.ipnVersion === 1 && (await hasNewer(tenant, found))) return 'superseded';
      await lanes.wakeAcrossTenants([found.laneId], { delayMs: safetyWakeMs });
      await deliveries.updateOne({ _id: deliveryId, ...owned(tenant) }, [
        {
          $set: {
            // Asked for twice before it was sent, the first one's memory of the schedule stays.
            scheduledAt: { $cond: [{ $eq: ['$resendRequestedAt', null] }, { $ifNull: ['$nextTryAt', null] }, '$scheduledAt'] },
            resendRequestedAt: clock.now(),
            resendsCount: { $add: ['$resendsCount', 1] },
            nextTryAt: resendDueAt,
          },
        },
      ]);
      await lanes.wakeAcrossTenants([found.laneId], { unpark: true });
      onLanesWoken([found.laneId]);
      return 'requested';
    },
  };
}
