import type { ReactNode } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import type { Transaction } from '../../api/types.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { useTransactionAct } from './use-transaction-act.js';

type Props = { transaction: Transaction; onClose: () => void; onDone: (message: string) => void };

const outcomes: Partial<Record<Transaction['status'], string>> = {
  cancelled: 'The transaction was voided.',
  succeeded: 'The money came all the same, so the transaction succeeded. Refund it to give the money back.',
};

export function VoidDialog({ transaction, onClose, onDone }: Props): ReactNode {
  const { id } = transaction;
  const act = useTransactionAct({
    transactionId: id,
    run: (client, idempotencyKey, _input: null) =>
      bodyOf(client.POST('/api/v1/transactions/{transactionId}/void', { params: { path: { transactionId: id }, header: { 'Idempotency-Key': idempotencyKey } } })),
    onDone: (after) => onDone(outcomes[after.status] ?? 'The payment is being called off at the provider; the state changes on its word.'),
  });
  return (
    <ActDialog title="Void this transaction?" confirm="Void" danger pending={act.isPending} error={act.error} onConfirm={() => act.mutate(null)} onClose={onClose}>
      <p>The buyer can no longer pay it. An open attempt is cancelled at the provider first. This cannot be undone.</p>
    </ActDialog>
  );
}
