import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import { auditBy } from '../../domain/audit-entry.js';
import { checkoutStatusOf } from '../../domain/checkout-status.js';
import { createCheckout, paymentUrlOf } from '../../domain/create-checkout.js';
import { GatewayError } from '../../domain/errors.js';
import { expireCheckout } from '../../domain/expire-checkout.js';
import { listTransactions } from '../../domain/list-transactions.js';
import type { PaymentDeps } from '../../domain/payment-deps.js';
import type { RequestContext } from '../../domain/principal.js';
import type { LineItem, Transaction } from '../../domain/transaction.js';
import { updateCheckout } from '../../domain/update-checkout.js';
import { defined } from '../wire/defined.js';
import { tenantOf } from '../wire/tenant-of.js';
import { toTransactionQuery } from '../wire/transaction-query.js';
import { toWireAddress } from '../wire/to-wire-transaction.js';

type Wire = components['schemas'];
type CheckoutOperations = 'createCheckout' | 'listCheckouts' | 'getCheckout' | 'updateCheckout' | 'expireCheckout';

export function createCheckoutHandlers(deps: PaymentDeps): Pick<AdminHandlers<RequestContext>, CheckoutOperations> {
  return {
    async createCheckout({ path, body, context }): Promise<AdminResponse<'createCheckout'>> {
      const { expiresAt, ...asked } = body;
      const { transaction, paymentUrl } = await createCheckout(deps, { ...asked, expiresAt: expiresAt === undefined ? undefined : new Date(expiresAt), tenant: tenantOf(context), siteId: path.siteId, reservedIds: context.reservedIds, ...(context.principal.kind === 'operator' ? { by: auditBy(context) } : {}) });
      const { id, sessionPublicId, shortCode } = transaction;
      return { status: 200, body: { id, sessionPublicId, shortCode, paymentUrl } };
    },

    async listCheckouts({ query, context }): Promise<AdminResponse<'listCheckouts'>> {
      const { status, ...rest } = query;
      const { filter, window } = toTransactionQuery(rest);
      const asked = status === undefined ? filter : { ...filter, checkoutStatus: status };
      const { rows, page, limit, total, nextCursor } = await listTransactions(deps, { tenant: tenantOf(context), filter: asked, window });
      return { status: 200, body: { data: rows.map((row) => toWireCheckout(deps, row)), page, limit, total, nextCursor } };
    },

    async getCheckout({ path, context }): Promise<AdminResponse<'getCheckout'>> {
      const transaction = await deps.transactions.find(tenantOf(context), path.checkoutId);
      if (transaction === null) throw new GatewayError('checkout_not_found', 'No checkout has this id');
      return { status: 200, body: toWireCheckout(deps, transaction) };
    },

    async updateCheckout({ path, body, context }): Promise<AdminResponse<'updateCheckout'>> {
      const changes = defined({ metadata: body.metadata, expiresAt: body.expiresAt === undefined ? undefined : new Date(body.expiresAt) });
      const transaction = await updateCheckout(deps, { tenant: tenantOf(context), transactionId: path.checkoutId, ...changes, by: auditBy(context) });
      return { status: 200, body: toWireCheckout(deps, transaction) };
    },

    async expireCheckout({ path, context }): Promise<AdminResponse<'expireCheckout'>> {
      const transaction = await expireCheckout(deps, { tenant: tenantOf(context), transactionId: path.checkoutId, reservedIds: context.reservedIds, by: auditBy(context) });
      return { status: 200, body: toWireCheckout(deps, transaction) };
    },
  };
}

function toWireCheckout(deps: PaymentDeps, transaction: Transaction): Wire['Checkout'] {
  return {
    id: transaction.id,
    sessionPublicId: transaction.sessionPublicId,
    shortCode: transaction.shortCode,
    paymentUrl: paymentUrlOf(deps, transaction),
    siteId: transaction.siteId,
    livemode: transaction.livemode,
    status: checkoutStatusOf(transaction, deps.clock.now()),
    transactionStatus: transaction.status,
    amount: transaction.amountMinor,
    currency: transaction.currency,
    amountScale: transaction.amountScale,
    externalReference: transaction.externalReference,
    invoiceNumber: transaction.invoiceNumber,
    email: transaction.email,
    items: transaction.items.map(toWireItem),
    billingAddress: transaction.billingAddress === null ? null : toWireAddress(transaction.billingAddress),
    shippingAddress: transaction.shippingAddress === null ? null : toWireAddress(transaction.shippingAddress),
    returnUrl: transaction.returnUrl,
    cancelUrl: transaction.cancelUrl,
    ipnUrl: transaction.ipnUrl,
    ipnVersion: transaction.ipnVersion,
    clientId: transaction.clientId,
    metadata: transaction.metadata,
    expiresAt: transaction.expiresAt.toISOString(),
    createdAt: transaction.createdAt.toISOString(),
    updatedAt: transaction.updatedAt.toISOString(),
  };
}

function toWireItem({ unitPriceMinor, ...item }: LineItem): Wire['CheckoutItem'] {
  const { name, description, quantity, vatRate, itemType, amountType } = item;
  return { name, description, quantity, unitPrice: unitPriceMinor, vatRate, itemType, amountType };
}
