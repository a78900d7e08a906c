import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import type { Transaction } from '../../api/types.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { moneyText } from '../../parts/money.js';
import { useTransactionAct } from './use-transaction-act.js';

type Props = { transaction: Transaction; onClose: () => void; onDone: (message: string) => void };

export function MarkPaidDialog({ transaction, onClose, onDone }: Props): ReactNode {
  const { id, amount, currency } = transaction;
  const [note, setNote] = useState('');
  const act = useTransactionAct({
    transactionId: id,
    run: (client, idempotencyKey, input: { note?: string }) =>
      bodyOf(client.POST('/api/v1/transactions/{transactionId}/mark-paid', { params: { path: { transactionId: id }, header: { 'Idempotency-Key': idempotencyKey } }, body: input })),
    onDone: () => onDone('The transaction was marked as paid; the merchant is told as with any payment.'),
  });
  return (
    <ActDialog
      title="Mark as paid?"
      confirm={`Mark ${moneyText(amount, currency)} as paid`}
      pending={act.isPending}
      error={act.error}
      onConfirm={() => act.mutate(note.trim() === '' ? {} : { note: note.trim() })}
      onClose={onClose}
    >
      <p>Use this when the whole amount came in another way, such as by bank transfer. It cannot be refunded through a provider afterwards.</p>
      <Textarea label="Note" description="For your own records, such as the reference of the transfer." maxLength={500} autosize minRows={2} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
    </ActDialog>
  );
}
