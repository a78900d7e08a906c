import { Alert, Button, TextInput } from '@mantine/core';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { browserSupportsWebAuthn, startRegistration } from '@simplewebauthn/browser';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import { bodyOf } from '../api/admin-client.js';
import { ApiProblem } from '../api/api-problem.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { navigate } from '../routing/navigation.js';
import { takeEnrolmentToken } from '../session/enrolment-token.js';
import { wireRegistration } from '../session/passkey-credential.js';
import { passkeyFailure } from '../session/passkey-failure.js';
import { useSession } from '../session/session-context.js';
import { PasskeyFrame } from './passkey-frame.js';

export function EnrolPage(): ReactNode {
  const { client, signedIn } = useSession();
  const [token] = useState(takeEnrolmentToken);
  const [name, setName] = useState('');
  const [passkeyName, setPasskeyName] = useState('');

  const enrol = useMutation({
    mutationFn: async (link: string) => {
      const { challengeId, options } = await bodyOf(
        client.POST('/api/v1/auth/enrol', { body: { token: link, ...(name.trim() === '' ? {} : { name: name.trim() }) } }),
      );
      const credential = await startRegistration({ optionsJSON: options as PublicKeyCredentialCreationOptionsJSON });
      return bodyOf(
        client.POST('/api/v1/auth/enrol/complete', {
          body: { challengeId, credential: wireRegistration(credential), ...(passkeyName.trim() === '' ? {} : { passkeyName: passkeyName.trim() }) },
        }),
      );
    },
    onSuccess: (me) => {
      signedIn(me);
      navigate('/', { replace: true });
    },
  });

  if (token === null) {
    return (
      <PasskeyFrame title="This link is not complete" intro="Open the whole one-time link, with everything behind the # sign. It works once.">
        <Button variant="default" fullWidth onClick={() => navigate('/')}>
          Go to sign-in
        </Button>
      </PasskeyFrame>
    );
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (token !== null && !enrol.isPending) enrol.mutate(token);
  }
  const supported = browserSupportsWebAuthn();
  return (
    <PasskeyFrame title="Welcome" intro="Make a passkey to sign in with from now on. It stays on your device and is never sent to the gateway.">
      <form className="stack" onSubmit={submit}>
        <TextInput label="Your name" description="How other operators see you." autoComplete="name" maxLength={100} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput label="Name of the passkey" description="To tell it from others later, such as “Laptop”." maxLength={100} value={passkeyName} onChange={(event) => setPasskeyName(event.currentTarget.value)} />
        {enrol.error instanceof ApiProblem ? <ProblemAlert error={enrol.error} /> : null}
        {enrol.error !== null && !(enrol.error instanceof ApiProblem) ? (
          <Alert color="red" variant="light" role="alert">
            {passkeyFailure(enrol.error, 'enrol')}
          </Alert>
        ) : null}
        {supported ? null : (
          <Alert color="red" variant="light" role="alert">
            This browser cannot make passkeys here. Open the link over https (or at localhost) in a current browser.
          </Alert>
        )}
        <Button type="submit" size="md" fullWidth disabled={!supported} loading={enrol.isPending}>
          Create a passkey
        </Button>
      </form>
    </PasskeyFrame>
  );
}
