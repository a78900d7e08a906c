import { Alert, Button, TextInput } from '@mantine/core';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { browserSupportsWebAuthn, startRegistration } from '@simplewebauthn/browser';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import { useState } from 'react';
import { bodyOf } from '../api/admin-client.js';
import type { InvitationOffer } from '../api/types.js';
import { CeremonyAlert } from '../parts/ceremony-alert.js';
import { navigate } from '../routing/navigation.js';
import { wireRegistration } from '../session/passkey-credential.js';
import { useSession } from '../session/session-context.js';
import { PasskeyFrame } from './passkey-frame.js';

/** @param offer Null where the link could not be read; the enrolment then says why. */
export function EnrolForm({ token, offer }: { token: string; offer: InvitationOffer | null }): ReactNode {
  const { client, signedIn } = useSession();
  const [name, setName] = useState('');
  const [passkeyName, setPasskeyName] = useState('');
  const enrol = useMutation({
    mutationFn: async () => {
      const { challengeId, options } = await bodyOf(client.POST('/api/v1/auth/enrol', { body: { token, ...(name.trim() === '' ? {} : { name: name.trim() }) } }));
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
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (!enrol.isPending) enrol.mutate();
  }
  const supported = browserSupportsWebAuthn();
  return (
    <PasskeyFrame title="Welcome" intro="Make a passkey to sign in with from now on. It stays on your device and is never sent to the gateway.">
      {offer === null ? null : (
        <p>
          You are invited to <strong>{offer.organizationName}</strong> as {offer.role}.
        </p>
      )}
      <form className="stack" onSubmit={submit}>
        <TextInput
          label="Your name"
          description="How other operators see you."
          placeholder={offer?.invitee ?? ''}
          autoComplete="name"
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput label="Name of the passkey" description="To tell it from others later, such as “Laptop”." maxLength={100} value={passkeyName} onChange={(event) => setPasskeyName(event.currentTarget.value)} />
        <CeremonyAlert error={enrol.error} ceremony="enrol" />
        {supported ? null : (
          <Alert color="red" variant="light" role="alert">
            This browser cannot make passkeys here. Open the link over https (or at localhost) in a current browser.
          </Alert>
        )}
        <Button type="submit" size="md" fullWidth disabled={!supported} loading={enrol.isPending}>
          Create a passkey
        </Button>
      </form>
      <p className="dim small">You have a passkey here already? Sign in first, then open the link again to join with it.</p>
    </PasskeyFrame>
  );
}
