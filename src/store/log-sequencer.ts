import mongoose, { Types } from 'mongoose';
import type { mongo } from 'mongoose';
import { isDuplicateKey } from './is-duplicate-key.js';

/** A document of a log that is put in order after it was written. */
export type SequencedDocument = {
  /** Place in the log, from 1, given once and never changed. */
  sequence?: number;
  /** Present until it has a place: when it was written, by the database's own clock. */
  awaits?: mongo.Timestamp;
};

type Step = { id: string; set: Record<string, unknown> };
type Plan = { token: string; leaseUntil: Date; sequence: number; hash: string | null; steps: Step[] };
export type LogHead = {
  _id: string;
  v: 1;
  /** Of the last entry that readers may see. All up to it are in place. */
  sequence: number;
  /** Of the last entry, where the log is a chain. */
  hash: string | null;
  /** Places that are being given. */
  plan: Plan | null;
};

/** The database puts the time in that it has when it stores the document: cluster time, which grows with each write whatever the writers' clocks say. */
export function awaitingOrder(): mongo.Timestamp {
  return new mongoose.mongo.Timestamp({ t: 0, i: 0 });
}

export type LogSequencerOptions<T extends SequencedDocument & { _id: string }> = Readonly<{
  heads: mongo.Collection<LogHead>;
  entries: mongo.Collection<T>;
  /** What entries get beside their place, in order. @returns also the hash that the next plan goes on from. */
  link?: (head: Pick<LogHead, 'hash'>, found: readonly T[]) => { sets: Record<string, unknown>[]; hash: string };
  /**
   * Entries get the same beside their place, so that one write does for a plan. Inside a plan their places then appear in any order: for readers that go no
   * further than the head.
   */
  together?: boolean;
  /** How long a plan is left to who made it. Short, as nothing but economy hangs on it. */
  leaseMs?: number;
}>;

const planMax = 500;

/**
 * Gives the entries of a log their places, in the order in which they were written, from any number of processes. What is going to be done is
 * written into the head first, by compare-and-set on how far the log goes; then it is done, in order; then the head goes on. Whoever finds the plan of a process
 * that died does the rest of it, and one that was paused and wakes up late finds it done: every step can be taken by anybody and is taken once. So an
 * entry is never put before one that a reader has already seen.
 * @returns how many entries got their place in a call; 0 when there is nothing to do or another is at work.
 */
export function createLogSequencer<T extends SequencedDocument & { _id: string }>({ heads, entries, link, together = false, leaseMs = 2_000 }: LogSequencerOptions<T>) {
  const waitingOnly = { awaits: { $type: 'timestamp' }, sequence: { $exists: false } } as unknown as mongo.Filter<T>;

  const readHead = async (headId: string): Promise<LogHead & { abandoned: boolean }> => {
    const read = () => heads.aggregate<LogHead & { abandoned: boolean }>([{ $match: { _id: headId } }, { $set: { abandoned: { $lte: ['$plan.leaseUntil', '$$NOW'] } } }]).next();
    const head = await read();
    if (head) return head;
    await heads.insertOne({ _id: headId, v: 1, sequence: 0, hash: null, plan: null }).catch((error: unknown) => {
      if (!isDuplicateKey(error)) throw error;
    });
    return { _id: headId, v: 1, sequence: 0, hash: null, plan: null, abandoned: false };
  };

  /** As of one moment: a scan that yields could see a later write and miss an earlier one. */
  const findWaiting = async (filter: mongo.Filter<T>, limit: number): Promise<T[]> =>
    (await entries.find({ ...filter, ...waitingOnly }, { readConcern: { level: 'snapshot' } }).sort({ awaits: 1 }).limit(limit).toArray()) as unknown as T[];

  const makePlan = async (head: LogHead, filter: mongo.Filter<T>): Promise<Plan | null> => {
    const found = await findWaiting(filter, planMax);
    if (found.length === 0) return null;
    const linked = link?.(head, found);
    const steps = found.map(({ _id }, index) => ({ id: _id, set: { ...linked?.sets[index], sequence: head.sequence + index + 1 } }));
    const plan = { token: new Types.ObjectId().toHexString(), sequence: head.sequence + found.length, hash: linked?.hash ?? null, steps };
    const { matchedCount } = await heads.updateOne({ _id: head._id, sequence: head.sequence, plan: null }, [
      { $set: { plan: { $mergeObjects: [{ $literal: plan }, { leaseUntil: { $add: ['$$NOW', leaseMs] } }] } } },
    ]);
    return matchedCount === 1 ? { ...plan, leaseUntil: new Date(0) } : null;
  };

  const carryOut = async (headId: string, { token, sequence, hash, steps }: Plan): Promise<void> => {
    const operations = together ? [placeTogether(steps)] : steps.map(({ id, set }) => ({ updateOne: { filter: { _id: id, sequence: { $exists: false } }, update: { $set: set, $unset: { awaits: 1 } } } }));
    // In order, so that no place is seen before the one in front of it.
    await entries.bulkWrite(operations as unknown as mongo.AnyBulkWriteOperation<T>[], { ordered: true });
    await heads.updateOne({ _id: headId, 'plan.token': token }, { $set: { sequence, hash, plan: null } });
  };

  return {
    async advance(headId: string, filter: mongo.Filter<T>): Promise<number> {
      const head = await readHead(headId);
      if (head.plan && !head.abandoned) return 0;
      const plan = head.plan ?? (await makePlan(head, filter));
      if (!plan) return 0;
      await carryOut(headId, plan);
      return plan.steps.length;
    },
  };
}

/** The places of a plan follow one another, so that the place of an entry is the first one and how far down the list it stands. */
function placeTogether(steps: readonly Step[]): object {
  const { sequence: first, ...same } = steps[0]?.set ?? {};
  const ids = steps.map(({ id }) => id);
  return {
    updateMany: {
      filter: { _id: { $in: ids }, sequence: { $exists: false } },
      update: [{ $set: { ...same, sequence: { $add: [first, { $indexOfArray: [{ $literal: ids }, '$_id'] }] } } }, { $unset: 'awaits' }],
    },
  };
}
