import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import type { Site, SiteSecret } from '../../api/types.js';
import { CopyText } from '../../parts/copy-text.js';
import { Icon } from '../../parts/icon.js';
import { Moment } from '../../parts/moment.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { useTenant } from '../../session/tenant-context.js';
import { RegenerateDialog } from './regenerate-dialog.js';

/** The secret that signs IPNs of a site: fetched only when asked for, kept in no cache, gone with the page. */
export function WebhookSecret({ site }: { site: Site }): ReactNode {
  const { client } = useTenant();
  const [shown, setShown] = useState<SiteSecret | null>(null);
  const [asking, setAsking] = useState(false);
  const path = { siteId: site.id };
  const reveal = useMutation({ mutationFn: () => bodyOf(client.GET('/api/v1/sites/{siteId}/webhook-secret', { params: { path } })), onSuccess: setShown, gcTime: 0 });
  return (
    <div className="secret">
      <h3>Signing secret</h3>
      {shown === null ? (
        <p className="dim small">Signs every IPN of this site. Your shop needs it to check that an IPN is genuine.</p>
      ) : (
        <>
          <p>
            <CopyText value={shown.secret} label="signing secret" />
          </p>
          {shown.alternate === null ? null : (
            <p className="small">
              {shown.alternate.kind === 'staged' ? 'Waiting to be activated: ' : 'Previous, still signs the alternate header: '}
              <CopyText value={shown.alternate.secret} label={`${shown.alternate.kind} secret`} />
              {shown.alternate.expiresAt === null ? null : <> until <Moment at={shown.alternate.expiresAt} /></>}
            </p>
          )}
        </>
      )}
      {reveal.error === null ? null : <ProblemAlert error={reveal.error} />}
      <div className="button-row">
        {shown === null ? (
          <Button size="xs" variant="default" leftSection={<Icon name="eye" size={14} />} loading={reveal.isPending} onClick={() => reveal.mutate()}>
            Show secret
          </Button>
        ) : (
          <Button size="xs" variant="default" onClick={() => setShown(null)}>
            Hide
          </Button>
        )}
        <Button size="xs" variant="default" leftSection={<Icon name="reload" size={14} />} onClick={() => setAsking(true)}>
          Regenerate
        </Button>
      </div>
      {asking ? (
        <RegenerateDialog
          site={site}
          onClose={() => setAsking(false)}
          onDone={(secret) => {
            setAsking(false);
            setShown(secret);
          }}
        />
      ) : null}
    </div>
  );
}
