import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem, toProblem } from '../api/api-problem.js';
import { signInWithPasskey } from '../session/ceremonies.js';
import type { Ceremony } from '../session/passkey-failure.js';
import { useSession } from '../session/session-context.js';
import { ActDialog } from './act-dialog.js';
import { CeremonyAlert } from './ceremony-alert.js';

type Props = {
  title: string;
  confirm: string;
  danger?: boolean;
  disabled?: boolean;
  pending: boolean;
  error: unknown;
  /** What the act itself asks of the browser, for the words when that fails. */
  ceremony?: Ceremony;
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
};

/**
 * For what changes how one signs in. Where the gateway finds the sign-in too old, the dialog asks for the passkey and then does what was asked: by
 * a button, as browsers show passkeys only to somebody who has just pressed one.
 */
export function FreshActDialog({ ceremony = 'add', error, onConfirm, onClose, title, children, ...rest }: Props): ReactNode {
  const { client, signedIn } = useSession();
  const prove = useMutation({
    mutationFn: () => signInWithPasskey(client),
    onSuccess: (me) => {
      signedIn(me);
      onConfirm();
    },
  });
  if (error !== null && toProblem(error).problem.code === 'fresh_sign_in_required') {
    return (
      <Modal opened onClose={onClose} title="Confirm that it is you" closeButtonProps={{ 'aria-label': 'Close' }}>
        <div className="stack">
          <p>You signed in more than ten minutes ago. What changes how you sign in needs your passkey once more.</p>
          <CeremonyAlert error={prove.error} ceremony="signIn" />
          <div className="button-row dialog-buttons">
            <Button variant="default" onClick={onClose} disabled={prove.isPending}>
              Back
            </Button>
            <Button data-autofocus loading={prove.isPending} onClick={() => prove.mutate()}>
              Use my passkey
            </Button>
          </div>
        </div>
      </Modal>
    );
  }
  const ofBrowser = error !== null && !(error instanceof ApiProblem);
  return (
    <ActDialog {...rest} title={title} error={ofBrowser ? null : error} onConfirm={onConfirm} onClose={onClose}>
      {children}
      {ofBrowser ? <CeremonyAlert error={error} ceremony={ceremony} /> : null}
    </ActDialog>
  );
}
