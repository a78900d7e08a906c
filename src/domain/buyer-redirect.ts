import { checkoutStatusOf } from './checkout-status.js';
import { referenceOf } from './ipn-body.js';
import type { Transaction } from './transaction.js';

/**
 * A returnUrl or cancelUrl as the browser is sent to it: `{transactionId}` replaced, `transactionId` and `externalReference` added to
 * the query, every other byte kept (WIRE.md 3.2, 11, 14).
 */
export function completeBuyerUrl(url: string, transaction: Pick<Transaction, 'id' | 'externalReference' | 'invoiceNumber'>): string {
  const filled = url.replaceAll('{transactionId}', transaction.id);
  const hashAt = filled.indexOf('#');
  const address = hashAt < 0 ? filled : filled.slice(0, hashAt);
  const fragment = hashAt < 0 ? '' : filled.slice(hashAt);
  const queryAt = address.indexOf('?');
  const names = queryAt < 0 ? [] : address.slice(queryAt + 1).split('&').map((pair) => pair.split('=')[0]);
  const added = [
    ['transactionId', transaction.id],
    ['externalReference', encodeURIComponent(referenceOf(transaction))],
  ].filter(([name]) => !names.includes(name)).map(([name, value]) => `${name}=${value}`);
  if (added.length === 0) return filled;
  const separator = queryAt < 0 ? '?' : /[?&]$/.test(address) ? '' : '&';
  return `${address}${separator}${added.join('&')}${fragment}`;
}

/** Where the buyer goes now that the payment is over; null while it is not, and where the merchant gave no address. */
export function buyerRedirectUrl(transaction: Transaction, now: Date): string | null {
  const status = checkoutStatusOf(transaction, now);
  const url = status === 'completed' ? transaction.returnUrl : status === 'cancelled' || status === 'expired' ? transaction.cancelUrl : null;
  return url === null ? null : completeBuyerUrl(url, transaction);
}
