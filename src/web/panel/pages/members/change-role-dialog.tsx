import type { ReactNode } from 'react';
import { useState } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import type { Member } from '../../api/types.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { RoleChoice } from './role-choice.js';
import { useMemberAct } from './use-members.js';

export function ChangeRoleDialog({ member, onClose }: { member: Member; onClose: () => void }): ReactNode {
  const [role, setRole] = useState(member.role);
  const act = useMemberAct(
    (client, organizationId) => bodyOf(client.PATCH('/api/v1/organizations/{organizationId}/members/{userId}', { params: { path: { organizationId, userId: member.userId } }, body: { role } })),
    onClose,
  );
  return (
    <ActDialog title={`Role of ${member.name}`} confirm="Change role" disabled={role === member.role} pending={act.isPending} error={act.error} onConfirm={() => act.mutate()} onClose={onClose}>
      <RoleChoice role={role} onChange={setRole} />
      <p className="dim small">It counts at once, also in pages that are open.</p>
    </ActDialog>
  );
}
