import type { ClaimedSweep, SweepStore } from '../domain/ports/sweep-store.js';
import type { Logger, Timers } from '../domain/ports/world.js';
import { createDueWorker } from './due-worker.js';
import type { DueWorker } from './due-worker.js';

export type SweeperOptions = Readonly<{
  sweeps: SweepStore;
  /** Provider types that have a list of events of their own. */
  types: readonly string[];
  sweep: (claim: ClaimedSweep) => Promise<unknown>;
  timers: Timers;
  logger: Logger;
  pollMs?: number;
  /** Longer than any sweep takes; afterwards another process may take the account. */
  leaseMs?: number;
}>;

/** Has every provider account swept when its time has come. */
export function createSweeper({ sweeps, types, sweep, timers, logger, pollMs = 30_000, leaseMs = 600_000 }: SweeperOptions): DueWorker {
  return createDueWorker({
    claim: (limit, ms) => sweeps.claimDueAcrossTenants({ types, limit, leaseMs: ms }),
    work: sweep,
    what: 'a sweep of a provider\'s events',
    describe: ({ providerId }) => ({ providerId }),
    timers, logger, pollMs, concurrencyMax: 4, leaseMs,
  });
}
