import type { ClaimedLane, LaneBreaker, LaneQueue, LaneRelease, QueuedDelivery, RenewedLane } from '../domain/ports/delivery-work.js';
import type { Timers } from '../domain/ports/world.js';
import { createChangeSignal } from './change-signal.js';
import type { ChangeSignal } from './change-signal.js';
import type { DeliverySettings } from './delivery-settings.js';
import type { GroupCommit } from './group-commit.js';
import { stepBreaker } from './lane-breaker.js';
import { mustBeAlone, pickNext, sortQueue } from './lane-queue.js';
import { tryDelivery } from './lane-try.js';
import type { LaneOfTry, TryContext } from './lane-try.js';
import type { PostResult } from './post-ipn.js';
import type { SendSlots, SlotUser } from './send-slots.js';
import { laneSignOf } from './settle-try.js';
import type { SiteRates } from './site-rates.js';
import { createTokenBucket } from './token-bucket.js';
import type { TokenBucket } from './token-bucket.js';

export type SessionContext = TryContext & Readonly<{
  timers: Timers;
  slots: SendSlots;
  /** Whether there is room to keep lanes that have nothing due. */
  mayLinger: () => boolean;
  siteRates: SiteRates;
  readQueue: GroupCommit<{ laneId: string; fence: string }, { queue: LaneQueue; now: Date } | null>;
  release: (release: LaneRelease) => Promise<void>;
}>;

/** One claimed lane at work, from the claim to the release. */
export type LaneSession = Readonly<{
  lane: ClaimedLane;
  /** Something new may be due. */
  wake: () => void;
  /** Renewed. A `wakeSeq` not seen yet means that another process has added something. */
  extend: (renewed: RenewedLane) => void;
  /** The site has other lanes, as far as is known. */
  hasSiblings: () => boolean;
  /** The lane is no longer ours: requests are aborted, nothing more is sent. */
  lose: () => void;
  /** Sends nothing new, finishes what is under way and gives the lane back. */
  stop: () => void;
  /** Ends what is under way. */
  abort: () => void;
  /** It is giving the lane back: that its token is gone means nothing any more. */
  isReleasing: () => boolean;
  /** Woken since it last read its queue: when it ended meanwhile, that wake-up is still to be answered. */
  wasWoken: () => boolean;
  ended: Promise<void>;
}>;

type State = {
  lane: ClaimedLane;
  leaseUntil: Date;
  hasSiblings: boolean;
  breaker: LaneBreaker;
  /** A parked lane gets one try, the probe. */
  probesLeft: number;
  /** Grows from 1 again after a lane was parked. */
  concurrency: number;
  due: QueuedDelivery[];
  nextDueAt: Date | null;
  wakeSeq: number;
  mayHaveMore: boolean;
  woken: boolean;
  /** Until when it is kept though nothing is due, after a wake-up in this process. */
  keptMs: number;
  /** A try has ended since the queue was read, so that reading again can show something new. */
  ended: boolean;
  held: Set<string>;
  busyOrderKeys: Set<string>;
  inFlight: number;
  /** In flight, or its result not yet written. */
  working: number;
  alone: boolean;
  lost: boolean;
  stopping: boolean;
  releasing: boolean;
  /** The database's clock and offset, as seen from ours. */
  skewMs: number;
  signal: AbortController;
  changes: ChangeSignal;
  user: SlotUser;
  /** The rate limit of the lane. */
  bucket: TokenBucket;
  /** Until the rate limit lets the next one go; null when it does. */
  paceMs: number | null;
};

/** @param options.woken Claimed on a wake-up in this process rather than found by the poll. */
export function startLaneSession(lane: ClaimedLane, { now, woken }: { now: Date; woken: boolean }, context: SessionContext): LaneSession {
  const changes = createChangeSignal(context.timers);
  const state: State = {
    lane, leaseUntil: lane.leaseUntil, hasSiblings: lane.hasSiblings, breaker: lane.breaker, changes, signal: new AbortController(),
    probesLeft: lane.breaker.state === 'open' ? 1 : 0,
    concurrency: lane.breaker.state === 'open' ? 1 : context.settings.laneConcurrencyMax,
    due: [], nextDueAt: null, wakeSeq: 0, mayHaveMore: false, woken: false, keptMs: woken ? performance.now() + context.settings.wokenLingerMs : 0, ended: false, skewMs: 0,
    held: new Set(), busyOrderKeys: new Set(), inFlight: 0, working: 0, alone: false, lost: false, stopping: false, releasing: false,
    bucket: bucketOf(lane, context.settings), paceMs: null,
    user: { siteId: lane.siteId, isSuspect: () => state.breaker.faultsCount > 0, onFree: () => changes.notify() },
  };
  const set = (change: Partial<State>) => (): void => {
    Object.assign(state, change);
    changes.notify();
  };
  const ended = run(state, now, context).catch((error: unknown) => {
    // The lease runs out and another claim goes on; until then nothing of this one may be under way.
    state.signal.abort();
    context.logger.error('lane_session_failed', { laneId: lane.id, error: String(error) });
  });
  return {
    lane,
    ended: ended.finally(() => context.slots.forget(state.user)),
    wake() {
      state.keptMs = performance.now() + context.settings.wokenLingerMs;
      set({ woken: true })();
    },
    extend({ leaseUntil, wakeSeq, hasSiblings }) {
      Object.assign(state, { leaseUntil, hasSiblings });
      if (wakeSeq !== state.wakeSeq) set({ woken: true })();
    },
    hasSiblings: () => state.hasSiblings,
    isReleasing: () => state.releasing,
    wasWoken: () => state.woken,
    lose() {
      set({ lost: true, stopping: true })();
      state.signal.abort();
    },
    stop: set({ stopping: true }),
    abort: () => state.signal.abort(),
  };
}

/** Goes on with what the last owner left, plus what came since by the database's clock. */
function bucketOf({ pace, leaseUntil }: ClaimedLane, { laneRatePerSecond, leaseMs }: DeliverySettings): TokenBucket {
  const nowMs = performance.now();
  if (pace === null) return createTokenBucket({ ratePerSecond: laneRatePerSecond, nowMs });
  const elapsedMs = Math.max(0, leaseUntil.getTime() - leaseMs - pace.at.getTime());
  return createTokenBucket({ ratePerSecond: laneRatePerSecond, nowMs, tokens: pace.tokens + (elapsedMs / 1_000) * laneRatePerSecond });
}

async function run(state: State, now: Date, context: SessionContext): Promise<void> {
  await takeQueue(state, { queue: state.lane.queue, now }, context);
  for (;;) {
    startWhatMayStart(state, context);
    if (state.working > 0) {
      if (wantsReading(state)) await readAgain(state, context);
      else await state.changes.wait(state.paceMs ?? undefined);
    } else if (state.stopping || isParked(state)) {
      break;
    } else if (state.due.length > 0) {
      // Due, but every slot of its site or of the process is taken, or the rate is used up.
      await state.changes.wait(state.paceMs ?? undefined);
    } else if (state.woken || state.mayHaveMore) {
      await readAgain(state, context);
    } else {
      await linger(state, context);
      if (!state.woken) break;
    }
  }
  if (state.lost) return;
  state.releasing = true;
  const release = releaseOf(state);
  // What wakes it from here on is answered after the release.
  state.woken = false;
  await context.release(release);
}

/** A lane that has a later try to come is given back soon, so that whoever is free takes it when it is due. */
async function linger(state: State, { settings, mayLinger }: SessionContext): Promise<void> {
  const lingerMs = state.nextDueAt === null && mayLinger() ? Math.max(settings.lingerMs, state.keptMs - performance.now()) : settings.lingerMs;
  const endMs = performance.now() + lingerMs;
  while (!state.woken && !state.stopping && performance.now() < endMs) await state.changes.wait(Math.max(1, endMs - performance.now()));
}

function isParked({ breaker, probesLeft }: State): boolean {
  return breaker.state === 'open' && probesLeft === 0;
}

function wantsReading(state: State): boolean {
  // What is in hand can't be started now (its transactions are busy), but what came since perhaps can.
  if (state.stopping || isParked(state) || state.alone || state.inFlight >= state.concurrency) return false;
  return state.woken || (state.mayHaveMore && state.ended);
}

async function readAgain(state: State, context: SessionContext): Promise<void> {
  state.woken = false;
  state.ended = false;
  try {
    const read = await context.readQueue({ laneId: state.lane.id, fence: state.lane.fence });
    if (read) return await takeQueue(state, read, context);
    state.lost = true;
    state.stopping = true;
    state.signal.abort();
  } catch (error) {
    context.logger.warn('lane_not_read', { laneId: state.lane.id, error: String(error) });
    state.woken = true;
    await context.timers.sleep(failurePauseMs);
  }
}

async function takeQueue(state: State, { queue, now }: { queue: LaneQueue; now: Date }, context: SessionContext): Promise<void> {
  state.skewMs = now.getTime() - context.clock.now().getTime();
  const { due, outOfTime, crashing, nextDueAt, mayHaveMore } = sortQueue(queue, { now, isHeld: (id) => state.held.has(id), settings: context.settings });
  Object.assign(state, { due, nextDueAt, mayHaveMore, wakeSeq: queue.wakeSeq });
  const ended = [...outOfTime.map((delivery) => ({ delivery, failure: 'out_of_time' })), ...crashing.map((delivery) => ({ delivery, failure: 'worker_crashed' }))];
  if (ended.length === 0) return;
  for (const { id } of crashing) context.logger.error('delivery_set_aside', { deliveryId: id, reason: 'worker_crashed' });
  await context.end(ended.map(({ delivery: { id, resendsCount }, failure }) => ({ deliveryId: id, resendsCount, status: 'exhausted', failure })), now);
  state.ended = true;
}

function startWhatMayStart(state: State, context: SessionContext): void {
  state.paceMs = null;
  while (!state.stopping && !state.alone && !isParked(state) && state.inFlight < state.concurrency) {
    const index = pickNext(state.due, state);
    if (index === null) return;
    const nowMs = performance.now();
    const rates = [state.bucket, context.siteRates.of(state.lane.siteId)];
    const paceMs = Math.max(...rates.map((rate) => rate.waitMs(nowMs)));
    state.paceMs = paceMs > 0 ? paceMs : null;
    if (paceMs > 0) return;
    const giveBack = context.slots.tryAcquire(state.user);
    if (!giveBack) return;
    for (const rate of rates) rate.take(nowMs);
    const [delivery] = state.due.splice(index, 1);
    if (delivery) void work(state, delivery, { context, giveBack });
  }
}

async function work(state: State, delivery: QueuedDelivery, { context, giveBack }: { context: SessionContext; giveBack: () => void }): Promise<void> {
  const probe = state.breaker.state === 'open';
  if (probe) state.probesLeft -= 1;
  state.inFlight += 1;
  state.working += 1;
  state.alone = mustBeAlone(delivery);
  state.held.add(delivery.id);
  state.busyOrderKeys.add(delivery.orderKey);
  let sent = false;
  const onSent = (result: PostResult | null): void => {
    if (sent) return;
    sent = true;
    state.inFlight -= 1;
    state.alone = false;
    if (result) learn(state, { delivery, result, probe }, context);
    giveBack();
    state.changes.notify();
  };
  try {
    const outcome = await tryDelivery(delivery, laneOfTry(state, context), { context, onSent });
    if (outcome === 'not_taken') {
      state.woken = true;
      await context.timers.sleep(notTakenPauseMs);
    } else if (outcome.nextTryAt === 'unchanged') {
      state.woken = true;
    } else if (outcome.nextTryAt && (!state.nextDueAt || outcome.nextTryAt < state.nextDueAt)) {
      state.nextDueAt = outcome.nextTryAt;
    }
  } catch (error) {
    // It stays due; read again rather than forgotten until the next wake-up.
    state.woken = true;
    context.logger.error('delivery_try_failed', { deliveryId: delivery.id, error: String(error) });
    await context.timers.sleep(failurePauseMs);
  } finally {
    onSent(null);
    state.working -= 1;
    state.ended = true;
    state.held.delete(delivery.id);
    state.busyOrderKeys.delete(delivery.orderKey);
    state.changes.notify();
  }
}

/** The database did not answer: not at once again. */
const failurePauseMs = 500;
/** Settled by somebody else, or our lease ran out and a renewal will tell. */
const notTakenPauseMs = 50;

function laneOfTry(state: State, { clock }: SessionContext): LaneOfTry {
  return {
    id: state.lane.id,
    tenant: state.lane.tenant,
    siteId: state.lane.siteId,
    leaseUntil: () => state.leaseUntil,
    isLost: () => state.lost,
    signal: state.signal.signal,
    dueNow: () => new Date(clock.now().getTime() + state.skewMs),
  };
}

function learn(state: State, { delivery, result, probe }: { delivery: QueuedDelivery; result: PostResult; probe: boolean }, context: SessionContext): void {
  const { clock, random, settings, logger } = context;
  const before = state.breaker.state;
  const now = new Date(clock.now().getTime() + state.skewMs);
  state.breaker = stepBreaker(state.breaker, { sign: laneSignOf(result), failure: result.failure, transactionId: delivery.transactionId, probe, now, fraction: random.fraction(), settings });
  if (state.breaker.state === 'open') {
    if (before === 'closed') logger.warn('lane_parked', { laneId: state.lane.id, siteId: state.lane.siteId, failure: result.failure });
    // A probe that failed on our side said nothing: the lane is given back until its next one.
    state.concurrency = 1;
    return;
  }
  if (before === 'open') {
    // What has piled up goes at the rate of the lane from the first one on, not in one burst at a target that has only just come back.
    state.bucket.empty(performance.now());
    logger.info('lane_resumed', { laneId: state.lane.id, siteId: state.lane.siteId });
  } else if (result.outcome === 'delivered') state.concurrency = Math.min(settings.laneConcurrencyMax, state.concurrency * 2);
}

function releaseOf(state: State): LaneRelease {
  const { lane, due, nextDueAt, mayHaveMore, woken, wakeSeq, breaker, bucket } = state;
  const waiting = due.length > 0 || mayHaveMore || woken;
  // In the past: due at once, whatever the clocks say.
  const next = waiting ? new Date(0) : nextDueAt;
  const parked = breaker.state === 'open' && breaker.parkedUntil;
  const nextAt = next && parked && parked > next ? parked : next;
  return { laneId: lane.id, fence: lane.fence, wakeSeq, nextAt, breaker, tokens: Math.round(bucket.tokens(performance.now()) * 1_000) / 1_000, yielded: false };
}
