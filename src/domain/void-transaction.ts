import { callOff } from './call-off.js';
import type { CallOffOptions, CallOffResult } from './call-off.js';
import { GatewayError } from './errors.js';
import type { PaymentDeps } from './payment-deps.js';
import type { Transaction } from './transaction.js';

const refusals: Readonly<Record<Exclude<CallOffResult['outcome'], 'closed'>, string>> = {
  paid: 'Money was captured already; refund the transaction instead.',
  ended: 'The transaction has ended already.',
  processing: 'The provider is working on the payment and cannot cancel it; wait for its outcome.',
};

/**
 * Calls a payment off that nobody has paid yet (`callOff`).
 * @throws GatewayError `transaction_not_found`, `void_not_possible`, `transaction_bound_reached`.
 */
export async function voidTransaction(deps: PaymentDeps, options: Omit<CallOffOptions, 'why'>): Promise<Transaction> {
  const { outcome, transaction } = await callOff(deps, { ...options, why: 'cancelled' });
  if (outcome !== 'closed') throw new GatewayError('void_not_possible', refusals[outcome]);
  return transaction;
}
