import type { TransactionStatus } from '../../api/types.js';
import { transactionStatuses } from '../../parts/status-tone.js';

/** What a list of transactions is narrowed to. Dates are the operator's own days, `YYYY-MM-DD`. */
export type TransactionFilters = Readonly<{
  status: TransactionStatus | null;
  currency: string | null;
  from: string | null;
  to: string | null;
  siteId: string | null;
  externalReference: string | null;
  page: number;
}>;

export const noFilters: TransactionFilters = { status: null, currency: null, from: null, to: null, siteId: null, externalReference: null, page: 1 };

export const pageLimit = 50;
const lastPage = 1_000;

function matching(value: string | null, pattern: RegExp): string | null {
  return value !== null && pattern.test(value) ? value : null;
}

/** Reads the filters out of an address; what does not make sense there is left out. */
export function readFilters(search: string): TransactionFilters {
  const query = new URLSearchParams(search);
  const page = Number(query.get('page') ?? 1);
  const status = query.get('status');
  return {
    status: transactionStatuses.find((known) => known === status) ?? null,
    currency: matching(query.get('currency')?.toUpperCase() ?? null, /^[A-Z]{3}$/),
    from: matching(query.get('from'), /^\d{4}-\d{2}-\d{2}$/),
    to: matching(query.get('to'), /^\d{4}-\d{2}-\d{2}$/),
    siteId: matching(query.get('siteId'), /^[0-9a-f]{24}$/),
    externalReference: matching(query.get('reference'), /^[^\x00-\x1f\x7f]{1,64}$/),
    page: Number.isInteger(page) && page >= 1 && page <= lastPage ? page : 1,
  };
}

/** The search part of an address for these filters; empty without any. */
export function writeFilters(filters: TransactionFilters): string {
  const query = new URLSearchParams();
  const { status, currency, from, to, siteId, externalReference, page } = filters;
  for (const [name, value] of Object.entries({ status, currency, from, to, siteId, reference: externalReference })) {
    if (value !== null) query.set(name, value);
  }
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

export function isFiltered(filters: TransactionFilters): boolean {
  return writeFilters({ ...filters, page: 1 }) !== '';
}

function startOfDay(day: string, plusDays: number): string | null {
  const [year, month, date] = day.split('-').map(Number);
  const moment = new Date(year ?? NaN, (month ?? NaN) - 1, (date ?? NaN) + plusDays);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

/** What is asked of `listTransactions`: days become the moments at which they begin and end where the operator is. */
export function toListQuery({ status, currency, from, to, siteId, externalReference, page }: TransactionFilters): Record<string, string | number> & { page: number; limit: number } {
  const entries = {
    status,
    currency,
    from: from === null ? null : startOfDay(from, 0),
    to: to === null ? null : startOfDay(to, 1),
    siteId,
    externalReference,
  };
  const given = Object.fromEntries(Object.entries(entries).filter((entry): entry is [string, string] => entry[1] !== null));
  return { ...given, page, limit: pageLimit };
}
