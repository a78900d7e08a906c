import { advanceTransaction } from './advance-transaction.js';
import { addFacts } from './apply-facts.js';
import type { AuditBy } from './audit-entry.js';
import { actBy, withAudit } from './audit-transaction.js';
import { readEmail } from './buyer-fields.js';
import { assertClientKnown, draftCheckout, standInOrder } from './create-checkout.js';
import type { CreateCheckoutOptions } from './create-checkout.js';
import { GatewayError } from './errors.js';
import type { PaymentDeps } from './payment-deps.js';
import { retryWhileUnavailable } from './retry-while-unavailable.js';
import type { Fact, Transaction } from './transaction.js';

export type RecordManualPaymentOptions = Readonly<{
  /** When the money came; now when left out. */
  paidAt?: Date | undefined;
  /** Kept as the reason of the capture, at most 200 characters. */
  note?: string | null | undefined;
  /** Who asks, for the audit log. */
  by?: AuditBy | undefined;
}> &
  Pick<CreateCheckoutOptions, 'tenant' | 'siteId' | 'currency' | 'email' | 'externalReference' | 'invoiceNumber' | 'ipnUrl' | 'clientId' | 'billingAddress' | 'metadata' | 'reservedIds'> &
  Readonly<{ /** ISO 4217 minor units, whatever the amount scale of the site. */ amountMinor: number }>;

/**
 * Records a payment that came without the gateway as a transaction that has succeeded, in one write. Open checkouts of the same site and reference are closed, as by
 * any newer one, so that the order is not paid twice.
 * @throws GatewayError `site_not_found`, `reference_required`, `unsupported_currency`, `ipn_url_not_allowed`, `client_unknown`, `invalid_request` (paidAt in the future).
 */
export async function recordManualPayment(deps: PaymentDeps, { amountMinor, paidAt, note, by, ...options }: RecordManualPaymentOptions): Promise<Transaction> {
  const { tenant, siteId, reservedIds } = options;
  const email = readEmail(options.email);
  const clientId = options.clientId ?? null;
  const [site, buyer, order] = await Promise.all([deps.sites.find(tenant, siteId), deps.buyers.look(tenant, { email, clientId, order: null }), standInOrder(deps, options)]);
  if (!site) throw new GatewayError('site_not_found', 'siteId: there is no such site in this organization and mode.');
  // The money is there: a hold on the buyer no longer stops anything.
  assertClientKnown(clientId, buyer);

  const empty = { ...draftCheckout(deps, { ...site, amountScale: 'minor' }, { ...options, email, clientId: buyer.clientId, amount: amountMinor }, reservedIds?.[0] ?? deps.ids.objectId()), ...order, revision: 0 };
  const { createdAt: now } = empty;
  const paid: Fact = {
    kind: 'capture', subjectId: `manual:${empty.id}`, status: 'succeeded', amountMinor, providerAt: readPaidAt(paidAt, now), rank: 0, source: 'operator', attemptId: null, refundId: null,
    reason: note?.slice(0, 200) ?? null,
  };
  const advanced = advanceTransaction(empty, addFacts(empty, [paid]), { now, source: 'operator', siblingSucceeded: false, toEventObject: deps.toEventObject }, [
    { type: 'checkout.created', amountMinor, detail: 'Recorded by hand: the money came without the gateway.' },
  ]);
  const act = actBy(by, { action: 'transaction.recorded' });
  const recorded = act ? withAudit(null, advanced, act, now) : advanced;

  if ((await retryWhileUnavailable(deps, () => deps.transactions.insert(tenant, recorded))) === 'inserted') {
    deps.wakeRelay();
    return recorded;
  }
  const earlier = await deps.transactions.find(tenant, recorded.id);
  if (!earlier) throw new GatewayError('conflict', 'The id reserved for this transaction is taken. Send the request again with a new Idempotency-Key.');
  return earlier;
}

function readPaidAt(paidAt: Date | undefined, now: Date): Date {
  if (paidAt === undefined) return now;
  if (!Number.isNaN(paidAt.getTime()) && paidAt <= now) return paidAt;
  throw new GatewayError('invalid_request', 'paidAt must be a moment of the calendar that is not in the future.', { faults: [{ pointer: '/paidAt', detail: 'is in the future or no date' }] });
}
