import { Button, Skeleton, Table } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import type { Passkey } from '../../api/types.js';
import { Moment } from '../../parts/moment.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { Section } from '../../parts/section.js';
import { useSession } from '../../session/session-context.js';
import { AddPasskeyDialog } from './add-passkey-dialog.js';
import { RemovePasskeyDialog } from './remove-passkey-dialog.js';
import { RenamePasskeyDialog } from './rename-passkey-dialog.js';

type Asked = { what: 'add' } | { what: 'rename' | 'remove'; passkey: Passkey };

export const passkeyTitle = ({ name }: Passkey): string => name ?? 'Unnamed passkey';

export function PasskeysSection(): ReactNode {
  const { client } = useSession();
  const [asked, setAsked] = useState<Asked | null>(null);
  const list = useQuery({ queryKey: ['own', 'passkeys'], queryFn: ({ signal }) => bodyOf(client.GET('/api/v1/me/passkeys', { signal })) });
  const passkeys = list.data?.data ?? [];
  const close = (): void => setAsked(null);
  return (
    <Section
      title="Passkeys"
      note="A second one on another device keeps you from being locked out."
      aside={
        <Button size="xs" onClick={() => setAsked({ what: 'add' })}>
          Add a passkey
        </Button>
      }
    >
      {list.isError ? <ProblemAlert error={list.error} onRetry={() => void list.refetch()} retrying={list.isFetching} /> : null}
      {list.isPending ? <Skeleton height={80} radius="md" role="status" aria-label="Loading passkeys" /> : null}
      {passkeys.length === 0 ? null : (
        <div className="table-frame">
          <Table className="stacking">
            <caption className="only-heard">Your passkeys</caption>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Added</th>
                <th scope="col">Last used</th>
                <th scope="col">Backed up</th>
                <th scope="col">
                  <span className="only-heard">Actions</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {passkeys.map((passkey) => (
                <tr key={passkey.passkeyId}>
                  <td data-label="Name">{passkeyTitle(passkey)}</td>
                  <td data-label="Added">
                    <Moment at={passkey.createdAt} />
                  </td>
                  <td data-label="Last used">{passkey.lastUsedAt === null ? <span className="dim">never</span> : <Moment at={passkey.lastUsedAt} />}</td>
                  <td data-label="Backed up">{passkey.backedUp ? 'yes' : 'this device only'}</td>
                  <td data-label="Actions">
                    <span className="button-row">
                      <Button size="xs" variant="default" aria-label={`Rename ${passkeyTitle(passkey)}`} onClick={() => setAsked({ what: 'rename', passkey })}>
                        Rename
                      </Button>
                      <Button size="xs" variant="default" aria-label={`Remove ${passkeyTitle(passkey)}`} disabled={passkeys.length === 1} onClick={() => setAsked({ what: 'remove', passkey })}>
                        Remove
                      </Button>
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      )}
      {passkeys.length === 1 ? <p className="dim small section-foot">Your only passkey cannot be removed.</p> : null}
      {asked?.what === 'add' ? <AddPasskeyDialog onClose={close} /> : null}
      {asked?.what === 'rename' ? <RenamePasskeyDialog passkey={asked.passkey} onClose={close} /> : null}
      {asked?.what === 'remove' ? <RemovePasskeyDialog passkey={asked.passkey} onClose={close} /> : null}
    </Section>
  );
}
