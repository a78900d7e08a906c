import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { bodyOf } from '../api/admin-client.js';
import type { InvitationOffer, Me } from '../api/types.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { navigate } from '../routing/navigation.js';
import { pathOf } from '../routing/routes.js';
import { useSession } from '../session/session-context.js';
import { PasskeyFrame } from './passkey-frame.js';

/** An operator who is signed in joins with the passkey that is there already. */
export function JoinForm({ token, offer, me }: { token: string; offer: InvitationOffer; me: Me }): ReactNode {
  const { client, signedIn, signOut } = useSession();
  const join = useMutation({
    mutationFn: () => bodyOf(client.POST('/api/v1/invitations/accept', { body: { token } })),
    onSuccess: (joined) => {
      signedIn(joined);
      navigate(pathOf({ organizationId: offer.organizationId, mode: 'test' }, { name: 'transactions' }), { replace: true });
    },
  });
  return (
    <PasskeyFrame title={`Join ${offer.organizationName}`} intro={`You are signed in as ${me.name}. The invitation makes you ${offer.role} there; your other organizations stay as they are.`}>
      {join.error === null ? null : <ProblemAlert error={join.error} />}
      <Button size="md" fullWidth autoFocus loading={join.isPending} onClick={() => join.mutate()}>
        Join as {me.name}
      </Button>
      <Button variant="subtle" fullWidth disabled={join.isPending} onClick={() => void signOut('new')}>
        I am somebody else: sign out
      </Button>
    </PasskeyFrame>
  );
}
