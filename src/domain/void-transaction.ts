import type { AuditBy } from './audit-entry.js';
import { actBy } from './audit-transaction.js';
import { closeCheckout, reopenCheckout } from './close-checkout.js';
import { hasCapture, hasOpenAttempt, isEnded } from './checkout-status.js';
import { GatewayError } from './errors.js';
import type { PaymentDeps } from './payment-deps.js';
import type { Tenant } from './tenant.js';
import type { Transaction } from './transaction.js';
import { transactionBounds } from './transaction.js';

export type VoidTransactionOptions = Readonly<{
  tenant: Tenant;
  transactionId: string;
  /** From the idempotency record: the repetition of a request that crashed answers as the first would have. */
  reservedIds?: readonly string[] | null | undefined;
  /** Who asks, for the audit log. */
  by?: AuditBy | undefined;
}>;

/**
 * Calls a payment off that nobody has paid yet. Answers the transaction as it is then known: where the provider did not answer it is not
 * cancelled yet, and the janitor goes on asking.
 * @throws GatewayError `transaction_not_found`, `void_not_possible`, `transaction_bound_reached`.
 */
export async function voidTransaction(deps: PaymentDeps, { tenant, transactionId, reservedIds, by }: VoidTransactionOptions): Promise<Transaction> {
  const before = await deps.transactions.find(tenant, transactionId);
  if (!before) throw new GatewayError('transaction_not_found', 'transactionId: there is no such transaction in this organization and mode.');
  if (hasCapture(before)) throw new GatewayError('void_not_possible', 'Money was captured already; refund the transaction instead.');
  const requestId = reservedIds?.[0];
  if (isEnded(before) && requestId !== undefined && before.closing?.requestId === requestId) return before;
  if (isEnded(before)) throw new GatewayError('void_not_possible', 'The transaction has ended already.');
  if (before.timeline.length >= transactionBounds.timelineMax) throw new GatewayError('transaction_bound_reached', 'The transaction has too many entries to take another.');

  const closed = await closeCheckout(deps, { tenant, transactionId, why: 'cancelled', source: 'operator', cancelProcessing: true, requestId, audit: actBy(by, { action: 'transaction.voided' }) });
  if (hasCapture(closed)) throw new GatewayError('void_not_possible', 'Money was captured meanwhile; refund the transaction instead.');
  // The provider has said that it is at work and can't stop: the closing would wait for an outcome that nobody can hasten.
  if (hasOpenAttempt(closed) && closed.attempts.some(({ status }) => status === 'processing')) {
    await reopenCheckout(deps, { tenant, transactionId, audit: actBy(by, { action: 'transaction.void_refused' }) });
    throw new GatewayError('void_not_possible', 'The provider is working on the payment and cannot cancel it; wait for its outcome.');
  }
  return closed;
}
