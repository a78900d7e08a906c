import { callOff } from './call-off.js';
import type { CallOffOptions } from './call-off.js';
import { GatewayError } from './errors.js';
import type { PaymentDeps } from './payment-deps.js';
import type { Transaction } from './transaction.js';
import { asCheckoutNotFound } from './update-checkout.js';

/**
 * Ends an unpaid checkout before its time, as if it had run out (DESIGN "Expiry": cancelled at the provider first, the state changes on its word).
 * @throws GatewayError `checkout_not_found`, `checkout_closed`, `attempt_in_progress`, `transaction_bound_reached`.
 */
export async function expireCheckout(deps: PaymentDeps, options: Omit<CallOffOptions, 'why'>): Promise<Transaction> {
  const { outcome, transaction } = await callOff(deps, { ...options, why: 'expired' }).catch(asCheckoutNotFound);
  if (outcome === 'paid') throw new GatewayError('checkout_closed', 'The checkout is paid; refund the transaction if the money is not wanted.');
  if (outcome === 'ended') throw new GatewayError('checkout_closed', 'The checkout has ended already.');
  if (outcome === 'processing') throw new GatewayError('attempt_in_progress', 'The provider is working on the payment and cannot cancel it; wait for its outcome.');
  return transaction;
}
