import { hasCapture, isEnded } from './checkout-status.js';
import { canStillBePaid } from './payment-state.js';
import type { Attempt, Transaction } from './transaction.js';

/** Calls to a provider end well before this; until then the caller itself waits for the answer. */
export const callTimeoutMs = 20_000;
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** Looks at what is not known or not settled, counted from when it began; afterwards daily, until the provider has told. */
export const checkScheduleMs: readonly number[] = [minuteMs, 5 * minuteMs, 30 * minuteMs, 2 * hourMs, 12 * hourMs];
/** Nothing but our own next step: taken at once, and again by the schedule where it failed. */
const closingMs = 5_000;

/** Something that has to be looked at from `since` on: first after `firstMs`, then by the schedule. */
type Doubt = Readonly<{ since: Date; firstMs: number }>;

/**
 * When the janitor has to look at a transaction: an unknown outcome, an awaited cancel, the expiry, a refund that is not settled, or an
 * attempt its provider has not spoken of. Null when nothing is open. Follows from the document alone.
 */
export function nextCheckAt(transaction: Transaction): Date | null {
  return earliest(doubtsOf(transaction).map(({ since, firstMs }) => since.getTime() + firstMs));
}

/** When to look again after a look that changed nothing: seldom as things grow old. Null when nothing is open. */
export function postponedCheckAt(transaction: Transaction, now: Date): Date | null {
  return earliest(doubtsOf(transaction).map((doubt) => lookAfter(doubt, now.getTime())));
}

/** Whether an open attempt has to be looked at by now, for whatever it waits. A call that is on its way is left to its caller. */
export function isAttemptDue(attempt: Attempt, now: Date): boolean {
  const waitsForAnswer = attempt.cancelRequestedAt !== null || attempt.status === 'starting';
  return now.getTime() - sinceOf(attempt).getTime() >= (waitsForAnswer ? callTimeoutMs : minuteMs);
}

function doubtsOf(transaction: Transaction): Doubt[] {
  const doubts: Doubt[] = transaction.attempts.filter(canStillBePaid).map((attempt) => ({ since: sinceOf(attempt), firstMs: minuteMs }));
  for (const { status, updatedAt, origin } of transaction.refunds) {
    if ((origin === 'gateway' && status === 'requested') || status === 'pending') doubts.push({ since: updatedAt, firstMs: minuteMs });
  }
  if (hasCapture(transaction)) {
    // Paid by another: what is still open would take the money once more.
    if (transaction.attempts.some(waitsForBuyer)) doubts.push({ since: transaction.updatedAt, firstMs: closingMs });
  } else if (!isEnded(transaction)) {
    if (transaction.closing) doubts.push({ since: transaction.closing.since, firstMs: closingMs });
    else doubts.push({ since: transaction.expiresAt, firstMs: 0 });
  }
  return doubts;
}

function waitsForBuyer(attempt: Attempt): boolean {
  return canStillBePaid(attempt) && attempt.cancelRequestedAt === null && (attempt.status === 'awaiting_buyer' || attempt.status === 'declined');
}

/** The first of its times that is still to come. */
function lookAfter({ since, firstMs }: Doubt, nowMs: number): number {
  const ageMs = nowMs - since.getTime();
  const next = [firstMs, ...checkScheduleMs].find((afterMs) => afterMs > ageMs);
  return since.getTime() + (next ?? (Math.floor(ageMs / dayMs) + 1) * dayMs);
}

function sinceOf({ status, askedAt, createdAt, cancelRequestedAt, updatedAt }: Attempt): Date {
  return cancelRequestedAt ?? (status === 'starting' ? (askedAt ?? createdAt) : updatedAt);
}

function earliest(times: readonly number[]): Date | null {
  return times.length === 0 ? null : new Date(Math.min(...times));
}
