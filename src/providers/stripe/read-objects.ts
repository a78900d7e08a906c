import { fromStripeAmount } from './stripe-amount.js';

// Stripe's objects as far as the gateway reads them, from events and answers alike. They come from outside: what does not fit gives null, never an exception.

export type OwnIds = { organizationId: string | null; transactionId: string | null; attemptId: string | null; refundId: string | null };

export type StripePayment = {
  id: string;
  status: string;
  /** ISO 4217 minor units, as all amounts here. */
  amountMinor: number;
  receivedMinor: number;
  currency: string;
  livemode: boolean;
  createdAt: Date;
  canceledAt: Date | null;
  cancellationReason: string | null;
  /** Of the last try that failed; null while none has. */
  declineReason: string | null;
  /** Whether there is a charge, which refunds and disputes would be about. */
  charged: boolean;
  clientSecret: string | null;
  own: OwnIds;
};
export type StripeRefund = { id: string; paymentId: string; status: string; amountMinor: number; currency: string; createdAt: Date; failureReason: string | null; own: OwnIds };
export type StripeDispute = { id: string; paymentId: string; status: string; amountMinor: number; currency: string; reason: string | null; own: OwnIds };
export type StripeEvent = { id: string; type: string; createdAt: Date; livemode: boolean; apiVersion: string | null; account: string | null; object: unknown };

export function readPayment(value: unknown): StripePayment | null {
  const fields = asFields(value);
  const currency = readCurrency(fields['currency']);
  const { id, status, livemode } = fields;
  const createdAt = readTime(fields['created']);
  const amountMinor = readAmount(fields['amount'], currency);
  const receivedMinor = fields['amount_received'] == null ? 0 : readAmount(fields['amount_received'], currency);
  if (!isReference(id) || typeof status !== 'string' || typeof livemode !== 'boolean' || currency === null || amountMinor === null || receivedMinor === null || !createdAt) return null;
  const lastError = asFields(fields['last_payment_error']);
  return {
    id, status, amountMinor, receivedMinor, currency, livemode, createdAt,
    canceledAt: readTime(fields['canceled_at']),
    cancellationReason: asText(fields['cancellation_reason']),
    declineReason: asText(lastError['decline_code']) ?? asText(lastError['code']) ?? asText(lastError['type']),
    charged: referenceOf(fields['latest_charge']) !== null,
    clientSecret: asText(fields['client_secret']),
    own: readOwnIds(fields['metadata']),
  };
}

export function readRefund(value: unknown): StripeRefund | null {
  const fields = asFields(value);
  const currency = readCurrency(fields['currency']);
  const amountMinor = readAmount(fields['amount'], currency);
  const paymentId = referenceOf(fields['payment_intent']);
  const createdAt = readTime(fields['created']);
  const { id } = fields;
  // Refunds older than their status field had succeeded by being there.
  const status = asText(fields['status']) ?? 'succeeded';
  if (!isReference(id) || paymentId === null || currency === null || amountMinor === null || !createdAt) return null;
  return { id, paymentId, status, amountMinor, currency, createdAt, failureReason: asText(fields['failure_reason']), own: readOwnIds(fields['metadata']) };
}

export function readDispute(value: unknown): StripeDispute | null {
  const fields = asFields(value);
  const currency = readCurrency(fields['currency']);
  const amountMinor = readAmount(fields['amount'], currency);
  const paymentId = referenceOf(fields['payment_intent']);
  const { id, status } = fields;
  if (!isReference(id) || typeof status !== 'string' || paymentId === null || currency === null || amountMinor === null) return null;
  return { id, paymentId, status, amountMinor, currency, reason: asText(fields['reason']), own: readOwnIds(fields['metadata']) };
}

export function readEventEnvelope(value: unknown): StripeEvent | null {
  const fields = asFields(value);
  const { id, type, livemode } = fields;
  const createdAt = readTime(fields['created']);
  if (fields['object'] !== 'event' || !isReference(id) || typeof type !== 'string' || !/^[a-z0-9_.]{1,120}$/.test(type) || typeof livemode !== 'boolean' || !createdAt) return null;
  return { id, type, createdAt, livemode, apiVersion: asText(fields['api_version']), account: asText(fields['account']), object: asFields(fields['data'])['object'] };
}

/** The id of a payment that another object belongs to, whether it is expanded or not. */
export function paymentIdOf(value: unknown): string | null {
  return referenceOf(asFields(value)['payment_intent']);
}

export function readOwnIds(metadata: unknown): OwnIds {
  const fields = asFields(metadata);
  return {
    organizationId: asObjectId(fields['organizationId']),
    transactionId: asObjectId(fields['transactionId']),
    attemptId: asObjectId(fields['attemptId']),
    refundId: asRefundId(fields['refundId']),
  };
}

/** Any object's fields; none for anything else. */
export function asFields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** Unix seconds. */
function readTime(value: unknown): Date | null {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0 || value > 8_640_000_000_000) return null;
  return new Date(value * 1_000);
}

function readCurrency(value: unknown): string | null {
  return typeof value === 'string' && /^[a-z]{3}$/.test(value) ? value.toUpperCase() : null;
}

function readAmount(value: unknown, currency: string | null): number | null {
  return typeof value === 'number' && currency !== null ? fromStripeAmount(value, currency) : null;
}

function referenceOf(value: unknown): string | null {
  if (isReference(value)) return value;
  const { id } = asFields(value);
  return isReference(id) ? id : null;
}

function isReference(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_]{1,150}$/.test(value);
}

function asObjectId(value: unknown): string | null {
  return typeof value === 'string' && /^[0-9a-f]{24}$/.test(value) ? value : null;
}

/** Parts of one refund carry a number behind its id. */
function asRefundId(value: unknown): string | null {
  return typeof value === 'string' && /^[0-9a-f]{24}(?:\.[0-9]{1,3})?$/.test(value) ? value : null;
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value.slice(0, 2_048) : null;
}
