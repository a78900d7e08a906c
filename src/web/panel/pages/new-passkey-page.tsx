import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import { CeremonyAlert } from '../parts/ceremony-alert.js';
import { addPasskey } from '../session/ceremonies.js';
import { useSession } from '../session/session-context.js';
import { PasskeyFrame } from './passkey-frame.js';

/** After a recovery code there is one thing to do. */
export function NewPasskeyPage(): ReactNode {
  const { client, recheck, signOut } = useSession();
  const [name, setName] = useState('');
  const add = useMutation({ mutationFn: () => addPasskey(client, name), onSuccess: recheck });
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!add.isPending) add.mutate();
  }
  return (
    <PasskeyFrame title="Make a new passkey" intro="The recovery code was accepted. Make a passkey within ten minutes to go on; remove the one you have lost afterwards.">
      <form className="stack" onSubmit={submit}>
        <TextInput label="Name of the passkey" description="To tell it from others later, such as “Laptop”." maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <CeremonyAlert error={add.error} ceremony="add" />
        <Button type="submit" size="md" fullWidth loading={add.isPending}>
          Create a passkey
        </Button>
        <Button variant="subtle" fullWidth onClick={() => void signOut('new')}>
          Sign out
        </Button>
      </form>
    </PasskeyFrame>
  );
}
