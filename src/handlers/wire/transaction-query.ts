import { GatewayError } from '../../domain/errors.js';
import type { ListWindow, TransactionFilter } from '../../domain/ports/transaction-store.js';
import type { TransactionStatus } from '../../domain/transaction.js';
import { defined } from './defined.js';

export type WireTransactionQuery = {
  page?: number | undefined;
  limit: number;
  cursor?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  status?: TransactionStatus | undefined;
  currency?: string | undefined;
  siteId?: string | undefined;
  providerId?: string | undefined;
  clientId?: string | undefined;
  externalReference?: string | undefined;
};

/**
 * The query of both lists, checkouts and transactions, in the store's terms. A date without a time is its first moment in UTC.
 * @throws GatewayError invalid_request where `from` or `to` has the form of a moment but is none.
 */
export function toTransactionQuery({ page, limit, cursor, from, to, ...rest }: WireTransactionQuery): { filter: TransactionFilter; window: ListWindow } {
  const { status, currency, siteId, providerId, clientId, externalReference } = rest;
  const range = { from: readMoment('from', from), to: readMoment('to', to) };
  return { filter: defined({ status, currency, siteId, providerId, clientId, externalReference, ...range }), window: { limit, ...defined({ page, cursor }) } };
}

/** @throws GatewayError invalid_request. */
export function readMoment(name: 'from' | 'to', text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime())) throw new GatewayError('invalid_request', `${name} is no date of the calendar`, { faults: [{ pointer: `query:${name}`, detail: 'is no date of the calendar' }] });
  return moment;
}
