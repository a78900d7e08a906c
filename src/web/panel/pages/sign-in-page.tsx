import { Alert, Button } from '@mantine/core';
import { browserSupportsWebAuthn } from '@simplewebauthn/browser';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { CeremonyAlert } from '../parts/ceremony-alert.js';
import { signInWithPasskey } from '../session/ceremonies.js';
import type { SignedOutWhy } from '../session/session-context.js';
import { useSession } from '../session/session-context.js';
import { PasskeyFrame } from './passkey-frame.js';
import { RecoveryForm } from './recovery-form.js';

const explanations: Record<SignedOutWhy, string | null> = {
  new: null,
  idle: 'You were signed out after 15 minutes without activity.',
  ended: 'Your session has ended. Sign in to go on where you were.',
};

export function SignInPage({ why }: { why: SignedOutWhy }): ReactNode {
  const { client, signedIn } = useSession();
  const [recovering, setRecovering] = useState(false);
  const signIn = useMutation({ mutationFn: () => signInWithPasskey(client), onSuccess: signedIn });
  const explanation = explanations[why];
  const supported = browserSupportsWebAuthn();
  if (recovering) return <RecoveryForm onBack={() => setRecovering(false)} />;
  return (
    <PasskeyFrame title="Sign in" intro="Use the passkey of this device, your phone or a security key. There is no password.">
      {explanation === null ? null : (
        <Alert color="gray" variant="light" role="status">
          {explanation}
        </Alert>
      )}
      <CeremonyAlert error={signIn.error} ceremony="signIn" />
      {supported ? null : (
        <Alert color="red" variant="light" role="alert">
          This browser cannot use passkeys here. Open the panel over https (or at localhost) in a current browser.
        </Alert>
      )}
      <Button size="md" fullWidth autoFocus disabled={!supported} loading={signIn.isPending} onClick={() => signIn.mutate()}>
        Sign in with a passkey
      </Button>
      <Button variant="subtle" fullWidth onClick={() => setRecovering(true)}>
        Use a recovery code
      </Button>
      <p className="dim small">No passkey yet? Ask an admin for a one-time link. On a fresh installation the gateway prints one when it starts.</p>
    </PasskeyFrame>
  );
}
