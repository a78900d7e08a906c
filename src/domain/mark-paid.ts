import { applyFacts } from './apply-facts.js';
import type { AuditBy } from './audit-entry.js';
import { actBy } from './audit-transaction.js';
import { cancelAttempt } from './cancel-attempt.js';
import { changeTransaction } from './change-transaction.js';
import { hasCapture, hasOpenAttempt, isEnded } from './checkout-status.js';
import { GatewayError } from './errors.js';
import type { PaymentDeps } from './payment-deps.js';
import { canStillBePaid, isOpen } from './payment-state.js';
import type { Tenant } from './tenant.js';
import type { Fact, Transaction } from './transaction.js';
import { transactionBounds } from './transaction.js';

export type MarkPaidOptions = Readonly<{
  tenant: Tenant;
  transactionId: string;
  /** Kept as the reason of the capture; at most 200 characters of it. */
  note?: string | null | undefined;
  /** Who asks, for the audit log. */
  by?: AuditBy | undefined;
  /** From the idempotency record: the first names the capture, so that a repetition after a crash finds it. */
  reservedIds?: readonly string[] | null | undefined;
}>;

/**
 * Records that the whole amount came in another way. Only while no attempt can take money (DESIGN "mark-paid"), so that it never comes twice.
 * @throws GatewayError `transaction_not_found`, `mark_paid_not_possible`, `transaction_bound_reached`.
 */
export async function markPaid(deps: PaymentDeps, { tenant, transactionId, note, by, reservedIds }: MarkPaidOptions): Promise<Transaction> {
  await cancelDeclined(deps, tenant, transactionId);
  const subjectId = `manual:${reservedIds?.[0] ?? deps.ids.objectId()}`;
  const { transaction } = await changeTransaction(deps, {
    tenant,
    transactionId,
    source: 'operator',
    audit: actBy(by, { action: 'transaction.marked_paid', asked: { note: note?.slice(0, 200) ?? null } }),
    decide: (before, context) => {
      if (before.facts.some((fact) => fact.kind === 'capture' && fact.subjectId === subjectId)) return null;
      assertMarkable(before);
      const paid: Fact = {
        kind: 'capture',
        subjectId,
        status: 'succeeded',
        amountMinor: before.amountMinor,
        providerAt: context.now,
        rank: 0,
        source: 'operator',
        attemptId: null,
        refundId: null,
        reason: note?.slice(0, 200) ?? null,
      };
      return applyFacts(before, [paid], context);
    },
  });
  return transaction;
}

/** A form that was left after a decline would still take the money; nobody waits for its outcome, so that it is called off first. */
async function cancelDeclined(deps: PaymentDeps, tenant: Tenant, transactionId: string): Promise<void> {
  const before = await deps.transactions.find(tenant, transactionId);
  if (!before || hasCapture(before) || before.attempts.some(isOpen)) return;
  for (const { id } of before.attempts.filter(canStillBePaid)) await cancelAttempt(deps, { tenant, transactionId, attemptId: id });
}

function assertMarkable(before: Transaction): void {
  if (hasCapture(before)) throw new GatewayError('mark_paid_not_possible', 'Money was captured for the transaction already.');
  if (hasOpenAttempt(before) || before.attempts.some(({ status }) => status === 'succeeded')) {
    throw new GatewayError('mark_paid_not_possible', 'An attempt may still take the money; void it or wait for its outcome first.');
  }
  if (isEnded(before) || before.closing !== null) throw new GatewayError('mark_paid_not_possible', 'The transaction has ended; make a new checkout.');
  if (before.timeline.length >= transactionBounds.timelineMax) throw new GatewayError('transaction_bound_reached', 'The transaction has too many entries to take another.');
}
