import { isOpen } from './payment-state.js';
import type { PaymentDeps } from './payment-deps.js';
import type { Provider } from './ports/provider.js';
import { lookUpAttempt } from './look-up-attempt.js';
import { readyProvider } from './provider-call.js';
import { recordAnswer } from './record-answer.js';
import type { Tenant } from './tenant.js';
import type { Attempt, BuyerAction, Fact, Transaction } from './transaction.js';

export type AskToStartOptions = Readonly<{ tenant: Tenant; transaction: Transaction; attempt: Attempt }>;

export type AskToStartResult = Readonly<{ kind: 'started' | 'refused' | 'unknown'; transaction: Transaction; reason: string | null; /** For the buyer's page alone. */ action: BuyerAction | null }>;

/**
 * Sends the stored request under the attempt's id, for the first time, and records the answer. A refusal is a declined try: the provider
 * surely did nothing.
 */
export async function askToStart(deps: PaymentDeps, { tenant, transaction, attempt }: AskToStartOptions): Promise<AskToStartResult> {
  const { provider, ask } = await readyProvider(deps, tenant, attempt.providerId, attempt.providerType);
  const outcome = await ask((at, call) => at.startPayment(call, attempt.request));
  const record = { tenant, transaction, attempt, source: 'answer' } as const;
  if (outcome.kind === 'unknown') return { kind: 'unknown', transaction, reason: outcome.reason, action: null };
  if (outcome.kind === 'refused') {
    const facts = outcome.facts.length > 0 ? outcome.facts : [attemptFact(deps, provider, attempt, 'declined', 'answer', outcome.reason)];
    return { kind: 'refused', transaction: await recordAnswer(deps, { ...record, facts, providerReference: null }), reason: outcome.reason, action: null };
  }
  const { providerReference, action } = outcome.value;
  return { kind: 'started', transaction: await recordAnswer(deps, { ...record, facts: outcome.facts, providerReference, action }), reason: null, action };
}

/**
 * Finds out about an attempt whose start was asked for without a known answer (promise 6). While the provider surely keeps idempotency keys the
 * stored request is repeated under the same key; afterwards the provider is only asked whether it has the payment, and never sent a new request.
 * A refusal of the repetition proves nothing about the first request, so it is looked up too.
 */
export async function resolveStart(deps: PaymentDeps, { tenant, transaction, attempt }: AskToStartOptions): Promise<Transaction> {
  const { provider, ask } = await readyProvider(deps, tenant, attempt.providerId, attempt.providerType);
  const askedAt = attempt.askedAt ?? attempt.createdAt;
  const keyIsKept = deps.clock.now().getTime() - askedAt.getTime() < provider.capabilities.idempotencyKeptSeconds * 1_000;
  if (keyIsKept) {
    const outcome = await ask((at, call) => at.startPayment(call, attempt.request));
    if (outcome.kind === 'unknown') return transaction;
    if (outcome.kind === 'ok') {
      const { providerReference, action } = outcome.value;
      return recordAnswer(deps, { tenant, transaction, attempt, source: 'answer', facts: outcome.facts, providerReference, action });
    }
    if (outcome.retryable) return transaction;
  }
  const { found, transaction: seen } = await lookUpAttempt(deps, { tenant, transaction, attempt });
  if (found !== 'absent') return seen;
  const end = attemptFact(deps, provider, attempt, keyIsKept ? 'declined' : 'expired', 'lookup', 'The provider has no such payment.');
  return recordAnswer(deps, { tenant, transaction: seen, attempt, source: 'lookup', facts: [end], providerReference: null });
}

/** The attempt as it stands in `transaction`, if it may still take money. */
export function stillOpen(transaction: Transaction, attemptId: string): Attempt | null {
  const attempt = transaction.attempts.find(({ id }) => id === attemptId);
  return attempt && isOpen(attempt) ? attempt : null;
}

/** What we say ourselves of an attempt, where the provider's answer leaves no doubt. */
function attemptFact(deps: PaymentDeps, provider: Provider, attempt: Attempt, status: 'declined' | 'expired', source: 'answer' | 'lookup', reason: string): Fact {
  return {
    kind: 'attempt',
    subjectId: attempt.id,
    status,
    amountMinor: null,
    providerAt: deps.clock.now(),
    rank: provider.ranks.attempt[status],
    source,
    attemptId: attempt.id,
    refundId: null,
    reason: reason.slice(0, 200),
  };
}
