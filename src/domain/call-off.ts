import type { AuditBy } from './audit-entry.js';
import { actBy } from './audit-transaction.js';
import type { AuditedAct } from './audit-transaction.js';
import { closeCheckout, reopenCheckout } from './close-checkout.js';
import type { CloseCheckoutOptions } from './close-checkout.js';
import { hasCapture, hasOpenAttempt, isEnded } from './checkout-status.js';
import { GatewayError } from './errors.js';
import type { PaymentDeps } from './payment-deps.js';
import type { Tenant } from './tenant.js';
import type { Transaction } from './transaction.js';
import { transactionBounds } from './transaction.js';

export type CallOffOptions = Readonly<{
  tenant: Tenant;
  transactionId: string;
  why: Extract<CloseCheckoutOptions['why'], 'cancelled' | 'expired'>;
  /** From the idempotency record: the repetition of a request that crashed answers as the first would have. */
  reservedIds?: readonly string[] | null | undefined;
  /** Who asks, for the audit log. */
  by?: AuditBy | undefined;
}>;

type NamedAct = (id: string) => Omit<AuditedAct, 'by'>;

/** What is asked for, and what is noted when the provider can't. */
const actions: Readonly<Record<CallOffOptions['why'], readonly [NamedAct, NamedAct]>> = {
  cancelled: [() => ({ action: 'transaction.voided' }), () => ({ action: 'transaction.void_refused' })],
  expired: [(id) => ({ action: 'checkout.expired', object: { type: 'checkout', id } }), (id) => ({ action: 'checkout.expiry_refused', object: { type: 'checkout', id } })],
};

/** `paid`: money came, before or meanwhile. `ended`: by something else. `processing`: the provider is at work and can't stop; nothing was changed. */
export type CallOffResult = Readonly<{ outcome: 'closed' | 'paid' | 'ended' | 'processing'; transaction: Transaction }>;

/**
 * Ends a payment that nobody has paid yet. The transaction is as it is then known: where the provider did not answer it has not ended yet, and the
 * janitor goes on asking.
 * @throws GatewayError `transaction_not_found`, `transaction_bound_reached`.
 */
export async function callOff(deps: PaymentDeps, { tenant, transactionId, why, reservedIds, by }: CallOffOptions): Promise<CallOffResult> {
  const before = await deps.transactions.find(tenant, transactionId);
  if (!before) throw new GatewayError('transaction_not_found', 'transactionId: there is no such transaction in this organization and mode.');
  if (hasCapture(before)) return { outcome: 'paid', transaction: before };
  const requestId = reservedIds?.[0];
  if (isEnded(before)) return { outcome: requestId !== undefined && before.closing?.requestId === requestId ? 'closed' : 'ended', transaction: before };
  if (before.timeline.length >= transactionBounds.timelineMax) throw new GatewayError('transaction_bound_reached', 'The transaction has too many entries to take another.');

  const [asked, refused] = actions[why];
  const transaction = await closeCheckout(deps, { tenant, transactionId, why, source: 'operator', cancelProcessing: true, requestId, audit: actBy(by, asked(transactionId)) });
  if (hasCapture(transaction)) return { outcome: 'paid', transaction };
  // The provider has said that it is at work and can't stop: the closing would wait for an outcome that nobody can hasten.
  if (hasOpenAttempt(transaction) && transaction.attempts.some(({ status }) => status === 'processing')) {
    return { outcome: 'processing', transaction: await reopenCheckout(deps, { tenant, transactionId, audit: actBy(by, refused(transactionId)) }) };
  }
  return { outcome: 'closed', transaction };
}
