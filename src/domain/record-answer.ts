import type { PaymentDeps } from './payment-deps.js';
import { recordFacts } from './record-facts.js';
import type { Tenant } from './tenant.js';
import type { Attempt, BuyerAction, Fact, Transaction } from './transaction.js';

export type RecordAnswerOptions = Readonly<{
  tenant: Tenant;
  transaction: Transaction;
  attempt: Attempt;
  source: 'answer' | 'lookup';
  facts: readonly Fact[];
  /** Null where the answer named none, as a refusal does. */
  providerReference: string | null;
  currency?: string;
  livemode?: boolean;
  action?: BuyerAction | null;
}>;

/**
 * Records what a provider answered about an attempt of ours, by the same way as its events.
 * @returns the transaction as it then is; as it was when the answer does not fit the attempt, which is logged.
 */
export async function recordAnswer(deps: PaymentDeps, options: RecordAnswerOptions): Promise<Transaction> {
  const { tenant, transaction, attempt, source, facts, action } = options;
  if (options.providerReference !== null && attempt.providerReference === null) {
    await deps.transactions.rememberProviderReference(tenant, attempt.providerId, options.providerReference, transaction.id);
  }
  const result = await recordFacts(deps, {
    tenant,
    providerId: attempt.providerId,
    source,
    facts,
    transactionId: transaction.id,
    attemptId: attempt.id,
    providerReference: options.providerReference ?? attempt.providerReference,
    currency: options.currency ?? attempt.request.currency,
    livemode: options.livemode ?? transaction.livemode,
    ...(action === undefined ? {} : { action }),
  });
  if (result.kind === 'applied' || result.kind === 'unchanged') return result.transaction;
  deps.logger.error('the answer of a provider does not fit the attempt', {
    transactionId: transaction.id,
    attemptId: attempt.id,
    providerId: attempt.providerId,
    result: result.kind === 'quarantine' ? `${result.reason}: ${result.why}` : result.kind,
  });
  return (await deps.transactions.find(tenant, transaction.id)) ?? transaction;
}
