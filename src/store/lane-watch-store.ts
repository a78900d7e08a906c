import type { Connection, mongo } from 'mongoose';
import { GatewayError } from '../domain/errors.js';
import type { IpnLane } from '../domain/ipn-lane.js';
import type { LaneReader, LaneWatchWork } from '../domain/ports/lane-watch.js';
import type { CollectionIndex } from './collection-index.js';
import { deliveriesCollection } from './delivery-documents.js';
import { lanesCollection, lanesOfSite, toLaneBreaker } from './lane-documents.js';
import type { LaneDocument } from './lane-documents.js';

/** How far waiting deliveries are counted: beyond it the number says nothing more to anybody. */
const countMax = 10_000;

export const laneWatchIndexes: readonly CollectionIndex[] = [
  { collection: lanesCollection, key: { organizationId: 1, livemode: 1, _id: 1 } },
  // Most lanes are open; the others are few.
  { collection: lanesCollection, key: { organizationId: 1, livemode: 1, _id: 1 }, options: { name: 'parked', partialFilterExpression: { 'breaker.state': 'open' } } },
  { collection: lanesCollection, key: { organizationId: 1, livemode: 1, _id: 1 }, options: { name: 'failing', partialFilterExpression: { 'breaker.faultsCount': { $gt: 0 } } } },
  { collection: lanesCollection, key: { 'breaker.openedAt': 1 }, options: { partialFilterExpression: { 'breaker.openedAt': { $type: 'date' } } } },
  { collection: lanesCollection, key: { deadToldAt: 1 }, options: { partialFilterExpression: { deadToldAt: { $type: 'date' } } } },
];

type Waiting = { count: number; oldest: Date };
type Found = LaneDocument & { waiting: Waiting[]; now: Date };

/** Lanes as operators see them, and the watch over those that stay dead. */
export function createLaneWatchStore({ connection, offsetMs = () => 0 }: { connection: Connection; offsetMs?: () => number }): LaneReader & LaneWatchWork {
  const lanes = connection.getClient().db(connection.name).collection<LaneDocument>(lanesCollection);
  const now = (): object => ({ $add: ['$$NOW', offsetMs()] });

  const read = (match: mongo.Filter<LaneDocument>, sort: Record<string, 1>, limit: number): Promise<Found[]> =>
    lanes
      .aggregate<Found>([
        { $match: match },
        { $sort: sort },
        { $limit: limit },
        {
          $lookup: {
            from: deliveriesCollection,
            localField: '_id',
            foreignField: 'laneId',
            pipeline: [
              { $match: { nextTryAt: { $type: 'date' } } },
              { $limit: countMax },
              { $group: { _id: null, count: { $sum: 1 }, oldest: { $min: '$createdAt' } } },
            ],
            as: 'waiting',
          },
        },
        { $set: { now: now() } },
      ])
      .toArray();
  const timeOf = ([first]: readonly Found[]): Date => first?.now ?? new Date(0);

  return {
    async list({ organizationId, livemode }, { siteId, state }, { cursor, limit }) {
      const after = cursor === undefined ? null : readCursor(cursor);
      const found = await read(
        {
          organizationId,
          livemode,
          ...(state === 'parked' ? { 'breaker.state': 'open' } : {}),
          ...(state === 'failing' ? { 'breaker.state': 'closed', 'breaker.faultsCount': { $gt: 0 } } : {}),
          ...(state === 'open' ? { 'breaker.state': 'closed', 'breaker.faultsCount': 0 } : {}),
          $and: [siteId === undefined ? {} : lanesOfSite(siteId), after === null ? {} : { _id: { $gt: after } }],
        },
        { _id: 1 },
        limit + 1,
      );
      const rows = found.slice(0, limit);
      const last = rows.at(-1);
      return { rows: rows.map(toIpnLane), nextCursor: found.length > limit && last ? Buffer.from(last._id, 'utf8').toString('base64url') : null };
    },

    async findDeadAcrossTenants({ deadAfterMs, limit }) {
      const found = await read(
        { 'breaker.openedAt': { $type: 'date' }, $expr: { $and: [{ $lte: ['$breaker.openedAt', { $subtract: [now(), deadAfterMs] }] }, { $ne: ['$deadToldAt', '$breaker.openedAt'] }] } },
        { 'breaker.openedAt': 1 },
        limit,
      );
      return { news: found.flatMap((lane) => (lane.breaker.openedAt ? { lane: toIpnLane(lane), since: lane.breaker.openedAt } : [])), now: timeOf(found) };
    },

    async findRecoveredAcrossTenants({ limit }) {
      const found = await read({ deadToldAt: { $type: 'date' }, $expr: { $ne: ['$deadToldAt', '$breaker.openedAt'] } }, { deadToldAt: 1 }, limit);
      return { news: found.flatMap((lane) => (lane.deadToldAt ? { lane: toIpnLane(lane), since: lane.deadToldAt } : [])), now: timeOf(found) };
    },

    async markToldAcrossTenants(laneId, since) {
      await lanes.updateOne({ _id: laneId }, since === null ? { $unset: { deadToldAt: 1 } } : { $set: { deadToldAt: since } });
    },
  };
}

function toIpnLane(document: Found): IpnLane {
  const { _id, organizationId, livemode, siteId, origin, waiting } = document;
  return { id: _id, tenant: { organizationId, livemode }, siteId, origin, breaker: toLaneBreaker(document), queuedCount: waiting[0]?.count ?? 0, oldestPendingAt: waiting[0]?.oldest ?? null };
}

/** @throws GatewayError `invalid_request` for what is no cursor of this list. */
function readCursor(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString('utf8');
  if (/^[0-9a-f]{24}\.\d{2}$/.test(id)) return id;
  throw new GatewayError('invalid_request', 'cursor is not one of this list: pass nextCursor of the page before, unchanged.', { faults: [{ pointer: 'query:cursor', detail: 'not a cursor of this list' }] });
}
