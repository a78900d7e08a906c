import type { LaneQueue, QueuedDelivery } from '../domain/ports/delivery-work.js';
import type { DeliverySettings } from './delivery-settings.js';
import { isOutOfWindow } from './retry-schedule.js';

export type SortedQueue = Readonly<{
  /** May be sent now, in the order of their due times; a resend by hand sorts first. */
  due: QueuedDelivery[];
  /** Automatic sending has ended by time. */
  outOfTime: QueuedDelivery[];
  /** Workers died over it again and again. */
  crashing: QueuedDelivery[];
  /** When the first of those not due yet will be. */
  nextDueAt: Date | null;
  /** There were more rows than were read, and all of these were due. */
  mayHaveMore: boolean;
}>;

export type SortQueueOptions = Readonly<{
  now: Date;
  /** Deliveries already under way in this lane. */
  isHeld: (deliveryId: string) => boolean;
  settings: Pick<DeliverySettings, 'queueMax' | 'retryWindowMs' | 'unfinishedTriesMax'>;
}>;

export function sortQueue({ pending }: LaneQueue, { now, isHeld, settings }: SortQueueOptions): SortedQueue {
  const due: QueuedDelivery[] = [];
  const outOfTime: QueuedDelivery[] = [];
  const crashing: QueuedDelivery[] = [];
  let nextDueAt: Date | null = null;
  for (const delivery of pending) {
    if (isHeld(delivery.id)) continue;
    if (delivery.nextTryAt > now) nextDueAt ??= delivery.nextTryAt;
    else if (delivery.unfinishedTriesCount >= settings.unfinishedTriesMax) crashing.push(delivery);
    else if (delivery.resendRequestedAt === null && isOutOfWindow(delivery.createdAt, now, settings)) outOfTime.push(delivery);
    else due.push(delivery);
  }
  return { due, outOfTime, crashing, nextDueAt, mayHaveMore: pending.length >= settings.queueMax && nextDueAt === null };
}

/** More than one unfinished try: it may be what kills workers. It is tried with nothing beside it in the lane, so that its neighbours don't share the blame. */
export function mustBeAlone({ unfinishedTriesCount }: QueuedDelivery): boolean {
  return unfinishedTriesCount >= 2;
}

/**
 * Which delivery is sent next, as an index into `due`; null when none may be now. One request at a time per transaction; of several due ones of a
 * transaction the oldest version first.
 */
export function pickNext(due: readonly QueuedDelivery[], { busyOrderKeys, inFlight }: { busyOrderKeys: ReadonlySet<string>; inFlight: number }): number | null {
  for (const [index, delivery] of due.entries()) {
    if (busyOrderKeys.has(delivery.orderKey)) continue;
    if (due.some((other) => other.orderKey === delivery.orderKey && other.eventVersion < delivery.eventVersion)) continue;
    if (mustBeAlone(delivery)) return inFlight === 0 ? index : null;
    return index;
  }
  return null;
}
