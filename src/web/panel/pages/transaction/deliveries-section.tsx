import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import type { Transaction } from '../../api/types.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { Section } from '../../parts/section.js';
import { useTenant } from '../../session/tenant-context.js';
import { DeliveryCard } from './delivery-card.js';
import { deliveriesRereadMs } from './deliveries-reread.js';

/** How the merchant's server was told: each notification with its tries. */
export function DeliveriesSection({ transaction }: { transaction: Transaction }): ReactNode {
  const { client, key, can } = useTenant();
  const { id: transactionId, ipn, updatedAt } = transaction;
  const [resentAtMs, setResentAtMs] = useState(0);
  const list = useQuery({
    queryKey: [...key, 'transaction', transactionId, 'deliveries'],
    queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/transactions/{transactionId}/deliveries', { params: { path: { transactionId } }, signal })),
    enabled: can('delivery:read'),
    // Tries are no events: they are looked for while one is due.
    refetchInterval: (query) => deliveriesRereadMs({ deliveries: query.state.data?.data ?? [], changedAtMs: Math.max(Date.parse(updatedAt), resentAtMs), nowMs: Date.now() }),
  });
  if (!can('delivery:read')) return null;
  const deliveries = list.data?.data ?? [];
  const address = ipn.url === null ? 'This checkout has no IPN address: nobody is told.' : <>IPN version {ipn.version} to <span className="url">{ipn.url}</span></>;
  return (
    <Section title="IPN deliveries" note={address}>
      {list.isError ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} /> : null}
      {list.isSuccess && deliveries.length === 0 && ipn.url !== null ? <p className="dim">Nothing has been owed yet.</p> : null}
      <ul className="deliveries">
        {deliveries.map((delivery, index) => (
          <DeliveryCard key={delivery.id} delivery={delivery} open={index === 0} mayResend={can('delivery:execute')} onResent={() => setResentAtMs(Date.now())} />
        ))}
      </ul>
    </Section>
  );
}
