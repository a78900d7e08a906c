import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import type { Provider, Site } from '../../api/types.js';
import { CopyText } from '../../parts/copy-text.js';
import { PageHead } from '../../parts/page-head.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { useProviders } from '../../parts/use-providers.js';
import { useTenant } from '../../session/tenant-context.js';
import { WebhookSecret } from './webhook-secret.js';

export function SitesPage(): ReactNode {
  const { client, key, isAdmin, can } = useTenant();
  const providers = useProviders();
  const list = useQuery({
    queryKey: [...key, 'sites'],
    queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/sites', { params: { query: { limit: 100 } }, signal })),
  });
  return (
    <>
      <PageHead title="Sites" intro="A shop or other place that sells, with its payment page, providers and signing secret." />
      {list.isError ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} /> : null}
      {list.isPending ? <Skeleton height={160} radius="md" role="status" aria-label="Loading sites" /> : null}
      {list.data?.data.length === 0 ? (
        <div className="empty">
          <h2>No sites here</h2>
          <p className="dim">Create one with the Admin API (POST /api/v1/sites).</p>
        </div>
      ) : null}
      <ul className="cards">
        {list.data?.data.map((site) => (
          <SiteCard key={site.id} site={site} providers={providers} maySeeSecret={isAdmin && can('site:update')} />
        ))}
      </ul>
    </>
  );
}

const scales: Record<Site['amountScale'], string> = { minor: 'smallest unit of the currency', hundredths: 'hundredths, for older shop plugins' };

function SiteCard({ site, providers, maySeeSecret }: { site: Site; providers: readonly Provider[] | undefined; maySeeSecret: boolean }): ReactNode {
  const names = site.providerIds.map((id) => providers?.find((provider) => provider.id === id)?.label ?? id);
  return (
    <li className="section">
      <h2>{site.name}</h2>
      <dl className="facts facts-wide">
        <div>
          <dt>Site id</dt>
          <dd>
            <CopyText value={site.id} label="site id" />
          </dd>
        </div>
        <div>
          <dt>Providers</dt>
          <dd>{names.length === 0 ? <span className="warn">none: nothing can be paid here</span> : names.join(', ')}</dd>
        </div>
        <div>
          <dt>IPN version</dt>
          <dd>{site.ipnVersion}</dd>
        </div>
        <div>
          <dt>Amounts are read as</dt>
          <dd>{scales[site.amountScale]}</dd>
        </div>
        <div>
          <dt>Checkouts can be paid for</dt>
          <dd>{durationText(site.checkoutExpiryMinutes)}</dd>
        </div>
        {site.allowedOrigins.length === 0 ? null : (
          <div>
            <dt>Allowed origins</dt>
            <dd>{site.allowedOrigins.join(', ')}</dd>
          </div>
        )}
      </dl>
      {maySeeSecret ? <WebhookSecret site={site} /> : null}
    </li>
  );
}

function durationText(minutes: number): string {
  if (minutes % 1440 === 0) return minutes === 1440 ? '24 hours' : `${minutes / 1440} days`;
  return minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;
}
