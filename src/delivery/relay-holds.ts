import type { Logger, Timers } from '../domain/ports/world.js';

export type RelayHolds = {
  heldIds(): readonly string[];
  /** Leaves a transaction that can't be relayed alone for a while, longer each time, so that it does not keep the others waiting. */
  hold(transactionId: string, error: unknown): void;
  /** Passes over a transaction while what follows from it is under way; a failure holds it. Resolves only when there is too much of that already. */
  follow(transactionId: string, followUp: Promise<unknown>): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
};

/** Follow-ups under way at a time; beyond this the relay waits for one, as each is passed over by its id. */
const underWayMax = 1_000;
const firstHoldMs = 1_000;
const holdMsMax = 60_000;
/** Beyond this the oldest failures are forgotten and tried again at once. */
const failuresMax = 1_000;

/** Transactions that the next rounds pass over: those that failed, for a while, and those whose follow-up is under way. Kept in memory: another process simply tries. */
export function createRelayHolds({ timers, logger, onFree }: { timers: Timers; logger: Logger; onFree: () => void }): RelayHolds {
  const held = new Set<string>();
  const failures = new Map<string, number>();
  const underWay = new Set<Promise<void>>();

  const hold = (transactionId: string, error: unknown): void => {
    const count = (failures.get(transactionId) ?? 0) + 1;
    failures.delete(transactionId);
    failures.set(transactionId, count);
    if (failures.size > failuresMax) failures.delete(failures.keys().next().value ?? '');
    held.add(transactionId);
    logger.error('relay_held', { transactionId, failuresCount: count, error: String(error) });
    timers.after(Math.min(holdMsMax, firstHoldMs * 2 ** Math.min(count - 1, 10)), () => {
      held.delete(transactionId);
      onFree();
    });
  };

  return {
    heldIds: () => [...held],
    hold,
    async follow(transactionId, followUp) {
      held.add(transactionId);
      const done = followUp
        .then(() => {
          failures.delete(transactionId);
          held.delete(transactionId);
        })
        .catch((error: unknown) => hold(transactionId, error))
        .finally(() => underWay.delete(done));
      underWay.add(done);
      if (underWay.size >= underWayMax) await Promise.race(underWay);
    },
    async idle() {
      await Promise.all(underWay);
    },
  };
}
