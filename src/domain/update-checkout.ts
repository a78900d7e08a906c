import { advanceTransaction } from './advance-transaction.js';
import type { AuditBy } from './audit-entry.js';
import { actBy } from './audit-transaction.js';
import { changeTransaction } from './change-transaction.js';
import { assertExpiryInRange } from './check-expiry.js';
import { hasCapture, isEnded } from './checkout-status.js';
import type { News } from './describe-changes.js';
import { GatewayError } from './errors.js';
import type { PaymentDeps } from './payment-deps.js';
import type { Tenant } from './tenant.js';
import type { Transaction } from './transaction.js';
import { transactionBounds } from './transaction.js';

export type UpdateCheckoutOptions = Readonly<{
  tenant: Tenant;
  transactionId: string;
  /** A text sets the pair, null removes it, what is not named stays. */
  metadata?: Readonly<Record<string, string | null>> | undefined;
  expiresAt?: Date | undefined;
  /** Who asks, for the audit log. */
  by?: AuditBy | undefined;
}>;

export type ReplaceMetadataOptions = Readonly<{ tenant: Tenant; transactionId: string; metadata: Readonly<Record<string, string>>; by?: AuditBy | undefined }>;

/**
 * Changes notes and end of a checkout.
 * @throws GatewayError `checkout_not_found`, `checkout_closed` (a new end for one that is paid or closed), `expiry_out_of_range`, `invalid_request` (too many pairs).
 */
export async function updateCheckout(deps: PaymentDeps, { tenant, transactionId, metadata, expiresAt, by }: UpdateCheckoutOptions): Promise<Transaction> {
  const { transaction } = await changeTransaction(deps, {
    tenant,
    transactionId,
    source: 'operator',
    audit: actBy(by, { action: 'checkout.updated', object: { type: 'checkout', id: transactionId } }),
    decide: (before, context) => {
      const draft = { ...before, metadata: metadata ? patched(before.metadata, metadata) : before.metadata, expiresAt: expiresAt ?? before.expiresAt };
      if (expiresAt && expiresAt.getTime() !== before.expiresAt.getTime()) assertExpiry(before, expiresAt, context.now);
      return commit(before, draft, 'checkout.updated', (news) => advanceTransaction(before, draft, context, news));
    },
  }).catch(asCheckoutNotFound);
  return transaction;
}

/**
 * Replaces the notes of a transaction.
 * @throws GatewayError `transaction_not_found`.
 */
export async function replaceMetadata(deps: PaymentDeps, { tenant, transactionId, metadata, by }: ReplaceMetadataOptions): Promise<Transaction> {
  const { transaction } = await changeTransaction(deps, {
    tenant,
    transactionId,
    source: 'operator',
    audit: actBy(by, { action: 'transaction.updated' }),
    decide: (before, context) => {
      const draft = { ...before, metadata: { ...metadata } };
      return commit(before, draft, 'transaction.updated', (news) => advanceTransaction(before, draft, context, news));
    },
  });
  return transaction;
}

function commit(before: Transaction, draft: Transaction, type: News['type'], advance: (news: News[]) => Transaction): Transaction | null {
  const same = draft.expiresAt.getTime() === before.expiresAt.getTime() && sameMetadata(draft.metadata, before.metadata);
  return same ? null : advance([{ type, amountMinor: null, detail: null }]);
}

function patched(before: Readonly<Record<string, string>>, changes: Readonly<Record<string, string | null>>): Record<string, string> {
  const pairs = new Map(Object.entries(before));
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) pairs.delete(name);
    else pairs.set(name, value);
  }
  if (pairs.size > transactionBounds.metadataKeysMax) {
    throw new GatewayError('invalid_request', `metadata: at most ${transactionBounds.metadataKeysMax} pairs may be left in the end.`, { faults: [{ pointer: '/metadata', detail: 'too many pairs' }] });
  }
  return Object.fromEntries(pairs);
}

function assertExpiry(before: Transaction, expiresAt: Date, now: Date): void {
  if (hasCapture(before) || isEnded(before) || before.closing !== null || before.expiresAt <= now) {
    throw new GatewayError('checkout_closed', 'expiresAt can be changed only while the checkout is open.', { faults: [{ pointer: '/expiresAt', detail: 'the checkout is no longer open' }] });
  }
  assertExpiryInRange(expiresAt, { createdAt: before.createdAt, now });
}

function sameMetadata(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  const text = (pairs: Readonly<Record<string, string>>) => JSON.stringify(Object.entries(pairs).sort(([x], [y]) => (x < y ? -1 : 1)));
  return text(a) === text(b);
}

export function asCheckoutNotFound(error: unknown): never {
  if (error instanceof GatewayError && error.code === 'transaction_not_found') throw new GatewayError('checkout_not_found', 'checkoutId: there is no such checkout in this organization and mode.');
  throw error;
}
