import { canStillBePaid } from './payment-state.js';
import type { Transaction } from './transaction.js';

/** State of the payment page (spec `CheckoutStatus`). */
export type CheckoutStatus = 'pending' | 'processing' | 'completed' | 'cancelled' | 'expired';

/** Whether the checkout was ended for good: by void, expiry, or a newer one of the same reference. */
export function isEnded({ facts }: Pick<Transaction, 'facts'>): boolean {
  return facts.some((fact) => fact.kind === 'checkout' && fact.status !== 'announced');
}

/** Money has come, whatever happened to it since. */
export function hasCapture({ facts }: Pick<Transaction, 'facts'>): boolean {
  return facts.some(({ kind }) => kind === 'capture');
}

export function hasOpenAttempt({ attempts }: Pick<Transaction, 'attempts'>): boolean {
  return attempts.some(canStillBePaid);
}

/** How the checkout stands at `now`, for pages and lists. */
export function checkoutStatusOf(transaction: Transaction, now: Date): CheckoutStatus {
  if (hasCapture(transaction)) return 'completed';
  if (isEnded(transaction)) return transaction.facts.some((fact) => fact.kind === 'checkout' && fact.status === 'expired') ? 'expired' : 'cancelled';
  if (transaction.attempts.some(({ status }) => status === 'processing' || status === 'starting' || status === 'succeeded')) return 'processing';
  if (transaction.closing) return transaction.closing.why === 'expired' ? 'expired' : 'cancelled';
  return transaction.expiresAt <= now ? 'expired' : 'pending';
}
