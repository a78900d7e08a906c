import { advanceTransaction } from './advance-transaction.js';
import { allocateRefund } from './allocate-refund.js';
import { addFacts } from './apply-facts.js';
import { askToRefund } from './ask-to-refund.js';
import type { AuditBy } from './audit-entry.js';
import { actBy } from './audit-transaction.js';
import { changeTransaction } from './change-transaction.js';
import { GatewayError } from './errors.js';
import type { PaymentDeps } from './payment-deps.js';
import type { Tenant } from './tenant.js';
import type { Fact, Refund, Transaction } from './transaction.js';
import { transactionBounds } from './transaction.js';

export type RefundPaymentOptions = Readonly<{
  tenant: Tenant;
  transactionId: string;
  /** Null or absent: all that is left. */
  amountMinor?: number | null | undefined;
  reason?: string | null | undefined;
  /** Name of the key or operator. */
  requestedBy: string | null;
  /** Who asks, for the audit log. */
  by?: AuditBy | undefined;
  /** From the idempotency record: ids of the refunds, so that a repetition after a crash goes on with the same ones. */
  reservedIds: readonly string[] | null;
}>;

export type RefundPaymentResult = Readonly<{
  transaction: Transaction;
  /** One, or several where the money came through several captures; never empty. */
  refunds: readonly Refund[];
}>;

/**
 * Gives money back (promise 2): the amount is reserved by compare-and-set before the provider is asked, so that what we ask for never exceeds
 * what was captured. An unknown outcome leaves the refund `requested`; the janitor finds out, and nobody has to repeat it.
 * @throws GatewayError `transaction_not_found`, `refund_not_possible`, `refund_exceeds_captured`, `transaction_bound_reached`, `provider_error` (it said no; the reservation is free again).
 */
export async function refundPayment(deps: PaymentDeps, options: RefundPaymentOptions): Promise<RefundPaymentResult> {
  const { tenant, transactionId, reservedIds, by } = options;
  const refundId = reservedIds?.[0] ?? deps.ids.objectId();
  const { transaction: reserved, changed } = await changeTransaction(deps, {
    tenant,
    transactionId,
    source: 'operator',
    audit: actBy(by, { action: 'transaction.refunded' }),
    decide: (before, context) => {
      if (before.refunds.some((refund) => isPartOf(refund, refundId))) return null;
      const refunds = planRefunds(before, options, refundId, context.now);
      // Money that came outside of any provider goes back outside of any: the operator's word settles it.
      const settled = refunds.filter(({ attemptId }) => attemptId === null).map((refund) => settledByOperator(refund, context.now));
      return advanceTransaction(before, addFacts({ ...before, refunds: [...before.refunds, ...refunds] }, settled), context);
    },
  });
  // Reserved by an earlier run, that one may have asked for it too.
  return askForAll(deps, { tenant, reserved, refundId, repeated: !changed });
}

/** Asks for each part in turn; parts whose outcome is known already, from a first run that crashed, are not asked for again. */
async function askForAll(deps: PaymentDeps, { tenant, reserved, refundId, repeated }: { tenant: Tenant; reserved: Transaction; refundId: string; repeated: boolean }): Promise<RefundPaymentResult> {
  let transaction = reserved;
  let refusal: string | null = null;
  for (const part of reserved.refunds.filter((refund) => isPartOf(refund, refundId) && refund.status === 'requested')) {
    const asked = await askToRefund(deps, { tenant, transaction, refundId: part.id, repeated });
    transaction = asked.transaction;
    refusal = asked.refusal ?? refusal;
  }
  const refunds = transaction.refunds.filter((refund) => isPartOf(refund, refundId));
  if (refusal !== null && refunds.every(({ status }) => status === 'failed')) {
    throw new GatewayError('provider_error', 'The provider refused the refund; nothing was given back.', { cause: refusal });
  }
  return { transaction, refunds };
}

function planRefunds(before: Transaction, { amountMinor, reason, requestedBy }: RefundPaymentOptions, refundId: string, now: Date): Refund[] {
  const parts = allocateRefund(before, amountMinor ?? null);
  if (before.refunds.length + parts.length > transactionBounds.refundsMax || before.timeline.length >= transactionBounds.timelineMax) {
    throw new GatewayError('transaction_bound_reached', 'The transaction has had as many refunds as one can have; refund at the provider.');
  }
  return parts.map(({ attemptId, amountMinor: part }, index): Refund => ({
    id: index === 0 ? refundId : `${refundId}.${index + 1}`,
    attemptId,
    providerId: before.attempts.find(({ id }) => id === attemptId)?.providerId ?? null,
    providerReference: null,
    amountMinor: part,
    status: 'requested',
    reason: reason ?? null,
    origin: 'gateway',
    requestedBy,
    createdAt: now,
    updatedAt: now,
  }));
}

function isPartOf({ id }: Refund, refundId: string): boolean {
  return id === refundId || id.startsWith(`${refundId}.`);
}

function settledByOperator({ id, amountMinor }: Refund, now: Date): Fact {
  return { kind: 'refund', subjectId: id, status: 'succeeded', amountMinor, providerAt: now, rank: 1, source: 'operator', attemptId: null, refundId: id, reason: null };
}
