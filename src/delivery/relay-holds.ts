import type { DueTransaction, TransactionRevision } from '../domain/ports/relay-work.js';
import type { Logger, Timers } from '../domain/ports/world.js';

export type RelayHolds = {
  /** What the next round passes over, unless it was written again since. */
  passedOver(): readonly TransactionRevision[];
  /** The transaction with those entries only whose follow-up is not under way; null when it has none. */
  withoutFollowed(transaction: DueTransaction): DueTransaction | null;
  /** Leaves a transaction that can't be relayed alone for a while, longer each time, so that it does not keep the others waiting. */
  hold(transaction: TransactionRevision, error: unknown): void;
  /** Passes over a transaction's entries until `done` has ended, well or not. Waits only when there is too much under way already. */
  passOver(transaction: DueTransaction, done: Promise<unknown>): Promise<void>;
  /** Minds what follows from a transaction's entries while that is under way; a failure holds it. Waits as `passOver` does. */
  follow(transaction: DueTransaction, followUp: Promise<unknown>): Promise<void>;
  /** Resolves when nothing is under way. */
  idle(): Promise<void>;
};

/** Transactions passed over at a time; beyond this the relay waits for one, as each is passed over by its id. */
const underWayMax = 1_000;
const firstHoldMs = 1_000;
const holdMsMax = 60_000;
/** Beyond this the oldest failures are forgotten and tried again at once. */
const failuresMax = 1_000;

/**
 * Transactions that the next rounds pass over: those that failed, for a while, and those whose follow-up is under way. A new change of theirs
 * is relayed all the same. Kept in memory: another process simply tries.
 */
export function createRelayHolds({ timers, logger, onFree }: { timers: Timers; logger: Logger; onFree: () => void }): RelayHolds {
  const held = new Map<string, { revision: number; until: symbol }>();
  const followed = new Map<string, { revision: number; eventVersions: Set<number> }>();
  const failures = new Map<string, number>();
  const underWay = new Set<Promise<void>>();

  const hold = ({ transactionId, revision }: TransactionRevision, error: unknown): void => {
    const count = (failures.get(transactionId) ?? 0) + 1;
    failures.delete(transactionId);
    failures.set(transactionId, count);
    if (failures.size > failuresMax) failures.delete(failures.keys().next().value ?? '');
    const until = Symbol(transactionId);
    held.set(transactionId, { revision, until });
    logger.error('relay_held', { transactionId, failuresCount: count, error: String(error) });
    timers.after(Math.min(holdMsMax, firstHoldMs * 2 ** Math.min(count - 1, 10)), () => {
      // Held again meanwhile, for longer.
      if (held.get(transactionId)?.until !== until) return;
      held.delete(transactionId);
      onFree();
    });
  };

  const begin = ({ transactionId, revision, entries }: DueTransaction): (() => void) => {
    const eventVersions = (entries ?? []).map(({ eventVersion }) => eventVersion);
    followed.set(transactionId, { revision, eventVersions: new Set([...(followed.get(transactionId)?.eventVersions ?? []), ...eventVersions]) });
    return () => {
      const all = followed.get(transactionId)?.eventVersions;
      eventVersions.forEach((eventVersion) => all?.delete(eventVersion));
      if (all?.size === 0) followed.delete(transactionId);
    };
  };

  const passOver = async (transaction: DueTransaction, awaited: Promise<unknown>): Promise<void> => {
    const end = begin(transaction);
    const done: Promise<void> = awaited.then(end, end).finally(() => underWay.delete(done));
    underWay.add(done);
    if (underWay.size >= underWayMax) await Promise.race(underWay);
  };

  return {
    passOver,
    passedOver: () => [...held, ...followed].map(([transactionId, { revision }]) => ({ transactionId, revision })),
    withoutFollowed(transaction) {
      const known = followed.get(transaction.transactionId);
      if (!known || !transaction.entries) return transaction;
      known.revision = transaction.revision;
      const entries = transaction.entries.filter(({ eventVersion }) => !known.eventVersions.has(eventVersion));
      return entries.length > 0 || transaction.audits.length > 0 ? { ...transaction, entries } : null;
    },
    hold,
    follow: (transaction, followUp) =>
      passOver(transaction, followUp.then(() => failures.delete(transaction.transactionId), (error: unknown) => hold(transaction, error))),
    async idle() {
      await Promise.all(underWay);
    },
  };
}
