import { createSeededRandom } from '../../src/adapters/simulated-world.js';
import type { Random, Timers } from '../../src/domain/ports/world.js';

export type Scheduler = Readonly<{
  nowMs: () => number;
  timers: Timers;
  random: Random;
  /** True about once in `oneIn`; never for 0. */
  chance: (oneIn: number) => boolean;
  /** A whole number from `min` to `max`, both included. */
  between: (min: number, max: number) => number;
  pick: <T>(items: readonly T[]) => T;
  /** Lets everything happen that is due until then, each with all that follows from it at once. */
  runUntil: (ms: number) => Promise<void>;
  /** Waits for something outside of simulated time, which stands still meanwhile. */
  hold: <T>(work: Promise<T>) => Promise<T>;
  /** How many things have happened. */
  steps: () => number;
}>;

type Due = { at: number; order: number; run: () => void; cancelled: boolean };

/** Time, timers and chance of one history: everything that happens is one entry of this queue, so that a seed gives one history exactly. */
export function createScheduler(seed: number, startAt: number | undefined): Scheduler {
  const random = createSeededRandom(seed);
  const heap: Due[] = [];
  let now = startAt ?? Date.parse('2026-01-01T00:00:00.000Z');
  let order = 0;
  let steps = 0;
  let held = 0;
  let onReleased = (): void => undefined;

  /** Everything that needs no time to pass has happened when this resolves. */
  const settle = async (): Promise<void> => {
    await settlePromises();
    while (held > 0) {
      await new Promise<void>((resolve) => (onReleased = resolve));
      await settlePromises();
    }
  };

  const after: Timers['after'] = (delayMs, run) => {
    const due: Due = { at: now + Math.max(0, delayMs), order: (order += 1), run, cancelled: false };
    push(heap, due);
    return () => void (due.cancelled = true);
  };
  const between = (min: number, max: number): number => min + Math.floor(random.fraction() * (max - min + 1));

  return {
    nowMs: () => now,
    random,
    between,
    chance: (oneIn) => oneIn > 0 && random.fraction() * oneIn < 1,
    pick: (items) => items[between(0, items.length - 1)] as (typeof items)[number],
    steps: () => steps,
    hold: async (work) => {
      held += 1;
      try {
        return await work;
      } finally {
        held -= 1;
        onReleased();
      }
    },
    timers: {
      after,
      sleep: (delayMs, signal) =>
        new Promise((resolve) => {
          if (signal?.aborted) return resolve();
          const end = (): void => {
            cancel();
            signal?.removeEventListener('abort', end);
            resolve();
          };
          const cancel = after(delayMs, end);
          signal?.addEventListener('abort', end, { once: true });
        }),
    },
    async runUntil(ms) {
      await settle();
      for (let next = heap[0]; next !== undefined && next.at <= ms; next = heap[0]) {
        pop(heap);
        if (next.cancelled) continue;
        now = Math.max(now, next.at);
        steps += 1;
        next.run();
        await settle();
      }
      now = Math.max(now, ms);
    },
  };
}

/** Promises that wait for nothing outside have run when this resolves: a tick comes once no microtask is left, and costs a tenth of a turn of the event loop. */
function settlePromises(): Promise<void> {
  return new Promise((resolve) => process.nextTick(resolve));
}

function comesBefore(a: Due, b: Due): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}

function push(heap: Due[], due: Due): void {
  heap.push(due);
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!comesBefore(heap[at] as Due, heap[parent] as Due)) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function pop(heap: Due[]): void {
  const last = heap.pop();
  if (heap.length === 0 || last === undefined) return;
  heap[0] = last;
  for (let at = 0; ;) {
    const left = 2 * at + 1;
    const least = [left, left + 1].reduce((best, child) => (child < heap.length && comesBefore(heap[child] as Due, heap[best] as Due) ? child : best), at);
    if (least === at) return;
    swap(heap, at, least);
    at = least;
  }
}

function swap(heap: Due[], a: number, b: number): void {
  [heap[a], heap[b]] = [heap[b] as Due, heap[a] as Due];
}
