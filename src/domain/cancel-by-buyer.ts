import { closeCheckout, reopenCheckout } from './close-checkout.js';
import { hasCapture, hasOpenAttempt, isEnded } from './checkout-status.js';
import { GatewayError } from './errors.js';
import { attemptInProgress } from './payable.js';
import type { PaymentDeps } from './payment-deps.js';
import type { Tenant } from './tenant.js';
import type { Transaction } from './transaction.js';

export type CancelByBuyerOptions = Readonly<{ tenant: Tenant; transactionId: string }>;

/**
 * The buyer's "cancel and return to the shop". Cancelling a second time answers the same.
 * @throws GatewayError `transaction_not_found`; `checkout_closed` when it is paid; `attempt_in_progress` while a provider may still take the money.
 */
export async function cancelByBuyer(deps: PaymentDeps, { tenant, transactionId }: CancelByBuyerOptions): Promise<Transaction> {
  const before = await deps.transactions.find(tenant, transactionId);
  if (!before) throw new GatewayError('transaction_not_found', 'There is no such transaction for this checkout session.');
  if (before.attempts.some(({ status }) => status === 'processing') && !isEnded(before)) throw attemptInProgress();

  const closed = await closeCheckout(deps, { tenant, transactionId, why: 'cancelled', source: 'system', cancelProcessing: false });
  if (hasCapture(closed)) throw new GatewayError('checkout_closed', 'The checkout is paid; ask the shop for a refund.');
  if (!hasOpenAttempt(closed)) return closed;
  // The buyer went on paying elsewhere: that outcome counts. Where the provider did not answer, the closing stands and is finished later.
  if (closed.attempts.some(({ status }) => status === 'processing')) await reopenCheckout(deps, { tenant, transactionId });
  throw attemptInProgress();
}
