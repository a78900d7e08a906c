import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Refund } from '../../api/types.js';
import { CopyText } from '../../parts/copy-text.js';
import { Moment } from '../../parts/moment.js';
import { Money } from '../../parts/money.js';
import { Section } from '../../parts/section.js';
import { StatusBadge } from '../../parts/status-badge.js';
import { refundLooks } from '../../parts/status-tone.js';

export function RefundsSection({ refunds }: { refunds: readonly Refund[] }): ReactNode {
  if (refunds.length === 0) return null;
  return (
    <Section title="Refunds">
      <div className="table-frame">
        <Table className="stacking">
          <caption className="only-heard">Refunds, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Asked for</th>
              <th scope="col">Status</th>
              <th scope="col" className="number">Amount</th>
              <th scope="col">Reason</th>
              <th scope="col">Reference at the provider</th>
            </tr>
          </thead>
          <tbody>
            {[...refunds].reverse().map((refund) => (
              <tr key={refund.id}>
                <td data-label="Asked for">
                  <span>
                    <Moment at={refund.createdAt} form="exact" />
                    {refund.origin === 'provider' ? <span className="dim small below">made at the provider</span> : null}
                  </span>
                </td>
                <td data-label="Status">
                  <StatusBadge look={refundLooks[refund.status]} />
                </td>
                <td data-label="Amount" className="number">
                  <Money amount={refund.amount} currency={refund.currency} />
                </td>
                <td data-label="Reason">{refund.reason ?? <span className="dim">none given</span>}</td>
                <td data-label="Reference at the provider">
                  {refund.providerReference === null ? <span className="dim">not known yet</span> : <CopyText value={refund.providerReference} label="refund reference" />}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Section>
  );
}
