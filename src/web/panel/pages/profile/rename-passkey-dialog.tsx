import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import type { Passkey } from '../../api/types.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { useOwnAct } from './use-own-act.js';

export function RenamePasskeyDialog({ passkey, onClose }: { passkey: Passkey; onClose: () => void }): ReactNode {
  const [name, setName] = useState(passkey.name ?? '');
  const path = { passkeyId: passkey.passkeyId };
  const act = useOwnAct((client) => bodyOf(client.PATCH('/api/v1/me/passkeys/{passkeyId}', { params: { path }, body: { name: name.trim() } })), onClose);
  return (
    <ActDialog title="Rename the passkey" confirm="Rename" disabled={name.trim() === ''} pending={act.isPending} error={act.error} onConfirm={() => act.mutate()} onClose={onClose}>
      <TextInput label="Name" maxLength={100} data-autofocus value={name} onChange={(event) => setName(event.currentTarget.value)} />
    </ActDialog>
  );
}
