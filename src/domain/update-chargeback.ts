import { applyFacts } from './apply-facts.js';
import type { AuditBy } from './audit-entry.js';
import { actBy } from './audit-transaction.js';
import { changeTransaction } from './change-transaction.js';
import { GatewayError } from './errors.js';
import { sumMinor } from './money.js';
import type { PaymentDeps } from './payment-deps.js';
import type { Tenant } from './tenant.js';
import type { Dispute, Fact, Transaction } from './transaction.js';
import { transactionBounds } from './transaction.js';

export type ChargebackStatus = Exclude<Dispute['status'], 'inquiry'>;

export type UpdateChargebackOptions = Readonly<{
  tenant: Tenant;
  transactionId: string;
  /** Id of the dispute: the bank's case number or the operator's own. */
  chargebackId: string;
  status: ChargebackStatus;
  /** At most 200 characters; what was known stays when it is left out. */
  reason?: string | undefined;
  /** Who asks, for the audit log. */
  by?: AuditBy | undefined;
}>;

/**
 * An operator's word about a dispute over money that came outside of any provider; an unknown one is opened over all of that money. A dispute that a provider
 * told of is the provider's alone: its next word would overrule the operator's without anybody having done anything.
 * @throws GatewayError `transaction_not_found`, `chargeback_not_possible`, `transaction_bound_reached`.
 */
export async function updateChargeback(deps: PaymentDeps, options: UpdateChargebackOptions): Promise<Transaction> {
  const { tenant, transactionId, chargebackId, status, reason, by } = options;
  const { transaction } = await changeTransaction(deps, {
    tenant,
    transactionId,
    source: 'operator',
    audit: actBy(by, { action: 'transaction.chargeback_updated', asked: { chargebackId, chargebackStatus: status } }),
    decide: (before, context) => {
      const known = before.facts.find((fact) => fact.kind === 'dispute' && fact.subjectId === chargebackId);
      if (known?.status === status && (reason === undefined || reason === known.reason)) return null;
      if (known !== undefined && known.source !== 'operator') {
        throw new GatewayError('chargeback_not_possible', `The provider manages this dispute and says ${known.status}; answer it there, its word is taken over.`);
      }
      const said: Fact = {
        kind: 'dispute',
        subjectId: chargebackId,
        status,
        amountMinor: known?.amountMinor ?? contestableMinor(before),
        // Never behind the word before it, whatever the clocks of two gateways say.
        providerAt: known !== undefined && known.providerAt >= context.now ? new Date(known.providerAt.getTime() + 1) : context.now,
        rank: 0,
        source: 'operator',
        attemptId: null,
        refundId: null,
        reason: reason ?? known?.reason ?? null,
      };
      return applyFacts(before, [said], context);
    },
  });
  return transaction;
}

/** What came outside of any provider: only of that no provider will ever tell a dispute. */
function contestableMinor(before: Transaction): number {
  const amountMinor = sumMinor(before.facts.flatMap((fact) => (fact.kind === 'capture' && fact.status === 'succeeded' && fact.attemptId === null ? [fact.amountMinor ?? 0] : [])));
  if (amountMinor === 0) throw new GatewayError('chargeback_not_possible', 'No money came outside of a provider; a provider tells of its disputes itself.');
  if (before.disputes.length >= transactionBounds.disputesMax || before.timeline.length >= transactionBounds.timelineMax) {
    throw new GatewayError('transaction_bound_reached', 'The transaction has as many disputes or entries as one can have.');
  }
  return amountMinor;
}
