import type { ChangeContext } from './advance-transaction.js';
import { withAudit } from './audit-transaction.js';
import type { AuditedAct } from './audit-transaction.js';
import { GatewayError } from './errors.js';
import { hasSucceededSibling } from './sibling-transactions.js';
import type { PaymentDeps } from './payment-deps.js';
import type { Tenant } from './tenant.js';
import { statusCodes } from './transaction.js';
import type { TimelineEntry, Transaction } from './transaction.js';

export type ChangeTransactionOptions = Readonly<{
  tenant: Tenant;
  transactionId: string;
  source: TimelineEntry['source'];
  /**
   * What is to become of the transaction; null when nothing has to be written. Pure, as it is asked again whenever another write came
   * first, and whenever it is not known whether ours arrived: it must find its own work done by the ids it uses.
   */
  decide: (before: Transaction, context: ChangeContext) => Transaction | null;
  /** Who does it, where an operator or a key does: goes into the audit log if anything is written. */
  audit?: AuditedAct | undefined;
}>;

const retryForMs = 5_000;
const pauseMaxMs = 200;

/**
 * Reads, decides and writes by compare-and-set on the revision, with jittered retries for up to 5 s.
 * @throws GatewayError `transaction_not_found`; `service_unavailable` with `Retry-After` when no write succeeded in time; whatever `decide` throws.
 */
export async function changeTransaction(deps: PaymentDeps, { tenant, transactionId, source, decide, audit }: ChangeTransactionOptions): Promise<{ transaction: Transaction; changed: boolean }> {
  const startedAt = deps.clock.now().getTime();
  for (let tries = 1; ; tries += 1) {
    const result = await tryChange(deps, tenant, transactionId, (before, siblingSucceeded) => {
      const now = deps.clock.now();
      const next = decide(before, { now, source, siblingSucceeded, toEventObject: deps.toEventObject });
      return next && audit ? withAudit(before, next, audit, now) : next;
    }).catch(unavailableAsLost);
    if (result !== 'lost') {
      if (result.changed && (result.transaction.outbox.length > 0 || result.transaction.audits)) deps.wakeRelay();
      return result;
    }
    const pauseMs = deps.random.fraction() * Math.min(pauseMaxMs, 10 * 2 ** tries);
    if (deps.clock.now().getTime() + pauseMs - startedAt >= retryForMs || tries >= 500) {
      throw new GatewayError('service_unavailable', 'The transaction is being changed by too many requests at once. Nothing was done; try again.', { retryAfterSeconds: 1 });
    }
    await deps.timers.sleep(pauseMs);
  }
}

async function tryChange(
  deps: PaymentDeps,
  tenant: Tenant,
  transactionId: string,
  decide: (before: Transaction, siblingSucceeded: boolean) => Transaction | null,
): Promise<{ transaction: Transaction; changed: boolean } | 'lost'> {
  const before = await deps.transactions.find(tenant, transactionId);
  if (!before) throw new GatewayError('transaction_not_found', 'transactionId: there is no such transaction in this organization and mode.');
  let next = decide(before, false);
  if (next && owesOvertakableIpn(before, next) && (await hasSucceededSibling(deps, tenant, before))) next = decide(before, true);
  if (!next) return { transaction: before, changed: false };
  return (await deps.transactions.replace(tenant, next, before.revision)) ? { transaction: next, changed: true } : 'lost';
}

/** An IPN of version 1 that would take back an order which another transaction has paid (DESIGN "An IPN is owed"). */
function owesOvertakableIpn(before: Transaction, next: Transaction): boolean {
  const entry = next.eventVersion > before.eventVersion ? next.outbox.at(-1) : undefined;
  return next.ipnVersion === 1 && entry !== undefined && entry.ipnBody !== null && ![1, 3, 4].includes(statusCodes[next.status]);
}

/** The store could not say whether the write arrived: read and decide again. */
function unavailableAsLost(error: unknown): 'lost' {
  if (error instanceof GatewayError && error.code === 'service_unavailable') return 'lost';
  throw error;
}
