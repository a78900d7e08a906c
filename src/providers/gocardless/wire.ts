// GoCardless's objects as far as the gateway reads them (https://developer.gocardless.com/api-reference). They come from outside: what does
// not fit is an `UnreadableAnswer`, never a guess.

/** An answer whose success is not readable: its request may have taken effect. */
export class UnreadableAnswer extends Error {
  constructor(what: string) {
    super(`GoCardless answered a ${what} that cannot be read.`);
    this.name = 'UnreadableAnswer';
  }
}

/** Our ids as GoCardless carries them back: at most three keys, of 50 characters, with values of 500. */
export type OwnIds = { organizationId: string | null; transactionId: string | null; attemptId: string | null; refundId: string | null };

export type WireBillingRequest = {
  id: string;
  status: string;
  createdAt: Date;
  /** Null where only a mandate was asked for. */
  amountMinor: number | null;
  currency: string | null;
  ids: OwnIds;
  paymentId: string | null;
  mandateId: string | null;
};

export type WireMandate = { id: string; status: string; customerId: string | null; ids: OwnIds };
export type WirePayment = { id: string; status: string; amountMinor: number; amountRefundedMinor: number; currency: string; ids: OwnIds; mandateId: string | null };
export type WireRefund = { id: string; status: string; amountMinor: number; ids: OwnIds; paymentId: string | null };
export type WireEvent = { id: string; createdAt: Date; resourceType: string; action: string; links: Readonly<Record<string, unknown>>; ids: OwnIds; reason: string | null };

export function readBillingRequest(value: unknown): WireBillingRequest {
  const { id, status, created_at: createdAt, metadata, links, payment_request: payment, mandate_request: mandate } = asFields(value);
  const own = asFields(links);
  const at = readTime(createdAt);
  if (!isReference(id) || typeof status !== 'string' || !at) throw new UnreadableAnswer('billing request');
  const asked = asFields(payment);
  return {
    id,
    status,
    createdAt: at,
    amountMinor: readAmount(asked['amount']),
    currency: readCurrency(asked['currency']) ?? readCurrency(asFields(mandate)['currency']),
    ids: readIds(metadata),
    paymentId: asReference(own['payment_request_payment']) ?? asReference(asFields(asked['links'])['payment']),
    mandateId: asReference(own['mandate_request_mandate']) ?? asReference(asFields(asFields(mandate)['links'])['mandate']),
  };
}

export function readMandate(value: unknown): WireMandate {
  const { id, status, metadata, links } = asFields(value);
  if (!isReference(id) || typeof status !== 'string') throw new UnreadableAnswer('mandate');
  return { id, status, customerId: asReference(asFields(links)['customer']), ids: readIds(metadata) };
}

export function readPayment(value: unknown): WirePayment {
  const { id, status, amount, amount_refunded: refunded, currency, metadata, links } = asFields(value);
  const [amountMinor, known] = [readAmount(amount), readCurrency(currency)];
  if (!isReference(id) || typeof status !== 'string' || amountMinor === null || known === null) throw new UnreadableAnswer('payment');
  return { id, status, amountMinor, amountRefundedMinor: readAmount(refunded) ?? 0, currency: known, ids: readIds(metadata), mandateId: asReference(asFields(links)['mandate']) };
}

export function readRefund(value: unknown): WireRefund {
  const { id, status, amount, metadata, links } = asFields(value);
  const amountMinor = readAmount(amount);
  if (!isReference(id) || typeof status !== 'string' || amountMinor === null) throw new UnreadableAnswer('refund');
  return { id, status, amountMinor, ids: readIds(metadata), paymentId: asReference(asFields(links)['payment']) };
}

/** Null for what is no event: in a hook it may stand beside others that are. */
export function readEvent(value: unknown): WireEvent | null {
  const { id, created_at: createdAt, resource_type: resourceType, action, links, resource_metadata: metadata, details } = asFields(value);
  const at = readTime(createdAt);
  if (!isReference(id) || !at || !isWord(resourceType) || !isWord(action)) return null;
  const { cause, description } = asFields(details);
  return { id, createdAt: at, resourceType, action, links: asFields(links), ids: readIds(metadata), reason: asText(cause) ?? asText(description) };
}

/** The time of an answer: GoCardless's objects carry none, its HTTP answers do, to the second. */
export function answeredAt(response: unknown): Date {
  const { date } = asFields(asFields(asFields(response)['__response__'])['headers']);
  const at = typeof date === 'string' ? new Date(date) : null;
  if (!at || Number.isNaN(at.getTime())) throw new UnreadableAnswer('time');
  return at;
}

export function asFields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}

export function asText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value.slice(0, 2_048) : null;
}

export function asReference(value: unknown): string | null {
  return isReference(value) ? value : null;
}

function isReference(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{1,100}$/.test(value);
}

function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z_0-9]{1,64}$/.test(value);
}

function readIds(metadata: unknown): OwnIds {
  const own = asFields(metadata);
  const [organizationId = null, transactionId = null, attemptId = null, refundId = null] = ['organizationId', 'transactionId', 'attemptId', 'refundId'].map((name) => asObjectId(own[name]));
  return { organizationId, transactionId, attemptId, refundId };
}

/** Amounts are integers in minor units; GoCardless's documentation shows some of them as text. */
function readAmount(value: unknown): number | null {
  const amount = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof amount === 'number' && Number.isSafeInteger(amount) && amount >= 0 ? amount : null;
}

function readCurrency(value: unknown): string | null {
  return typeof value === 'string' && /^[A-Z]{3}$/.test(value) ? value : null;
}

function readTime(value: unknown): Date | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,6})?Z$/.test(value)) return null;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? null : time;
}

function asObjectId(value: unknown): string | null {
  return typeof value === 'string' && /^[0-9a-f]{24}$/.test(value) ? value : null;
}
