import type { RuntimeHandlers, RuntimeResponse } from '../../../generated/server/runtime.js';
import type { components } from '../../../generated/types/runtime.js';
import { completeBuyerUrl } from '../../domain/buyer-redirect.js';
import { checkoutStatusOf } from '../../domain/checkout-status.js';
import { currencyExponent } from '../../domain/iso4217.js';
import { lineTotal, toShownMinor } from '../../domain/money.js';
import { listPaymentOptions, openCheckout } from '../../domain/open-checkout.js';
import type { BuyerDeps, OpenedCheckout } from '../../domain/open-checkout.js';
import type { RequestContext } from '../../domain/principal.js';
import type { ProviderAccount } from '../../domain/provider-account.js';
import type { LineItem, Transaction } from '../../domain/transaction.js';

type Wire = components['schemas'];

export function createCheckoutSessionHandlers(deps: BuyerDeps): Pick<RuntimeHandlers<RequestContext>, 'getCheckoutSession'> {
  return {
    async getCheckoutSession({ path, context }): Promise<RuntimeResponse<'getCheckoutSession'>> {
      const opened = await openCheckout(deps, { reference: path.checkoutRef, origin: context.origin });
      const status = checkoutStatusOf(opened.transaction, deps.clock.now());
      const options = status === 'pending' ? await listPaymentOptions(deps, opened) : [];
      return { status: 200, body: toWireSession(opened, status, options) };
    },
  };
}

function toWireSession({ site, transaction }: OpenedCheckout, status: Wire['CheckoutStatus'], options: readonly ProviderAccount[]): Wire['CheckoutSession'] {
  const { returnUrl, cancelUrl } = transaction;
  const isPaid = status === 'completed';
  return {
    id: transaction.id,
    sessionPublicId: transaction.sessionPublicId,
    livemode: transaction.livemode,
    status,
    site: { name: site.name },
    branding: { logo: site.branding.logoUrl, primaryColor: site.branding.primaryColor },
    amount: transaction.amountMinor,
    currency: transaction.currency,
    currencyExponent: currencyExponent(transaction.currency) ?? 2,
    externalReference: transaction.externalReference,
    lineItems: transaction.items.map((item) => toWireLine(item, transaction)),
    providers: [...new Set(options.map(toWireType))],
    paymentOptions: options.map((account) => ({ providerId: account.id, type: toWireType(account), label: account.label })),
    checkoutSettings: { vatIdValidation: 'none' },
    expiresAt: transaction.expiresAt.toISOString(),
    returnUrl: isPaid && returnUrl !== null ? completeBuyerUrl(returnUrl, transaction) : null,
    cancelUrl: !isPaid && cancelUrl !== null ? completeBuyerUrl(cancelUrl, transaction) : null,
  };
}

function toWireLine({ name, description, quantity, unitPriceMinor }: LineItem, { currency, amountScale }: Transaction): Wire['CheckoutLineItem'] {
  return {
    name: (name ?? description ?? '').slice(0, 500),
    quantity,
    unitAmount: toShownMinor(unitPriceMinor, currency, amountScale),
    totalAmount: toShownMinor(lineTotal(quantity, unitPriceMinor), currency, amountScale),
  };
}

/** Registered types and the spec's list are held equal by a test. */
function toWireType(account: ProviderAccount): Wire['ProviderType'] {
  return account.type as Wire['ProviderType'];
}
