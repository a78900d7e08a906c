import type { DeliveryWork, LaneWork } from '../domain/ports/delivery-work.js';
import type { EndpointWork } from '../domain/ports/endpoint-store.js';
import type { LoggedEvent } from '../domain/ports/event-log.js';
import type { LaneNews, LaneWatchWork } from '../domain/ports/lane-watch.js';
import type { EventWork } from '../domain/ports/relay-work.js';
import type { Logger, Timers } from '../domain/ports/world.js';
import type { EventType } from '../domain/event-types.js';
import { describeLane } from '../domain/ipn-lane.js';
import { createSendToEndpoints } from './send-to-endpoints.js';

export type LaneWatchOptions = Readonly<{
  work: LaneWatchWork;
  events: EventWork;
  endpoints: Pick<EndpointWork, 'findEnabledAcrossTenants'>;
  deliveries: Pick<DeliveryWork, 'insertAcrossTenants'>;
  lanes: Pick<LaneWork, 'ensureLanesAcrossTenants' | 'wakeAcrossTenants'>;
  timers: Timers;
  logger: Logger;
  /** A lane parked for so long is told of. */
  deadAfterMs: number;
  pollMs?: number;
}>;

export type LaneWatch = Readonly<{ start: () => void; stop: () => Promise<void> }>;

const batchMax = 100;
const pollMsMax = 30_000;

/**
 * Tells of targets that stay dead, once per outage, and of their recovery: events of the site, in the log and to its endpoints. The ids follow from lane and
 * outage, so that any number of processes may watch and a crash between the steps tells nothing twice.
 */
export function createLaneWatch(options: LaneWatchOptions): LaneWatch {
  const { work, events, lanes, timers, logger, deadAfterMs, pollMs = Math.min(pollMsMax, Math.max(1_000, deadAfterMs / 4)) } = options;
  const sendToEndpoints = createSendToEndpoints(options);
  const stopped = new AbortController();
  let loop: Promise<void> = Promise.resolve();

  const tell = async (type: LaneEventType, { news, now }: { news: readonly LaneNews[]; now: Date }): Promise<void> => {
    if (news.length === 0) return;
    const told = news.map((each) => laneEvent(type, each, now));
    await events.appendAcrossTenants(told);
    const { laneIds } = await sendToEndpoints(told, now);
    await lanes.wakeAcrossTenants(laneIds);
    for (const { lane, since } of news) {
      logger.warn(type === 'ipn_lane.dead' ? 'lane_dead' : 'lane_recovered', { laneId: lane.id, siteId: lane.siteId, queuedCount: lane.queuedCount });
      await work.markToldAcrossTenants(lane.id, type === 'ipn_lane.dead' ? since : null);
    }
  };

  const watch = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      try {
        await tell('ipn_lane.recovered', await work.findRecoveredAcrossTenants({ limit: batchMax }));
        await tell('ipn_lane.dead', await work.findDeadAcrossTenants({ deadAfterMs, limit: batchMax }));
      } catch (error) {
        logger.warn('lane_watch_failed', { error: String(error) });
      }
      await timers.sleep(pollMs, stopped.signal);
    }
  };

  return {
    start() {
      loop = watch();
    },
    async stop() {
      stopped.abort();
      await loop;
    },
  };
}

type LaneEventType = Extract<EventType, `ipn_lane.${string}`>;

function laneEvent(type: LaneEventType, { lane, since }: LaneNews, now: Date): LoggedEvent {
  const slot = Number(lane.id.split('.')[1] ?? 0);
  return {
    id: `${lane.siteId}.${Math.floor(since.getTime() / 1_000)}.${2 * slot + (type === 'ipn_lane.dead' ? 1 : 2)}`,
    type,
    apiVersion: 'v1',
    createdAt: now,
    livemode: lane.tenant.livemode,
    organizationId: lane.tenant.organizationId,
    siteId: lane.siteId,
    transactionId: null,
    eventVersion: null,
    object: JSON.stringify(describeLane(lane, now)),
  };
}
