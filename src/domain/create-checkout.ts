import { advanceTransaction } from './advance-transaction.js';
import { allowedProviders } from './assert-may-pay.js';
import type { AuditBy } from './audit-entry.js';
import { actBy, withAudit } from './audit-transaction.js';
import { readAddress, readEmail } from './buyer-fields.js';
import type { PostalAddressInput } from './buyer-fields.js';
import { assertExpiryInRange } from './check-expiry.js';
import { GatewayError } from './errors.js';
import { settleItemSums } from './item-sums.js';
import { readAmount, withoutNegativeZero } from './money.js';
import { parseUrl } from './parse-url.js';
import type { PaymentDeps } from './payment-deps.js';
import type { KnownBuyer } from './ports/buyer-directory.js';
import { retryWhileUnavailable } from './retry-while-unavailable.js';
import type { Site } from './site.js';
import type { Tenant } from './tenant.js';
import type { LineItem, Transaction } from './transaction.js';

export type CheckoutItemInput = Readonly<{
  name?: string | null | undefined;
  description?: string | null | undefined;
  quantity: number;
  /** In the site's amount scale; may be zero or negative. */
  unitPrice: number;
  vatRate?: number | null | undefined;
  itemType?: string | null | undefined;
  amountType?: 'gross' | 'net' | null | undefined;
}>;

export type CreateCheckoutOptions = Readonly<{
  tenant: Tenant;
  siteId: string;
  /** In the site's amount scale. */
  amount: number;
  currency: string;
  email?: string | null | undefined;
  externalReference?: string | null | undefined;
  invoiceNumber?: string | null | undefined;
  returnUrl?: string | null | undefined;
  cancelUrl?: string | null | undefined;
  ipnUrl?: string | null | undefined;
  clientId?: string | null | undefined;
  items?: readonly CheckoutItemInput[] | null | undefined;
  billingAddress?: PostalAddressInput | null | undefined;
  shippingAddress?: PostalAddressInput | null | undefined;
  metadata?: Readonly<Record<string, string>> | null | undefined;
  /** Either of the two; default: the site's. */
  expireInMinutes?: number | null | undefined;
  expiresAt?: Date | undefined;
  /** From the idempotency record: the first is the transaction's id, so that a retry after a crash finishes the same effect. */
  reservedIds: readonly string[] | null;
  /** An operator who makes it by hand, for the audit log; what keys make is in the event log. */
  by?: AuditBy | undefined;
}>;

export type CreatedCheckout = Readonly<{ transaction: Transaction; paymentUrl: string }>;

/**
 * Makes a new checkout, also for a reference seen before (WIRE.md 14: pressing "pay" again gets a new session). One round of reads and one write.
 * @throws GatewayError `site_not_found`, `invalid_request`, `unsupported_currency`, `amount_not_representable`, `items_total_mismatch`,
 * `item_text_required`, `reference_required`, `ipn_url_not_allowed`, `expiry_out_of_range`, `client_unknown`,
 * `CHECKOUT_BLOCKED_BY_DISPUTE`, `CHECKOUT_BLOCKED_BY_CUSTOMER_HOLD`, `CHECKOUT_RESTRICTED_BY_CUSTOMER_HOLD`.
 */
export async function createCheckout(deps: PaymentDeps, options: CreateCheckoutOptions): Promise<CreatedCheckout> {
  const { tenant, siteId, reservedIds } = options;
  const email = readEmail(options.email);
  const clientId = options.clientId ?? null;
  const reference = referenceAsked(options);
  const [site, buyer, order] = await Promise.all([
    deps.sites.find(tenant, siteId),
    deps.buyers.look(tenant, { email, clientId, order: reference === null ? null : { siteId, reference } }),
    standInOrder(deps, options),
  ]);
  if (!site) throw new GatewayError('site_not_found', 'siteId: there is no such site in this organization and mode.');
  if (site.archivedAt !== null) throw new GatewayError('site_archived', 'siteId: the site is archived and takes no checkouts; use another.');

  assertClientKnown(clientId, buyer);

  const asked = draftCheckout(deps, site, { ...options, email, clientId: buyer.clientId }, reservedIds?.[0] ?? deps.ids.objectId());
  const draft = { ...asked, ...order, providerIds: await allowedProviders(deps, { tenant, buyer, providerIds: asked.providerIds }) };
  const empty = { ...draft, revision: 0 };
  const advanced = advanceTransaction(empty, empty, { now: draft.createdAt, source: 'system', siblingSucceeded: false, toEventObject: deps.toEventObject }, [
    { type: 'checkout.created', amountMinor: draft.amountMinor, detail: null },
  ]);
  const act = actBy(options.by, { action: 'checkout.created', object: { type: 'checkout', id: draft.id } });
  const created = act ? withAudit(null, advanced, act, draft.createdAt) : advanced;

  if ((await retryWhileUnavailable(deps, () => deps.transactions.insert(tenant, created))) === 'inserted') {
    deps.wakeRelay();
    return { transaction: created, paymentUrl: paymentUrlOf(deps, created) };
  }
  const earlier = await deps.transactions.find(tenant, created.id);
  if (!earlier) throw new GatewayError('conflict', 'The id reserved for this checkout is taken. Send the request again with a new Idempotency-Key.');
  return { transaction: earlier, paymentUrl: paymentUrlOf(deps, earlier) };
}

/** Where the buyer pays: `https://{MAIN_FRONTEND_DOMAIN}/checkout/{shortCode}`, or the same under the name of the merchant. */
export function paymentUrlOf({ origins }: Pick<PaymentDeps, 'origins'>, { shortCode, checkoutHost }: Pick<Transaction, 'shortCode' | 'checkoutHost'>): string {
  const origin = checkoutHost === undefined ? origins.checkout : `${new URL(origins.checkout).protocol}//${checkoutHost}`;
  return `${origin}/checkout/${shortCode}`;
}

/** @throws GatewayError `client_unknown`. */
export function assertClientKnown(clientId: string | null, buyer: Pick<KnownBuyer, 'clientId'>): void {
  if (clientId === null || buyer.clientId !== null) return;
  throw new GatewayError('client_unknown', 'clientId is no client of this organization and mode; leave it out, or make the client first.', { faults: [{ pointer: '/clientId', detail: 'is not known' }] });
}

/** A checkout as asked for, before its first write; e-mail and client as they were looked up. @throws GatewayError as `createCheckout`, but for site and buyer. */
export function draftCheckout(deps: PaymentDeps, site: Site, options: CreateCheckoutOptions, id: string): Transaction {
  const { currency, metadata } = options;
  const now = deps.clock.now();
  const amountMinor = readAmount(options.amount, currency, site.amountScale);
  const externalReference = filled(options.externalReference);
  const invoiceNumber = filled(options.invoiceNumber);
  if (externalReference === null && invoiceNumber === null) {
    throw new GatewayError('reference_required', 'externalReference: give it, or an invoiceNumber.', { faults: [{ pointer: '/externalReference', detail: 'is missing' }] });
  }
  return {
    id,
    organizationId: site.organizationId,
    livemode: site.livemode,
    siteId: site.id,
    revision: 0,
    sessionPublicId: `cs_${id}_${deps.ids.base62(24)}`,
    shortCode: deps.ids.base62(16),
    amountMinor,
    currency,
    amountScale: site.amountScale,
    email: options.email ?? null,
    externalReference,
    invoiceNumber,
    returnUrl: readBuyerUrl(options.returnUrl, '/returnUrl'),
    cancelUrl: readBuyerUrl(options.cancelUrl, '/cancelUrl'),
    ipnUrl: readIpnUrl(deps, options.ipnUrl),
    ipnVersion: site.ipnVersion,
    clientId: options.clientId ?? null,
    items: settleItemSums((options.items ?? []).map(readItem), withoutNegativeZero(options.amount)),
    billingAddress: readAddress(options.billingAddress),
    shippingAddress: readAddress(options.shippingAddress),
    metadata: { ...metadata },
    createdAt: now,
    updatedAt: now,
    expiresAt: readExpiry(options, site, now),
    closing: null,
    providerIds: inOrderShown(site),
    ...(site.customDomain?.verified === true ? { checkoutHost: site.customDomain.host } : {}),
    facts: [],
    attempts: [],
    refunds: [],
    disputes: [],
    timeline: [],
    status: 'initiated',
    capturedMinor: 0,
    refundedMinor: 0,
    refundPendingMinor: 0,
    overpaidMinor: 0,
    eventVersion: 0,
    lastOwedStatusCode: null,
    outbox: [],
  };
}

/** What its place among the checkouts of its order follows from; read before it is made, so that whatever comes between counts as unknown to the shop. */
export async function standInOrder(deps: PaymentDeps, { tenant, siteId, ...asked }: Pick<CreateCheckoutOptions, 'tenant' | 'siteId' | 'externalReference' | 'invoiceNumber'>): Promise<Pick<Transaction, 'order'>> {
  const reference = referenceAsked(asked);
  return reference === null ? {} : { order: await deps.transactions.findOrderStanding(tenant, siteId, reference) };
}

function referenceAsked({ externalReference, invoiceNumber }: Pick<CreateCheckoutOptions, 'externalReference' | 'invoiceNumber'>): string | null {
  return filled(externalReference) ?? filled(invoiceNumber);
}

/** Older plugins' words for two kinds of lines (WIRE.md 3.2); others are kept as they are. */
const legacyItemTypes: Readonly<Record<string, string>> = { physical: 'goods', virtual: 'digital_service' };

function readItem(item: CheckoutItemInput, index: number): LineItem {
  const name = filled(item.name);
  const description = filled(item.description);
  const itemType = filled(item.itemType);
  if (name === null && description === null) {
    throw new GatewayError('item_text_required', `items/${index}: give a name or a description.`, { faults: [{ pointer: `/items/${index}`, detail: 'has neither name nor description' }] });
  }
  return {
    name,
    description,
    quantity: item.quantity,
    unitPriceMinor: withoutNegativeZero(item.unitPrice),
    vatRate: item.vatRate ?? null,
    itemType: itemType === null ? null : Object.hasOwn(legacyItemTypes, itemType) ? (legacyItemTypes[itemType] ?? itemType) : itemType,
    amountType: item.amountType ?? null,
  };
}

function readExpiry({ expireInMinutes, expiresAt }: CreateCheckoutOptions, site: Site, now: Date): Date {
  if (expiresAt === undefined) return new Date(now.getTime() + (expireInMinutes ?? site.checkoutExpiryMinutes) * 60_000);
  if (expireInMinutes != null) throw new GatewayError('expiry_out_of_range', 'expiresAt: give it or expireInMinutes, not both.', { faults: [{ pointer: '/expiresAt', detail: 'stands beside expireInMinutes' }] });
  assertExpiryInRange(expiresAt, { createdAt: now, now });
  return expiresAt;
}

/** Kept byte for byte; only what a browser can be sent to (no `javascript:`) and nothing with a password in it. */
function readBuyerUrl(value: string | null | undefined, pointer: string): string | null {
  if (filled(value) === null || value == null) return null;
  const url = parseUrl(value);
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') {
    throw new GatewayError('invalid_request', `${pointer.slice(1)} must be an absolute http or https address without credentials.`, { faults: [{ pointer, detail: 'is not a usable address' }] });
  }
  return value;
}

function readIpnUrl(deps: PaymentDeps, value: string | null | undefined): string | null {
  if (filled(value) === null || value == null) return null;
  const fault = deps.checkIpnUrl(value);
  if (fault !== null) throw new GatewayError('ipn_url_not_allowed', fault, { faults: [{ pointer: '/ipnUrl', detail: fault }] });
  return value;
}

function inOrderShown({ providerIds, defaultProviderId }: Site): string[] {
  return defaultProviderId !== null && providerIds.includes(defaultProviderId)
    ? [defaultProviderId, ...providerIds.filter((providerId) => providerId !== defaultProviderId)]
    : [...providerIds];
}

/** Empty means absent (WIRE.md 14); references are kept exactly as given. */
function filled(value: string | null | undefined): string | null {
  return value == null || value.trim() === '' ? null : value;
}
