import type { Connection, mongo } from 'mongoose';
import type { DeliveryFilter, DeliveryStore, ResendResult } from '../domain/ports/delivery-store.js';
import type { FindOvertaken, LaneWork } from '../domain/ports/delivery-work.js';
import type { FieldCipher } from '../domain/ports/field-cipher.js';
import type { Clock } from '../domain/ports/world.js';
import { harmlessToPaidOrder } from '../domain/ipn-owed.js';
import type { Tenant } from '../domain/tenant.js';
import { inScope } from './change-scopes.js';
import { deliveriesCollection, deliveryTriesCollection, openDelivery, resendDueAt, toDelivery, toDeliveryTry, tryId } from './delivery-documents.js';
import type { DeliveryDocument, DeliveryTryDocument } from './delivery-documents.js';
import { olderThan, readCursor, writeCursor } from './list-cursor.js';

export type DeliveryStoreOptions = Readonly<{
  connection: Connection;
  cipher: FieldCipher;
  clock: Clock;
  lanes: Pick<LaneWork, 'wakeAcrossTenants'>;
  findOvertaken: FindOvertaken;
  /** Told which lanes a resend made due, so that the worker need not wait for its poll. A hint only. */
  onLanesWoken?: (laneIds: readonly string[]) => void;
}>;

/** A transaction's bound on timeline entries is the bound on its deliveries too. */
const deliveriesMax = 1_000;
const triesMax = 2_000;
/** A resend whose request dies between its writes is found by the lane this much later. */
const safetyWakeMs = 5_000;
/** Automatic sending ends after 48 h: an older one is pending no more, whatever the clocks say. */
const pendingAgeMs = 50 * 3_600_000;
const ipnVersions = [1, 2] as const;

type Found = Pick<DeliveryDocument, '_id' | 'laneId' | 'transactionId' | 'eventVersion' | 'ipnVersion' | 'statusCode' | 'resendJobId'>;

/** What operators see of deliveries, and the resend by hand. */
export function createDeliveryStore({ connection, cipher, clock, lanes, findOvertaken, onLanesWoken = () => undefined }: DeliveryStoreOptions): DeliveryStore {
  const database = connection.getClient().db(connection.name);
  const deliveries = database.collection<DeliveryDocument>(deliveriesCollection);
  const tries = database.collection<DeliveryTryDocument>(deliveryTriesCollection);
  const open = openDelivery(cipher);

  /** In v1, which has no ordering, an older state sent after a newer one takes back a paid order (WIRE 14), and so does one of another try at the same order. */
  const findOutdated = async (tenant: Tenant, found: readonly Found[]): Promise<ReadonlySet<string>> => {
    const first = found.filter(({ ipnVersion }) => ipnVersion === 1);
    if (first.length === 0) return new Set();
    const transactionIds = [...new Set(first.map(({ transactionId }) => transactionId))];
    const newest = await deliveries
      .aggregate<{ _id: string; eventVersion: number }>([
        { $match: { ...owned(tenant), transactionId: { $in: transactionIds }, ipnVersion: 1 } },
        { $group: { _id: '$transactionId', eventVersion: { $max: '$eventVersion' } } },
      ])
      .toArray();
    const newestOf = new Map(newest.map(({ _id, eventVersion }) => [_id, eventVersion]));
    const harmful = first.filter(({ statusCode }) => statusCode !== null && !harmlessToPaidOrder.has(statusCode));
    const overtaken = await findOvertaken(harmful.map(({ transactionId }) => ({ tenant, transactionId })));
    const isOutdated = (row: Found): boolean => row.eventVersion < (newestOf.get(row.transactionId) ?? 0) || (harmful.includes(row) && overtaken.has(row.transactionId));
    return new Set(first.filter(isOutdated).map(({ _id }) => _id));
  };

  const wake = async (laneIds: readonly string[]): Promise<void> => {
    await lanes.wakeAcrossTenants(laneIds, { unpark: true });
    onLanesWoken(laneIds);
  };

  const requestResends: DeliveryStore['requestResends'] = async (tenant, deliveryIds, { jobId, dryRun = false, within } = {}) => {
    const projection = { laneId: 1, transactionId: 1, eventVersion: 1, ipnVersion: 1, statusCode: 1, resendJobId: 1 } as const;
    const found: Found[] = await deliveries.find({ _id: { $in: [...deliveryIds] }, ...owned(tenant) }, { projection, ...inScope(within) }).toArray();
    const outdated = await findOutdated(tenant, found);
    const asked = found.filter(({ _id, resendJobId }) => !outdated.has(_id) && (jobId === undefined || resendJobId !== jobId));
    const laneIds = [...new Set(asked.map(({ laneId }) => laneId))];
    if (asked.length > 0 && !dryRun) {
      await lanes.wakeAcrossTenants(laneIds, { delayMs: safetyWakeMs });
      await deliveries.updateMany({ _id: { $in: asked.map(({ _id }) => _id) }, ...owned(tenant), ...(jobId === undefined ? {} : { resendJobId: { $ne: jobId } }) }, resendUpdate(clock.now(), jobId), inScope(within));
      if (within === undefined) await wake(laneIds);
    }
    const results = new Map<string, ResendResult>(deliveryIds.map((id) => [id, 'not_found']));
    for (const { _id } of found) results.set(_id, outdated.has(_id) ? 'superseded' : 'already');
    for (const { _id } of asked) results.set(_id, 'requested');
    return results;
  };

  return {
    async listForTransaction(tenant, transactionId) {
      const found = await deliveries.find({ ...owned(tenant), transactionId, ipnVersion: { $in: [...ipnVersions] } }).sort({ eventVersion: 1 }).limit(deliveriesMax).toArray();
      return found.map((document) => toDelivery(document, open));
    },

    async find(tenant, deliveryId) {
      const found = await deliveries.findOne({ _id: deliveryId, ...owned(tenant) });
      return found && toDelivery(found, open);
    },

    async search(tenant, filter, { cursor, limit }) {
      const found = await deliveries
        .find({ ...toFilter(tenant, filter, clock.now()), ...after(cursor) })
        .sort({ createdAt: -1, _id: -1 })
        .limit(limit + 1)
        .toArray();
      const rows = found.slice(0, limit);
      const last = rows.at(-1);
      return { rows: rows.map((document) => toDelivery(document, open)), nextCursor: found.length > limit && last ? writeCursor({ createdAt: last.createdAt, id: last._id }) : null };
    },

    async listIds(tenant, filter, { after, limit }) {
      const later: mongo.Filter<DeliveryDocument> = after === null ? {} : { $and: [{ createdAt: { $gte: after.createdAt } }, { $or: [{ createdAt: { $gt: after.createdAt } }, { _id: { $gt: after.id } }] }] };
      const found = await deliveries
        .find({ ...toFilter(tenant, filter, clock.now()), ...later }, { projection: { createdAt: 1 } })
        .sort({ createdAt: 1, _id: 1 })
        .limit(limit)
        .toArray();
      return found.map(({ _id, createdAt }) => ({ id: _id, createdAt }));
    },

    async listTries(tenant, deliveryIds) {
      if (deliveryIds.length === 0) return [];
      const ranges = deliveryIds.map((id) => ({ _id: { $gte: tryId(id, 0), $lte: tryId(id, 999_999) } }));
      const found = await tries.find({ $or: ranges, ...owned(tenant) }).sort({ _id: 1 }).limit(triesMax).toArray();
      return found.map((document) => toDeliveryTry(document, cipher));
    },

    requestResends,
    async wakeResent(tenant, deliveryIds) {
      if (deliveryIds.length === 0) return;
      const found = await deliveries.find({ _id: { $in: [...deliveryIds] }, ...owned(tenant) }, { projection: { laneId: 1 } }).toArray();
      await wake([...new Set(found.map(({ laneId }) => laneId))]);
    },
  };
}

function owned({ organizationId, livemode }: Tenant): Tenant {
  return { organizationId, livemode };
}

function toFilter(tenant: Tenant, { statuses, siteId, endpointId, from, to }: DeliveryFilter, now: Date): mongo.Filter<DeliveryDocument> {
  const onlyPending = statuses?.length === 1 && statuses[0] === 'pending';
  const oldest = onlyPending ? new Date(now.getTime() - pendingAgeMs) : undefined;
  const since = from && oldest ? (from > oldest ? from : oldest) : (from ?? oldest);
  const range = { ...(since ? { $gte: since } : {}), ...(to ? { $lt: to } : {}) };
  return {
    ...owned(tenant),
    ...(endpointId === undefined ? { ipnVersion: { $in: [...ipnVersions] } } : { endpointId }),
    ...(siteId === undefined ? {} : { siteId }),
    // One by its own word: only then the index of those given up is used.
    ...(statuses === undefined ? {} : { status: statuses.length === 1 && statuses[0] !== undefined ? statuses[0] : { $in: [...statuses] } }),
    ...(Object.keys(range).length === 0 ? {} : { createdAt: range }),
  };
}

function resendUpdate(now: Date, jobId: string | undefined): object[] {
  return [
    {
      $set: {
        // Asked for twice before it was sent, the first one's memory of the schedule stays.
        scheduledAt: { $cond: [{ $eq: ['$resendRequestedAt', null] }, { $ifNull: ['$nextTryAt', null] }, '$scheduledAt'] },
        resendRequestedAt: now,
        resendsCount: { $add: ['$resendsCount', 1] },
        nextTryAt: resendDueAt,
        ...(jobId === undefined ? {} : { resendJobId: { $literal: jobId } }),
      },
    },
  ];
}

function after(cursor: string | undefined): Record<string, unknown> {
  if (cursor === undefined) return {};
  const { createdAt, id } = readCursor(cursor, /^[\w.-]+$/);
  return { $and: [olderThan(createdAt, id)] };
}
