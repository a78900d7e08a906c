import type { Attempt, Fact, FactKind, FactStatusOf, Transaction } from '../../src/domain/transaction.js';

/** When the transactions of tests were made. */
export const createdAt = new Date('2026-05-01T10:00:00.000Z');

/** `minutes` after the creation. */
export function at(minutes: number): Date {
  return new Date(createdAt.getTime() + minutes * 60_000);
}

/** A new, unpaid transaction over 49.00 EUR with everything left at its plainest. */
export function aTransaction(overrides: Partial<Transaction> = {}): Transaction {
  return {
    id: '665f1c2ab7e4d1f0a9c3e871', organizationId: '665f1c2ab7e4d1f0a9c30001', livemode: false, siteId: '665f1c2ab7e4d1f0a9c30002', revision: 1,
    sessionPublicId: 'cs_665f1c2ab7e4d1f0a9c3e871_k3VtQ9wZ1xBn7Lpek3VtQ9wZ', shortCode: 'k3VtQ9wZ1xBn7Lpe', amountMinor: 4900, currency: 'EUR', amountScale: 'minor',
    email: null, externalReference: 'order-10042', invoiceNumber: null, returnUrl: null, cancelUrl: null, ipnUrl: 'https://shop.example/ipn', ipnVersion: 2, clientId: null,
    items: [], billingAddress: null, shippingAddress: null, metadata: {}, createdAt, updatedAt: createdAt, expiresAt: at(1440), closing: null, providerIds: [],
    facts: [], attempts: [], refunds: [], disputes: [], timeline: [], status: 'initiated', capturedMinor: 0, refundedMinor: 0, refundPendingMinor: 0, overpaidMinor: 0,
    eventVersion: 1, lastOwedStatusCode: null, outbox: [], ...overrides,
  };
}

/** An attempt that was asked for and whose answer is not known. */
export function anAttempt(id: string, overrides: Partial<Attempt> = {}): Attempt {
  return {
    id, providerId: '665f1c2ab7e4d1f0a9c30003', providerType: 'model', status: 'starting', providerReference: null, action: null, declineReason: null,
    request: {
      attemptId: id, transactionId: '665f1c2ab7e4d1f0a9c3e871', organizationId: '665f1c2ab7e4d1f0a9c30001', amountMinor: 4900, currency: 'EUR', returnUrl: 'https://pay.example/r',
      cancelUrl: 'https://pay.example/c', hookUrl: 'https://pay.example/h', description: 'order-10042', email: null,
    },
    askedAt: createdAt, cancelRequestedAt: null, createdAt, updatedAt: createdAt, ...overrides,
  };
}

/** Ranks of an ordinary provider, for facts of the same instant. */
const ranks: { readonly [K in FactKind]: Readonly<Record<FactStatusOf[K], number>> } = {
  checkout: { announced: 0, cancelled: 1, expired: 1 },
  attempt: { awaiting_buyer: 0, processing: 1, declined: 2, cancelled: 3, expired: 3, succeeded: 4 },
  capture: { succeeded: 0, reversed: 1 },
  refund: { pending: 0, succeeded: 1, failed: 2, cancelled: 2 },
  dispute: { inquiry: 0, open: 1, under_review: 2, won: 3, lost: 3, accepted: 3 },
};

type FactInput<K extends FactKind> = { status: FactStatusOf[K]; minute?: number } & Partial<Omit<Fact, 'kind' | 'status'>>;

function fact<K extends FactKind>(kind: K, { status, minute = 0, ...rest }: FactInput<K>): Fact {
  const rank = ranks[kind][status];
  return { kind, status, subjectId: `${kind}_1`, amountMinor: 4900, providerAt: at(minute), rank, source: 'event', attemptId: 'a1', refundId: null, reason: null, ...rest } as unknown as Fact;
}

export const attemptFact = (input: FactInput<'attempt'>): Fact => fact('attempt', { subjectId: 'pay_1', ...input });
export const captureFact = (input: FactInput<'capture'>): Fact => fact('capture', { subjectId: 'cap_1', ...input });
export const refundFact = (input: FactInput<'refund'>): Fact => fact('refund', { subjectId: 're_1', ...input });
export const disputeFact = (input: FactInput<'dispute'>): Fact => fact('dispute', { subjectId: 'dp_1', ...input });
export const checkoutFact = (input: FactInput<'checkout'>): Fact => fact('checkout', { subjectId: '665f1c2ab7e4d1f0a9c3e871', amountMinor: null, attemptId: null, ...input });
