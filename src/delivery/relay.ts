import type { DeliveryWork, LaneWork } from '../domain/ports/delivery-work.js';
import type { EndpointWork } from '../domain/ports/endpoint-store.js';
import type { FigureWork } from '../domain/ports/figure-store.js';
import type { AuditWork, ClearedTransaction, DueTransaction, EventWork, RelayWork } from '../domain/ports/relay-work.js';
import type { Logger, Random, Timers } from '../domain/ports/world.js';
import { createChangeSignal } from './change-signal.js';
import { assertDeliverySettings, defaultDeliverySettings } from './delivery-settings.js';
import type { DeliverySettings } from './delivery-settings.js';
import { deliveryOf, entriesOf, eventsOf } from './fan-out.js';
import type { RelayedEntry, UnplacedDelivery } from './fan-out.js';
import { createGroupCommit } from './group-commit.js';
import { createRelayHolds } from './relay-holds.js';
import { createSendToEndpoints } from './send-to-endpoints.js';
import type { SendToEndpoints } from './send-to-endpoints.js';

export type RelayOptions = Readonly<{
  work: RelayWork;
  events: EventWork;
  audit: AuditWork;
  /** Told which transactions have changed, for the dashboard. */
  figures?: Pick<FigureWork, 'markAcrossTenants'>;
  deliveries: Pick<DeliveryWork, 'insertAcrossTenants'>;
  lanes: Pick<LaneWork, 'ensureLanesAcrossTenants' | 'wakeAcrossTenants'>;
  endpoints: Pick<EndpointWork, 'findEnabledAcrossTenants'>;
  timers: Timers;
  random: Random;
  logger: Logger;
  /**
   * Told of each change once its event and IPN stand, at least once; until it has resolved the entry stays in the outbox. What follows from a
   * change beside events and IPNs hangs here. It delays neither of them.
   */
  onRelayed?: (entry: RelayedEntry) => Promise<void> | void;
  /** Told that events were logged, and whether audit entries were, too: both have to be put in order. A hint only. */
  onLogged?: (logged: { audits: boolean }) => void;
  /** Told which lanes have become due: the worker of the same process need not wait for its poll. */
  onLanesWoken?: (laneIds: readonly string[]) => void;
  /** Whether to follow a change stream for writes of other processes. Only a hint; without it they wait for the poll. */
  watch?: boolean;
  /** Time that only goes on, in milliseconds from anywhere; a simulated one where a whole history is replayed. */
  nowMs?: () => number;
  settings?: Partial<DeliverySettings>;
}>;

export type Relay = Readonly<{
  start: () => void;
  /** Finishes the round it is in and resolves then. */
  stop: () => Promise<void>;
  /** A hint that a transaction was written. */
  wake: () => void;
}>;

/**
 * Brings what changed out of the transactions' outboxes: events log, audit log, IPN delivery, lane wake; then removes what was brought. Every step may be
 * repeated, so that a crash anywhere is made up for by the next round. One relay of all processes leads and takes everything at once; the others
 * take on what has waited for a second.
 */
export function createRelay(options: RelayOptions): Relay {
  const settings: DeliverySettings = { ...defaultDeliverySettings, ...options.settings };
  assertDeliverySettings(settings);
  const { work, timers, random, logger, watch = true, nowMs = () => performance.now(), onRelayed } = options;
  const owner = Buffer.from(random.bytes(12)).toString('base64url');
  const holds = createRelayHolds({ timers, logger, onFree: () => signal.notify() });
  const sendToEndpoints = createSendToEndpoints(options);
  const signal = createChangeSignal(timers);
  const stopped = new AbortController();
  let leading = false;
  let leadAskedMs = Number.NEGATIVE_INFINITY;
  let loops: Promise<void>[] = [];

  const lead = async (): Promise<void> => {
    if (nowMs() - leadAskedMs < leaderLeaseMs / 3) return;
    leadAskedMs = nowMs();
    leading = await work.leadAcrossTenants({ owner, leaseMs: leaderLeaseMs });
  };

  const clear = createGroupCommit({
    async write(cleared: readonly ClearedTransaction[]) {
      await work.clearAcrossTenants(cleared);
      return cleared.map(() => null);
    },
    itemsMax: settings.relayBatchMax,
  });

  /** @returns whether there may be more. */
  const round = async (): Promise<boolean> => {
    await lead();
    const limit = settings.relayBatchMax;
    const { due, now } = await work.findDueAcrossTenants({ limit, waitedMs: leading ? 0 : settings.relayStandbyMs, except: holds.passedOver() });
    const fresh = due.flatMap((transaction) => holds.withoutFollowed(transaction) ?? []);
    const relayed = await bringOut(fresh, now, { options, sendToEndpoints, holds });
    // What follows goes on beside the relay, the clearing too: it keeps neither other changes nor this one's IPN waiting.
    const done = relayed.map((transaction) => ({ transaction, followUp: tell(transaction, onRelayed) }));
    const plain = done.flatMap(({ transaction, followUp }) => (followUp ? [] : clearedOf(transaction, due)));
    // One that fails is brought out once more at the next poll.
    const cleared = work.clearAcrossTenants(plain).catch((error: unknown) => logger.warn('relay_round_failed', { error: String(error) }));
    await Promise.all(done.map(({ transaction, followUp }) =>
      followUp ? holds.follow(transaction, followUp.then(() => clear(clearedOf(transaction, due)))) : holds.passOver(transaction, cleared)));
    return due.length >= limit && relayed.length > 0;
  };

  const relay = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      let more = false;
      try {
        more = await round();
      } catch (error) {
        logger.warn('relay_round_failed', { error: String(error) });
        await timers.sleep(settings.relayPollMs, stopped.signal);
      }
      if (!more && !stopped.signal.aborted) await signal.wait(settings.relayPollMs);
    }
  };

  const follow = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      try {
        for await (const _change of work.watchAcrossTenants(stopped.signal)) signal.notify();
      } catch (error) {
        // The poll goes on meanwhile.
        logger.info('relay_stream_ended', { error: String(error) });
      }
      await timers.sleep(streamPauseMs, stopped.signal);
    }
  };

  return {
    start() {
      if (loops.length > 0) return;
      loops = [relay(), ...(watch ? [follow()] : [])];
    },
    wake: () => signal.notify(),
    async stop() {
      stopped.abort();
      signal.notify();
      await Promise.all(loops);
      await holds.idle();
      await work.resign(owner).catch((error: unknown) => logger.info('relay_not_resigned', { error: String(error) }));
    },
  };
}

/** Short, as nothing but economy hangs on it: a killed leader is replaced soon. */
const leaderLeaseMs = 3_000;
const streamPauseMs = 1_000;

/** @returns null when nothing is to be waited for. */
function tell(transaction: DueTransaction, onRelayed: RelayOptions['onRelayed']): Promise<unknown> | null {
  if (!onRelayed) return null;
  try {
    const pending = entriesOf(transaction).flatMap((entry) => onRelayed(entry) ?? []);
    return pending.length > 0 ? Promise.all(pending) : null;
  } catch (error) {
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}

function clearedOf({ transactionId, revision, entries, audits }: DueTransaction, due: readonly DueTransaction[]): ClearedTransaction {
  const whole = due.find((read) => read.transactionId === transactionId)?.entries?.length === entries?.length;
  return { transactionId, revision, eventVersions: (entries ?? []).map(({ eventVersion }) => eventVersion), auditIds: audits.map(({ id }) => id), whole };
}

type BringOutContext = Readonly<{ options: RelayOptions; sendToEndpoints: SendToEndpoints; holds: ReturnType<typeof createRelayHolds> }>;

/** Events and deliveries of a batch, then the wake of their lanes. @returns the transactions whose entries now all stand. */
async function bringOut(due: readonly DueTransaction[], now: Date, { options, sendToEndpoints, holds }: BringOutContext): Promise<DueTransaction[]> {
  const { events, audit, figures, deliveries, lanes, onLanesWoken, onLogged } = options;
  const usable: DueTransaction[] = [];
  const created: UnplacedDelivery[] = [];
  for (const transaction of due) {
    try {
      if (!transaction.entries) throw new Error('the outbox could not be decrypted');
      created.push(...entriesOf(transaction).flatMap((entry) => deliveryOf(entry) ?? []));
      usable.push(transaction);
    } catch (error) {
      holds.hold(transaction, error);
    }
  }
  if (usable.length === 0) return [];
  const laneIds = await lanes.ensureLanesAcrossTenants(created);
  const happened = usable.flatMap(entriesOf).flatMap(eventsOf);
  /** Once the deliveries stand: a lane that is being given back sees the wake, or has seen the deliveries. Nothing else that is brought out delays it. */
  const wake = async (woken: readonly string[]): Promise<void> => {
    if (woken.length === 0) return;
    await lanes.wakeAcrossTenants(woken);
    onLanesWoken?.(woken);
  };
  const [unstoredEvents, unstoredIpns, unstoredForEndpoints, unstoredAudits] = await Promise.all([
    events.appendAcrossTenants(happened),
    deliveries.insertAcrossTenants(created.map(({ origin: _origin, ...delivery }, index) => ({ ...delivery, laneId: laneIds[index] ?? '' })), now)
      .then(async (unstored) => { await wake([...new Set(laneIds)]); return unstored; }),
    sendToEndpoints(happened, now).then(async (sent) => { await wake([...new Set(sent.laneIds)]); return sent.unstored; }),
    audit.appendAcrossTenants(usable.flatMap(({ tenant, audits }) => audits.map((entry) => ({ tenant, audit: entry })))),
    figures?.markAcrossTenants(usable),
  ]);
  onLogged?.({ audits: usable.some(({ audits }) => audits.length > 0) });
  const failed = new Set([...unstoredEvents, ...unstoredIpns, ...unstoredForEndpoints, ...unstoredAudits].map((id) => id.split('.')[0]));
  return usable.filter((transaction) => {
    const stands = !failed.has(transaction.transactionId);
    if (!stands) holds.hold(transaction, 'an event, delivery or audit entry could not be stored');
    return stands;
  });
}
