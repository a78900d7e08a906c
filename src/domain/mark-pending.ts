import { resolveStart } from './ask-to-start.js';
import { GatewayError } from './errors.js';
import { lookUpAttempt } from './look-up-attempt.js';
import { hasToBeCancelled, isBeingAsked } from './payable.js';
import type { PaymentDeps } from './payment-deps.js';
import type { Tenant } from './tenant.js';
import type { Transaction } from './transaction.js';

export type MarkPendingOptions = Readonly<{ tenant: Tenant; transactionId: string }>;

/**
 * The buyer is back from the provider: asks the provider how the open attempt stands instead of waiting for its event. Never makes a payment
 * pending by itself; without an open attempt, and when the provider does not answer, nothing changes.
 * @throws GatewayError `transaction_not_found`.
 */
export async function markPending(deps: PaymentDeps, { tenant, transactionId }: MarkPendingOptions): Promise<Transaction> {
  const transaction = await deps.transactions.find(tenant, transactionId);
  if (!transaction) throw new GatewayError('transaction_not_found', 'There is no such transaction for this checkout session.');
  // A declined one counts where the buyer can pay it with another card.
  const attempt = transaction.attempts.findLast((candidate) => hasToBeCancelled(deps, candidate));
  const known = attempt === undefined || transaction.facts.some((fact) => fact.kind === 'capture' && fact.attemptId === attempt.id);
  if (known || isBeingAsked(attempt, deps.clock.now())) return transaction;
  if (attempt.status === 'starting') return resolveStart(deps, { tenant, transaction, attempt });
  return (await lookUpAttempt(deps, { tenant, transaction, attempt })).transaction;
}
