import { Skeleton, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import type { ApiKey } from '../../api/types.js';
import { CopyText } from '../../parts/copy-text.js';
import { Moment } from '../../parts/moment.js';
import { PageHead } from '../../parts/page-head.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { StatusBadge } from '../../parts/status-badge.js';
import type { StatusLook } from '../../parts/status-tone.js';
import { useTenant } from '../../session/tenant-context.js';

const looks: Readonly<Record<ApiKey['status'], StatusLook>> = {
  active: { label: 'Active', tone: 'good', hint: 'Works' },
  revoked: { label: 'Revoked', tone: 'bad', hint: 'Was revoked for good' },
  expired: { label: 'Expired', tone: 'quiet', hint: 'Its time is over' },
};

export function ApiKeysPage(): ReactNode {
  const { client, key, tenant } = useTenant();
  const { organizationId } = tenant;
  const list = useQuery({
    queryKey: [...key, 'apiKeys'],
    queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/organizations/{organizationId}/api-keys', { params: { path: { organizationId } }, signal })),
  });
  const keys = list.data?.data ?? [];
  return (
    <>
      <PageHead title="API keys" intro="What your servers sign in with. A secret is shown once, when its key is made." />
      {list.isError ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} /> : null}
      {list.isPending ? <Skeleton height={160} radius="md" role="status" aria-label="Loading API keys" /> : null}
      {list.isSuccess && keys.length === 0 ? (
        <div className="empty">
          <h2>No {tenant.mode} keys</h2>
          <p className="dim">Create one with the Admin API (POST /api/v1/organizations/{'{organizationId}'}/api-keys).</p>
        </div>
      ) : null}
      {keys.length === 0 ? null : (
        <div className="table-frame">
          <Table className="stacking">
            <caption className="only-heard">API keys</caption>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Status</th>
                <th scope="col">Key id</th>
                <th scope="col">Role</th>
                <th scope="col">Scopes</th>
                <th scope="col">Last used</th>
                <th scope="col">Created</th>
              </tr>
            </thead>
            <tbody>
              {keys.map((apiKey) => (
                <tr key={apiKey.keyId}>
                  <td data-label="Name">{apiKey.name}</td>
                  <td data-label="Status">
                    <StatusBadge look={looks[apiKey.status]} />
                  </td>
                  <td data-label="Key id">
                    <CopyText value={apiKey.keyId} shown={`…${apiKey.keyId.slice(-6)}`} label="key id" />
                  </td>
                  <td data-label="Role">{apiKey.role}</td>
                  <td data-label="Scopes">
                    <span title={apiKey.scopes.join('\n')}>{apiKey.scopes.length === 1 ? apiKey.scopes[0] : `${apiKey.scopes.length} scopes`}</span>
                  </td>
                  <td data-label="Last used">{apiKey.lastUsedAt === null ? <span className="dim">never</span> : <Moment at={apiKey.lastUsedAt} />}</td>
                  <td data-label="Created">
                    <Moment at={apiKey.createdAt} />
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
    </>
  );
}
