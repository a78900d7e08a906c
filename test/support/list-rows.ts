import type { Tenant } from '../../src/domain/tenant.js';
import type { Transaction, TransactionStatus } from '../../src/domain/transaction.js';
import { aTransaction, anAttempt, captureFact } from './a-transaction.js';

/** What the rows of the lists have in common: which tenant, site, provider and buyer the n-th one belongs to. The same in every run. */
export const dayMs = 86_400_000;
/** When the newest row was made; rows are spread over the year before. */
export const newest = new Date('2026-11-01T00:00:00.000Z');

/** Which value the n-th row has, where each comes with a share in thousandths; `column` makes columns independent of each other. */
export function spread<T>(column: number, shares: readonly (readonly [T, number])[]): (n: number) => T {
  const flat = shares.flatMap(([value, share]) => Array.from({ length: share }, () => value));
  return (n) => flat[scatter(n, column) % flat.length] as T;
}

/** The same number for the same row in every run. */
export function scatter(n: number, column: number): number {
  let mixed = Math.imul(n ^ (n >>> 16), 0x45d9f3b) + Math.imul(column + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

const kinds = { organization: '1', site: '2', provider: '3', transaction: '4', attempt: '5', client: '6', hold: '7', resendJob: '8', apiKey: '9', user: 'a', domain: 'b', endpoint: 'c', auditEntry: 'd', invitation: 'e' } as const;

export function rowId(kind: keyof typeof kinds, n: number): string {
  return `6500000${kinds[kind]}${n.toString(16).padStart(16, '0')}`;
}

export const tenants = [{ organizationId: rowId('organization', 1), livemode: false }, { organizationId: rowId('organization', 2), livemode: false }] as const satisfies readonly Tenant[];
export const tenantOf = spread<0 | 1>(4, [[0, 900], [1, 100]]);

const siteOf = spread<number>(1, [[1, 600], [2, 240], [3, 100], [4, 40], [5, 20]]);
export const statusOf = spread<TransactionStatus>(2, [['succeeded', 780], ['cancelled', 100], ['failed', 40], ['refunded', 30], ['initiated', 20], ['pending_provider', 15], ['chargeback', 15]]);
const currencyOf = spread(3, [['EUR', 800], ['USD', 150], ['GBP', 30], ['JPY', 20]]);
const paid: ReadonlySet<TransactionStatus> = new Set(['succeeded', 'refunded', 'chargeback']);

export const siteIdOf = (n: number): string => rowId('site', siteOf(n));
export const providerIdOf = (n: number): string => rowId('provider', n % 3 === 0 ? 2 : 1);
/** Every buyer and client has a few dozen payments, whatever the number of rows. */
export const peopleOf = (rows: number): number => Math.max(120, Math.floor(rows / 80));
export const emailOf = (person: number): string => `buyer${person}@shop.example`;
/** Evenly over the year, the later the greater `n`. */
export const timeOf = (n: number, rows: number): Date => new Date(newest.getTime() - 365 * dayMs + Math.floor((n / rows) * 365 * dayMs));

/** A row of the first organization, paid by a client through the second provider. */
export function firstRowOf(from: number): number {
  for (let n = from; ; n += 1) if (tenantOf(n) === 0 && statusOf(n) === 'succeeded' && n % 15 === 0) return n;
}

export function makeTransaction(n: number, rows: number): Transaction {
  const tenant = tenants[tenantOf(n)];
  const status = statusOf(n);
  const id = rowId('transaction', n);
  const createdAt = timeOf(n, rows);
  const attemptId = rowId('attempt', n);
  const people = peopleOf(rows);
  const isPaid = paid.has(status);
  return aTransaction({
    ...tenant, id, siteId: siteIdOf(n), sessionPublicId: `cs_${id}_k3VtQ9wZ1xBn7Lpek3VtQ9wZ`, shortCode: `bench${n.toString(36).padStart(11, '0')}`, currency: currencyOf(n),
    email: emailOf(scatter(n, 6) % people), externalReference: `order-${n}`, clientId: n % 5 === 0 ? rowId('client', scatter(n, 7) % people) : null, createdAt, updatedAt: createdAt,
    expiresAt: new Date(createdAt.getTime() + dayMs), status, capturedMinor: isPaid ? 4900 : 0,
    billingAddress: { firstName: 'Ada', lastName: 'Lovelace', address1: '12 Square', city: 'London', postcode: 'W1', country: 'GB' },
    facts: isPaid ? [captureFact({ status: 'succeeded', attemptId })] : status === 'cancelled' ? [{ kind: 'checkout', subjectId: id, status: 'expired', amountMinor: null, providerAt: createdAt, rank: 1, source: 'timeout', attemptId: null, refundId: null, reason: null }] : [],
    attempts: status === 'initiated' ? [] : [anAttempt(attemptId, { providerId: providerIdOf(n), status: isPaid ? 'succeeded' : 'declined', providerReference: `pay_${n}` })],
  });
}
