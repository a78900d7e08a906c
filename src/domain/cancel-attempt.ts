import { resolveStart, stillOpen } from './ask-to-start.js';
import { changeTransaction } from './change-transaction.js';
import { advanceTransaction } from './advance-transaction.js';
import { lookUpAttempt } from './look-up-attempt.js';
import type { PaymentDeps } from './payment-deps.js';
import { readyProvider } from './provider-call.js';
import { recordAnswer } from './record-answer.js';
import type { Tenant } from './tenant.js';
import type { Transaction } from './transaction.js';

export type CancelAttemptOptions = Readonly<{ tenant: Tenant; transactionId: string; attemptId: string }>;

/**
 * Calls an attempt off at its provider and records the provider's word; only that word ends the attempt. That we asked is written first, so that
 * a cancelled attempt is known as ours and the janitor asks again when no answer came.
 * @returns the transaction as it then is; the attempt may still be open: the provider is at it, or did not answer.
 */
export async function cancelAttempt(deps: PaymentDeps, { tenant, transactionId, attemptId }: CancelAttemptOptions): Promise<Transaction> {
  const { transaction: marked } = await changeTransaction(deps, {
    tenant,
    transactionId,
    source: 'system',
    decide: (before, context) => {
      const attempt = before.attempts.find(({ id }) => id === attemptId);
      if (!attempt || attempt.cancelRequestedAt !== null || ['cancelled', 'expired', 'succeeded'].includes(attempt.status)) return null;
      const attempts = before.attempts.map((other) => (other === attempt ? { ...other, cancelRequestedAt: context.now } : other));
      return advanceTransaction(before, { ...before, attempts }, context);
    },
  });
  const known = await withReference(deps, tenant, marked, attemptId);
  const attempt = known.attempts.find(({ id }) => id === attemptId);
  if (!attempt || attempt.providerReference === null || !['awaiting_buyer', 'processing', 'declined'].includes(attempt.status)) return known;

  const { provider, ask } = await readyProvider(deps, tenant, attempt.providerId, attempt.providerType);
  const { providerReference } = attempt;
  if (provider.capabilities.cancel) {
    const outcome = await ask((at, call) => at.cancelPayment(call, { attemptId, providerReference }));
    if (outcome.kind === 'unknown') return known;
    const seen = outcome.facts.length === 0 ? known : await recordAnswer(deps, { tenant, transaction: known, attempt, source: 'answer', facts: outcome.facts, providerReference });
    if (!stillOpen(seen, attemptId)) return seen;
  }
  // It could not be cancelled, or the answer does not say that it was: what is it then?
  return (await lookUpAttempt(deps, { tenant, transaction: known, attempt })).transaction;
}

/** An attempt without a known answer has to be found before it can be cancelled. */
async function withReference(deps: PaymentDeps, tenant: Tenant, transaction: Transaction, attemptId: string): Promise<Transaction> {
  const attempt = stillOpen(transaction, attemptId);
  return attempt?.status === 'starting' ? resolveStart(deps, { tenant, transaction, attempt }) : transaction;
}
