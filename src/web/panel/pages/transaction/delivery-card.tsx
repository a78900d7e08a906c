import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import type { Delivery } from '../../api/types.js';
import { CopyText } from '../../parts/copy-text.js';
import { Icon } from '../../parts/icon.js';
import { Moment } from '../../parts/moment.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { StatusBadge } from '../../parts/status-badge.js';
import { deliveryLooks, lookOfCode } from '../../parts/status-tone.js';
import { TriesTable } from './tries-table.js';
import { useTransactionAct } from './use-transaction-act.js';

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
  const { id, transactionId, eventVersion, statusCode, status, createdAt, nextTryAt, triesCount, body, tries } = delivery;
  const says = lookOfCode(statusCode);
  const resend = useTransactionAct({
    transactionId,
    // Each press is a new sending: the number of tries before it tells one from the next.
    run: (client, idempotencyKey, _triesBefore: number) =>
      bodyOf(
        client.POST('/api/v1/transactions/{transactionId}/deliveries/{deliveryId}/retry', {
          params: { path: { transactionId, deliveryId: id }, header: { 'Idempotency-Key': idempotencyKey } },
        }),
      ),
    onDone: onResent,
  });
  const sent = resend.isSuccess && triesCount > (resend.variables ?? 0);
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
          {resend.error === null ? null : <ProblemAlert error={resend.error} />}
          {mayResend ? (
            <div className="button-row">
              <Button size="xs" variant="default" leftSection={<Icon name="send" size={14} />} loading={resend.isPending} onClick={() => resend.mutate(triesCount)}>
                Send again
              </Button>
              <span role="status" className="small">
                {resend.isSuccess ? (sent ? 'Sent; the newest try is on top.' : 'Due now, waiting for the answer…') : ''}
              </span>
            </div>
          ) : null}
        </div>
      </details>
    </li>
  );
}
