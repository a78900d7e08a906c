import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import { auditBy } from '../../domain/audit-entry.js';
import { deleteTransaction } from '../../domain/delete-transaction.js';
import type { DeleteTransactionDeps } from '../../domain/delete-transaction.js';
import { GatewayError } from '../../domain/errors.js';
import { listTransactions } from '../../domain/list-transactions.js';
import { markPaid } from '../../domain/mark-paid.js';
import type { PaymentDeps } from '../../domain/payment-deps.js';
import type { RequestContext } from '../../domain/principal.js';
import { principalName } from '../../domain/principal-name.js';
import { recordManualPayment } from '../../domain/record-manual-payment.js';
import { refundPayment } from '../../domain/refund-payment.js';
import type { Transaction } from '../../domain/transaction.js';
import { updateChargeback } from '../../domain/update-chargeback.js';
import { replaceMetadata } from '../../domain/update-checkout.js';
import { voidTransaction } from '../../domain/void-transaction.js';
import { tenantOf } from '../wire/tenant-of.js';
import { toTransactionQuery } from '../wire/transaction-query.js';
import { toWireRefund, toWireTransaction, toWireTransactionSummary } from '../wire/to-wire-transaction.js';

type TransactionOperations =
  | 'listTransactions' | 'getTransaction' | 'updateTransaction' | 'deleteTransaction' | 'createRefund' | 'voidTransaction' | 'markTransactionPaid' | 'createManualTransaction' | 'updateChargeback';

export type TransactionHandlersDeps = PaymentDeps & DeleteTransactionDeps;

export function createTransactionHandlers(deps: TransactionHandlersDeps): Pick<AdminHandlers<RequestContext>, TransactionOperations> {
  const whole = async (context: RequestContext, transaction: Transaction) =>
    toWireTransaction(transaction, await deps.deliveries.listForTransaction(tenantOf(context), transaction.id));

  return {
    async listTransactions({ query, context }): Promise<AdminResponse<'listTransactions'>> {
      const { filter, window } = toTransactionQuery(query);
      const { rows, page, limit, total, nextCursor } = await listTransactions(deps, { tenant: tenantOf(context), filter, window });
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

    async deleteTransaction({ path, context }): Promise<AdminResponse<'deleteTransaction'>> {
      await deleteTransaction(deps, { tenant: tenantOf(context), transactionId: path.transactionId, context });
      return { status: 200, body: { id: path.transactionId, deleted: true } };
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

    async createManualTransaction({ body, context }): Promise<AdminResponse<'createManualTransaction'>> {
      const { amount, paidAt, ...asked } = body;
      const paid = paidAt === undefined ? undefined : new Date(paidAt);
      const transaction = await recordManualPayment(deps, { ...asked, amountMinor: amount, paidAt: paid, tenant: tenantOf(context), reservedIds: context.reservedIds, by: auditBy(context) });
      return { status: 201, body: await whole(context, transaction) };
    },

    async updateChargeback({ path, body, context }): Promise<AdminResponse<'updateChargeback'>> {
      const transaction = await updateChargeback(deps, { tenant: tenantOf(context), ...path, ...body, by: auditBy(context) });
      return { status: 200, body: await whole(context, transaction) };
    },
  };
}
