import { cancelAttempt } from './cancel-attempt.js';
import { closeCheckout } from './close-checkout.js';
import { closeOlder } from './close-replaced.js';
import { hasCapture } from './checkout-status.js';
import { GatewayError } from './errors.js';
import { attemptInProgress, hasToBeCancelled, isBeingAsked, mayStillTakeMoney } from './payable.js';
import type { PaymentDeps } from './payment-deps.js';
import { canStillBePaid } from './payment-state.js';
import { findSiblings, isNewer, wasPaidUnknown } from './sibling-transactions.js';
import type { Tenant } from './tenant.js';
import type { Transaction } from './transaction.js';

/**
 * Makes sure that nothing else can take the money of this order before a new try (promise 1).
 * @returns the transaction without an open attempt.
 * @throws GatewayError `checkout_closed` when a newer checkout has replaced this one, `attempt_in_progress` when an earlier try can't be called off.
 */
export async function clearTheWay(deps: PaymentDeps, { tenant, transaction }: { tenant: Tenant; transaction: Transaction }): Promise<Transaction> {
  const siblings = await findSiblings(deps, tenant, transaction);
  if (siblings.some((sibling) => isNewer(sibling, transaction))) {
    await closeCheckout(deps, { tenant, transactionId: transaction.id, why: 'replaced', source: 'system', cancelProcessing: false });
    throw new GatewayError('checkout_closed', 'A newer checkout of the shop has replaced this one; go back to the shop.');
  }
  if (siblings.some((sibling) => wasPaidUnknown(sibling, transaction))) throw attemptInProgress();
  const closed = siblings.length === 0 ? [] : await closeOlder(deps, { tenant, transaction });
  const paidBefore = new Set(siblings.filter(hasCapture).map(({ id }) => id));
  if (closed.some((older) => (paidBefore.has(older.id) ? older.attempts.some(canStillBePaid) : older.attempts.some(mayStillTakeMoney) || hasCapture(older)))) throw attemptInProgress();
  return cancelEarlier(deps, tenant, transaction);
}

async function cancelEarlier(deps: PaymentDeps, tenant: Tenant, transaction: Transaction): Promise<Transaction> {
  let current = transaction;
  for (const { id } of transaction.attempts) {
    const attempt = current.attempts.find((other) => other.id === id);
    if (!attempt || !hasToBeCancelled(deps, attempt)) continue;
    // The provider is at it, or the call that starts it is on its way: neither can be called off now.
    if (attempt.status === 'processing' || isBeingAsked(attempt, deps.clock.now())) throw attemptInProgress();
    current = await cancelAttempt(deps, { tenant, transactionId: transaction.id, attemptId: id });
  }
  if (current.attempts.some(mayStillTakeMoney) || hasCapture(current)) throw attemptInProgress();
  return current;
}
