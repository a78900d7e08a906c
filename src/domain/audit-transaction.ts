import type { AuditAction, AuditBy, AuditChange, TransactionAudit } from './audit-entry.js';
import type { Transaction } from './transaction.js';

/** What an operator or a key does to a transaction, and who. */
export type AuditedAct = Readonly<{
  by: AuditBy;
  action: AuditAction;
  /** Default: the transaction itself. */
  object?: AuditChange['object'];
  /** What was asked, where the change of the transaction does not say it. */
  asked?: Readonly<Record<string, unknown>>;
}>;

/** An act as a use-case is given it: null where nobody in particular does it. */
export function actBy(by: AuditBy | null | undefined, act: Omit<AuditedAct, 'by'>): AuditedAct | undefined {
  return by ? { ...act, by } : undefined;
}

/**
 * `next` with the entry for the write that makes it of `before` (null for one that is new). The entry is in the one document, so that neither exists
 * without the other, and costs the payment path no second write.
 */
export function withAudit(before: Transaction | null, next: Transaction, { by, action, object, asked }: AuditedAct, at: Date): Transaction {
  const changes = changesOf(before && auditedView(before), auditedView(next));
  const after = { ...changes.after, ...asked };
  const entry: TransactionAudit = {
    id: `${next.id}.${next.revision}`,
    at,
    by,
    action,
    object: object ?? { type: 'transaction', id: next.id },
    before: isEmpty(changes.before) ? null : changes.before,
    after: isEmpty(after) ? null : after,
  };
  return { ...next, audits: [...(next.audits ?? []), entry] };
}

type View = Record<string, unknown>;

/** What an operator can change, directly or by asking a provider. Nothing that tells who the buyer is. */
function auditedView(transaction: Transaction): View {
  const { status, amountMinor, currency, siteId, externalReference, invoiceNumber, capturedMinor, refundedMinor, refundPendingMinor, metadata, expiresAt, closing, refunds } = transaction;
  return {
    siteId, status, amount: amountMinor, currency, externalReference, invoiceNumber,
    amountCaptured: capturedMinor, amountRefunded: refundedMinor, amountRefundPending: refundPendingMinor,
    expiresAt: expiresAt.toISOString(),
    closing: closing?.why ?? null,
    metadata: { ...metadata },
    refunds: Object.fromEntries(refunds.map((refund) => [refund.id, { amount: refund.amountMinor, status: refund.status, reason: refund.reason }])),
  };
}

/** Only what differs; of a group of things only those that do. */
function changesOf(before: View | null, after: View): { before: View; after: View } {
  if (before === null) return { before: {}, after: Object.fromEntries(Object.entries(after).filter(([, value]) => !isEmpty(value))) };
  const changes: { before: View; after: View } = { before: {}, after: {} };
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [was, is] = [before[name], after[name]];
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    if (isGroup(was) && isGroup(is)) {
      const inner = changesOf(was, is);
      if (!isEmpty(inner.before)) changes.before[name] = inner.before;
      if (!isEmpty(inner.after)) changes.after[name] = inner.after;
      continue;
    }
    if (was !== undefined) changes.before[name] = was;
    if (is !== undefined) changes.after[name] = is;
  }
  return changes;
}

function isGroup(value: unknown): value is View {
  return typeof value === 'object' && value !== null;
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}
