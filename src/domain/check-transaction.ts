import { resolveStart } from './ask-to-start.js';
import { resolveRefund } from './ask-to-refund.js';
import { cancelAttempt } from './cancel-attempt.js';
import { cancelOpenAttempts, closeCheckout } from './close-checkout.js';
import { hasCapture, isEnded } from './checkout-status.js';
import { lookUpAttempt } from './look-up-attempt.js';
import { isAttemptDue, postponedCheckAt } from './next-check.js';
import { isBeingAsked } from './payable.js';
import { canStillBePaid } from './payment-state.js';
import type { PaymentDeps } from './payment-deps.js';
import type { Tenant } from './tenant.js';
import type { Transaction } from './transaction.js';

export type CheckTransactionOptions = Readonly<{ tenant: Tenant; transactionId: string }>;

type Step = (transaction: Transaction) => Promise<Transaction>;

/**
 * The janitor's look at one transaction: finds out what is not known (promise 6), awaits cancels, ends what has expired, asks after refunds and
 * after attempts that have been silent for long. Every step may be repeated; one that fails does not keep the others from being taken. When all is done the next
 * look is put off, the longer the older the doubt.
 */
export async function checkTransaction(deps: PaymentDeps, { tenant, transactionId }: CheckTransactionOptions): Promise<void> {
  const found = await deps.transactions.find(tenant, transactionId);
  if (!found) return;
  const steps: Step[] = [
    ...found.attempts.filter(canStillBePaid).map(({ id }): Step => (transaction) => checkAttempt(deps, tenant, transaction, id)),
    (transaction) => (found.closing === null && !hasCapture(found) ? endIfExpired(deps, tenant, transaction) : callOffTheRest(deps, tenant, transaction)),
    ...found.refunds.filter(({ status }) => status === 'requested' || status === 'pending').map(({ id }): Step => (transaction) => checkRefund(deps, tenant, transaction, id)),
  ];
  let current = found;
  for (const step of steps) {
    current = await step(current).catch((error: unknown) => {
      deps.logger.warn('a check of a transaction failed', { transactionId, organizationId: tenant.organizationId, error });
      return current;
    });
  }
  const latest = (await deps.transactions.find(tenant, transactionId)) ?? current;
  await deps.transactions.postponeCheck(tenant, transactionId, latest.revision, postponedCheckAt(latest, deps.clock.now()));
}

async function checkAttempt(deps: PaymentDeps, tenant: Tenant, transaction: Transaction, attemptId: string): Promise<Transaction> {
  const attempt = transaction.attempts.find(({ id }) => id === attemptId);
  const now = deps.clock.now();
  if (!attempt || !canStillBePaid(attempt) || isBeingAsked(attempt, now) || !isAttemptDue(attempt, now)) return transaction;
  if (attempt.cancelRequestedAt !== null) return cancelAttempt(deps, { tenant, transactionId: transaction.id, attemptId });
  if (attempt.status === 'starting') return resolveStart(deps, { tenant, transaction, attempt });
  return (await lookUpAttempt(deps, { tenant, transaction, attempt })).transaction;
}

/** A buyer whose payment the provider is working on has come in time: that payment is left to end by itself. */
async function endIfExpired(deps: PaymentDeps, tenant: Tenant, transaction: Transaction): Promise<Transaction> {
  const over = transaction.expiresAt <= deps.clock.now() && transaction.closing === null && !isEnded(transaction) && !hasCapture(transaction);
  if (!over || transaction.attempts.some(({ status }) => status === 'processing' || status === 'succeeded')) return transaction;
  return closeCheckout(deps, { tenant, transactionId: transaction.id, why: 'expired', source: 'timeout', cancelProcessing: false });
}

/**
 * Of a checkout that closes, or that another attempt has paid for: what was not asked to be cancelled yet, such as an attempt that has only just been
 * found; the others were asked again above.
 */
async function callOffTheRest(deps: PaymentDeps, tenant: Tenant, transaction: Transaction): Promise<Transaction> {
  if (!hasCapture(transaction) && (transaction.closing === null || isEnded(transaction))) return transaction;
  if (!transaction.attempts.some((attempt) => canStillBePaid(attempt) && attempt.cancelRequestedAt === null)) return transaction;
  return cancelOpenAttempts(deps, { tenant, transaction, cancelProcessing: false });
}

async function checkRefund(deps: PaymentDeps, tenant: Tenant, transaction: Transaction, refundId: string): Promise<Transaction> {
  const refund = transaction.refunds.find(({ id }) => id === refundId);
  if (refund?.status === 'requested') return resolveRefund(deps, { tenant, transaction, refundId });
  const attempt = refund?.status === 'pending' ? transaction.attempts.find(({ id }) => id === refund.attemptId) : undefined;
  return attempt ? (await lookUpAttempt(deps, { tenant, transaction, attempt })).transaction : transaction;
}
