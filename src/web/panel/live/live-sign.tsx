import { Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTenant } from '../session/tenant-context.js';
import { useLive } from './live-context.js';
import type { LiveStatus } from './follow-events.js';

const words: Record<LiveStatus, { label: string; hint: string }> = {
  connecting: { label: 'Connecting', hint: 'Connecting to the event stream' },
  live: { label: 'Up to date', hint: 'Changes appear here as they happen' },
  interrupted: { label: 'Reconnecting', hint: 'The event stream was interrupted; the page is read again every few seconds meanwhile' },
};

/** Whether what is on the screen follows what happens. Not called "live": that word is taken by the mode. */
export function LiveSign(): ReactNode {
  const { status } = useLive();
  const { can } = useTenant();
  if (!can('event:read')) return null;
  const { label, hint } = words[status];
  return (
    <Tooltip label={hint} withArrow>
      <span className={`live-sign live-sign-${status}`} role="status">
        <span className="live-dot" aria-hidden="true" />
        <span className="live-label">{label}</span>
      </span>
    </Tooltip>
  );
}
