import { excessMinor, subtractMinor, sumMinor } from './money.js';
import type { Attempt, AttemptStatus, Dispute, Fact, Refund, RefundStatus, TransactionStatus } from './transaction.js';

/** What follows from the facts and from what we asked for ourselves. Nothing else ever assigns a state. */
export type PaymentState = Readonly<{
  status: TransactionStatus;
  /** Captured and not taken back by the provider (late failure); refunds are not deducted. */
  capturedMinor: number;
  /** Succeeded refunds. */
  refundedMinor: number;
  /** Refunds asked for and not settled. */
  refundPendingMinor: number;
  /** Captured beyond the amount of the transaction. */
  overpaidMinor: number;
  attempts: readonly Attempt[];
  refunds: readonly Refund[];
  disputes: readonly Dispute[];
}>;

export type PaymentInput = Readonly<{ amountMinor: number; attempts: readonly Attempt[]; refunds: readonly Refund[]; facts: readonly Fact[] }>;

type Known = Readonly<{ capturedMinor: number; refundedMinor: number; capturesCount: number; attempts: readonly Attempt[]; disputes: readonly Dispute[]; checkoutEnded: boolean }>;

/**
 * The rules in their order: the first that holds names the state (DESIGN "The payment"; numbers in WIRE.md 7).
 * An attempt in `starting` has no fact yet and decides nothing.
 */
const rules: readonly Readonly<{ status: TransactionStatus; holds: (known: Known) => boolean }>[] = [
  // DESIGN: "a dispute with money withdrawn (open, under_review, lost, accepted; an inquiry is not one)". A won one has given it back.
  { status: 'chargeback', holds: ({ disputes }) => disputes.some(hasMoneyWithdrawn) },
  // WIRE.md 13.16: 3 only when fully refunded. More than was captured can come from a provider's own dashboard.
  { status: 'refunded', holds: ({ capturedMinor, refundedMinor }) => capturedMinor > 0 && refundedMinor >= capturedMinor },
  // DESIGN: "money beats cancelled, failed, expired".
  { status: 'succeeded', holds: ({ capturedMinor }) => capturedMinor > 0 },
  // DESIGN: "all captures reversed": the provider took back what it had reported as paid.
  { status: 'failed', holds: ({ capturesCount }) => capturesCount > 0 },
  // Void, expiry, or a newer checkout of the same reference; recorded once no attempt could take money any more.
  { status: 'cancelled', holds: ({ checkoutEnded }) => checkoutEnded },
  // WIRE.md 5: payment_intent.canceled, Mollie canceled/expired. One that we called off to make room for another try ends nothing.
  { status: 'cancelled', holds: ({ attempts }) => endedUnasked(newest(attempts)) && !attempts.some(isOpen) },
  // WIRE.md 7: 0 is told once the provider says that the outcome comes later. `succeeded` without its capture is the same: money is still to come.
  { status: 'pending_provider', holds: ({ attempts }) => ['processing', 'succeeded'].includes(newest(attempts)?.status ?? '') },
  // WIRE.md 5: payment_intent.payment_failed, Mollie failed, GoCardless failed.
  { status: 'failed', holds: ({ attempts }) => newest(attempts)?.status === 'declined' && !attempts.some(isOpen) },
];

export function derivePaymentState({ amountMinor, attempts: asked, refunds: stored, facts }: PaymentInput): PaymentState {
  const captures = facts.filter((fact) => fact.kind === 'capture');
  const capturedMinor = sumMinor(captures.filter(({ status }) => status === 'succeeded').map(amountOf));
  const attempts = asked.map((attempt) => deriveAttempt(attempt, facts));
  const refunds = deriveRefunds(stored, facts, attempts);
  const disputes = deriveDisputes(facts);
  const refundedMinor = sumMinor(refunds.filter(({ status }) => status === 'succeeded').map(amountOf));
  const checkoutEnded = facts.some((fact) => fact.kind === 'checkout' && fact.status !== 'announced');
  const known: Known = { capturedMinor, refundedMinor, capturesCount: captures.length, attempts: attempts.filter(({ status }) => status !== 'starting'), disputes, checkoutEnded };
  return {
    status: rules.find(({ holds }) => holds(known))?.status ?? 'initiated',
    capturedMinor,
    refundedMinor,
    refundPendingMinor: sumMinor(refunds.filter(({ status }) => status === 'requested' || status === 'pending').map(amountOf)),
    overpaidMinor: excessMinor(capturedMinor, amountMinor),
    attempts,
    refunds,
    disputes,
  };
}

/** Statuses in which an attempt may still take money. */
const openStatuses: ReadonlySet<AttemptStatus> = new Set(['starting', 'awaiting_buyer', 'processing']);

export function isOpen({ status }: Pick<Attempt, 'status'>): boolean {
  return openStatuses.has(status);
}

/**
 * Whether the buyer, or the provider by itself, can still bring it to a payment: also one that was declined where that leaves it open. One that the
 * provider refused to begin has no reference there, and nothing to be paid.
 */
export function canStillBePaid(attempt: Pick<Attempt, 'status' | 'declinedStaysOpen' | 'providerReference'>): boolean {
  return isOpen(attempt) || (attempt.status === 'declined' && attempt.declinedStaysOpen === true && attempt.providerReference !== null);
}

const withdrawnStatuses: ReadonlySet<Dispute['status']> = new Set(['open', 'under_review', 'lost', 'accepted']);

export function hasMoneyWithdrawn({ status }: Pick<Dispute, 'status'>): boolean {
  return withdrawnStatuses.has(status);
}

/** Captured through one attempt and not yet given back or being given back. `null`: money that came without an attempt (marked as paid). */
export function refundableOfAttempt(attemptId: string | null, { facts, refunds }: { facts: readonly Fact[]; refunds: readonly Refund[] }): number {
  const captured = facts.filter((fact) => fact.kind === 'capture' && fact.status === 'succeeded' && fact.attemptId === attemptId).map(amountOf);
  const given = refunds.filter((refund) => refund.attemptId === attemptId && !['failed', 'cancelled'].includes(refund.status)).map(amountOf);
  return Math.max(0, subtractMinor(sumMinor(captured), sumMinor(given)));
}

function deriveAttempt(attempt: Attempt, facts: readonly Fact[]): Attempt {
  const word = facts.find((fact) => fact.kind === 'attempt' && fact.attemptId === attempt.id);
  const captured = facts.some((fact) => fact.kind === 'capture' && fact.attemptId === attempt.id);
  // A capture proves success even where the word about the attempt has not come yet, or is older.
  const status: AttemptStatus = captured ? 'succeeded' : word?.kind === 'attempt' ? word.status : attempt.status;
  const reference = word !== undefined && word.subjectId !== attempt.id ? word.subjectId : null;
  return {
    ...attempt,
    status,
    providerReference: attempt.providerReference ?? reference,
    declineReason: status === 'declined' ? (word?.reason ?? null) : null,
    action: openStatuses.has(status) ? attempt.action : null,
  };
}

function deriveRefunds(stored: readonly Refund[], facts: readonly Fact[], attempts: readonly Attempt[]): Refund[] {
  const words = facts.filter((fact) => fact.kind === 'refund');
  const ours = stored.filter(({ origin }) => origin === 'gateway').map((refund): Refund => {
    const word = words.find(({ refundId }) => refundId === refund.id);
    if (!word) return refund;
    return { ...refund, status: word.status, providerReference: word.subjectId === refund.id ? refund.providerReference : word.subjectId };
  });
  const known = new Map(stored.map((refund) => [refund.id, refund]));
  const elsewhere = words.filter(({ refundId }) => refundId === null || !ours.some(({ id }) => id === refundId)).map((word): Refund => {
    const before = known.get(word.subjectId);
    const providerId = attempts.find(({ id }) => id === word.attemptId)?.providerId ?? null;
    return {
      id: word.subjectId,
      attemptId: word.attemptId,
      providerId,
      providerReference: word.subjectId,
      amountMinor: amountOf(word),
      status: word.status satisfies RefundStatus,
      reason: word.reason,
      origin: 'provider',
      requestedBy: null,
      createdAt: before?.createdAt ?? word.providerAt,
      updatedAt: before?.updatedAt ?? word.providerAt,
    };
  });
  return [...ours, ...elsewhere];
}

function deriveDisputes(facts: readonly Fact[]): Dispute[] {
  return facts.filter((fact) => fact.kind === 'dispute').map((word) => ({
    id: word.subjectId,
    attemptId: word.attemptId,
    status: word.status,
    amountMinor: amountOf(word),
    reason: word.reason,
    openedAt: word.providerAt,
    updatedAt: word.providerAt,
  }));
}

function endedUnasked(attempt: Attempt | undefined): boolean {
  return attempt !== undefined && (attempt.status === 'cancelled' || attempt.status === 'expired') && attempt.cancelRequestedAt === null;
}

function newest(attempts: readonly Attempt[]): Attempt | undefined {
  return attempts.at(-1);
}

function amountOf({ amountMinor }: { amountMinor: number | null }): number {
  return amountMinor ?? 0;
}
