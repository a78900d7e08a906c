import type { ReactNode } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import type { Delivery } from '../../api/types.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { useTransactionAct } from './use-transaction-act.js';

type Props = { delivery: Delivery; onClose: () => void; onDone: () => void };

/** Asks before a notification goes out again, as the merchant's server acts on it. */
export function ResendDialog({ delivery, onClose, onDone }: Props): ReactNode {
  const { id, transactionId, url, status, triesCount } = delivery;
  const act = useTransactionAct({
    transactionId,
    run: (client, idempotencyKey, _input: null) =>
      bodyOf(
        client.POST('/api/v1/transactions/{transactionId}/deliveries/{deliveryId}/retry', {
          params: { path: { transactionId, deliveryId: id }, header: { 'Idempotency-Key': idempotencyKey } },
        }),
      ),
    onDone,
  });
  return (
    <ActDialog title="Send this notification again?" confirm="Send" pending={act.isPending} error={act.error} onConfirm={() => act.mutate(null)} onClose={onClose}>
      <p>
        The same bytes go to <span className="url">{url}</span> under the same delivery id, with a fresh signature.
        {status === 'delivered' ? ' The receiver accepted it before; one that keeps delivery ids does nothing twice.' : null}
        {status === 'pending' && triesCount > 0 ? ' The automatic tries go on as planned.' : null}
      </p>
    </ActDialog>
  );
}
