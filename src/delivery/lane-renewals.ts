import type { LaneWork } from '../domain/ports/delivery-work.js';
import type { Logger, Timers } from '../domain/ports/world.js';
import { createChangeSignal } from './change-signal.js';
import type { DeliverySettings } from './delivery-settings.js';
import type { LaneSession } from './lane-session.js';

export type LaneRenewals = {
  /** Watches over a session whose claim was asked for `elapsedMs` ago. @returns what ends the watch. */
  hold(session: LaneSession, elapsedMs: number): () => void;
  start(): void;
  stop(): Promise<void>;
};

/** After a renewal that failed, the next follows soon: there is time for several before the lease ends. */
const retryMs = 500;

/**
 * Renews all held lanes in one write. Who can't renew stops in time: a timer of the lease's length, started when the last successful renewal was asked
 * for and so never later than the database's own, ends a session by itself. A process that was paused finds its timers due first.
 */
export function createLaneRenewals({ lanes, sessions, timers, logger, settings }: {
  lanes: Pick<LaneWork, 'renewAcrossTenants'>;
  sessions: ReadonlyMap<string, LaneSession>;
  timers: Timers;
  logger: Logger;
  settings: Pick<DeliverySettings, 'leaseMs' | 'renewMs'>;
}): LaneRenewals {
  const expiries = new Map<LaneSession, () => void>();
  const pause = createChangeSignal(timers);
  let stopping = false;
  let loop: Promise<void> = Promise.resolve();

  const watch = (session: LaneSession, delayMs: number): void => {
    expiries.get(session)?.();
    expiries.set(session, timers.after(delayMs, () => {
      logger.warn('lease_lost', { laneId: session.lane.id, reason: 'not renewed in time' });
      session.lose();
    }));
  };

  const renew = async (): Promise<void> => {
    const held = [...sessions.values()].filter((session) => expiries.has(session));
    if (held.length === 0) return;
    const askedMs = performance.now();
    const renewed = await lanes.renewAcrossTenants(held.map(({ lane }) => ({ laneId: lane.id, fence: lane.fence })), settings.leaseMs);
    for (const session of held) {
      // Ended, or about to, while the renewal was under way.
      if (!expiries.has(session) || session.isReleasing()) continue;
      const lane = renewed.get(session.lane.id);
      if (lane) {
        session.extend(lane);
        watch(session, settings.leaseMs - (performance.now() - askedMs));
      } else if (sessions.get(session.lane.id) === session) {
        logger.warn('lease_lost', { laneId: session.lane.id, reason: 'claimed by another worker' });
        session.lose();
      }
    }
  };

  const run = async (): Promise<void> => {
    let pauseMs = settings.renewMs;
    while (!stopping) {
      await pause.wait(pauseMs);
      if (stopping) return;
      try {
        await renew();
        pauseMs = settings.renewMs;
      } catch (error) {
        logger.warn('lease_renewal_failed', { error: String(error) });
        pauseMs = Math.min(retryMs, settings.renewMs);
      }
    }
  };

  return {
    hold(session, elapsedMs) {
      watch(session, settings.leaseMs - elapsedMs);
      return () => {
        expiries.get(session)?.();
        expiries.delete(session);
      };
    },
    start() {
      loop = run();
    },
    async stop() {
      stopping = true;
      pause.notify();
      await loop;
      expiries.forEach((cancel) => cancel());
    },
  };
}
