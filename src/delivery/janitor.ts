import type { TransactionLocator, TransactionStore } from '../domain/ports/transaction-store.js';
import type { Logger, Timers } from '../domain/ports/world.js';
import { createDueWorker } from './due-worker.js';
import type { DueWorker } from './due-worker.js';

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

export type Janitor = DueWorker;

/** Takes the transactions whose check is due and has them checked, for as long as it takes until the provider's word is known. */
export function createJanitor({ transactions, check, timers, logger, pollMs = 1_000, concurrencyMax = 8, leaseMs = 60_000 }: JanitorOptions): Janitor {
  return createDueWorker({
    claim: (limit, ms) => transactions.claimDueChecksAcrossTenants(limit, ms),
    work: check,
    what: 'a transaction',
    describe: ({ transactionId }) => ({ transactionId }),
    timers, logger, pollMs, concurrencyMax, leaseMs,
  });
}
