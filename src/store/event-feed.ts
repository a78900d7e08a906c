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
const seenMax = 10_000;
const pollBatchMax = 500;

export type EventFeedOptions = Readonly<{
  events: mongo.Collection<EventDocument>;
  /** How far the log goes now. */
  readEnd: () => Promise<number>;
  timers: Timers;
  pollMs: number;
}>;

/**
 * One change stream for all followers of a process, open while there are any, and beside it a poll along the order of the log: the stream is quick, the poll
 * misses nothing, also while there is no stream (history lost, an election that takes long).
 */
export function createEventFeed({ events, readEnd, timers, pollMs }: EventFeedOptions): EventFeed {
  const followers = new Set<Follower>();
  const seen = new Set<string>();
  let running: AbortController | null = null;

  const deliver = (event: EventDocument): void => {
    if (seen.has(event._id)) return;
    seen.add(event._id);
    if (seen.size > seenMax) seen.delete(seen.values().next().value ?? '');
    for (const follower of followers) {
      follower.queue.push(event);
      if (follower.queue.length > queueMax) follower.queue.shift();
      follower.wake();
    }
  };

  const poll = async (signal: AbortSignal): Promise<void> => {
    let place: number | null = null;
    while (!signal.aborted) {
      try {
        const end = await readEnd();
        place ??= end;
        // Beyond the end places are still being given, in any order.
        const placed: EventDocument[] = end === place ? [] : await events.find({ sequence: { $gt: place, $lte: end } }).sort({ sequence: 1 }).limit(pollBatchMax).toArray();
        if (signal.aborted) return;
        placed.forEach(deliver);
        place = placed.at(-1)?.sequence ?? place;
      } catch {
        // The next round reads what this one could not.
      }
      await timers.sleep(pollMs, signal);
    }
  };

  const readStream = async (signal: AbortSignal): Promise<void> => {
    const stream = events.watch([{ $match: { operationType: 'insert' } }], { maxAwaitTimeMS: 1_000 });
    const close = (): void => void stream.close().catch(() => undefined);
    signal.addEventListener('abort', close, { once: true });
    try {
      while (!signal.aborted && (await stream.hasNext())) {
        const change = await stream.next();
        if (change.operationType === 'insert') deliver(change.fullDocument);
      }
    } finally {
      signal.removeEventListener('abort', close);
      close();
    }
  };

  const watch = async (signal: AbortSignal): Promise<void> => {
    while (!signal.aborted) {
      await readStream(signal).catch(() => undefined);
      await timers.sleep(pollMs, signal);
    }
  };

  const join = (follower: Follower): void => {
    followers.add(follower);
    if (running) return;
    running = new AbortController();
    void poll(running.signal);
    void watch(running.signal);
  };

  const leave = (follower: Follower): void => {
    followers.delete(follower);
    if (followers.size > 0) return;
    running?.abort();
    running = null;
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
