import type { ProviderAccountStore } from './ports/provider-account-store.js';
import type { ListWindow, TransactionFilter, TransactionPage, TransactionStore } from './ports/transaction-store.js';
import type { Tenant } from './tenant.js';
import type { Transaction } from './transaction.js';

export type ListTransactionsDeps = Readonly<{ transactions: TransactionStore; providerAccounts: ProviderAccountStore }>;

/** What clients filter by; `search` is what somebody typed. */
export type AskedFilter = Omit<TransactionFilter, 'search'> & { search?: string };

const exportBatchRows = 200;

/** @throws GatewayError `invalid_request` for a page too far on, or a cursor of another list. */
export async function listTransactions(deps: ListTransactionsDeps, { tenant, filter, window }: { tenant: Tenant; filter: AskedFilter; window: ListWindow }): Promise<TransactionPage> {
  return deps.transactions.list(tenant, await withSearch(deps, tenant, filter), window);
}

/** Every transaction that the filter leaves, newest first, in batches: the whole is never held. Ends early when the signal aborts. */
export async function* exportTransactions(deps: ListTransactionsDeps, { tenant, filter, signal }: { tenant: Tenant; filter: AskedFilter; signal: AbortSignal }): AsyncGenerator<Transaction[]> {
  const asked = await withSearch(deps, tenant, filter);
  let cursor: string | null = null;
  do {
    const { rows, nextCursor }: TransactionPage = await deps.transactions.list(tenant, asked, { limit: exportBatchRows, uncounted: true, ...(cursor === null ? {} : { cursor }) });
    if (signal.aborted) return;
    yield rows;
    cursor = nextCursor;
  } while (cursor !== null && !signal.aborted);
}

/** The reference that a provider gave a payment is unique per account: all accounts are asked, archived ones too. */
async function withSearch({ providerAccounts }: ListTransactionsDeps, tenant: Tenant, { search, ...filter }: AskedFilter): Promise<TransactionFilter> {
  if (search === undefined) return filter;
  const accounts = await providerAccounts.list(tenant, { includeArchived: true });
  return { ...filter, search: { text: search, providerIds: accounts.map(({ id }) => id) } };
}
