import { assessHolds } from './assess-holds.js';
import { GatewayError } from './errors.js';
import type { ErrorContext } from './errors.js';
import { isPending } from './follow-disputes.js';
import type { HoldDispute, HoldTerms } from './hold.js';
import type { PaymentDeps } from './payment-deps.js';
import type { KnownBuyer } from './ports/buyer-directory.js';
import type { ProviderAccount } from './provider-account.js';
import type { Tenant } from './tenant.js';
import type { Transaction } from './transaction.js';

type NewCheckout = Readonly<{ tenant: Tenant; buyer: KnownBuyer; providerIds: readonly string[] }>;

/**
 * Which of `providerIds` a new checkout may offer, as far as its order and its buyer go. Nothing more is read unless something is known against them.
 * @throws GatewayError CHECKOUT_BLOCKED_BY_DISPUTE, CHECKOUT_BLOCKED_BY_CUSTOMER_HOLD, CHECKOUT_RESTRICTED_BY_CUSTOMER_HOLD.
 */
export async function allowedProviders(deps: PaymentDeps, { tenant, buyer, providerIds }: NewCheckout): Promise<string[]> {
  if (buyer.disputedTransactionIds.length > 0) await assertNotContested(deps, tenant, buyer.disputedTransactionIds);
  const verdict = assessHolds(buyer.holds, deps.clock.now());
  if (verdict.kind === 'free') return [...providerIds];
  if (verdict.kind === 'blocked') throw blocked(verdict.hold);
  const accounts = await deps.providerAccounts.findMany(tenant, providerIds);
  const allowed = new Set(accounts.filter(verdict.allows).map(({ id }) => id));
  if (allowed.size === 0) {
    throw new GatewayError('CHECKOUT_RESTRICTED_BY_CUSTOMER_HOLD', 'A hold on this buyer allows none of the providers of the site; assign one that is allowed, or change the hold.', { context: contextOf(verdict.hold) });
  }
  return providerIds.filter((providerId) => allowed.has(providerId));
}

/** What a buyer's page may still offer: a hold may be younger than the checkout. */
export async function allowedAccounts(deps: PaymentDeps, { tenant, transaction, accounts }: { tenant: Tenant; transaction: Transaction; accounts: readonly ProviderAccount[] }): Promise<ProviderAccount[]> {
  const { holds } = await deps.buyers.look(tenant, { email: transaction.email, clientId: transaction.clientId, order: null });
  const verdict = assessHolds(holds, deps.clock.now());
  if (verdict.kind === 'blocked') return [];
  return verdict.kind === 'free' ? [...accounts] : accounts.filter(verdict.allows);
}

/**
 * The same for one try to pay. A buyer is told no more than what to do.
 * @param options.email The buyer's, as far as it is known by now.
 * @throws GatewayError CHECKOUT_BLOCKED_BY_CUSTOMER_HOLD, CHECKOUT_RESTRICTED_BY_CUSTOMER_HOLD.
 */
export async function assertMayPay(deps: PaymentDeps, { tenant, email, clientId, account }: { tenant: Tenant; email: string | null; clientId: string | null; account: ProviderAccount }): Promise<void> {
  const { holds } = await deps.buyers.look(tenant, { email, clientId, order: null });
  const verdict = assessHolds(holds, deps.clock.now());
  if (verdict.kind === 'blocked') throw new GatewayError('CHECKOUT_BLOCKED_BY_CUSTOMER_HOLD', 'The shop does not take this payment at the moment; please ask the shop.');
  if (verdict.kind === 'restricted' && !verdict.allows(account)) throw new GatewayError('CHECKOUT_RESTRICTED_BY_CUSTOMER_HOLD', 'The shop does not take this payment in this way; choose another one.');
}

/** The note of a contested order is never taken back; whether it still is contested the payment itself says. */
async function assertNotContested({ transactions }: PaymentDeps, tenant: Tenant, transactionIds: readonly string[]): Promise<void> {
  const found = await Promise.all(transactionIds.map((transactionId) => transactions.find(tenant, transactionId)));
  for (const transaction of found) {
    const dispute = transaction?.disputes.find(isPending);
    if (!transaction || !dispute) continue;
    const { id: transactionId, externalReference, currency } = transaction;
    throw new GatewayError('CHECKOUT_BLOCKED_BY_DISPUTE', 'A dispute over an earlier payment of this order is open; wait for its outcome.', {
      context: disputeContextOf({ transactionId, externalReference, disputeId: dispute.id, disputeStatus: dispute.status, amountMinor: dispute.amountMinor, currency, disputeDate: dispute.openedAt }),
    });
  }
}

function blocked(hold: HoldTerms): GatewayError {
  const detail = hold.action === 'manual_review' ? 'A hold on this buyer asks for a review first; release or change it to take the payment.' : 'A hold on this buyer refuses every payment; release or change it to take the payment.';
  return new GatewayError('CHECKOUT_BLOCKED_BY_CUSTOMER_HOLD', detail, { context: contextOf(hold) });
}

function contextOf({ id, action, reason, allowedProviderTypes, allowedProviderIds, dispute }: HoldTerms): ErrorContext {
  const allowed = action === 'allow_provider_types' ? { allowedProviderTypes, allowedProviderIds } : {};
  return { ...(dispute === null ? {} : disputeContextOf(dispute)), customerRiskHoldId: id, customerRiskAction: action, customerRiskReason: reason, ...allowed };
}

function disputeContextOf({ transactionId, externalReference, disputeId, disputeStatus, amountMinor, currency, disputeDate }: HoldDispute): ErrorContext {
  return { transactionId, ...identifier('externalReference', externalReference), amount: amountMinor, currency, disputeDate: disputeDate.toISOString(), ...identifier('disputeId', disputeId), disputeStatus };
}

/** Shop plugins read an identifier of this form or none (WIRE.md 3.2). */
const identifierForm = /^[A-Za-z0-9._:-]{1,128}$/;

function identifier<K extends string>(name: K, value: string | null): { [key in K]?: string } {
  return (value !== null && identifierForm.test(value) ? { [name]: value } : {}) as { [key in K]?: string };
}
