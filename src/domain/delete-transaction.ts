import { auditBy } from './audit-entry.js';
import { hasCapture, hasOpenAttempt, isEnded } from './checkout-status.js';
import { GatewayError } from './errors.js';
import type { AuditTrail } from './ports/audit-trail.js';
import type { Delivery, DeliveryStore } from './ports/delivery-store.js';
import type { NoteStore } from './ports/note-store.js';
import type { TransactionStore } from './ports/transaction-store.js';
import type { Timers } from './ports/world.js';
import type { RequestContext } from './principal.js';
import type { Tenant } from './tenant.js';
import type { Transaction } from './transaction.js';

export type DeleteTransactionDeps = Readonly<{ transactions: TransactionStore; deliveries: DeliveryStore; notes: NoteStore; audit: AuditTrail; timers: Timers; wakeRelay: () => void }>;

export type DeleteTransactionOptions = Readonly<{ tenant: Tenant; transactionId: string; context: Pick<RequestContext, 'principal' | 'ipAddress' | 'userAgent' | 'requestId'> }>;

const relayWaitMs = 100;
const relayWaitsMax = 20;

/**
 * Removes what never held money and owes nobody anything, together with its short code and its notes; what it was stays in the audit log. A word of a provider that comes
 * all the same finds no transaction and is quarantined.
 * @throws GatewayError `transaction_not_found`, `transaction_not_deletable` (with the reason), `conflict` when it was changed meanwhile.
 */
export async function deleteTransaction(deps: DeleteTransactionDeps, { tenant, transactionId, context }: DeleteTransactionOptions): Promise<void> {
  await waitForRelay(deps, tenant, transactionId);
  await deps.audit.record(auditBy(context), async (within) => {
    const before = await deps.transactions.find(tenant, transactionId);
    if (before === null) throw new GatewayError('transaction_not_found', 'transactionId: there is no such transaction in this organization and mode.');
    // The relay stores deliveries before it clears the outbox: read in this order nothing slips through between the two.
    const obstacle = obstacleIn(before) ?? obstacleAmong(await deps.deliveries.listForTransaction(tenant, transactionId));
    if (obstacle !== null) throw new GatewayError('transaction_not_deletable', obstacle);
    if (!(await deps.transactions.remove(tenant, before, within))) throw new GatewayError('conflict', 'The transaction is being changed by others; read it again and decide anew.');
    await deps.notes.removeAll(tenant, transactionId, within);
    return { result: undefined, did: { ...tenant, action: 'transaction.deleted', object: { type: 'transaction', id: transactionId }, before: toAudited(before), after: null } };
  });
}

/** What was called off a moment ago is told within the next: nobody has to come back for that. */
async function waitForRelay(deps: DeleteTransactionDeps, tenant: Tenant, transactionId: string): Promise<void> {
  for (let waits = 0; waits < relayWaitsMax; waits += 1) {
    const transaction = await deps.transactions.find(tenant, transactionId);
    if (transaction === null || (transaction.outbox.length === 0 && transaction.audits === undefined)) return;
    deps.wakeRelay();
    await deps.timers.sleep(relayWaitMs);
  }
}

function obstacleIn(before: Transaction): string | null {
  if (hasCapture(before)) return 'Money was captured for the transaction; it has to stay.';
  if (before.refunds.length > 0 || before.disputes.length > 0) return 'The transaction has refunds or disputes; it has to stay.';
  if (hasOpenAttempt(before) || before.attempts.some(({ status }) => status === 'succeeded')) return 'An attempt may still take money; void the transaction or wait for its outcome first.';
  if (!isEnded(before)) return 'The checkout can still be paid; void the transaction or expire the checkout first.';
  if (before.audits !== undefined) return 'What was done to it is still being logged; try again in a moment.';
  return before.outbox.length > 0 ? 'The merchant is still to be told of the last change; try again in a moment.' : null;
}

function obstacleAmong(deliveries: readonly Delivery[]): string | null {
  return deliveries.some(({ status }) => status === 'pending') ? 'An IPN has not reached the merchant yet; wait until it was delivered or given up.' : null;
}

/** Who it was for is left out: deleting it is also how personal data is removed. */
function toAudited({ siteId, status, amountMinor, currency, externalReference, invoiceNumber, createdAt, attempts }: Transaction): Record<string, unknown> {
  return { siteId, status, amountMinor, currency, externalReference, invoiceNumber, createdAt: createdAt.toISOString(), attemptsCount: attempts.length };
}
