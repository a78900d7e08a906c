import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import type { Site, SiteSecret } from '../../api/types.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { useTenant } from '../../session/tenant-context.js';

type Props = { site: Site; onClose: () => void; onDone: (secret: SiteSecret) => void };

export function RegenerateDialog({ site, onClose, onDone }: Props): ReactNode {
  const { client } = useTenant();
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  const act = useMutation({
    mutationFn: () =>
      bodyOf(
        client.POST('/api/v1/sites/{siteId}/webhook-secret/regenerate', {
          params: { path: { siteId: site.id }, header: { 'Idempotency-Key': idempotencyKey } },
          body: { cutOver: 'now' },
        }),
      ),
    onSuccess: onDone,
    gcTime: 0,
  });
  return (
    <ActDialog title="Make a new signing secret?" confirm="Regenerate" danger pending={act.isPending} error={act.error} onConfirm={() => act.mutate()} onClose={onClose}>
      <p>
        IPNs of <strong>{site.name}</strong> are signed with the new secret at once. Your shop refuses them until you have pasted it there; what it refuses meanwhile is sent
        again later, signed anew.
      </p>
    </ActDialog>
  );
}
