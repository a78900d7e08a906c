import { Alert, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import { toProblem } from '../../api/api-problem.js';
import { useLive } from '../../live/live-context.js';
import { Icon } from '../../parts/icon.js';
import { moneyText } from '../../parts/money.js';
import { useDocumentTitle } from '../../parts/page-head.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { Link } from '../../routing/link.js';
import { pathOf } from '../../routing/routes.js';
import { useTenant } from '../../session/tenant-context.js';
import { NotFoundPage } from '../not-found-page.js';
import { AttemptsSection } from './attempts-section.js';
import { DeliveriesSection } from './deliveries-section.js';
import { DisputesSection } from './disputes-section.js';
import { FactsSection } from './facts-section.js';
import { RefundsSection } from './refunds-section.js';
import { TimelineSection } from './timeline-section.js';
import { TransactionActions } from './transaction-actions.js';
import { TransactionHead } from './transaction-head.js';

const rereadMs = 10_000;

export function TransactionPage({ transactionId }: { transactionId: string }): ReactNode {
  const { client, key, tenant } = useTenant();
  const { status: live, fresh } = useLive();
  const query = useQuery({
    queryKey: [...key, 'transaction', transactionId],
    queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/transactions/{transactionId}', { params: { path: { transactionId } }, signal })),
    refetchInterval: live === 'live' ? false : rereadMs,
  });
  const [done, setDone] = useState<string | null>(null);
  const transaction = query.data;
  useDocumentTitle(transaction === undefined ? 'Transaction' : `${moneyText(transaction.amount, transaction.currency)} · ${transaction.externalReference ?? transaction.id}`);

  if (query.isError && toProblem(query.error).problem.status === 404) return <NotFoundPage inPage />;
  return (
    <>
      <Link className="back-link" to={pathOf(tenant, { name: 'transactions' })}>
        <Icon name="chevronLeft" size={16} />
        Transactions
      </Link>
      {query.isError ? <ProblemAlert error={query.error} onRetry={() => void query.refetch()} retrying={query.isFetching} /> : null}
      {transaction === undefined ? (
        query.isError ? null : <DetailLoading />
      ) : (
        <>
          <div className="tx-top">
            <TransactionHead transaction={transaction} fresh={fresh.has(transaction.id)} />
            <TransactionActions transaction={transaction} onDone={setDone} />
          </div>
          <div role="status">
            {done === null ? null : (
              <Alert color="green" variant="light" icon={<Icon name="check" />} withCloseButton closeButtonLabel="Close message" onClose={() => setDone(null)} className="done">
                {done}
              </Alert>
            )}
          </div>
          <div className="detail">
            <div className="detail-main">
              <DisputesSection disputes={transaction.disputes} />
              <TimelineSection timeline={transaction.timeline} currency={transaction.currency} />
              <AttemptsSection attempts={transaction.attempts} currency={transaction.currency} />
              <RefundsSection refunds={transaction.refunds} />
              <DeliveriesSection transaction={transaction} />
            </div>
            <FactsSection transaction={transaction} />
          </div>
        </>
      )}
    </>
  );
}

function DetailLoading(): ReactNode {
  return (
    <div role="status" aria-label="Loading the transaction" className="stack">
      <Skeleton height={40} width="14rem" />
      <Skeleton height={20} width="20rem" />
      <Skeleton height={220} radius="md" />
      <Skeleton height={160} radius="md" />
    </div>
  );
}
