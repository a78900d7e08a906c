import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { FreshActDialog } from '../../parts/fresh-act-dialog.js';
import { addPasskey } from '../../session/ceremonies.js';
import { useOwnAct } from './use-own-act.js';

export function AddPasskeyDialog({ onClose }: { onClose: () => void }): ReactNode {
  const [name, setName] = useState('');
  const act = useOwnAct((client) => addPasskey(client, name), onClose);
  return (
    <FreshActDialog title="Add a passkey" confirm="Create a passkey" ceremony="add" pending={act.isPending} error={act.error} onConfirm={() => act.mutate()} onClose={onClose}>
      <p>Your browser asks where to keep it: on this device, on your phone, or on a security key.</p>
      <TextInput label="Name" description="To tell it from others later, such as “Phone”." maxLength={100} data-autofocus value={name} onChange={(event) => setName(event.currentTarget.value)} />
    </FreshActDialog>
  );
}
