import type { mongo } from 'mongoose';
import type { Timers } from '../domain/ports/world.js';
import type { EventDocument } from './event-log-store.js';

export type EventFeed = {
  /** Events of all tenants as they are logged; ends when the signal aborts. */
  follow(signal: AbortSignal): AsyncIterable<EventDocument>;
};

type Follower = { queue: EventDocument[]; wake: () => void };

/** A screen that reads slower than this falls behind by losing the oldest; it lists when it wants them all. */
const queueMax = 1_000;
const seenMax = 2_000;
/** Events of one moment may be stored out of order, by relays whose clocks differ. */
const overlapMs = 10_000;
const pollBatchMax = 500;

/**
 * One change stream for all followers of a process, open while there are any. When it breaks (history lost, an election that takes long) the
 * log is polled until a new one stands, so that followers see a delay and no gap.
 */
export function createEventFeed({ events, timers, pollMs }: { events: mongo.Collection<EventDocument>; timers: Timers; pollMs: number }): EventFeed {
  const followers = new Set<Follower>();
  const seen = new Set<string>();
  let latestMs: number | null = null;
  let running: AbortController | null = null;

  const deliver = (event: EventDocument): void => {
    if (seen.has(event._id)) return;
    seen.add(event._id);
    if (seen.size > seenMax) seen.delete(seen.values().next().value ?? '');
    latestMs = Math.max(latestMs ?? 0, event.createdAt.getTime());
    for (const follower of followers) {
      follower.queue.push(event);
      if (follower.queue.length > queueMax) follower.queue.shift();
      follower.wake();
    }
  };

  const poll = async (): Promise<void> => {
    if (latestMs === null) return;
    const recent = await events.find({ createdAt: { $gte: new Date(latestMs - overlapMs) } }).sort({ createdAt: 1 }).limit(pollBatchMax).toArray();
    recent.forEach(deliver);
  };

  const readStream = async (signal: AbortSignal): Promise<void> => {
    const stream = events.watch([{ $match: { operationType: 'insert' } }], { maxAwaitTimeMS: 1_000 });
    const close = (): void => void stream.close().catch(() => undefined);
    signal.addEventListener('abort', close, { once: true });
    try {
      const first = await stream.tryNext();
      // The stream stands now: what was logged while there was none is read once.
      await poll();
      if (first?.operationType === 'insert') deliver(first.fullDocument);
      while (!signal.aborted && (await stream.hasNext())) {
        const change = await stream.next();
        if (change.operationType === 'insert') deliver(change.fullDocument);
      }
    } finally {
      signal.removeEventListener('abort', close);
      close();
    }
  };

  const run = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      await readStream(signal).catch(() => undefined);
      if (signal.aborted) return;
      await poll().catch(() => undefined);
      await timers.sleep(pollMs, signal);
    }
  };

  const join = (follower: Follower): void => {
    followers.add(follower);
    if (running) return;
    running = new AbortController();
    void run(running.signal);
  };

  const leave = (follower: Follower): void => {
    followers.delete(follower);
    if (followers.size > 0) return;
    running?.abort();
    running = null;
    latestMs = null;
    seen.clear();
  };

  return {
    async *follow(signal) {
      const follower: Follower = { queue: [], wake: () => undefined };
      const wake = (): void => follower.wake();
      signal.addEventListener('abort', wake, { once: true });
      join(follower);
      try {
        while (!signal.aborted) {
          const event = follower.queue.shift();
          if (event) yield event;
          else await new Promise<void>((resolve) => { follower.wake = resolve; });
        }
      } finally {
        signal.removeEventListener('abort', wake);
        leave(follower);
      }
    },
  };
}
