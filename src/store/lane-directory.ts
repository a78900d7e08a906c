import type { mongo } from 'mongoose';
import type { LaneTarget } from '../domain/ports/delivery-work.js';
import { isDuplicateKey } from './is-duplicate-key.js';
import { closedBreakerDocument, laneId, lanesOfSite, ownLanesMax } from './lane-documents.js';
import type { LaneDocument } from './lane-documents.js';

export type LaneDirectory = {
  ensure(targets: readonly LaneTarget[]): Promise<string[]>;
  forget(): void;
};

/** Lanes are never deleted, so that what was found once stays right; bounded all the same. */
const knownMax = 20_000;

/** Which lane a target has. Slots are given out one after another, each by an insert under its id, so that no two processes give one target two lanes. */
export function createLaneDirectory(lanes: mongo.Collection<LaneDocument>): LaneDirectory {
  const known = new Map<string, string>();

  const find = async (target: LaneTarget): Promise<string> => {
    // Each turn that does not return has seen another slot taken by somebody else.
    for (let turn = 0; turn <= ownLanesMax + 1; turn += 1) {
      const siblings = await lanes.find(lanesOfSite(target.siteId), { projection: { slot: 1, origin: 1, siblingsCount: 1 } }).toArray();
      const own = siblings.find(({ origin }) => origin === target.origin) ?? siblings.find(({ slot }) => slot === ownLanesMax);
      if (own) return await countSiblings(lanes, own, siblings);
      await insertLane(lanes, target, siblings.length);
    }
    throw new Error('The lanes of a site changed too often while one was looked for.');
  };

  return {
    async ensure(targets) {
      const ids = new Map<string, Promise<string> | string>();
      for (const target of targets) {
        const key = `${target.siteId} ${target.origin}`;
        if (!ids.has(key)) ids.set(key, known.get(key) ?? find(target));
      }
      for (const [key, id] of ids) {
        if (known.size >= knownMax) known.clear();
        known.set(key, await id);
      }
      return await Promise.all(targets.map(({ siteId, origin }) => ids.get(`${siteId} ${origin}`) ?? ''));
    },
    forget: () => known.clear(),
  };
}

async function insertLane(lanes: mongo.Collection<LaneDocument>, { tenant, siteId, origin }: LaneTarget, slot: number): Promise<void> {
  try {
    await lanes.insertOne({
      _id: laneId(siteId, slot),
      v: 1,
      organizationId: tenant.organizationId,
      livemode: tenant.livemode,
      siteId,
      slot,
      origin: slot === ownLanesMax ? null : origin,
      siblingsCount: 0,
      leaseUntil: new Date(0),
      owner: null,
      fence: null,
      wakeSeq: 0,
      parkedUntil: null,
      breaker: closedBreakerDocument,
    });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** The first lane has to know of the others before one of them is used, as they share its site's cap. */
async function countSiblings(lanes: mongo.Collection<LaneDocument>, own: Pick<LaneDocument, '_id' | 'slot'>, siblings: readonly Pick<LaneDocument, '_id' | 'slot' | 'siblingsCount'>[]): Promise<string> {
  const first = siblings.find(({ slot }) => slot === 0);
  if (first && first.siblingsCount < own.slot) await lanes.updateOne({ _id: first._id }, { $max: { siblingsCount: own.slot } });
  return own._id;
}
