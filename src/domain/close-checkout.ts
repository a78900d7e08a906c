import { advanceTransaction } from './advance-transaction.js';
import type { AuditedAct } from './audit-transaction.js';
import { cancelAttempt } from './cancel-attempt.js';
import { changeTransaction } from './change-transaction.js';
import { hasCapture, isEnded } from './checkout-status.js';
import { hasToBeCancelled, isBeingAsked } from './payable.js';
import type { PaymentDeps } from './payment-deps.js';
import type { Tenant } from './tenant.js';
import type { TimelineEntry, Transaction } from './transaction.js';

export type CloseCheckoutOptions = Readonly<{
  tenant: Tenant;
  transactionId: string;
  why: NonNullable<Transaction['closing']>['why'];
  source: TimelineEntry['source'];
  /** Also calls off attempts that the provider is working on; otherwise those are left to end by themselves. */
  cancelProcessing: boolean;
  /** Reserved id of the request, kept with the closing. */
  requestId?: string | undefined;
  /** Where an operator or a key asks for it. */
  audit?: AuditedAct | undefined;
}>;

/**
 * Closes an unpaid checkout: no attempt may start from now on, open ones are cancelled at their provider, and the state changes on its word,
 * with the write that leaves no attempt able to take money. Repeating it goes on where it stood; a paid or ended checkout is left alone.
 * @returns the transaction as it then is: not yet closed where a provider is at work or did not answer.
 */
export async function closeCheckout(deps: PaymentDeps, { tenant, transactionId, why, source, cancelProcessing, requestId, audit }: CloseCheckoutOptions): Promise<Transaction> {
  const { transaction } = await changeTransaction(deps, {
    tenant,
    transactionId,
    source,
    audit,
    decide: (before, context) => {
      if (before.closing !== null || isEnded(before) || hasCapture(before)) return null;
      return advanceTransaction(before, { ...before, closing: { why, since: context.now, ...(requestId === undefined ? {} : { requestId }) } }, context);
    },
  });
  return isEnded(transaction) || hasCapture(transaction) ? transaction : cancelOpenAttempts(deps, { tenant, transaction, cancelProcessing });
}

/** Cancels, one after the other, what can still take money. */
export async function cancelOpenAttempts(deps: PaymentDeps, { tenant, transaction, cancelProcessing }: { tenant: Tenant; transaction: Transaction; cancelProcessing: boolean }): Promise<Transaction> {
  let current = transaction;
  for (const { id } of transaction.attempts) {
    const attempt = current.attempts.find((other) => other.id === id);
    if (!attempt || !hasToBeCancelled(deps, attempt) || isBeingAsked(attempt, deps.clock.now())) continue;
    if (attempt.status === 'processing' && !cancelProcessing) continue;
    current = await cancelAttempt(deps, { tenant, transactionId: transaction.id, attemptId: id });
  }
  return current;
}

/** Takes a closing back whose provider said that it can't be cancelled. */
export async function reopenCheckout(deps: PaymentDeps, { tenant, transactionId, audit }: { tenant: Tenant; transactionId: string; audit?: AuditedAct | undefined }): Promise<Transaction> {
  const { transaction } = await changeTransaction(deps, {
    tenant,
    transactionId,
    source: 'system',
    audit,
    decide: (before, context) => (before.closing === null || isEnded(before) ? null : advanceTransaction(before, { ...before, closing: null }, context)),
  });
  return transaction;
}
