import { stringify } from 'csv-stringify/sync';
import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import { exportTransactions } from '../../domain/list-transactions.js';
import type { ListTransactionsDeps } from '../../domain/list-transactions.js';
import type { RequestContext } from '../../domain/principal.js';
import { statusCodes } from '../../domain/transaction.js';
import type { Transaction } from '../../domain/transaction.js';
import { payingAttempt } from '../wire/to-wire-transaction.js';
import { tenantOf } from '../wire/tenant-of.js';
import { toTransactionFilter } from '../wire/transaction-query.js';

export function createTransactionExportHandlers(deps: ListTransactionsDeps): Pick<AdminHandlers<RequestContext>, 'exportTransactions'> {
  return {
    async exportTransactions({ query, context }): Promise<AdminResponse<'exportTransactions'>> {
      const batches = exportTransactions(deps, { tenant: tenantOf(context), filter: toTransactionFilter(query), signal: context.signal });
      // The first batch is read before the answer begins: what is wrong with the request is then still told by a status.
      const first = await batches.next();
      return { status: 200, headers: { 'Content-Disposition': 'attachment; filename="transactions.csv"' }, body: toCsv(first.done === true ? [] : first.value, batches) };
    },
  };
}

async function* toCsv(first: readonly Transaction[], rest: AsyncIterable<readonly Transaction[]>): AsyncGenerator<string> {
  yield toLines([Object.keys(columns)]) + toRows(first);
  for await (const batch of rest) yield toRows(batch);
}

function toRows(transactions: readonly Transaction[]): string {
  return toLines(transactions.map((transaction) => Object.values(columns).map((read) => read(transaction))));
}

/** `escape_formulas`: what begins like a formula (= + - @ tab) gets an apostrophe, or a buyer could run code in the spreadsheet of whoever opens it. */
function toLines(rows: readonly (readonly (string | number | boolean | null)[])[]): string {
  return stringify([...rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))))], { record_delimiter: 'windows', escape_formulas: true });
}

/** In the order of the file, which is documented (`TransactionCsv`): new ones come last. */
const columns: Readonly<Record<string, (transaction: Transaction) => string | number | boolean | null>> = {
  id: ({ id }) => id,
  createdAt: ({ createdAt }) => createdAt.toISOString(),
  updatedAt: ({ updatedAt }) => updatedAt.toISOString(),
  status: ({ status }) => status,
  statusCode: ({ status }) => statusCodes[status],
  siteId: ({ siteId }) => siteId,
  livemode: ({ livemode }) => livemode,
  externalReference: ({ externalReference }) => externalReference,
  invoiceNumber: ({ invoiceNumber }) => invoiceNumber,
  email: ({ email }) => email,
  billingCountry: ({ billingAddress }) => billingAddress?.country ?? null,
  currency: ({ currency }) => currency,
  amount: ({ amountMinor }) => amountMinor,
  amountCaptured: ({ capturedMinor }) => capturedMinor,
  amountRefunded: ({ refundedMinor }) => refundedMinor,
  amountRefundPending: ({ refundPendingMinor }) => refundPendingMinor,
  amountOverpaid: ({ overpaidMinor }) => overpaidMinor,
  providerId: (transaction) => payingAttempt(transaction)?.providerId ?? null,
  providerType: (transaction) => payingAttempt(transaction)?.providerType ?? null,
  providerReference: (transaction) => payingAttempt(transaction)?.providerReference ?? null,
  clientId: ({ clientId }) => clientId,
  expiresAt: ({ expiresAt }) => expiresAt.toISOString(),
};
