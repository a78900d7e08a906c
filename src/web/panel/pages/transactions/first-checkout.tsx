import { Button, CopyButton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Site } from '../../api/types.js';
import { Icon } from '../../parts/icon.js';
import { useTenant } from '../../session/tenant-context.js';
import { firstCheckoutCommand } from './first-checkout-command.js';

/** What an empty list says: how the first transaction comes to be. */
export function FirstCheckout({ sites }: { sites: readonly Site[] | undefined }): ReactNode {
  const { tenant } = useTenant();
  const [site] = sites ?? [];
  if (site === undefined) {
    return (
      <div className="empty">
        <h2>No transactions yet</h2>
        <p className="dim">{tenant.mode === 'live' ? 'There is no live site here yet. A site belongs to test or live for good.' : 'There is no site here yet.'} Create one with the Admin API first.</p>
      </div>
    );
  }
  const command = firstCheckoutCommand(site.id);
  return (
    <div className="empty empty-wide">
      <h2>No {tenant.mode} transactions yet</h2>
      <p className="dim">
        Each checkout that your server creates becomes a transaction here. Create one for <strong>{site.name}</strong> with an API key
        (<code>sk_{tenant.mode}_…</code>) and the address of the Admin API, both printed at the first start:
      </p>
      <pre className="command" tabIndex={0} aria-label="Command that creates a checkout">
        <code>{command}</code>
      </pre>
      <CopyButton value={command} timeout={1_500}>
        {({ copied, copy }) => (
          <Button variant="default" leftSection={<Icon name={copied ? 'check' : 'copy'} size={16} />} onClick={copy}>
            {copied ? 'Copied' : 'Copy command'}
          </Button>
        )}
      </CopyButton>
      <p className="dim small">Open the paymentUrl of the answer to pay. This page shows the transaction the moment it exists.</p>
    </div>
  );
}
