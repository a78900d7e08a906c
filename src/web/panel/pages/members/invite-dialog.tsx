import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import type { Role } from '../../api/types.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { CopyText } from '../../parts/copy-text.js';
import { Moment } from '../../parts/moment.js';
import { chevron } from '../../parts/select-chevron.js';
import { RoleChoice } from './role-choice.js';
import { useMemberAct } from './use-members.js';

const dayMs = 24 * 3_600_000;
const durations = [
  { value: '1', label: '1 day' },
  { value: '3', label: '3 days' },
  { value: '7', label: '7 days' },
];
/** The longest a link may be good for. */
const daysMax = 7;

/** Without a moment the gateway takes seven days by its own clock, which this device's may run ahead of. */
function expiryOf(days: number): { expiresAt?: string } {
  return days === daysMax ? {} : { expiresAt: new Date(Date.now() + days * dayMs).toISOString() };
}

export function InviteDialog({ onClose }: { onClose: () => void }): ReactNode {
  const [invitee, setInvitee] = useState('');
  const [role, setRole] = useState<Role>('editor');
  const [days, setDays] = useState('3');
  const [made, setMade] = useState<{ link: string; expiresAt: string } | null>(null);
  const act = useMemberAct(
    (client, organizationId) =>
      bodyOf(client.POST('/api/v1/organizations/{organizationId}/invitations', { params: { path: { organizationId } }, body: { invitee: invitee.trim(), role, ...expiryOf(Number(days)) } })),
    setMade,
  );
  if (made !== null) {
    return (
      <Modal opened onClose={onClose} title="The invitation link" closeOnClickOutside={false} closeButtonProps={{ 'aria-label': 'Close' }}>
        <div className="stack">
          <p>
            Give this link to <strong>{invitee.trim()}</strong> and to nobody else: whoever opens it first has it. It works once, until <Moment at={made.expiresAt} />, and is not shown again.
          </p>
          <CopyText value={made.link} label="invitation link" />
          <div className="button-row dialog-buttons">
            <Button onClick={onClose}>Done</Button>
          </div>
        </div>
      </Modal>
    );
  }
  return (
    <ActDialog title="Invite somebody" confirm="Make the link" disabled={invitee.trim() === ''} pending={act.isPending} error={act.error} onConfirm={() => act.mutate()} onClose={onClose}>
      <TextInput label="Who is it for?" description="A name or an email address. Nothing is sent: you pass the link on yourself." maxLength={100} data-autofocus value={invitee} onChange={(event) => setInvitee(event.currentTarget.value)} />
      <RoleChoice role={role} onChange={setRole} />
      <NativeSelect {...chevron} label="The link works for" data={durations} value={days} onChange={(event) => setDays(event.currentTarget.value)} />
    </ActDialog>
  );
}
