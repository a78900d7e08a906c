import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import { bodyOf } from '../api/admin-client.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { useSession } from '../session/session-context.js';
import { PasskeyFrame } from './passkey-frame.js';

/** Signing in where no passkey is at hand. */
export function RecoveryForm({ onBack }: { onBack: () => void }): ReactNode {
  const { client, recheck } = useSession();
  const [code, setCode] = useState('');
  const typed = code.trim();
  const recover = useMutation({
    mutationFn: () => bodyOf(client.POST('/api/v1/auth/recover', { body: { recoveryCode: typed } })),
    onSuccess: recheck,
    gcTime: 0,
  });
  const complete = typed.replace(/[\s-]/g, '').length === 20;
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (complete && !recover.isPending) recover.mutate();
  }
  return (
    <PasskeyFrame title="Use a recovery code" intro="Each code works once. You make a new passkey right after it.">
      <form className="stack" onSubmit={submit}>
        <TextInput
          label="Recovery code"
          description="20 letters and digits, with or without the dashes."
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={40}
          data-autofocus
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {recover.error === null ? null : <ProblemAlert error={recover.error} />}
        <Button type="submit" size="md" fullWidth disabled={!complete} loading={recover.isPending}>
          Continue
        </Button>
        <Button variant="subtle" fullWidth onClick={onBack}>
          Back to sign-in
        </Button>
      </form>
    </PasskeyFrame>
  );
}
