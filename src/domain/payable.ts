import { hasCapture, isEnded } from './checkout-status.js';
import { GatewayError } from './errors.js';
import { callTimeoutMs } from './next-check.js';
import type { PaymentDeps } from './payment-deps.js';
import { canStillBePaid } from './payment-state.js';
import type { Attempt, Transaction } from './transaction.js';

/**
 * Whether a buyer may try to pay it now.
 * @throws GatewayError `checkout_expired` or `checkout_closed`.
 */
export function assertPayable(transaction: Transaction, now: Date): void {
  if (hasCapture(transaction)) throw new GatewayError('checkout_closed', 'The checkout is paid already.');
  const expired = transaction.closing?.why === 'expired' || transaction.facts.some((fact) => fact.kind === 'checkout' && fact.status === 'expired');
  if (expired || (transaction.expiresAt <= now && !isEnded(transaction) && transaction.closing === null)) {
    throw new GatewayError('checkout_expired', 'The checkout has expired; ask the shop for a new one.');
  }
  if (transaction.closing !== null || isEnded(transaction)) throw new GatewayError('checkout_closed', 'The checkout is closed; ask the shop for a new one.');
}

/** Open, declined where that leaves it open, or reported as succeeded while its capture is still to come. */
export function mayStillTakeMoney(attempt: Attempt): boolean {
  return canStillBePaid(attempt) || attempt.status === 'succeeded';
}

/** Whether an attempt has to be called off at its provider before another try, or before the checkout is closed. */
export function hasToBeCancelled({ providers }: Pick<PaymentDeps, 'providers'>, attempt: Attempt): boolean {
  if (mayStillTakeMoney(attempt) || attempt.status !== 'declined') return mayStillTakeMoney(attempt);
  // Begun by a version that did not note it with the attempt.
  return attempt.declinedStaysOpen === undefined && attempt.cancelRequestedAt === null && providers.find(attempt.providerType)?.capabilities.declinedStaysOpen === true;
}

/** The call that starts it is still on its way; who makes it deals with the answer. */
export function isBeingAsked({ status, askedAt }: Attempt, now: Date): boolean {
  return status === 'starting' && askedAt !== null && now.getTime() - askedAt.getTime() < callTimeoutMs;
}

/** One text for all the ways to find out that money may still come from elsewhere. */
export function attemptInProgress(): GatewayError {
  return new GatewayError('attempt_in_progress', 'An earlier attempt may still take the money; wait for its outcome.');
}
