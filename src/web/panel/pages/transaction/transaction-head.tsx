import type { ReactNode } from 'react';
import type { Transaction } from '../../api/types.js';
import { CopyText } from '../../parts/copy-text.js';
import { Money } from '../../parts/money.js';
import { Moment } from '../../parts/moment.js';
import { StatusBadge } from '../../parts/status-badge.js';
import { transactionLooks } from '../../parts/status-tone.js';

/** The money in one look: how much, how it stands, and what of it was taken and given back. */
export function TransactionHead({ transaction, fresh }: { transaction: Transaction; fresh: boolean }): ReactNode {
  const { id, amount, currency, status, createdAt, amountCaptured, amountRefunded, amountRefundPending, amountOverpaid } = transaction;
  const sums = [
    { label: 'Captured', sum: amountCaptured, always: true },
    { label: 'Refunded', sum: amountRefunded, always: false },
    { label: 'Being refunded', sum: amountRefundPending, always: false },
    { label: 'Paid too much', sum: amountOverpaid, always: false, tone: 'alarm' },
  ].filter(({ sum, always }) => always || sum > 0);
  return (
    <header className={fresh ? 'tx-head fresh' : 'tx-head'}>
      <div className="tx-title">
        <h1 tabIndex={-1}>
          <Money amount={amount} currency={currency} />
        </h1>
        <span role="status">
          <StatusBadge look={transactionLooks[status]} large />
        </span>
      </div>
      <p className="tx-under">
        <CopyText value={id} label="transaction id" />
        <span className="dim">
          created <Moment at={createdAt} />
        </span>
      </p>
      <dl className="sums">
        {sums.map(({ label, sum, tone }) => (
          <div key={label} className={tone === undefined ? undefined : `sum-${tone}`}>
            <dt>{label}</dt>
            <dd>
              <Money amount={sum} currency={currency} />
            </dd>
          </div>
        ))}
      </dl>
    </header>
  );
}
