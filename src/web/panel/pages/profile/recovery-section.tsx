import { Button, CopyButton, Modal, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import { FreshActDialog } from '../../parts/fresh-act-dialog.js';
import { Icon } from '../../parts/icon.js';
import { Moment } from '../../parts/moment.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { Section } from '../../parts/section.js';
import { useSession } from '../../session/session-context.js';
import { useOwnAct } from './use-own-act.js';

export function RecoverySection(): ReactNode {
  const { client } = useSession();
  const [asking, setAsking] = useState(false);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const count = useQuery({ queryKey: ['own', 'recoveryCodes'], queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/me/recovery-codes', { signal })) });
  return (
    <Section
      title="Recovery codes"
      note="For the day when no passkey is at hand. Each works once and leads straight to making a new passkey."
      aside={
        <Button size="xs" variant="default" onClick={() => setAsking(true)}>
          Make new codes
        </Button>
      }
    >
      {count.isError ? <ProblemAlert error={count.error} onRetry={() => void count.refetch()} retrying={count.isFetching} /> : null}
      {count.isPending ? <Skeleton height={24} radius="md" role="status" aria-label="Loading recovery codes" /> : null}
      {count.data === undefined ? null : (
        <p>
          {count.data.createdAt === null ? (
            <span className="warn">You have none yet.</span>
          ) : (
            <>
              <strong>{count.data.left} of 10</strong> can still be used, made <Moment at={count.data.createdAt} />.
            </>
          )}
        </p>
      )}
      {asking ? (
        <MakeCodesDialog
          replaces={(count.data?.left ?? 0) > 0}
          onClose={() => setAsking(false)}
          onDone={(made) => {
            setAsking(false);
            setCodes(made);
          }}
        />
      ) : null}
      {codes === null ? null : <CodesDialog codes={codes} onClose={() => setCodes(null)} />}
    </Section>
  );
}

type MakeProps = { replaces: boolean; onClose: () => void; onDone: (codes: readonly string[]) => void };

function MakeCodesDialog({ replaces, onClose, onDone }: MakeProps): ReactNode {
  const act = useOwnAct((client) => bodyOf(client.POST('/api/v1/me/recovery-codes')), ({ recoveryCodes }) => onDone(recoveryCodes));
  return (
    <FreshActDialog title="Make ten new codes?" confirm="Make new codes" pending={act.isPending} error={act.error} onConfirm={() => act.mutate()} onClose={onClose}>
      <p>They are shown once. Have a place ready that is not on the device of your passkey.{replaces ? ' The codes you have now stop working.' : ''}</p>
    </FreshActDialog>
  );
}

function CodesDialog({ codes, onClose }: { codes: readonly string[]; onClose: () => void }): ReactNode {
  return (
    <Modal opened onClose={onClose} title="Your recovery codes" closeOnClickOutside={false} closeOnEscape={false} withCloseButton={false}>
      <div className="stack">
        <p>Write them down or print them now. They are not shown again.</p>
        <ol className="codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <div className="button-row dialog-buttons">
          <CopyButton value={codes.join('\n')} timeout={1_500}>
            {({ copied, copy }) => (
              <Button variant="default" leftSection={<Icon name={copied ? 'check' : 'copy'} size={16} />} onClick={copy}>
                {copied ? 'Copied' : 'Copy all'}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onClose}>I have kept them</Button>
        </div>
      </div>
    </Modal>
  );
}
