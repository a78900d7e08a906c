import { isAmountMinor } from './money.js';
import { matchFact } from './fact-subjects.js';
import type { Attempt, Fact, Transaction } from './transaction.js';

/** Why authentic facts can't be used: they speak of another amount, currency, mode or owner, or make no sense. */
export type FactMismatch = Readonly<{ reason: 'amount' | 'currency' | 'mode' | 'owner' | 'unusable'; why: string }>;

export type FactOrigin = Readonly<{
  providerId: string;
  attemptId: string | null;
  providerReference: string | null;
  currency: string;
  livemode: boolean;
}>;

/** The attempt that facts belong to: by our id from the metadata, else by the provider's reference. */
export function findAttempt({ attempts }: Transaction, { providerId, attemptId, providerReference }: Pick<FactOrigin, 'providerId' | 'attemptId' | 'providerReference'>): Attempt | null {
  const own = attempts.filter((attempt) => attempt.providerId === providerId);
  return own.find(({ id }) => id === attemptId) ?? (attemptId === null && providerReference !== null ? own.find((attempt) => attempt.providerReference === providerReference) : undefined) ?? null;
}

/** Compares facts with what was asked for (promise 3): null when they fit. */
export function findMismatch(transaction: Transaction, attempt: Attempt | null, origin: FactOrigin, facts: readonly Fact[]): FactMismatch | null {
  if (origin.livemode !== transaction.livemode) return { reason: 'mode', why: `It is ${origin.livemode ? 'live' : 'test'}, the transaction is not.` };
  if (!attempt) return { reason: 'owner', why: 'The transaction has no such attempt at this provider.' };
  if (origin.currency !== transaction.currency) return { reason: 'currency', why: `It is in ${origin.currency}, the transaction in ${transaction.currency}.` };
  for (const fact of facts) {
    const fault = faultOf(fact, transaction, attempt);
    if (fault) return fault;
  }
  return null;
}

function faultOf(fact: Fact, transaction: Transaction, attempt: Attempt): FactMismatch | null {
  if (Number.isNaN(fact.providerAt.getTime())) return { reason: 'unusable', why: `The ${fact.kind} has no usable time.` };
  if (fact.attemptId !== null && fact.attemptId !== attempt.id) return { reason: 'owner', why: `The ${fact.kind} names another attempt.` };
  if (fact.kind === 'checkout') return fact.subjectId === transaction.id ? null : { reason: 'owner', why: 'It names another transaction.' };
  if (fact.amountMinor === null) return fact.kind === 'attempt' ? null : { reason: 'unusable', why: `The ${fact.kind} has no amount.` };
  if (!isAmountMinor(fact.amountMinor)) return { reason: 'amount', why: `The amount of the ${fact.kind} is out of range.` };
  const expected = expectedAmount(fact, transaction, attempt);
  return expected === null || expected === fact.amountMinor ? null : { reason: 'amount', why: `The ${fact.kind} is about ${fact.amountMinor}, not ${expected}.` };
}

/** Refunds made at a provider's dashboard and disputes may be about any part. */
function expectedAmount(fact: Fact, transaction: Transaction, attempt: Attempt): number | null {
  if (fact.kind === 'attempt' || fact.kind === 'capture') return attempt.request.amountMinor;
  if (fact.kind !== 'refund') return null;
  const { refundId } = matchFact(fact, transaction);
  return transaction.refunds.find(({ id, origin }) => origin === 'gateway' && id === refundId)?.amountMinor ?? null;
}
