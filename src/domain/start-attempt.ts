import { advanceTransaction } from './advance-transaction.js';
import type { News } from './describe-changes.js';
import { assertMayPay } from './assert-may-pay.js';
import { askToStart } from './ask-to-start.js';
import { readAddress } from './buyer-fields.js';
import type { PostalAddressInput } from './buyer-fields.js';
import { cancelAttempt } from './cancel-attempt.js';
import { changeTransaction } from './change-transaction.js';
import { lookUpAttempt } from './look-up-attempt.js';
import { paymentUrlOf } from './create-checkout.js';
import { assertPayable, attemptInProgress, mayStillTakeMoney } from './payable.js';
import { clearTheWay } from './clear-the-way.js';
import { GatewayError } from './errors.js';
import type { PaymentDeps } from './payment-deps.js';
import type { ProviderAccount } from './provider-account.js';
import type { Tenant } from './tenant.js';
import type { Attempt, BuyerAction, StartPaymentRequest, Transaction } from './transaction.js';
import { transactionBounds } from './transaction.js';

export type StartAttemptOptions = Readonly<{
  tenant: Tenant;
  transactionId: string;
  providerId: string;
  billingAddress?: PostalAddressInput | null | undefined;
  /** Absent: the provider's usual way for the currency. */
  method?: StartPaymentRequest['method'];
}>;

export type StartedAttempt = Readonly<{
  transaction: Transaction;
  attempt: Attempt;
  /** Null when there is nothing to do, and when the provider's answer is not known: the buyer waits for the status then. */
  action: BuyerAction | null;
}>;

/**
 * Starts a try to pay, or goes on with one whose form on our page was left (promise 1: at most one attempt can take money).
 * 1. A checkout that has a newer one of the same reference is not paid any more. Older ones are closed, by a write that no start of theirs survives.
 * 2. What could still take money, here or there, is cancelled at its provider and its word awaited; where that word is not "cancelled", no new try.
 * 3. The attempt is written with its exact request, by compare-and-set against a document without an open attempt: of two starts
 *    at once one finds the other's and is refused.
 * 4. Only then the provider is asked, under the attempt's id.
 * @throws GatewayError `transaction_not_found`, `checkout_closed`, `checkout_expired`, `attempt_in_progress`, `provider_not_assigned`,
 * `provider_disabled`, `unsupported_currency`, `amount_not_representable`, `amount_below_minimum`, `transaction_bound_reached`, `provider_error` (it surely did nothing),
 * `CHECKOUT_BLOCKED_BY_CUSTOMER_HOLD`, `CHECKOUT_RESTRICTED_BY_CUSTOMER_HOLD`.
 */
export async function startAttempt(deps: PaymentDeps, options: StartAttemptOptions): Promise<StartedAttempt> {
  const { tenant, transactionId, providerId, method } = options;
  const found = await deps.transactions.find(tenant, transactionId);
  if (!found) throw new GatewayError('transaction_not_found', 'There is no such transaction for this checkout session.');
  assertPayable(found, deps.clock.now());
  const account = await findAccount(deps, tenant, found, providerId);
  await assertMayPay(deps, { tenant, email: found.email ?? readAddress(options.billingAddress)?.email ?? null, clientId: found.clientId, account });
  if (method === 'direct_debit' && deps.providers.find(account.type)?.capabilities.mandates !== true) {
    throw new GatewayError('provider_not_assigned', 'providerId must be one of paymentOptions that takes direct debit mandates.', { faults: [{ pointer: '/providerId', detail: 'takes no direct debit mandates' }] });
  }

  const resumed = await resumeEmbedded(deps, { tenant, transaction: found, providerId });
  if (resumed) return resumed;
  const cleared = await clearTheWay(deps, { tenant, transaction: found });
  const { transaction, attempt } = await writeAttempt(deps, { ...options, account, attemptId: deps.ids.objectId(), cleared });
  const asked = await askToStart(deps, { tenant, transaction, attempt });
  if (asked.kind === 'refused') {
    throw new GatewayError('provider_error', 'The provider refused to start the payment. Choose another way to pay, or try again.', { cause: asked.reason });
  }
  const started = asked.transaction.attempts.find(({ id }) => id === attempt.id) ?? attempt;
  // A void, an expiry or a newer checkout came while the provider was asked: what was just started must not stay open.
  if (asked.transaction.closing && mayStillTakeMoney(started)) {
    await cancelAttempt(deps, { tenant, transactionId, attemptId: attempt.id });
    throw new GatewayError('checkout_closed', 'The checkout was closed meanwhile.');
  }
  return { transaction: asked.transaction, attempt: started, action: started.action === null ? null : asked.action };
}

/**
 * A form that was opened on our page and left, by a reload or in another tab, is opened again: the same attempt, whose secret only the provider
 * knows. Null where there is none, or where the provider says that it no longer waits for the buyer; then the usual way follows.
 */
async function resumeEmbedded(deps: PaymentDeps, { tenant, transaction, providerId }: { tenant: Tenant; transaction: Transaction; providerId: string }): Promise<StartedAttempt | null> {
  const last = transaction.attempts.at(-1);
  const left = last?.status === 'awaiting_buyer' && last.action?.type === 'embedded' && last.providerId === providerId && last.cancelRequestedAt === null;
  if (!left || last.request.amountMinor !== transaction.amountMinor || last.request.currency !== transaction.currency) return null;
  const { transaction: seen, action } = await lookUpAttempt(deps, { tenant, transaction, attempt: last });
  const attempt = seen.attempts.find(({ id }) => id === last.id);
  return attempt?.status === 'awaiting_buyer' && action?.type === 'embedded' && seen.closing === null ? { transaction: seen, attempt, action } : null;
}

async function findAccount(deps: PaymentDeps, tenant: Tenant, transaction: Transaction, providerId: string): Promise<ProviderAccount> {
  const account = transaction.providerIds.includes(providerId) ? await deps.providerAccounts.find(tenant, providerId) : null;
  if (!account || account.archivedAt !== null) throw new GatewayError('provider_not_assigned', 'providerId must be one of paymentOptions.', { faults: [{ pointer: '/providerId', detail: 'is not offered for this checkout' }] });
  if (!account.enabled) throw new GatewayError('provider_disabled', 'This way to pay is switched off; choose another one.');
  const provider = deps.providers.find(account.type);
  if (!provider) throw new GatewayError('provider_disabled', 'This way to pay is not available; choose another one.');
  const { currencies, testMode, liveMode } = provider.capabilities;
  if (!(tenant.livemode ? liveMode : testMode)) throw new GatewayError('provider_disabled', 'This way to pay does not exist in this mode; choose another one.');
  if (currencies !== null && !currencies.includes(transaction.currency)) throw new GatewayError('unsupported_currency', `The provider does not take ${transaction.currency}; choose another one.`);
  provider.assertRepresentable(transaction.amountMinor, transaction.currency);
  return account;
}

type WriteAttemptOptions = StartAttemptOptions & Readonly<{ account: ProviderAccount; attemptId: string; cleared: Transaction }>;

async function writeAttempt(deps: PaymentDeps, options: WriteAttemptOptions): Promise<{ transaction: Transaction; attempt: Attempt }> {
  const { tenant, transactionId, account, attemptId, billingAddress } = options;
  const { transaction } = await changeTransaction(deps, {
    tenant,
    transactionId,
    source: 'system',
    decide: (before, context) => {
      if (before.attempts.some(({ id }) => id === attemptId)) return null;
      assertPayable(before, context.now);
      if (before.attempts.some(mayStillTakeMoney)) throw attemptInProgress();
      if (before.attempts.length >= transactionBounds.attemptsMax) {
        throw new GatewayError('transaction_bound_reached', `The checkout has had ${transactionBounds.attemptsMax} attempts; ask the shop for a new one.`);
      }
      const buyer = readBuyer(before, billingAddress);
      const attempt: Attempt = {
        id: attemptId,
        providerId: account.id,
        providerType: account.type,
        status: 'starting',
        providerReference: null,
        action: null,
        declineReason: null,
        ...(deps.providers.find(account.type)?.capabilities.declinedStaysOpen === true ? { declinedStaysOpen: true as const } : {}),
        request: { ...buildRequest(deps, { ...before, ...buyer }, account, attemptId), ...(options.method === undefined ? {} : { method: options.method }) },
        askedAt: context.now,
        cancelRequestedAt: null,
        createdAt: context.now,
        updatedAt: context.now,
      };
      return advanceTransaction(before, { ...before, ...buyer, attempts: [...before.attempts, attempt] }, context, buyerNews(before, buyer));
    },
  });
  const attempt = transaction.attempts.find(({ id }) => id === attemptId);
  if (!attempt) throw new GatewayError('conflict', 'The checkout was changed by another request; try again.');
  return { transaction, attempt };
}

/** What the buyer typed on the page completes what the shop sent. */
function readBuyer(before: Transaction, billingAddress: PostalAddressInput | null | undefined): Pick<Transaction, 'billingAddress' | 'email'> {
  const typed = readAddress(billingAddress);
  return { billingAddress: typed ? { ...before.billingAddress, ...typed } : before.billingAddress, email: before.email ?? typed?.email ?? null };
}

function buyerNews(before: Transaction, { billingAddress, email }: Pick<Transaction, 'billingAddress' | 'email'>): News[] {
  const same = email === before.email && JSON.stringify(billingAddress) === JSON.stringify(before.billingAddress);
  return same ? [] : [{ type: 'checkout.updated', amountMinor: null, detail: 'The buyer gave an address.' }];
}

function buildRequest({ origins }: PaymentDeps, transaction: Transaction, account: ProviderAccount, attemptId: string): StartPaymentRequest {
  const page = paymentUrlOf({ origins }, transaction);
  return {
    attemptId,
    transactionId: transaction.id,
    organizationId: transaction.organizationId,
    amountMinor: transaction.amountMinor,
    currency: transaction.currency,
    returnUrl: `${page}?returned=1`,
    cancelUrl: `${page}?returned=1`,
    hookUrl: `${origins.main}/hooks/${account.type}/${account.id}`,
    description: transaction.externalReference ?? transaction.invoiceNumber ?? transaction.id,
    email: transaction.email,
  };
}
