import type { Clock, Random, Timers } from '../domain/ports/world.js';

export type SimulatedWorld = Readonly<{
  clock: Clock;
  timers: Timers;
  random: Random;
  /** Moves time on, running every timer that falls due in its order, with the promises each sets off settled in between. */
  advance: (ms: number) => Promise<void>;
  /** Timers not yet due. */
  pending: () => number;
}>;

type Timer = { at: number; order: number; run: () => void };

/** Time that moves only when told, and chance that repeats for a seed, so that a whole history can be replayed. */
export function createSimulatedWorld({ startAt = '2026-01-01T00:00:00.000Z', seed = 1 }: { startAt?: string; seed?: number } = {}): SimulatedWorld {
  let nowMs = Date.parse(startAt);
  let order = 0;
  const queue = new Set<Timer>();

  const after: Timers['after'] = (delayMs, run) => {
    order += 1;
    const timer = { at: nowMs + Math.max(delayMs, 0), order, run };
    queue.add(timer);
    return () => void queue.delete(timer);
  };

  const advance = async (ms: number): Promise<void> => {
    const until = nowMs + ms;
    for (;;) {
      await settlePromises();
      const next = [...queue].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at || a.order - b.order)[0];
      if (!next) break;
      queue.delete(next);
      nowMs = Math.max(nowMs, next.at);
      next.run();
    }
    nowMs = until;
  };

  return {
    clock: { now: () => new Date(nowMs) },
    timers: {
      after,
      sleep: (delayMs, signal) =>
        new Promise((resolve) => {
          if (signal?.aborted) return resolve();
          const cancel = after(delayMs, resolve);
          signal?.addEventListener('abort', () => { cancel(); resolve(); }, { once: true });
        }),
    },
    random: createSeededRandom(seed),
    advance,
    pending: () => queue.size,
  };
}

/** mulberry32: small and repeatable. For tests only, as its output can be predicted. */
export function createSeededRandom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { fraction, bytes: (count) => Uint8Array.from({ length: count }, () => Math.floor(fraction() * 256)) };
}

/** Lets everything run that needs no time to pass. */
function settlePromises(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
