import { Radio, Stack, TextInput, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { bodyOf } from '../../api/admin-client.js';
import type { Transaction } from '../../api/types.js';
import { currencyExponent } from '../../../shared/currency-exponents.js';
import { parseMoney, toDecimal } from '../../../shared/money.js';
import { ActDialog } from '../../parts/act-dialog.js';
import { moneyText } from '../../parts/money.js';
import { useTransactionAct } from './use-transaction-act.js';

type Props = { transaction: Transaction; leftMinor: number; onClose: () => void; onDone: (message: string) => void };

export function RefundDialog({ transaction, leftMinor, onClose, onDone }: Props): ReactNode {
  const { id, currency } = transaction;
  const [part, setPart] = useState<'all' | 'some'>('all');
  const [text, setText] = useState('');
  const [reason, setReason] = useState('');
  const typedMinor = parseMoney(text, currency);
  const amountMinor = part === 'all' ? leftMinor : typedMinor;
  const fault = part === 'all' || text === '' ? null : amountFault(typedMinor, leftMinor, currency);

  const refund = useTransactionAct({
    transactionId: id,
    run: (client, idempotencyKey, input: { amount?: number; reason?: string }) =>
      bodyOf(client.POST('/api/v1/transactions/{transactionId}/refunds', { params: { path: { transactionId: id }, header: { 'Idempotency-Key': idempotencyKey } }, body: input })),
    onDone: (made) => onDone(made.status === 'succeeded' ? `${moneyText(made.amount, currency)} was refunded.` : `The refund of ${moneyText(made.amount, currency)} is on its way; its outcome is shown below.`),
  });
  return (
    <ActDialog
      title="Refund"
      confirm={amountMinor === null || fault !== null ? 'Refund' : `Refund ${moneyText(amountMinor, currency)}`}
      disabled={amountMinor === null || amountMinor === 0 || fault !== null}
      pending={refund.isPending}
      error={refund.error}
      // The amount is always named, also for all: what the operator saw is what is given back.
      onConfirm={() => refund.mutate({ ...(amountMinor === null ? {} : { amount: amountMinor }), ...(reason.trim() === '' ? {} : { reason: reason.trim() }) })}
      onClose={onClose}
    >
      <Radio.Group label="How much" value={part} onChange={(value) => setPart(value === 'some' ? 'some' : 'all')}>
        <Stack gap="xs" mt="xs">
          <Radio value="all" label={`All that is left, ${moneyText(leftMinor, currency)}`} />
          <Radio value="some" label="A part" />
        </Stack>
      </Radio.Group>
      {part === 'some' ? (
        <TextInput
          label={`Amount in ${currency}`}
          inputMode="decimal"
          autoComplete="off"
          placeholder={toDecimal(leftMinor, currencyExponent(currency))}
          value={text}
          error={fault}
          data-autofocus
          onChange={(event) => setText(event.currentTarget.value)}
        />
      ) : null}
      <Textarea label="Reason" description="For your own records; not shown to the buyer." maxLength={500} autosize minRows={2} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </ActDialog>
  );
}

function amountFault(typedMinor: number | null, leftMinor: number, currency: string): string | null {
  if (typedMinor === null) return `Write one amount, such as ${toDecimal(leftMinor, currencyExponent(currency))}`;
  if (typedMinor === 0) return 'Nothing is no refund';
  if (typedMinor > leftMinor) return `At most ${moneyText(leftMinor, currency)} is left`;
  return null;
}
