import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { bodyOf } from '../api/admin-client.js';
import { navigate } from '../routing/navigation.js';
import { takeEnrolmentToken } from '../session/enrolment-token.js';
import { useSession } from '../session/session-context.js';
import { EnrolForm } from './enrol-form.js';
import { JoinForm } from './join-form.js';
import { PageLoading } from './page-loading.js';
import { PasskeyFrame } from './passkey-frame.js';

/** Where a one-time link leads: somebody new makes a passkey, an operator who is signed in joins the organization. */
export function EnrolPage(): ReactNode {
  const { client, state } = useSession();
  const [token] = useState(takeEnrolmentToken);
  const offer = useQuery({
    queryKey: ['invitation', token],
    enabled: token !== null,
    retry: false,
    staleTime: Infinity,
    queryFn: () => bodyOf(client.POST('/api/v1/invitations/read', { body: { token: token ?? '' } })),
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
  if (state.status === 'loading' || offer.isPending) return <PageLoading />;
  if (state.status === 'signedIn' && offer.data !== undefined) return <JoinForm token={token} offer={offer.data} me={state.me} />;
  return <EnrolForm token={token} offer={offer.data ?? null} />;
}
