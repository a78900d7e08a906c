import type { RuntimeHandlers, RuntimeResponse } from '../../../generated/server/runtime.js';
import type { components } from '../../../generated/types/runtime.js';
import { buyerRedirectUrl } from '../../domain/buyer-redirect.js';
import { cancelByBuyer } from '../../domain/cancel-by-buyer.js';
import { checkoutStatusOf } from '../../domain/checkout-status.js';
import { markPending } from '../../domain/mark-pending.js';
import { openCheckout, openTransaction } from '../../domain/open-checkout.js';
import type { BuyerDeps } from '../../domain/open-checkout.js';
import type { RequestContext } from '../../domain/principal.js';
import { startAttempt } from '../../domain/start-attempt.js';
import { statusCodes } from '../../domain/transaction.js';
import type { BuyerAction, Transaction } from '../../domain/transaction.js';

type Wire = components['schemas'];
type TransactionOperations = 'startAttempt' | 'getTransactionStatus' | 'cancelTransaction' | 'markTransactionPending';

export function createRuntimeTransactionHandlers(deps: BuyerDeps): Pick<RuntimeHandlers<RequestContext>, TransactionOperations> {
  const open = (transactionId: string, { checkoutSession, origin }: RequestContext) => openTransaction(deps, { transactionId, session: checkoutSession, origin });

  return {
    async startAttempt({ body, context }): Promise<RuntimeResponse<'startAttempt'>> {
      const opened = await openCheckout(deps, { reference: body.sessionPublicId, origin: context.origin });
      const { transaction, attempt, action } = await startAttempt(deps, {
        tenant: opened.tenant,
        transactionId: opened.transaction.id,
        providerId: body.providerId,
        billingAddress: body.billingAddress,
      });
      return { status: 200, body: { transactionId: transaction.id, attemptId: attempt.id, status: statusCodes[transaction.status], action: toWireAction(action) } };
    },

    async getTransactionStatus({ path, context }): Promise<RuntimeResponse<'getTransactionStatus'>> {
      const { transaction } = await open(path.transactionId, context);
      return { status: 200, body: toWireProgress(transaction, deps.clock.now()) };
    },

    async cancelTransaction({ path, context }): Promise<RuntimeResponse<'cancelTransaction'>> {
      const { tenant, transaction } = await open(path.transactionId, context);
      const cancelled = await cancelByBuyer(deps, { tenant, transactionId: transaction.id });
      return { status: 200, body: toWireProgress(cancelled, deps.clock.now()) };
    },

    async markTransactionPending({ path, context }): Promise<RuntimeResponse<'markTransactionPending'>> {
      const { tenant, transaction } = await open(path.transactionId, context);
      const current = await markPending(deps, { tenant, transactionId: transaction.id });
      return { status: 200, body: toWireProgress(current, deps.clock.now()) };
    },
  };
}

/** Registered types and the spec's list are held equal by a test. */
function toWireAction(action: BuyerAction | null): Wire['StartedAttempt']['action'] {
  return action?.type === 'embedded' ? { ...action, providerType: action.providerType as Wire['ProviderType'] } : action;
}

function toWireProgress(transaction: Transaction, now: Date): Wire['TransactionProgress'] {
  const waiting = transaction.attempts.findLast((attempt) => attempt.status === 'awaiting_buyer');
  return {
    id: transaction.id,
    status: transaction.status,
    statusCode: statusCodes[transaction.status],
    amount: transaction.amountMinor,
    currency: transaction.currency,
    checkoutStatus: checkoutStatusOf(transaction, now),
    redirectUrl: buyerRedirectUrl(transaction, now),
    action: waiting?.action?.type === 'redirect' ? waiting.action : null,
  };
}
