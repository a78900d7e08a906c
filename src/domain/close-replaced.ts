import { cancelOpenAttempts, closeCheckout } from './close-checkout.js';
import { hasCapture, isEnded } from './checkout-status.js';
import type { PaymentDeps } from './payment-deps.js';
import { canStillBePaid } from './payment-state.js';
import { findSiblings, isNewer } from './sibling-transactions.js';
import type { Tenant } from './tenant.js';
import type { Transaction } from './transaction.js';

export type CloseReplacedOptions = Readonly<{ tenant: Tenant; transactionId: string }>;

/**
 * Closes the older unpaid checkouts of the same site and reference, as the newest session is the one that counts (promise 1). Called by the
 * relay once a checkout was created; repeating it is harmless.
 */
export async function closeReplaced(deps: PaymentDeps, { tenant, transactionId }: CloseReplacedOptions): Promise<void> {
  if (!(await deps.transactions.hasSiblings(tenant, transactionId))) return;
  const transaction = await deps.transactions.find(tenant, transactionId);
  if (transaction) await closeOlder(deps, { tenant, transaction });
}

/** @returns the older transactions that could still take money, as they are now. */
export async function closeOlder(deps: PaymentDeps, { tenant, transaction }: { tenant: Tenant; transaction: Transaction }): Promise<Transaction[]> {
  const siblings = await findSiblings(deps, tenant, transaction);
  const closed: Transaction[] = [];
  for (const older of siblings.filter((sibling) => isNewer(transaction, sibling))) {
    if (hasCapture(older)) {
      // Paid by one attempt while another is open, which would take the order's money once more.
      if (older.attempts.some(canStillBePaid)) closed.push(await cancelOpenAttempts(deps, { tenant, transaction: older, cancelProcessing: false }));
      continue;
    }
    if (isEnded(older)) continue;
    closed.push(await closeCheckout(deps, { tenant, transactionId: older.id, why: 'replaced', source: 'system', cancelProcessing: false }));
  }
  return closed;
}
