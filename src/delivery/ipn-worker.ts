import type { ClaimedLane, DeliveryWork, FindOvertaken, LaneWork, ReadEndpointSigning, ReadSigningSecrets } from '../domain/ports/delivery-work.js';
import type { Clock, Logger, Random, Timers } from '../domain/ports/world.js';
import { createChangeSignal } from './change-signal.js';
import { assertDeliverySettings, defaultDeliverySettings } from './delivery-settings.js';
import type { DeliverySettings } from './delivery-settings.js';
import { createIpnPoster } from './ipn-poster.js';
import { createLaneRenewals } from './lane-renewals.js';
import { startLaneSession } from './lane-session.js';
import type { LaneSession, SessionContext } from './lane-session.js';
import type { ResolveHost } from './resolve-host.js';
import { createSendSlots } from './send-slots.js';
import { createSiteRates } from './site-rates.js';
import type { TargetPolicy } from './target-policy.js';
import { createWorkerBatches } from './worker-batches.js';

export type IpnWorkerOptions = Readonly<{
  lanes: LaneWork;
  deliveries: DeliveryWork;
  readSecrets: ReadSigningSecrets;
  readEndpoints: ReadEndpointSigning;
  findOvertaken: FindOvertaken;
  policy: TargetPolicy;
  clock: Clock;
  timers: Timers;
  random: Random;
  logger: Logger;
  settings?: Partial<DeliverySettings>;
  /** Sent as `User-Agent`. */
  userAgent?: string;
  resolveHost?: ResolveHost;
  /** PEM certificates to trust instead of the public ones, for receivers behind a private authority. */
  trustedCertificates?: string;
}>;

export type IpnWorker = Readonly<{
  start: () => void;
  /** Finishes what is in flight, gives all lanes back and resolves then. */
  stop: () => Promise<void>;
  /** A hint that these lanes, or some, are due. */
  wake: (laneIds?: readonly string[]) => void;
}>;

/**
 * Delivers IPNs: claims due lanes under a lease, works on each with the caps that keep one target from harming another, and gives them back.
 * Any number of workers may run; a wake-up saves waiting, the poll of due lanes is what can be relied on.
 * @throws RangeError when the settings would break a promise.
 */
export function createIpnWorker(options: IpnWorkerOptions): IpnWorker {
  const settings: DeliverySettings = { ...defaultDeliverySettings, ...options.settings };
  assertDeliverySettings(settings);
  const { lanes, clock, timers, random, logger, policy, resolveHost, trustedCertificates, userAgent = 'payment-gateway-ipn/1' } = options;
  const owner = Buffer.from(random.bytes(12)).toString('base64url');
  const poster = createIpnPoster({ policy, timers, settings, ...(resolveHost === undefined ? {} : { resolveHost }), ...(trustedCertificates === undefined ? {} : { trustedCertificates }) });
  const sessions = new Map<string, LaneSession>();
  const context: SessionContext = {
    ...createWorkerBatches({ ...options, settings }),
    post: poster.post,
    slots: createSendSlots(settings),
    mayLinger: () => sessions.size < settings.lanesHeldMax / 2,
    siteRates: createSiteRates({ ratePerSecond: settings.siteRatePerSecond, nowMs: () => performance.now() }),
    clock, timers, random, logger, settings, userAgent,
  };

  const renewals = createLaneRenewals({ lanes, sessions, timers, logger, settings });
  const polls = createChangeSignal(timers);
  const wakes = createChangeSignal(timers);
  const woken = new Set<string>();
  let stopping = false;
  let loops: Promise<void>[] = [];

  const wake = (laneIds: readonly string[]): void => {
    for (const id of laneIds) woken.add(id);
    wakes.notify();
  };

  const freeLanes = (): number => Math.min(settings.claimBatchMax, settings.lanesHeldMax - sessions.size);

  /** @returns how many lanes were claimed. */
  const claim = async (which: { laneIds?: readonly string[]; yieldedOfSites?: readonly string[] }): Promise<number> => {
    const limit = freeLanes();
    if (limit <= 0 || stopping) return 0;
    const askedMs = performance.now();
    const { lanes: claimed, now } = await lanes.claimDueAcrossTenants({ owner, leaseMs: settings.leaseMs, limit, queueLimit: settings.queueMax, ...which });
    const ours = await yieldForeign(claimed, now);
    for (const lane of ours) begin(lane, { now, askedMs, woken: which.laneIds !== undefined });
    return claimed.length;
  };

  /** The cap of a site holds over all its lanes, so they are all one worker's: whoever finds another at work on the site steps back. */
  const yieldForeign = async (claimed: readonly ClaimedLane[], now: Date): Promise<readonly ClaimedLane[]> => {
    const shared = claimed.filter(({ hasSiblings }) => hasSiblings);
    if (shared.length === 0) return claimed;
    const foreign = new Set(await lanes.findForeignSitesAcrossTenants([...new Set(shared.map(({ siteId }) => siteId))], owner));
    const yielded = shared.filter(({ siteId }) => foreign.has(siteId));
    const nextAt = new Date(now.getTime() + yieldMs * (1 + random.fraction()));
    await lanes.releaseAcrossTenants(yielded.map(({ id, fence, queue, breaker }) => ({ laneId: id, fence, wakeSeq: queue.wakeSeq, nextAt, breaker, tokens: null, yielded: true })));
    return claimed.filter((lane) => !yielded.includes(lane));
  };

  const begin = (lane: ClaimedLane, { now, askedMs, woken: wasWoken }: { now: Date; askedMs: number; woken: boolean }): void => {
    sessions.get(lane.id)?.lose();
    const session = startLaneSession(lane, { now, woken: wasWoken }, context);
    sessions.set(lane.id, session);
    const forget = renewals.hold(session, performance.now() - askedMs);
    void session.ended.then(() => {
      forget();
      if (sessions.get(lane.id) === session) sessions.delete(lane.id);
      if (session.wasWoken() && !stopping) wake([lane.id]);
    });
    if (stopping) session.stop();
  };

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      logger.warn('lane_claim_failed', { error: String(error) });
      await timers.sleep(settings.pollMs);
    }
  };

  const poll = async (): Promise<void> => {
    while (!stopping) {
      await attempt(async () => {
        while ((await claim({})) === settings.claimBatchMax);
        const shared = [...sessions.values()].filter((session) => session.hasSiblings()).map(({ lane }) => lane.siteId);
        if (shared.length > 0) await claim({ yieldedOfSites: [...new Set(shared)].slice(0, settings.claimBatchMax) });
      });
      if (!stopping) await polls.wait(settings.pollMs);
    }
  };

  const answerWakes = async (): Promise<void> => {
    while (!stopping) {
      await wakes.wait();
      while (woken.size > 0 && !stopping) {
        const laneIds = [...woken].slice(0, settings.claimBatchMax);
        laneIds.forEach((id) => woken.delete(id));
        laneIds.forEach((id) => sessions.get(id)?.wake());
        const idle = laneIds.filter((id) => !sessions.has(id));
        if (idle.length > 0) await attempt(async () => void (await claim({ laneIds: idle })));
      }
    }
  };

  return {
    start() {
      if (loops.length > 0) return;
      loops = [poll(), answerWakes()];
      renewals.start();
    },
    wake: (laneIds) => (laneIds ? wake(laneIds) : polls.notify()),
    async stop() {
      stopping = true;
      polls.notify();
      wakes.notify();
      await Promise.all(loops);
      const ending = [...sessions.values()];
      ending.forEach((session) => session.stop());
      const cancel = timers.after(settings.drainTimeoutMs, () => ending.forEach((session) => session.abort()));
      await Promise.all(ending.map(({ ended }) => ended));
      cancel();
      await renewals.stop();
      await poster.close();
    },
  };
}

/** How long a lane that was stepped back from waits at least, unless the worker that has the site takes it. */
const yieldMs = 500;
