import type { RuntimeHandlers, RuntimeResponse } from '../../../generated/server/runtime.js';
import { openCheckout } from '../../domain/open-checkout.js';
import type { BuyerDeps } from '../../domain/open-checkout.js';
import type { RequestContext } from '../../domain/principal.js';
import { startAttempt } from '../../domain/start-attempt.js';
import { statusCodes } from '../../domain/transaction.js';

export function createBillingRequestHandlers(deps: BuyerDeps): Pick<RuntimeHandlers<RequestContext>, 'createBillingRequest'> {
  return {
    async createBillingRequest({ body, context }): Promise<RuntimeResponse<'createBillingRequest'>> {
      const opened = await openCheckout(deps, { reference: body.sessionPublicId, origin: context.origin });
      const { transaction, attempt, action } = await startAttempt(deps, {
        tenant: opened.tenant,
        transactionId: opened.transaction.id,
        providerId: body.providerId,
        billingAddress: body.billingAddress,
        method: 'direct_debit',
      });
      return { status: 200, body: { transactionId: transaction.id, attemptId: attempt.id, status: statusCodes[transaction.status], redirectUrl: action?.type === 'redirect' ? action.url : null } };
    },
  };
}
