import { Alert, Button } from '@mantine/core';
import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/browser';
import { browserSupportsWebAuthn, startAuthentication } from '@simplewebauthn/browser';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { bodyOf } from '../api/admin-client.js';
import { ApiProblem } from '../api/api-problem.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { wireAuthentication } from '../session/passkey-credential.js';
import { passkeyFailure } from '../session/passkey-failure.js';
import type { SignedOutWhy } from '../session/session-context.js';
import { useSession } from '../session/session-context.js';
import { PasskeyFrame } from './passkey-frame.js';

const explanations: Record<SignedOutWhy, string | null> = {
  new: null,
  idle: 'You were signed out after 15 minutes without activity.',
  ended: 'Your session has ended. Sign in to go on where you were.',
};

export function SignInPage({ why }: { why: SignedOutWhy }): ReactNode {
  const { client, signedIn } = useSession();
  const signIn = useMutation({
    mutationFn: async () => {
      const { challengeId, options } = await bodyOf(client.POST('/api/v1/auth'));
      const credential = await startAuthentication({ optionsJSON: options as PublicKeyCredentialRequestOptionsJSON });
      return bodyOf(client.POST('/api/v1/auth/authenticate-complete', { body: { challengeId, credential: wireAuthentication(credential) } }));
    },
    onSuccess: signedIn,
  });
  const explanation = explanations[why];
  const supported = browserSupportsWebAuthn();
  return (
    <PasskeyFrame title="Sign in" intro="Use the passkey of this device, your phone or a security key. There is no password.">
      {explanation === null ? null : (
        <Alert color="gray" variant="light" role="status">
          {explanation}
        </Alert>
      )}
      {signIn.error instanceof ApiProblem ? <ProblemAlert error={signIn.error} /> : null}
      {signIn.error !== null && !(signIn.error instanceof ApiProblem) ? (
        <Alert color="red" variant="light" role="alert">
          {passkeyFailure(signIn.error, 'signIn')}
        </Alert>
      ) : null}
      {supported ? null : (
        <Alert color="red" variant="light" role="alert">
          This browser cannot use passkeys here. Open the panel over https (or at localhost) in a current browser.
        </Alert>
      )}
      <Button size="md" fullWidth autoFocus disabled={!supported} loading={signIn.isPending} onClick={() => signIn.mutate()}>
        Sign in with a passkey
      </Button>
      <p className="dim small">No passkey yet? Ask an admin for a one-time link. On a fresh installation the gateway prints one when it starts.</p>
    </PasskeyFrame>
  );
}
