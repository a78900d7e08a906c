import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Dispute } from '../../api/types.js';
import { CopyText } from '../../parts/copy-text.js';
import { Moment } from '../../parts/moment.js';
import { Money } from '../../parts/money.js';
import { Section } from '../../parts/section.js';
import { StatusBadge } from '../../parts/status-badge.js';
import { disputeLooks } from '../../parts/status-tone.js';

/** Disputes stand first on the page: they have a deadline. */
export function DisputesSection({ disputes }: { disputes: readonly Dispute[] }): ReactNode {
  if (disputes.length === 0) return null;
  return (
    <Section title="Disputes" note="Answered at the provider; its word is shown here.">
      <div className="table-frame">
        <Table className="stacking">
          <caption className="only-heard">Disputes, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Opened</th>
              <th scope="col">Status</th>
              <th scope="col" className="number">Amount</th>
              <th scope="col">Reason</th>
              <th scope="col">Id at the provider</th>
            </tr>
          </thead>
          <tbody>
            {[...disputes].reverse().map((dispute) => (
              <tr key={dispute.id}>
                <td data-label="Opened">
                  <Moment at={dispute.openedAt} form="exact" />
                </td>
                <td data-label="Status">
                  <StatusBadge look={disputeLooks[dispute.status]} />
                </td>
                <td data-label="Amount" className="number">
                  <Money amount={dispute.amount} currency={dispute.currency} />
                </td>
                <td data-label="Reason">{dispute.reason ?? <span className="dim">not told</span>}</td>
                <td data-label="Id at the provider">
                  <CopyText value={dispute.id} label="dispute id" />
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Section>
  );
}
