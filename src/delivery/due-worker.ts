import type { Logger, Timers } from '../domain/ports/world.js';

export type DueWorkerOptions<T> = Readonly<{
  /** Takes what is due under a lease, so that nobody else takes it meanwhile. */
  claim: (limit: number, leaseMs: number) => Promise<readonly T[]>;
  work: (item: T) => Promise<unknown>;
  timers: Timers;
  logger: Logger;
  /** What is worked on, for the log: `a transaction`. */
  what: string;
  /** Fields that name one of them in the log. */
  describe: (item: T) => Readonly<Record<string, unknown>>;
  pollMs: number;
  concurrencyMax: number;
  leaseMs: number;
}>;

export type DueWorker = {
  start(): void;
  /** Looks for due work at once. */
  wake(): void;
  /** Resolves when the running work has ended. */
  stop(): Promise<void>;
};

/** Works off what becomes due, found by polling. What fails stays due and comes again when its lease is over. Any number of processes may run it. */
export function createDueWorker<T>({ claim, work, timers, logger, what, describe, pollMs, concurrencyMax, leaseMs }: DueWorkerOptions<T>): DueWorker {
  const inFlight = new Set<Promise<void>>();
  let running = false;
  let round: Promise<void> | null = null;
  let again = false;
  let cancelPoll = (): void => undefined;

  function wake(): void {
    if (!running) return;
    again = true;
    if (round) return;
    cancelPoll();
    round = rounds().finally(() => {
      round = null;
      if (again) wake();
      else if (running) cancelPoll = timers.after(pollMs, wake);
    });
  }

  async function rounds(): Promise<void> {
    try {
      while (running && again) {
        again = false;
        const limit = concurrencyMax - inFlight.size;
        if (limit <= 0) return;
        const due = await claim(limit, leaseMs);
        for (const item of due) begin(item);
      }
    } catch (error) {
      again = false;
      logger.warn(`${what} that is due cannot be read`, { error });
    }
  }

  function begin(item: T): void {
    const running: Promise<void> = workOn(item).finally(() => {
      inFlight.delete(running);
      wake();
    });
    inFlight.add(running);
  }

  async function workOn(item: T): Promise<void> {
    try {
      await work(item);
    } catch (error) {
      logger.error(`work on ${what} failed`, { ...describe(item), error });
    }
  }

  return {
    start() {
      if (running) return;
      running = true;
      wake();
    },
    wake,
    async stop() {
      running = false;
      cancelPoll();
      await round;
      await Promise.all(inFlight);
      cancelPoll();
    },
  };
}
