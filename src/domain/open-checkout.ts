import { allowedAccounts } from './assert-may-pay.js';
import { GatewayError } from './errors.js';
import { parseUrl } from './parse-url.js';
import type { PaymentDeps } from './payment-deps.js';
import type { Secrets } from './ports/secrets.js';
import type { ProviderAccount } from './provider-account.js';
import type { Site } from './site.js';
import type { Tenant } from './tenant.js';
import type { Transaction } from './transaction.js';

export type BuyerDeps = PaymentDeps & Readonly<{ secrets: Pick<Secrets, 'equal'> }>;

/** What a buyer's page may work with, once its reference has been accepted. */
export type OpenedCheckout = { tenant: Tenant; site: Site; transaction: Transaction };

/**
 * The checkout of a short code or session id, which nobody can guess: that is all a buyer has to show.
 * @throws GatewayError checkout_not_found, origin_not_allowed.
 */
export async function openCheckout(deps: BuyerDeps, { reference, origin }: { reference: string; origin: string | null }): Promise<OpenedCheckout> {
  const locator = /^[0-9A-Za-z]{16,32}$/.test(reference)
    ? await deps.transactions.locateByShortCodeAcrossTenants(reference)
    : await deps.transactions.locateBySessionAcrossTenants(reference);
  const opened = locator === null ? null : await open(deps, locator.tenant, locator.transactionId);
  if (opened === null) throw new GatewayError('checkout_not_found', 'There is no such checkout');
  await assertOrigin(deps, opened, origin);
  return opened;
}

/**
 * The transaction of an id, for whoever shows its session as well. A session that is missing or another's answers as an unknown id does.
 * @throws GatewayError transaction_not_found, origin_not_allowed.
 */
export async function openTransaction(deps: BuyerDeps, { transactionId, session, origin }: { transactionId: string; session: string | null; origin: string | null }): Promise<OpenedCheckout> {
  const locator = session === null ? null : await deps.transactions.locateByIdAcrossTenants(transactionId);
  const opened = locator === null ? null : await open(deps, locator.tenant, locator.transactionId);
  if (opened === null || session === null || !deps.secrets.equal(session, opened.transaction.sessionPublicId)) {
    throw new GatewayError('transaction_not_found', 'There is no such transaction for this checkout session');
  }
  await assertOrigin(deps, opened, origin);
  return opened;
}

/** The ways to pay, in the order shown: those that still take payments in this mode. */
export async function listPaymentOptions(deps: PaymentDeps, { tenant, transaction }: Pick<OpenedCheckout, 'tenant' | 'transaction'>): Promise<ProviderAccount[]> {
  const accounts = await allowedAccounts(deps, { tenant, transaction, accounts: await deps.providerAccounts.findMany(tenant, transaction.providerIds) });
  const usable = new Map(accounts.filter((account) => account.enabled && account.archivedAt === null && takesCurrency(deps, account, transaction)).map((account) => [account.id, account]));
  return transaction.providerIds.flatMap((providerId) => usable.get(providerId) ?? []);
}

async function open(deps: PaymentDeps, tenant: Tenant, transactionId: string): Promise<OpenedCheckout | null> {
  const transaction = await deps.transactions.find(tenant, transactionId);
  const site = transaction === null ? null : await deps.sites.find(tenant, transaction.siteId);
  return transaction === null || site === null ? null : { tenant, site, transaction };
}

/** Present and foreign is refused, absent is fine: only browsers send one, and only a browser can be misled. */
async function assertOrigin({ origins, customHosts }: PaymentDeps, { tenant, site }: OpenedCheckout, origin: string | null): Promise<void> {
  if (origin === null || origin === origins.checkout || origin === origins.main || site.allowedOrigins.includes(origin)) return;
  // A payment page under a name of the merchant's own.
  const page = parseUrl(origin);
  if (page !== null && page.protocol === new URL(origins.checkout).protocol && (await customHosts.isVerified(tenant, page.hostname))) return;
  throw new GatewayError('origin_not_allowed', 'Requests from this origin are not allowed; the site names its own in allowedOrigins');
}

function takesCurrency({ providers }: PaymentDeps, account: ProviderAccount, { currency }: Transaction): boolean {
  const provider = providers.find(account.type);
  return provider !== null && (provider.capabilities.currencies?.includes(currency) ?? true);
}
