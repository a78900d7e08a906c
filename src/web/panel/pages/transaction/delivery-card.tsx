import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Delivery } from '../../api/types.js';
import { CommandText } from '../../parts/command-text.js';
import { CopyText } from '../../parts/copy-text.js';
import { Icon } from '../../parts/icon.js';
import { Moment } from '../../parts/moment.js';
import { StatusBadge } from '../../parts/status-badge.js';
import { deliveryLooks, lookOfCode } from '../../parts/status-tone.js';
import { ResendDialog } from './resend-dialog.js';
import { TriesTable } from './tries-table.js';

type Props = {
  delivery: Delivery;
  /** Unfolded to begin with; afterwards the operator decides. */
  open: boolean;
  mayResend: boolean;
  onResent: () => void;
};

/** One notification: what it says, how it stands, each try, and the way to send it again. */
export function DeliveryCard({ delivery, open, mayResend, onResent }: Props): ReactNode {
  const [unfolded, setUnfolded] = useState(open);
  const { id, eventVersion, statusCode, status, createdAt, nextTryAt, triesCount, body, curl, tries } = delivery;
  const says = lookOfCode(statusCode);
  const [asking, setAsking] = useState(false);
  /** Tries there were when it was sent again; null while it was not. */
  const [resentAfter, setResentAfter] = useState<number | null>(null);
  const resent = (): void => {
    setAsking(false);
    setResentAfter(triesCount);
    onResent();
  };
  return (
    <li className="delivery">
      <details open={unfolded} onToggle={(event) => setUnfolded(event.currentTarget.open)}>
        <summary>
          <StatusBadge look={deliveryLooks[status]} />
          <span className="delivery-says">
            Status <strong>{statusCode}</strong>
            {says === null ? null : ` (${says.label.toLowerCase()})`}
          </span>
          <span className="dim small delivery-when">
            <Moment at={createdAt} form="exact" /> · {triesCount === 1 ? '1 try' : `${triesCount} tries`}
          </span>
        </summary>
        <div className="delivery-body">
          <p className="delivery-line">
            <CopyText value={id} label="delivery id" />
            <span className="dim small">version {eventVersion}</span>
            {nextTryAt === null ? null : (
              <span className="small">
                Next try <Moment at={nextTryAt} form="exact" />
              </span>
            )}
          </p>
          {tries.length === 0 ? <p className="dim">{triesCount === 0 ? 'Not sent yet.' : 'Being sent…'}</p> : <TriesTable tries={tries} />}
          <details className="delivery-bytes">
            <summary>What was sent</summary>
            <pre className="command" tabIndex={0} aria-label="Body of the notification">
              <code>{body}</code>
            </pre>
          </details>
          <details className="delivery-bytes">
            <summary>Reproduce it with curl</summary>
            <CommandText command={curl} label="the command" />
            <p className="dim small">Put the signing secret of the site in place of the first line's value.</p>
          </details>
          {mayResend ? (
            <div className="button-row">
              <Button size="xs" variant="default" leftSection={<Icon name="send" size={14} />} onClick={() => setAsking(true)}>
                Send again
              </Button>
              <span role="status" className="small">
                {resentAfter === null ? '' : triesCount > resentAfter ? 'Sent; the newest try is on top.' : 'Due now, waiting for the answer…'}
              </span>
            </div>
          ) : null}
          {asking ? <ResendDialog delivery={delivery} onClose={() => setAsking(false)} onDone={resent} /> : null}
        </div>
      </details>
    </li>
  );
}
