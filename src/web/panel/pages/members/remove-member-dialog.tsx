import type { ReactNode } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import type { Member } from '../../api/types.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { navigate } from '../../routing/navigation.js';
import { useSession } from '../../session/session-context.js';
import { useTenant } from '../../session/tenant-context.js';
import { useMemberAct } from './use-members.js';

export function RemoveMemberDialog({ member, isSelf, onClose }: { member: Member; isSelf: boolean; onClose: () => void }): ReactNode {
  const { organization } = useTenant();
  const { recheck } = useSession();
  const act = useMemberAct(
    (client, organizationId) => bodyOf(client.DELETE('/api/v1/organizations/{organizationId}/members/{userId}', { params: { path: { organizationId, userId: member.userId } } })),
    () => {
      onClose();
      if (!isSelf) return;
      void recheck();
      navigate('/', { replace: true });
    },
  );
  return (
    <ActDialog title={isSelf ? 'Leave the organization?' : `Remove ${member.name}?`} confirm={isSelf ? 'Leave' : 'Remove'} danger pending={act.isPending} error={act.error} onConfirm={() => act.mutate()} onClose={onClose}>
      <p>
        {isSelf ? 'You see' : `${member.name} sees`} nothing of <strong>{organization.name}</strong> from then on, and open invitations that {isSelf ? 'you' : 'they'} made stop working.
      </p>
    </ActDialog>
  );
}
