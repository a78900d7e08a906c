import type { Logger, Timers } from '../domain/ports/world.js';
import { createChangeSignal } from './change-signal.js';

export type LogWorkerOptions = Readonly<{
  /** For the log. */
  name: string;
  /** Puts what waits in order. @returns how much; 0 when nothing is left to do. */
  advance: () => Promise<number>;
  timers: Timers;
  logger: Logger;
  pollMs: number;
  /** Rest after each advance that found something, so that what comes meanwhile is put in order with it: one by one each would cost as much as a hundred. */
  restMs?: number;
}>;

export type LogWorker = Readonly<{
  start: () => void;
  /** Finishes what it is at and resolves then. */
  stop: () => Promise<void>;
  /** A hint that something waits. */
  wake: () => void;
}>;

/** Keeps a log in order: at once when woken, a rest after the last time, else at every poll. Any number of processes may run one. */
export function createLogWorker({ name, advance, timers, logger, pollMs, restMs = 0 }: LogWorkerOptions): LogWorker {
  const signal = createChangeSignal(timers);
  const stopped = new AbortController();
  let running: Promise<void> | null = null;

  const run = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      const count = await advance().catch(async (error: unknown) => {
        logger.warn('log_not_advanced', { log: name, error: String(error) });
        await timers.sleep(pollMs, stopped.signal);
        return 0;
      });
      if (stopped.signal.aborted) return;
      if (count === 0) await signal.wait(pollMs);
      else if (restMs > 0) await timers.sleep(restMs, stopped.signal);
    }
  };

  return {
    start() {
      running ??= run();
    },
    async stop() {
      stopped.abort();
      signal.notify();
      await running;
    },
    wake: () => signal.notify(),
  };
}
