import { Button, Skeleton, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Member } from '../../api/types.js';
import { Moment } from '../../parts/moment.js';
import { PageHead } from '../../parts/page-head.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { useSession } from '../../session/session-context.js';
import { useTenant } from '../../session/tenant-context.js';
import { ChangeRoleDialog } from './change-role-dialog.js';
import { InvitationsSection } from './invitations-section.js';
import { InviteDialog } from './invite-dialog.js';
import { RemoveMemberDialog } from './remove-member-dialog.js';
import { useMembers } from './use-members.js';

type Asked = { what: 'invite' } | { what: 'role' | 'remove'; member: Member };

export function MembersPage(): ReactNode {
  const { can, isAdmin, organization } = useTenant();
  const { state } = useSession();
  const [asked, setAsked] = useState<Asked | null>(null);
  const list = useMembers();
  const members = list.data?.pages.flatMap(({ data }) => data) ?? [];
  const ownId = state.status === 'signedIn' ? state.me.userId : null;
  const close = (): void => setAsked(null);
  return (
    <>
      <PageHead title="Members" intro={`Who works for ${organization.name}, in test and live alike.`}>
        {isAdmin && can('user:create') ? <Button onClick={() => setAsked({ what: 'invite' })}>Invite somebody</Button> : null}
      </PageHead>
      {list.isError ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} /> : null}
      {list.isPending ? <Skeleton height={160} radius="md" role="status" aria-label="Loading members" /> : null}
      <div className="cards">
        {members.length === 0 ? null : (
          <div className="table-frame">
            <Table className="stacking">
              <caption className="only-heard">Members</caption>
              <thead>
                <tr>
                  <th scope="col">Name</th>
                  <th scope="col">Role</th>
                  <th scope="col">Last sign-in</th>
                  <th scope="col">
                    <span className="only-heard">Actions</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {members.map((member) => (
                  <tr key={member.userId}>
                    <td data-label="Name">
                      <span>
                        {member.name}
                        {member.userId === ownId ? <span className="dim"> (you)</span> : null}
                        {member.disabled ? <span className="warn"> switched off</span> : null}
                      </span>
                    </td>
                    <td data-label="Role">{member.role}</td>
                    <td data-label="Last sign-in">{member.lastSignInAt === null ? <span className="dim">never</span> : <Moment at={member.lastSignInAt} />}</td>
                    <td data-label="Actions">
                      <span className="button-row">
                        {isAdmin && can('user:update') ? (
                          <Button size="xs" variant="default" aria-label={`Change the role of ${member.name}`} onClick={() => setAsked({ what: 'role', member })}>
                            Change role
                          </Button>
                        ) : null}
                        {isAdmin && can('user:delete') ? (
                          <Button size="xs" variant="default" aria-label={member.userId === ownId ? 'Leave the organization' : `Remove ${member.name}`} onClick={() => setAsked({ what: 'remove', member })}>
                            {member.userId === ownId ? 'Leave' : 'Remove'}
                          </Button>
                        ) : null}
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </Table>
          </div>
        )}
        {list.hasNextPage ? (
          <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
            Show more members
          </Button>
        ) : null}
        <InvitationsSection />
      </div>
      {asked?.what === 'invite' ? <InviteDialog onClose={close} /> : null}
      {asked?.what === 'role' ? <ChangeRoleDialog member={asked.member} onClose={close} /> : null}
      {asked?.what === 'remove' ? <RemoveMemberDialog member={asked.member} isSelf={asked.member.userId === ownId} onClose={close} /> : null}
    </>
  );
}
