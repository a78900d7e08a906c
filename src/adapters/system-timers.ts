import type { Timers } from '../domain/ports/world.js';

/** Longer delays would overflow Node's timer and fire at once. */
const delayMsMax = 2 ** 31 - 1;

/** Timers that never keep the process alive: what must be finished at the end is drained by who started it. */
export function createSystemTimers(): Timers {
  const after: Timers['after'] = (delayMs, run) => {
    const timer = setTimeout(run, Math.min(Math.max(delayMs, 0), delayMsMax));
    timer.unref();
    return () => clearTimeout(timer);
  };
  return {
    after,
    sleep: (delayMs, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const finish = (): void => {
          cancel();
          signal?.removeEventListener('abort', finish);
          resolve();
        };
        const cancel = after(delayMs, finish);
        signal?.addEventListener('abort', finish, { once: true });
      }),
  };
}
