import { Button, Skeleton, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import type { OpenSession } from '../../api/types.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { Moment } from '../../parts/moment.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { Section } from '../../parts/section.js';
import { StatusBadge } from '../../parts/status-badge.js';
import { useSession } from '../../session/session-context.js';
import { browserOf } from './browser-of.js';
import { useOwnAct } from './use-own-act.js';

const current = { label: 'This one', tone: 'good', hint: 'The session you are working in' } as const;

export function SessionsSection(): ReactNode {
  const { client } = useSession();
  const [ending, setEnding] = useState<OpenSession | 'others' | null>(null);
  const list = useQuery({ queryKey: ['own', 'sessions'], queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/me/sessions', { params: { query: { limit: 100 } }, signal })) });
  const sessions = list.data?.data ?? [];
  return (
    <Section
      title="Sessions"
      note="Where you are signed in. One ends by itself after 15 minutes without use."
      aside={
        <Button size="xs" variant="default" disabled={sessions.length < 2} onClick={() => setEnding('others')}>
          End all others
        </Button>
      }
    >
      {list.isError ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} /> : null}
      {list.isPending ? <Skeleton height={80} radius="md" role="status" aria-label="Loading sessions" /> : null}
      {sessions.length === 0 ? null : (
        <div className="table-frame">
          <Table className="stacking">
            <caption className="only-heard">Your sessions</caption>
            <thead>
              <tr>
                <th scope="col">Browser</th>
                <th scope="col">Address</th>
                <th scope="col">Signed in</th>
                <th scope="col">Last used</th>
                <th scope="col">
                  <span className="only-heard">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {sessions.map((session) => (
                <tr key={session.sessionId}>
                  <td data-label="Browser">
                    <span title={session.userAgent ?? undefined}>{browserOf(session.userAgent)}</span>
                  </td>
                  <td data-label="Address">{session.ipAddress ?? 'unknown'}</td>
                  <td data-label="Signed in">
                    <Moment at={session.createdAt} />
                  </td>
                  <td data-label="Last used">
                    <Moment at={session.lastUsedAt} />
                  </td>
                  <td data-label="Actions">
                    {session.current ? (
                      <StatusBadge look={current} />
                    ) : (
                      <Button size="xs" variant="default" aria-label={`End the session of ${browserOf(session.userAgent)}`} onClick={() => setEnding(session)}>
                        End
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
      {ending === null ? null : <EndDialog ending={ending} onClose={() => setEnding(null)} />}
    </Section>
  );
}

function EndDialog({ ending, onClose }: { ending: OpenSession | 'others'; onClose: () => void }): ReactNode {
  const act = useOwnAct<unknown>(
    (client) => (ending === 'others' ? bodyOf(client.POST('/api/v1/me/sessions/revoke-others')) : bodyOf(client.DELETE('/api/v1/me/sessions/{sessionId}', { params: { path: { sessionId: ending.sessionId } } }))),
    onClose,
  );
  const words = ending === 'others' ? 'Every session but this one ends at once, on every device.' : `The session of ${browserOf(ending.userAgent)} ends at once.`;
  return (
    <ActDialog title={ending === 'others' ? 'End all other sessions?' : 'End the session?'} confirm={ending === 'others' ? 'End them' : 'End it'} danger pending={act.isPending} error={act.error} onConfirm={() => act.mutate()} onClose={onClose}>
      <p>{words} If it was not you who opened it, remove the passkey it used, too.</p>
    </ActDialog>
  );
}
