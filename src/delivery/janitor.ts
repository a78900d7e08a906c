import type { TransactionLocator, TransactionStore } from '../domain/ports/transaction-store.js';
import type { Logger, Timers } from '../domain/ports/world.js';

export type JanitorOptions = Readonly<{
  transactions: Pick<TransactionStore, 'claimDueChecksAcrossTenants'>;
  /** The domain's check of one transaction: unknown outcomes, awaited cancels, expiry, pending refunds. */
  check: (locator: TransactionLocator) => Promise<unknown>;
  timers: Timers;
  logger: Logger;
  pollMs?: number;
  /** Transactions checked at a time. */
  concurrencyMax?: number;
  /** Longer than any check takes; afterwards another janitor may take the transaction. */
  leaseMs?: number;
}>;

export type Janitor = {
  start(): void;
  /** Looks for due checks at once. */
  wake(): void;
  /** Resolves when the running checks have ended. */
  stop(): Promise<void>;
};

/**
 * Takes the transactions whose check is due and has them checked, for as long as it takes until the provider's word is known. What
 * fails stays due and comes again when its lease is over.
 */
export function createJanitor(options: JanitorOptions): Janitor {
  const { transactions, check, timers, logger, pollMs = 1_000, concurrencyMax = 8, leaseMs = 60_000 } = options;
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
        const due = await transactions.claimDueChecksAcrossTenants(limit, leaseMs);
        for (const locator of due) begin(locator);
      }
    } catch (error) {
      again = false;
      logger.warn('the janitor cannot read what is due', { error });
    }
  }

  function begin(locator: TransactionLocator): void {
    const work: Promise<void> = checkOne(locator).finally(() => {
      inFlight.delete(work);
      wake();
    });
    inFlight.add(work);
  }

  async function checkOne(locator: TransactionLocator): Promise<void> {
    try {
      await check(locator);
    } catch (error) {
      logger.error('a transaction could not be checked', { transactionId: locator.transactionId, error });
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
