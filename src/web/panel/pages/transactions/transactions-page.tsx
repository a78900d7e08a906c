import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import { useLive } from '../../live/live-context.js';
import { PageHead } from '../../parts/page-head.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { useSites } from '../../parts/use-sites.js';
import { navigate, useSearch } from '../../routing/navigation.js';
import { useTenant } from '../../session/tenant-context.js';
import { FilterBar } from './filter-bar.js';
import { FirstCheckout } from './first-checkout.js';
import { NothingMatches } from './nothing-matches.js';
import { PageTurner } from './page-turner.js';
import type { TransactionFilters } from './transaction-filters.js';
import { isFiltered, readFilters, toListQuery, writeFilters } from './transaction-filters.js';
import { TransactionTable, TransactionTableLoading } from './transaction-table.js';

/** While nothing tells of changes the list is read again this often. */
const rereadMs = 15_000;

export function TransactionsPage(): ReactNode {
  const { client, key } = useTenant();
  const { status: live } = useLive();
  const search = useSearch();
  const filters = readFilters(search);
  const sites = useSites();
  const query = toListQuery(filters);
  const list = useQuery({
    queryKey: [...key, 'transactions', query],
    queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/transactions', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    refetchInterval: live === 'live' ? false : rereadMs,
  });

  function show(next: TransactionFilters): void {
    navigate(`${location.pathname}${writeFilters(next)}`, { replace: next.page === filters.page });
  }

  const empty = list.data?.data.length === 0 && filters.page === 1;
  return (
    <>
      <PageHead title="Transactions" />
      {empty && !isFiltered(filters) ? null : <FilterBar filters={filters} sites={sites} onChange={(change) => show({ ...filters, ...change, page: 1 })} />}
      {list.isError ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} /> : null}
      {list.data === undefined && !list.isError ? <TransactionTableLoading /> : null}
      {list.data === undefined ? null : empty ? (
        isFiltered(filters) ? <NothingMatches onClear={() => navigate(location.pathname)} /> : <FirstCheckout sites={sites} />
      ) : (
        <>
          <TransactionTable transactions={list.data.data} sites={sites} stale={list.isPlaceholderData} />
          <PageTurner list={list.data} page={filters.page} onTurn={(page) => show({ ...filters, page })} />
        </>
      )}
    </>
  );
}
