// The simulator's objects as far as the gateway reads them. They come from outside: what does not fit gives null, never an exception.

export type SandboxMetadata = { organizationId: string | null; transactionId: string | null; attemptId: string | null; refundId: string | null };

const paymentStatuses = ['open', 'processing', 'succeeded', 'declined', 'cancelled', 'expired', 'reversed'] as const;
const refundStatuses = ['pending', 'succeeded', 'failed'] as const;
const disputeStatuses = ['open', 'under_review', 'won', 'lost'] as const;

type SandboxObject = { id: string; amount: number; currency: string; livemode: boolean; metadata: SandboxMetadata };

export type SandboxRefund = SandboxObject & { paymentId: string; status: (typeof refundStatuses)[number]; reason: string | null };
export type SandboxDispute = SandboxObject & { paymentId: string; status: (typeof disputeStatuses)[number]; reason: string | null };
export type SandboxPayment = SandboxObject & {
  status: (typeof paymentStatuses)[number];
  declineCode: string | null;
  capture: { id: string; amount: number; reversed: boolean } | null;
  refunds: SandboxRefund[];
  disputes: SandboxDispute[];
  /** Where the buyer pays; only in answers of the API. */
  url: string | null;
};

export type SandboxEvent = { id: string; type: string; createdAt: Date; account: string | null; object: unknown };

export function readPayment(value: unknown): SandboxPayment | null {
  const common = readObject(value);
  const fields = asFields(value);
  const status = oneOf(paymentStatuses, fields['status']);
  const capture = fields['capture'] === null ? null : readCapture(fields['capture']);
  const refunds = readAll(fields['refunds'], readRefund);
  const disputes = readAll(fields['disputes'], readDispute);
  if (!common || !status || capture === undefined || !refunds || !disputes) return null;
  return { ...common, status, declineCode: asText(fields['declineCode']), capture, refunds, disputes, url: asText(fields['url']) };
}

export function readRefund(value: unknown): SandboxRefund | null {
  const common = readObject(value);
  const { paymentId, status, failureReason, reason } = asFields(value);
  const known = oneOf(refundStatuses, status);
  if (!common || !isReference(paymentId) || !known) return null;
  return { ...common, paymentId, status: known, reason: asText(failureReason) ?? asText(reason) };
}

export function readDispute(value: unknown): SandboxDispute | null {
  const common = readObject(value);
  const { paymentId, status, reason } = asFields(value);
  const known = oneOf(disputeStatuses, status);
  return common && isReference(paymentId) && known ? { ...common, paymentId, status: known, reason: asText(reason) } : null;
}

export function readEventEnvelope(value: unknown): SandboxEvent | null {
  const { id, type, createdAt, account, data } = asFields(value);
  const at = readTime(createdAt);
  if (!isReference(id) || typeof type !== 'string' || !/^[a-z_]{1,40}\.[a-z_]{1,40}$/.test(type) || !at) return null;
  return { id, type, createdAt: at, account: asText(account), object: asFields(data)['object'] };
}

/** Time of an answer of the API. */
export function readAsOf(value: unknown): Date | null {
  return readTime(asFields(value)['asOf']);
}

export function readEventIds(value: unknown): string[] | null {
  const { eventIds } = asFields(value);
  return Array.isArray(eventIds) && eventIds.every(isReference) ? eventIds : null;
}

export function readErrorOf(value: unknown): { code: string | null; message: string | null } {
  const error = asFields(asFields(value)['error']);
  return { code: asText(error['code']), message: asText(error['message']) };
}

/** Any object's fields; none for anything else. */
export function asFields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function readObject(value: unknown): SandboxObject | null {
  const { id, amount, currency, livemode, metadata } = asFields(value);
  if (!isReference(id) || !isAmount(amount) || typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency) || typeof livemode !== 'boolean') return null;
  const own = asFields(metadata);
  return {
    id,
    amount,
    currency,
    livemode,
    metadata: {
      organizationId: asObjectId(own['organizationId']),
      transactionId: asObjectId(own['transactionId']),
      attemptId: asObjectId(own['attemptId']),
      refundId: asObjectId(own['refundId']),
    },
  };
}

/** Undefined for what does not fit; null is a word of its own here. */
function readCapture(value: unknown): SandboxPayment['capture'] | undefined {
  const { id, amount, reversedAt } = asFields(value);
  return isReference(id) && isAmount(amount) ? { id, amount, reversed: typeof reversedAt === 'string' } : undefined;
}

function readAll<T>(value: unknown, read: (entry: unknown) => T | null): T[] | null {
  if (!Array.isArray(value)) return null;
  const entries = value.map(read);
  return entries.every((entry) => entry !== null) ? entries : null;
}

function readTime(value: unknown): Date | null {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(value)) return null;
  const time = new Date(value);
  return Number.isNaN(time.getTime()) ? null : time;
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}

function isReference(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_]{1,100}$/.test(value);
}

function isAmount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 1;
}

function asObjectId(value: unknown): string | null {
  return typeof value === 'string' && /^[0-9a-f]{24}$/.test(value) ? value : null;
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value.slice(0, 2_048) : null;
}
