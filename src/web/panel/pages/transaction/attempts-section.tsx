import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Attempt } from '../../api/types.js';
import { CopyText } from '../../parts/copy-text.js';
import { Moment } from '../../parts/moment.js';
import { Money } from '../../parts/money.js';
import { Section } from '../../parts/section.js';
import { StatusBadge } from '../../parts/status-badge.js';
import { attemptLooks } from '../../parts/status-tone.js';
import { useProviders } from '../../parts/use-providers.js';

export function AttemptsSection({ attempts, currency }: { attempts: readonly Attempt[]; currency: string }): ReactNode {
  const providers = useProviders();
  if (attempts.length === 0) {
    return (
      <Section title="Attempts">
        <p className="dim">The buyer has not tried to pay yet.</p>
      </Section>
    );
  }
  return (
    <Section title="Attempts">
      <div className="table-frame">
        <Table className="stacking">
          <caption className="only-heard">Attempts to pay, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Started</th>
              <th scope="col">Status</th>
              <th scope="col" className="number">Amount</th>
              <th scope="col">Provider</th>
              <th scope="col">Reference at the provider</th>
            </tr>
          </thead>
          <tbody>
            {[...attempts].reverse().map((attempt) => (
              <tr key={attempt.id}>
                <td data-label="Started">
                  <Moment at={attempt.createdAt} form="exact" />
                </td>
                <td data-label="Status">
                  <span>
                    <StatusBadge look={attemptLooks[attempt.status]} />
                    {attempt.declineReason === null ? null : <span className="small below">{attempt.declineReason}</span>}
                  </span>
                </td>
                <td data-label="Amount" className="number">
                  <Money amount={attempt.amount} currency={currency} />
                </td>
                <td data-label="Provider">{providers?.find((provider) => provider.id === attempt.providerId)?.label ?? attempt.providerType}</td>
                <td data-label="Reference at the provider">
                  {attempt.providerReference === null ? <span className="dim">not known yet</span> : <CopyText value={attempt.providerReference} label="provider reference" />}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
    </Section>
  );
}
