import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import type { Provider } from '../../api/types.js';
import { CopyText } from '../../parts/copy-text.js';
import { Moment } from '../../parts/moment.js';
import { PageHead } from '../../parts/page-head.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { StatusBadge } from '../../parts/status-badge.js';
import type { StatusLook } from '../../parts/status-tone.js';
import { useTenant } from '../../session/tenant-context.js';

export function ProvidersPage(): ReactNode {
  const { client, key } = useTenant();
  const list = useQuery({
    queryKey: [...key, 'providers'],
    queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/providers', { params: { query: { limit: 100, includeArchived: true } }, signal })),
  });
  return (
    <>
      <PageHead title="Providers" intro="Accounts at payment providers. Enter the hook address there, so that outcomes are reported." />
      {list.isError ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} /> : null}
      {list.isPending ? <Skeleton height={160} radius="md" role="status" aria-label="Loading providers" /> : null}
      {list.data?.data.length === 0 ? (
        <div className="empty">
          <h2>No providers here</h2>
          <p className="dim">Create one with the Admin API (POST /api/v1/providers).</p>
        </div>
      ) : null}
      <ul className="cards">
        {list.data?.data.map((provider) => (
          <ProviderCard key={provider.id} provider={provider} />
        ))}
      </ul>
    </>
  );
}

function lookOf({ archived, enabled }: Provider): StatusLook {
  if (archived) return { label: 'Archived', tone: 'quiet', hint: 'Takes no payments; its hooks are still applied' };
  return enabled ? { label: 'Enabled', tone: 'good', hint: 'Takes new payments' } : { label: 'Disabled', tone: 'bad', hint: 'Takes no new payments; its hooks are still applied' };
}

function ProviderCard({ provider }: { provider: Provider }): ReactNode {
  const { id, type, label, hookUrl, credentials, lastHookAt, lastHookFailureAt } = provider;
  return (
    <li className="section">
      <div className="section-head">
        <h2>{label}</h2>
        <StatusBadge look={lookOf(provider)} />
      </div>
      <dl className="facts facts-wide">
        <div>
          <dt>Type</dt>
          <dd>{type}</dd>
        </div>
        <div>
          <dt>Provider id</dt>
          <dd>
            <CopyText value={id} label="provider id" />
          </dd>
        </div>
        <div>
          <dt>Hook address</dt>
          <dd>
            <CopyText value={hookUrl} label="hook address" />
          </dd>
        </div>
        <div>
          <dt>Last event</dt>
          <dd>{lastHookAt === null ? <span className="dim">none yet</span> : <Moment at={lastHookAt} form="exact" />}</dd>
        </div>
        {lastHookFailureAt === null ? null : (
          <div>
            <dt>Last refused event</dt>
            <dd className="warn">
              <Moment at={lastHookFailureAt} form="exact" />
            </dd>
          </div>
        )}
        {Object.entries(credentials).map(([name, masked]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <code>{masked}</code>
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
