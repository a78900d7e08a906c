import { Button, Skeleton, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import type { Invitation } from '../../api/types.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { Moment } from '../../parts/moment.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { Section } from '../../parts/section.js';
import { StatusBadge } from '../../parts/status-badge.js';
import type { StatusLook } from '../../parts/status-tone.js';
import { useTenant } from '../../session/tenant-context.js';
import { useMemberAct } from './use-members.js';

const looks: Readonly<Record<Invitation['status'], StatusLook>> = {
  pending: { label: 'Open', tone: 'busy', hint: 'The link works' },
  accepted: { label: 'Accepted', tone: 'good', hint: 'The link was used' },
  revoked: { label: 'Revoked', tone: 'bad', hint: 'The link was ended' },
  expired: { label: 'Expired', tone: 'quiet', hint: 'Its time is over' },
};

export function InvitationsSection(): ReactNode {
  const { client, key, tenant, can, isAdmin } = useTenant();
  const { organizationId } = tenant;
  const [revoking, setRevoking] = useState<Invitation | null>(null);
  const list = useQuery({
    queryKey: [...key, 'invitations'],
    queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/organizations/{organizationId}/invitations', { params: { path: { organizationId }, query: { limit: 100 } }, signal })),
  });
  const invitations = list.data?.data ?? [];
  const mayRevoke = isAdmin && can('user:delete');
  return (
    <Section title="Invitations">
      {list.isError ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} /> : null}
      {list.isPending ? <Skeleton height={60} radius="md" role="status" aria-label="Loading invitations" /> : null}
      {list.isSuccess && invitations.length === 0 ? <p className="dim">Nobody has been invited in the last weeks.</p> : null}
      {invitations.length === 0 ? null : (
        <div className="table-frame">
          <Table className="stacking">
            <caption className="only-heard">Invitations</caption>
            <thead>
              <tr>
                <th scope="col">For</th>
                <th scope="col">Role</th>
                <th scope="col">Status</th>
                <th scope="col">By</th>
                <th scope="col">Ends</th>
                <th scope="col">
                  <span className="only-heard">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {invitations.map((invitation) => (
                <tr key={invitation.invitationId}>
                  <td data-label="For">{invitation.invitee}</td>
                  <td data-label="Role">{invitation.role}</td>
                  <td data-label="Status">
                    <StatusBadge look={looks[invitation.status]} />
                  </td>
                  <td data-label="By">{invitation.createdByName ?? 'unknown'}</td>
                  <td data-label="Ends">
                    <Moment at={invitation.expiresAt} />
                  </td>
                  <td data-label="Actions">
                    {mayRevoke && invitation.status === 'pending' ? (
                      <Button size="xs" variant="default" aria-label={`Revoke the invitation for ${invitation.invitee}`} onClick={() => setRevoking(invitation)}>
                        Revoke
                      </Button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
      {revoking === null ? null : <RevokeDialog invitation={revoking} onClose={() => setRevoking(null)} />}
    </Section>
  );
}

function RevokeDialog({ invitation, onClose }: { invitation: Invitation; onClose: () => void }): ReactNode {
  const { invitationId, invitee } = invitation;
  const act = useMemberAct((client, organizationId) => bodyOf(client.DELETE('/api/v1/organizations/{organizationId}/invitations/{invitationId}', { params: { path: { organizationId, invitationId } } })), onClose);
  return (
    <ActDialog title="Revoke the invitation?" confirm="Revoke" danger pending={act.isPending} error={act.error} onConfirm={() => act.mutate()} onClose={onClose}>
      <p>The link for {invitee} stops working at once.</p>
    </ActDialog>
  );
}
