import { collectAttempt } from './collect-attempt.js';
import type { PaymentDeps } from './payment-deps.js';
import { readyProvider } from './provider-call.js';
import { recordAnswer } from './record-answer.js';
import type { Tenant } from './tenant.js';
import type { Attempt, Transaction } from './transaction.js';

export type LookUpResult = Readonly<{
  /** `absent`: the provider answered that it has no such payment. `unknown`: it did not answer, or can't be asked this way. */
  found: 'found' | 'absent' | 'unknown';
  transaction: Transaction;
}>;

export type LookUpAttemptOptions = Readonly<{ tenant: Tenant; transaction: Transaction; attempt: Attempt }>;

/** Asks the provider how an attempt stands, by its reference or by our attempt id, and records the answer. */
export async function lookUpAttempt(deps: PaymentDeps, { tenant, transaction, attempt }: LookUpAttemptOptions): Promise<LookUpResult> {
  const { provider, ask } = await readyProvider(deps, tenant, attempt.providerId, attempt.providerType);
  if (attempt.providerReference === null && !provider.capabilities.findByAttemptId) return { found: 'unknown', transaction };
  const by = attempt.providerReference === null ? { attemptId: attempt.id } : { providerReference: attempt.providerReference };
  const outcome = await ask((at, call) => at.lookUpPayment(call, by));
  if (outcome.kind !== 'ok') return { found: 'unknown', transaction };
  if (outcome.value === null) return { found: 'absent', transaction };
  const { providerReference, otherReferences = [], currency, livemode, action, awaitsCollection = false } = outcome.value;
  for (const other of otherReferences) await deps.transactions.rememberProviderReference(tenant, attempt.providerId, other, transaction.id);
  const told = action === undefined ? {} : { action };
  const seen = await recordAnswer(deps, { tenant, transaction, attempt, source: 'lookup', facts: outcome.facts, providerReference, currency, livemode, ...told });
  return { found: 'found', transaction: awaitsCollection ? await collectAttempt(deps, { tenant, transaction: seen, attemptId: attempt.id, providerReference }) : seen };
}
