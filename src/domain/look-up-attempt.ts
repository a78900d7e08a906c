import { collectAttempt } from './collect-attempt.js';
import type { PaymentDeps } from './payment-deps.js';
import { readyProvider } from './provider-call.js';
import { recordAnswer } from './record-answer.js';
import type { Tenant } from './tenant.js';
import type { Attempt, BuyerAction, Transaction } from './transaction.js';

export type LookUpResult = Readonly<{
  /** `absent`: the provider answered that it has no such payment. `unknown`: it did not answer, or can't be asked this way. */
  found: 'found' | 'absent' | 'unknown';
  transaction: Transaction;
  /** What the buyer has to do, for the page alone; null when nothing, or when nobody knows. */
  action: BuyerAction | null;
}>;

export type LookUpAttemptOptions = Readonly<{ tenant: Tenant; transaction: Transaction; attempt: Attempt }>;

/** Asks the provider how an attempt stands, by its reference or by our attempt id, and records the answer. */
export async function lookUpAttempt(deps: PaymentDeps, { tenant, transaction, attempt }: LookUpAttemptOptions): Promise<LookUpResult> {
  const { provider, ask } = await readyProvider(deps, tenant, attempt.providerId, attempt.providerType);
  if (attempt.providerReference === null && !provider.capabilities.findByAttemptId) return { found: 'unknown', transaction, action: null };
  const by = attempt.providerReference === null ? { attemptId: attempt.id } : { providerReference: attempt.providerReference };
  const outcome = await ask((at, call) => at.lookUpPayment(call, by));
  if (outcome.kind !== 'ok') return { found: 'unknown', transaction, action: null };
  if (outcome.value === null) return { found: 'absent', transaction, action: null };
  const { providerReference, otherReferences = [], currency, livemode, action, awaitsCollection = false } = outcome.value;
  for (const other of otherReferences) await deps.transactions.rememberProviderReference(tenant, attempt.providerId, other, transaction.id);
  const told = action === undefined ? {} : { action };
  const seen = await recordAnswer(deps, { tenant, transaction, attempt, source: 'lookup', facts: outcome.facts, providerReference, currency, livemode, ...told });
  const collected = awaitsCollection ? await collectAttempt(deps, { tenant, transaction: seen, attemptId: attempt.id, providerReference }) : seen;
  return { found: 'found', action: action ?? null, transaction: collected };
}
