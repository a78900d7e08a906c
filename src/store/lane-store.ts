import type { Connection, mongo } from 'mongoose';
import type { FieldCipher } from '../domain/ports/field-cipher.js';
import type { LaneClaimOptions, LaneRelease, LaneTarget, LaneWork } from '../domain/ports/delivery-work.js';
import type { Random } from '../domain/ports/world.js';
import { deliveriesCollection, openDelivery } from './delivery-documents.js';
import { createLaneDirectory } from './lane-directory.js';
import { hasSiblings, lanesCollection, lanesOfSite, toClaimedLane, toLaneQueue } from './lane-documents.js';
import type { LaneDocument, LaneWithQueue } from './lane-documents.js';

export type LaneStoreOptions = Readonly<{
  connection: Connection;
  cipher: FieldCipher;
  random: Random;
  /** How far the injected clock is ahead of the real one; due times are compared with the database's clock plus this. */
  offsetMs?: () => number;
}>;

type HeldLane = { laneId: string; fence: string };

/** Lanes of all tenants, for the relay and the workers. Each verb takes a batch and costs one to three round trips, whatever its size. */
export function createLaneStore({ connection, cipher, random, offsetMs = () => 0 }: LaneStoreOptions): LaneWork {
  const lanes = connection.getClient().db(connection.name).collection<LaneDocument>(lanesCollection);
  const directory = createLaneDirectory(lanes);
  const open = openDelivery(cipher);
  const dueNow = (): object => ({ $add: ['$$NOW', offsetMs()] });

  /** With `$type`, as a bare `$expr` would leave the partial index unused and match lanes without the field. */
  const isDue = (): mongo.Filter<LaneDocument> => ({
    nextAt: { $type: 'date' },
    $expr: { $and: [{ $lte: ['$nextAt', dueNow()] }, { $lte: ['$leaseUntil', '$$NOW'] }] },
  });

  const findClaimable = async ({ limit, laneIds, yieldedOfSites }: LaneClaimOptions): Promise<{ ids: string[]; filter: mongo.Filter<LaneDocument> }> => {
    if (laneIds) return { ids: laneIds.slice(0, limit), filter: isDue() };
    const filter: mongo.Filter<LaneDocument> = yieldedOfSites
      ? { $or: yieldedOfSites.map(lanesOfSite), nextAt: { $type: 'date' }, yielded: true, $expr: { $lte: ['$leaseUntil', '$$NOW'] } }
      : isDue();
    const found = await lanes.find(filter, { projection: { _id: 1 }, sort: yieldedOfSites ? { _id: 1 } : { nextAt: 1 }, limit }).toArray();
    return { ids: found.map(({ _id }) => _id), filter };
  };

  const readWithQueues = (match: object, queueLimit: number): Promise<LaneWithQueue[]> =>
    lanes.aggregate<LaneWithQueue>([
      { $match: match },
      // The lane is read before its deliveries: whatever was added after its `wakeSeq` has raised it.
      {
        $lookup: {
          from: deliveriesCollection,
          localField: '_id',
          foreignField: 'laneId',
          pipeline: [{ $match: { nextTryAt: { $type: 'date' } } }, { $sort: { nextTryAt: 1 } }, { $limit: queueLimit }],
          as: 'queue',
        },
      },
      { $set: { now: dueNow() } },
    ]).toArray();

  return {
    ensureLanesAcrossTenants: (targets: readonly LaneTarget[]) => directory.ensure(targets),

    async wakeAcrossTenants(laneIds, { delayMs = 0, unpark = false } = {}) {
      if (laneIds.length === 0) return;
      const due = { $add: ['$$NOW', offsetMs() + delayMs] };
      // `$min` and `$max` pass over absent values.
      const result = await lanes.updateMany({ _id: { $in: [...laneIds] } }, [
        {
          $set: {
            wakeSeq: { $add: ['$wakeSeq', 1] },
            ...(unpark ? { parkedUntil: null } : {}),
            nextAt: { $min: ['$nextAt', unpark ? due : { $max: [due, '$parkedUntil'] }] },
          },
        },
      ]);
      if (result.matchedCount < new Set(laneIds).size) {
        directory.forget();
        throw new Error('A lane to be woken does not exist any more.');
      }
    },

    async claimDueAcrossTenants(options) {
      const { ids, filter } = await findClaimable(options);
      if (ids.length === 0) return { lanes: [], now: new Date(0) };
      const fence = Buffer.from(random.bytes(12)).toString('base64url');
      const take = [
        { $set: { fence: { $literal: fence }, owner: { $literal: options.owner }, leaseUntil: { $add: ['$$NOW', options.leaseMs] } } },
        { $unset: 'yielded' },
      ];
      // Whatever became of the write, the token tells: a claim whose answer was lost in an election is found by it, too.
      await lanes.updateMany({ ...filter, _id: { $in: ids } }, take).catch(() => undefined);
      const claimed = await readWithQueues({ _id: { $in: ids }, fence }, options.queueLimit);
      return { lanes: claimed.map((lane) => toClaimedLane(lane, fence, open)), now: claimed[0]?.now ?? new Date(0) };
    },

    async readQueuesAcrossTenants(held, queueLimit) {
      const read = await readWithQueues(matchHeld(held), queueLimit);
      const byId = new Map(read.map((lane) => [lane._id, lane]));
      const queues = held.map(({ laneId, fence }) => {
        const lane = byId.get(laneId);
        return lane?.fence === fence ? toLaneQueue(lane, open) : null;
      });
      return { queues, now: read[0]?.now ?? new Date(0) };
    },

    async renewAcrossTenants(held, leaseMs) {
      await lanes.updateMany(matchHeld(held), [{ $set: { leaseUntil: { $add: ['$$NOW', leaseMs] } } }]);
      const found = await lanes.find(matchHeld(held), { projection: { leaseUntil: 1, fence: 1, wakeSeq: 1, slot: 1, siblingsCount: 1 } }).toArray();
      const fences = new Map(held.map(({ laneId, fence }) => [laneId, fence]));
      const renewed = found.filter(({ _id, fence }) => fences.get(_id) === fence);
      return new Map(renewed.map((lane) => [lane._id, { leaseUntil: lane.leaseUntil, wakeSeq: lane.wakeSeq, hasSiblings: hasSiblings(lane) }]));
    },

    async releaseAcrossTenants(releases) {
      if (releases.length === 0) return;
      await lanes.bulkWrite(releases.map((release) => ({ updateOne: { filter: { _id: release.laneId, fence: release.fence }, update: releaseUpdate(release, dueNow()) } })), { ordered: false });
    },

    async findForeignSitesAcrossTenants(siteIds, owner) {
      if (siteIds.length === 0) return [];
      const foreign = await lanes.find({ $or: siteIds.map(lanesOfSite), owner: { $nin: [owner, null] }, $expr: { $gt: ['$leaseUntil', '$$NOW'] } }, { projection: { siteId: 1 } }).toArray();
      return [...new Set(foreign.map(({ siteId }) => siteId))];
    },
  };
}

/** Lanes by id and token. A lane lost to another claim carries a token that is not in the list, so that one filter does for all. */
function matchHeld(held: readonly HeldLane[]): mongo.Filter<LaneDocument> {
  return { _id: { $in: held.map(({ laneId }) => laneId) }, fence: { $in: [...new Set(held.map(({ fence }) => fence))] } };
}

function releaseUpdate({ wakeSeq, nextAt, breaker, tokens, yielded }: LaneRelease, dueNow: object): object[] {
  const { parkedUntil, ...state } = breaker;
  const woken = { $max: [dueNow, parkedUntil] };
  return [
    {
      $set: {
        // Woken since the queue was last read: something may be waiting that the reader did not see.
        nextAt: { $cond: [{ $eq: ['$wakeSeq', wakeSeq] }, nextAt ?? '$$REMOVE', woken] },
        leaseUntil: new Date(0),
        owner: null,
        fence: null,
        parkedUntil,
        breaker: { $literal: state },
        ...(tokens === null ? {} : { pace: { tokens, at: '$$NOW' } }),
        ...(yielded ? { yielded: true } : {}),
      },
    },
  ];
}
