import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import { auditBy } from '../../domain/audit-entry.js';
import { GatewayError } from '../../domain/errors.js';
import { markPaid } from '../../domain/mark-paid.js';
import type { PaymentDeps } from '../../domain/payment-deps.js';
import type { DeliveryStore } from '../../domain/ports/delivery-store.js';
import type { RequestContext } from '../../domain/principal.js';
import { principalName } from '../../domain/principal-name.js';
import { refundPayment } from '../../domain/refund-payment.js';
import type { Transaction } from '../../domain/transaction.js';
import { replaceMetadata } from '../../domain/update-checkout.js';
import { voidTransaction } from '../../domain/void-transaction.js';
import { tenantOf } from '../wire/tenant-of.js';
import { toTransactionQuery } from '../wire/transaction-query.js';
import { toWireRefund, toWireTransaction, toWireTransactionSummary } from '../wire/to-wire-transaction.js';

type TransactionOperations = 'listTransactions' | 'getTransaction' | 'updateTransaction' | 'createRefund' | 'voidTransaction' | 'markTransactionPaid';

export type TransactionHandlersDeps = PaymentDeps & Readonly<{ deliveries: DeliveryStore }>;

export function createTransactionHandlers(deps: TransactionHandlersDeps): Pick<AdminHandlers<RequestContext>, TransactionOperations> {
  const whole = async (context: RequestContext, transaction: Transaction) =>
    toWireTransaction(transaction, await deps.deliveries.listForTransaction(tenantOf(context), transaction.id));

  return {
    async listTransactions({ query, context }): Promise<AdminResponse<'listTransactions'>> {
      const { filter, window } = toTransactionQuery(query);
      const { rows, page, limit, total, nextCursor } = await deps.transactions.list(tenantOf(context), filter, window);
      return { status: 200, body: { data: rows.map(toWireTransactionSummary), page, limit, total, nextCursor } };
    },

    async getTransaction({ path, context }): Promise<AdminResponse<'getTransaction'>> {
      const transaction = await deps.transactions.find(tenantOf(context), path.transactionId);
      if (transaction === null) throw new GatewayError('transaction_not_found', 'No transaction has this id');
      return { status: 200, body: await whole(context, transaction) };
    },

    async updateTransaction({ path, body, context }): Promise<AdminResponse<'updateTransaction'>> {
      const transaction = await replaceMetadata(deps, { tenant: tenantOf(context), transactionId: path.transactionId, metadata: body.metadata, by: auditBy(context) });
      return { status: 200, body: await whole(context, transaction) };
    },

    async createRefund({ path, body, context }): Promise<AdminResponse<'createRefund'>> {
      const { amount, reason } = body;
      const { transaction, refunds } = await refundPayment(deps, {
        tenant: tenantOf(context),
        transactionId: path.transactionId,
        amountMinor: amount,
        reason,
        requestedBy: principalName(context.principal),
        by: auditBy(context),
        reservedIds: context.reservedIds,
      });
      const [refund] = refunds;
      if (refund === undefined) throw new Error('A refund was accepted without one.');
      return { status: 201, body: toWireRefund(refund, transaction) };
    },

    async voidTransaction({ path, context }): Promise<AdminResponse<'voidTransaction'>> {
      const transaction = await voidTransaction(deps, { tenant: tenantOf(context), transactionId: path.transactionId, reservedIds: context.reservedIds, by: auditBy(context) });
      return { status: 200, body: await whole(context, transaction) };
    },

    async markTransactionPaid({ path, body, context }): Promise<AdminResponse<'markTransactionPaid'>> {
      const transaction = await markPaid(deps, { tenant: tenantOf(context), transactionId: path.transactionId, note: body?.note, reservedIds: context.reservedIds, by: auditBy(context) });
      return { status: 200, body: await whole(context, transaction) };
    },
  };
}
