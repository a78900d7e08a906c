import { Skeleton, Table } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';
import type { Site, TransactionSummary } from '../../api/types.js';
import { useLive } from '../../live/live-context.js';
import { CopyText } from '../../parts/copy-text.js';
import { Moment } from '../../parts/moment.js';
import { Money, moneyText } from '../../parts/money.js';
import { StatusBadge } from '../../parts/status-badge.js';
import { transactionLooks } from '../../parts/status-tone.js';
import { useProviders } from '../../parts/use-providers.js';
import { Link } from '../../routing/link.js';
import { navigate } from '../../routing/navigation.js';
import { pathOf } from '../../routing/routes.js';
import { useTenant } from '../../session/tenant-context.js';

const headings = ['Created', 'Status', 'Amount', 'Reference', 'E-mail', 'Country', 'Site', 'Provider', 'Id'] as const;

type Props = { transactions: readonly TransactionSummary[]; sites: readonly Site[] | undefined; stale: boolean };

export function TransactionTable({ transactions, sites, stale }: Props): ReactNode {
  const { fresh } = useLive();
  const providers = useProviders();
  // A column that would say the same in every row says nothing.
  const severalSites = sites === undefined || sites.length > 1;
  return (
    <div className="table-frame" data-stale={stale} aria-busy={stale}>
      <Table className="transactions" highlightOnHover>
        <caption className="only-heard">Transactions, newest first</caption>
        <thead>
          <tr>
            {headings.filter((heading) => heading !== 'Site' || severalSites).map((heading) => (
              <th key={heading} scope="col" className={heading === 'Amount' ? 'number' : undefined}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {transactions.map((transaction) => (
            <Row
              key={transaction.id}
              transaction={transaction}
              fresh={fresh.has(transaction.id)}
              siteName={severalSites ? (sites?.find((site) => site.id === transaction.siteId)?.name ?? transaction.siteId) : null}
              providerName={providers?.find((provider) => provider.id === transaction.providerId)?.label ?? transaction.providerType}
            />
          ))}
        </tbody>
      </Table>
    </div>
  );
}

type RowProps = { transaction: TransactionSummary; fresh: boolean; siteName: string | null; providerName: string | null };

function Row({ transaction, fresh, siteName, providerName }: RowProps): ReactNode {
  const { tenant } = useTenant();
  const { id, status, amount, currency, amountRefunded, externalReference, invoiceNumber, email, billingCountry, createdAt } = transaction;
  const path = pathOf(tenant, { name: 'transaction', transactionId: id });
  const reference = externalReference ?? invoiceNumber;

  // The whole row can be clicked; what is read out and reached by keyboard is the link in its first cell.
  function open(event: MouseEvent): void {
    const target = event.target instanceof HTMLElement ? event.target : null;
    if (target?.closest('a, button') != null || getSelection()?.toString() !== '') return;
    navigate(path);
  }
  return (
    <tr className={fresh ? 'row fresh' : 'row'} onClick={open}>
      <td data-label="Created">
        <Link to={path} className="row-link">
          <Moment at={createdAt} />
        </Link>
      </td>
      <td data-label="Status">
        <StatusBadge look={transactionLooks[status]} />
      </td>
      <td data-label="Amount" className="number">
        <Money amount={amount} currency={currency} />
        {amountRefunded > 0 && status !== 'refunded' ? <span className="dim small below">{moneyText(amountRefunded, currency)} refunded</span> : null}
      </td>
      <Cell label="Reference" value={reference} />
      <Cell label="E-mail" value={email} />
      <Cell label="Country" value={billingCountry} />
      {siteName === null ? null : <Cell label="Site" value={siteName} />}
      <Cell label="Provider" value={providerName} />
      <td data-label="Id">
        <CopyText value={id} shown={`…${id.slice(-6)}`} label="transaction id" />
      </td>
    </tr>
  );
}

function Cell({ label, value }: { label: string; value: string | null }): ReactNode {
  return (
    <td data-label={label} className={value === null ? 'absent' : undefined}>
      {value === null ? <span className="dim" aria-label="none">–</span> : <span className="clip" title={value}>{value}</span>}
    </td>
  );
}

export function TransactionTableLoading(): ReactNode {
  return (
    <div className="table-frame" role="status" aria-label="Loading transactions">
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} className="row-bones" aria-hidden="true">
          <Skeleton height={14} width="12%" />
          <Skeleton height={20} width="9%" radius="xl" />
          <Skeleton height={14} width="8%" />
          <Skeleton height={14} width="18%" />
          <Skeleton height={14} width="22%" />
        </div>
      ))}
    </div>
  );
}
