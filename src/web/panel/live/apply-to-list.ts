import type { TransactionList, TransactionSummary } from '../api/types.js';

/** The list with a newer state of one of its transactions in its place; the same list where it has none, or a newer one already. */
export function applyToList(list: TransactionList, summary: TransactionSummary): TransactionList {
  const known = list.data.find((transaction) => transaction.id === summary.id);
  if (known === undefined || known.eventVersion >= summary.eventVersion) return list;
  // Only fields the list knows are taken over: an event of another API version may carry more or fewer.
  const fields = Object.keys(known) as (keyof TransactionSummary)[];
  const next = { ...known, ...Object.fromEntries(fields.filter((field) => field in summary).map((field) => [field, summary[field]])) };
  return { ...list, data: list.data.map((transaction) => (transaction === known ? next : transaction)) };
}
