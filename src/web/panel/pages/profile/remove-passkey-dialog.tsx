import type { ReactNode } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import type { Passkey } from '../../api/types.js';
import { FreshActDialog } from '../../parts/fresh-act-dialog.js';
import { passkeyTitle } from './passkeys-section.js';
import { useOwnAct } from './use-own-act.js';

export function RemovePasskeyDialog({ passkey, onClose }: { passkey: Passkey; onClose: () => void }): ReactNode {
  const path = { passkeyId: passkey.passkeyId };
  const act = useOwnAct((client) => bodyOf(client.DELETE('/api/v1/me/passkeys/{passkeyId}', { params: { path } })), onClose);
  return (
    <FreshActDialog title="Remove the passkey?" confirm="Remove" danger pending={act.isPending} error={act.error} onConfirm={() => act.mutate()} onClose={onClose}>
      <p>
        <strong>{passkeyTitle(passkey)}</strong> no longer signs you in, and other sessions that it opened end. The device may still offer it; delete it there too.
      </p>
    </FreshActDialog>
  );
}
