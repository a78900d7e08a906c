import type { Attempt, Fact, Refund } from './transaction.js';

/**
 * Whether two facts speak of the same thing. Our own ids, which travel in the provider's metadata, come first; the provider's id
 * otherwise. `announced` is a subject of its own: it never competes with the end of the checkout.
 */
export function isSameSubject(a: Fact, b: Fact): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'checkout') return (a.status === 'announced') === (b.status === 'announced');
  if (a.kind === 'attempt' && a.attemptId !== null && b.attemptId !== null) return a.attemptId === b.attemptId;
  if (a.kind === 'refund' && a.refundId !== null && b.refundId !== null) return a.refundId === b.refundId;
  return a.subjectId === b.subjectId;
}

/** Fills in our own ids where the fact carries only the provider's. */
export function matchFact<F extends Fact>(fact: F, known: { attempts: readonly Attempt[]; refunds: readonly Refund[]; facts: readonly Fact[] }): F {
  const refund = fact.kind === 'refund' ? findRefund(fact, known.refunds) : undefined;
  const attemptId = fact.attemptId ?? known.attempts.find(({ providerReference }) => fact.kind === 'attempt' && providerReference === fact.subjectId)?.id
    ?? refund?.attemptId ?? known.facts.find((other) => isSameSubject(other, fact))?.attemptId ?? null;
  return { ...fact, attemptId, refundId: fact.refundId ?? refund?.id ?? null };
}

function findRefund(fact: Fact, refunds: readonly Refund[]): Refund | undefined {
  const ours = refunds.filter(({ origin }) => origin === 'gateway');
  return ours.find(({ id }) => id === fact.refundId) ?? ours.find(({ providerReference }) => providerReference !== null && providerReference === fact.subjectId);
}

/**
 * Adds a fact to those known: of one subject the greatest (providerAt, rank) counts, and of two equal ones the first. The ids that either
 * knows are kept, so that a later fact without metadata still finds its subject.
 * @returns the same array when the fact says nothing that counts.
 */
export function addFact(facts: readonly Fact[], fact: Fact): readonly Fact[] {
  const same = facts.filter((other) => isSameSubject(other, fact));
  const first = same[0];
  if (first === undefined) return [...facts, fact];
  const winner = [...same, fact].reduce((best, next) => (counts(next, best) ? next : best));
  const merged = withIdsOf(winner, [fact, ...same]);
  if (same.length === 1 && sameText(merged, first)) return facts;
  return facts.flatMap((other) => (other === first ? [merged] : same.includes(other) ? [] : [other]));
}

function counts(next: Fact, best: Fact): boolean {
  const later = next.providerAt.getTime() - best.providerAt.getTime();
  return later !== 0 ? later > 0 : next.rank > best.rank;
}

/** A subject id that is only our own gives way to the provider's, which is what events without metadata carry. */
function withIdsOf(winner: Fact, sources: readonly Fact[]): Fact {
  const attemptId = winner.attemptId ?? sources.find((fact) => fact.attemptId !== null)?.attemptId ?? null;
  const refundId = winner.refundId ?? sources.find((fact) => fact.refundId !== null)?.refundId ?? null;
  const subjectId = [winner, ...sources].map((fact) => fact.subjectId).find((id) => id !== attemptId && id !== refundId) ?? winner.subjectId;
  return { ...winner, attemptId, refundId, subjectId };
}

function sameText(a: Fact, b: Fact): boolean {
  return JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));
}

function inOrder(fact: Fact): unknown[] {
  return [fact.kind, fact.subjectId, fact.status, fact.amountMinor, fact.providerAt.getTime(), fact.rank, fact.source, fact.attemptId, fact.refundId, fact.reason];
}
