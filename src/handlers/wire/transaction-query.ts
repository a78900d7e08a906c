import type { AskedFilter } from '../../domain/list-transactions.js';
import type { ListWindow } from '../../domain/ports/transaction-store.js';
import type { TransactionStatus } from '../../domain/transaction.js';
import { defined } from './defined.js';
import { readMoment } from './read-moment.js';

export type WireTransactionFilter = {
  from?: string | undefined;
  to?: string | undefined;
  status?: TransactionStatus | undefined;
  currency?: string | undefined;
  siteId?: string | undefined;
  providerId?: string | undefined;
  clientId?: string | undefined;
  externalReference?: string | undefined;
  search?: string | undefined;
};

export type WireTransactionQuery = WireTransactionFilter & { page?: number | undefined; limit: number; cursor?: string | undefined };

/**
 * The query of a list in the store's terms.
 * @throws GatewayError invalid_request where `from` or `to` has the form of a moment but is none.
 */
export function toTransactionQuery({ page, limit, cursor, ...filter }: WireTransactionQuery): { filter: AskedFilter; window: ListWindow } {
  return { filter: toTransactionFilter(filter), window: { limit, ...defined({ page, cursor }) } };
}

/** A date without a time is its first moment in UTC. @throws GatewayError invalid_request as `toTransactionQuery`. */
export function toTransactionFilter({ from, to, ...rest }: WireTransactionFilter): AskedFilter {
  const { status, currency, siteId, providerId, clientId, externalReference, search } = rest;
  return defined({ status, currency, siteId, providerId, clientId, externalReference, search, from: readMoment('from', from), to: readMoment('to', to) });
}
