import { hasCapture, isEnded } from './checkout-status.js';
import { isOpen } from './payment-state.js';
import type { Attempt, Transaction } from './transaction.js';

/** Calls to a provider end well before this; until then the caller itself waits for the answer. */
export const callTimeoutMs = 20_000;
/** Lost hooks: how long an attempt or refund may keep silent before its provider is asked. */
const silenceMs = 10 * 60_000;
const closingMs = 5_000;
const pauseMinMs = 15_000;
const pauseMaxMs = 60 * 60_000;

/**
 * When the janitor has to look at a transaction: an unknown outcome, an awaited cancel, the expiry, a refund that is not settled, or an
 * attempt its provider has not spoken of for long. Null when nothing is open. Follows from the document alone.
 */
export function nextCheckAt(transaction: Transaction): Date | null {
  const due = dueTimes(transaction);
  return due.length === 0 ? null : new Date(Math.min(...due));
}

/** When to look again after a look that changed nothing: seldom as things grow old. Null when nothing is open. */
export function postponedCheckAt(transaction: Transaction, now: Date): Date | null {
  const due = dueTimes(transaction);
  if (due.length === 0) return null;
  const nowMs = now.getTime();
  const ahead = due.filter((time) => time > nowMs);
  const overdue = due.filter((time) => time <= nowMs).map((time) => nowMs + Math.min(pauseMaxMs, Math.max(pauseMinMs, (nowMs - time) / 2)));
  return new Date(Math.min(...ahead, ...overdue));
}

function dueTimes(transaction: Transaction): number[] {
  const due = transaction.attempts.filter(isOpen).map(dueOfAttempt);
  for (const { status, updatedAt, origin } of transaction.refunds) {
    if (origin === 'gateway' && status === 'requested') due.push(updatedAt.getTime() + callTimeoutMs);
    if (status === 'pending') due.push(updatedAt.getTime() + silenceMs);
  }
  if (!isEnded(transaction) && !hasCapture(transaction)) {
    if (transaction.closing) due.push(transaction.closing.since.getTime() + closingMs);
    else due.push(transaction.expiresAt.getTime());
  }
  return due;
}

/** When an open attempt has to be looked at, for whatever it waits. */
export function attemptDueAt(attempt: Attempt): Date {
  return new Date(dueOfAttempt(attempt));
}

function dueOfAttempt({ status, askedAt, createdAt, cancelRequestedAt, updatedAt }: Attempt): number {
  if (cancelRequestedAt) return cancelRequestedAt.getTime() + callTimeoutMs;
  return status === 'starting' ? (askedAt ?? createdAt).getTime() + callTimeoutMs : updatedAt.getTime() + silenceMs;
}
