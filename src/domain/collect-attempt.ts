import type { PaymentDeps } from './payment-deps.js';
import { isOpen } from './payment-state.js';
import { readyProvider } from './provider-call.js';
import { recordAnswer } from './record-answer.js';
import type { Tenant } from './tenant.js';
import type { Transaction } from './transaction.js';

export type CollectAttemptOptions = Readonly<{ tenant: Tenant; transaction: Transaction; attemptId: string; providerReference: string }>;

/**
 * Asks for the payment of an attempt whose buyer has agreed to a mandate, with the stored request and under the attempt's key, so that however many hooks, looks and
 * janitors come to it, one payment is collected. Not for one that was called off or whose checkout is to be closed (promise 1): the mandate is then cancelled,
 * and a request that is under way at that moment is refused for want of it.
 */
export async function collectAttempt(deps: PaymentDeps, { tenant, transaction, attemptId, providerReference }: CollectAttemptOptions): Promise<Transaction> {
  const attempt = transaction.attempts.find(({ id }) => id === attemptId);
  if (!attempt || !isOpen(attempt) || attempt.cancelRequestedAt !== null || transaction.closing !== null) return transaction;
  const { ask } = await readyProvider(deps, tenant, attempt.providerId, attempt.providerType);
  const outcome = await ask((at, call) => at.collectPayment?.(call, attempt.request, { providerReference }) ?? Promise.resolve({ kind: 'unknown', reason: 'It does not collect.' }));
  // Refused or unknown: the next look tells what became of the mandate.
  if (outcome.kind !== 'ok') {
    deps.logger.warn('a payment was not collected yet', { transactionId: transaction.id, attemptId, providerId: attempt.providerId, reason: outcome.reason });
    return transaction;
  }
  return recordAnswer(deps, { tenant, transaction, attempt, source: 'answer', facts: outcome.facts, providerReference: attempt.providerReference });
}
