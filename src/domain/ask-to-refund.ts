import { lookUpAttempt } from './look-up-attempt.js';
import type { PaymentDeps } from './payment-deps.js';
import type { Provider, RefundRequest } from './ports/provider.js';
import { readyProvider } from './provider-call.js';
import { recordAnswer } from './record-answer.js';
import type { Tenant } from './tenant.js';
import type { Attempt, Fact, Refund, Transaction } from './transaction.js';

export type AskToRefundOptions = Readonly<{ tenant: Tenant; transaction: Transaction; refundId: string }>;

type AskOptions = AskToRefundOptions & Readonly<{ /** An earlier request under the same key may have taken effect. */ repeated?: boolean }>;

export type AskToRefundResult = Readonly<{ transaction: Transaction; /** The provider's reason when it said no. */ refusal: string | null }>;

/**
 * Asks the provider for a refund that is reserved, under the refund's id as key, and records the answer. Called again for a refund whose outcome
 * is not known: the request follows from what is stored, so it is the same. A repetition that is refused proves nothing about the first request: the
 * reservation stays until a look-up tells.
 */
export async function askToRefund(deps: PaymentDeps, { tenant, transaction, refundId, repeated = false }: AskOptions): Promise<AskToRefundResult> {
  const target = findTarget(transaction, refundId);
  if (!target) return { transaction, refusal: null };
  const { refund, attempt, request } = target;
  const { provider, ask } = await readyProvider(deps, tenant, attempt.providerId, attempt.providerType);
  const record = { tenant, transaction, attempt, source: 'answer' } as const;
  const { capabilities } = provider;
  if (!capabilities.refund || (!capabilities.partialRefund && refund.amountMinor !== attempt.request.amountMinor)) {
    const reason = capabilities.refund ? 'The provider refunds whole payments only.' : 'The provider cannot refund.';
    return { transaction: await recordAnswer(deps, { ...record, facts: [failedFact(deps, provider, refund, 'answer', reason)], providerReference: null }), refusal: reason };
  }

  const outcome = await ask((at, call) => at.refund(call, request));
  if (outcome.kind === 'unknown') return { transaction, refusal: null };
  if (outcome.kind === 'ok') return { transaction: await recordAnswer(deps, { ...record, facts: outcome.facts, providerReference: null }), refusal: null };
  if (outcome.retryable) return { transaction, refusal: null };
  if (repeated && outcome.facts.length === 0) {
    const { found, transaction: seen } = await lookUpAttempt(deps, { tenant, transaction, attempt });
    return found === 'found' && capabilities.lookupListsRefunds === true ? endIfAbsent(deps, { tenant, transaction: seen, refundId, reason: outcome.reason }) : { transaction: seen, refusal: null };
  }
  const facts = outcome.facts.length > 0 ? outcome.facts : [failedFact(deps, provider, refund, 'answer', outcome.reason)];
  return { transaction: await recordAnswer(deps, { ...record, facts, providerReference: null }), refusal: outcome.reason };
}

/**
 * Finds out about a refund that was asked for without a known answer (promise 6): repeats the request under its key while keys are surely
 * kept, afterwards only looks. A refund that a complete list lacks was never made.
 */
export async function resolveRefund(deps: PaymentDeps, { tenant, transaction, refundId }: AskToRefundOptions): Promise<Transaction> {
  const target = findTarget(transaction, refundId);
  if (!target) return transaction;
  const { refund, attempt } = target;
  const { provider } = await readyProvider(deps, tenant, attempt.providerId, attempt.providerType);
  const { transaction: seen, found } = await lookUpAttempt(deps, { tenant, transaction, attempt });
  const open = seen.refunds.find(({ id }) => id === refundId);
  if (found !== 'found' || open?.status !== 'requested') return seen;

  const keyIsKept = deps.clock.now().getTime() - refund.createdAt.getTime() < provider.capabilities.idempotencyKeptSeconds * 1_000;
  if (keyIsKept) return (await askToRefund(deps, { tenant, transaction: seen, refundId, repeated: true })).transaction;
  if (provider.capabilities.lookupListsRefunds !== true) {
    deps.logger.error('the outcome of a refund cannot be found out', { transactionId: transaction.id, refundId, providerId: attempt.providerId });
    return seen;
  }
  return (await endIfAbsent(deps, { tenant, transaction: seen, refundId, reason: 'The provider has no such refund.' })).transaction;
}

/** After a look-up that lists every refund: one that is still only asked for was never made. */
async function endIfAbsent(deps: PaymentDeps, { tenant, transaction, refundId, reason }: AskToRefundOptions & { reason: string }): Promise<AskToRefundResult> {
  const target = findTarget(transaction, refundId);
  const provider = target && deps.providers.find(target.attempt.providerType);
  if (!target || !provider || target.refund.status !== 'requested') return { transaction, refusal: null };
  const never = failedFact(deps, provider, target.refund, 'lookup', reason);
  const ended = await recordAnswer(deps, { tenant, transaction, attempt: target.attempt, source: 'lookup', facts: [never], providerReference: null });
  return { transaction: ended, refusal: reason };
}

function findTarget(transaction: Transaction, refundId: string): { refund: Refund; attempt: Attempt; request: RefundRequest } | null {
  const refund = transaction.refunds.find(({ id, origin }) => id === refundId && origin === 'gateway');
  const attempt = transaction.attempts.find(({ id }) => id === refund?.attemptId);
  if (!refund || !attempt || attempt.providerReference === null) return null;
  const { amountMinor, reason } = refund;
  const request = { refundId, transactionId: transaction.id, attemptId: attempt.id, providerReference: attempt.providerReference, amountMinor, currency: transaction.currency, reason };
  return { refund, attempt, request };
}

function failedFact(deps: PaymentDeps, provider: Provider, refund: Refund, source: 'answer' | 'lookup', reason: string): Fact {
  return {
    kind: 'refund',
    subjectId: refund.id,
    status: 'failed',
    amountMinor: refund.amountMinor,
    providerAt: deps.clock.now(),
    rank: provider.ranks.refund.failed,
    source,
    attemptId: refund.attemptId,
    refundId: refund.id,
    reason: reason.slice(0, 200),
  };
}
