import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';
import type { Transaction } from '../../api/types.js';
import { Icon } from '../../parts/icon.js';
import { useTenant } from '../../session/tenant-context.js';
import { MarkPaidDialog } from './mark-paid-dialog.js';
import { possibleActions } from './possible-actions.js';
import { RefundDialog } from './refund-dialog.js';
import { VoidDialog } from './void-dialog.js';

type Dialog = 'refund' | 'void' | 'markPaid' | null;

/** What can be done with the transaction; each act asks once more before it is done. */
export function TransactionActions({ transaction, onDone }: { transaction: Transaction; onDone: (message: string | null) => void }): ReactNode {
  const permissions = useTenant();
  const { refundableMinor, voidable, markablePaid } = possibleActions(transaction, permissions);
  const [dialog, setDialog] = useState<Dialog>(null);

  const close = (): void => setDialog(null);
  const finish = (message: string): void => {
    setDialog(null);
    onDone(message);
  };
  const open = (next: Dialog): void => {
    onDone(null);
    setDialog(next);
  };
  return (
    <>
      {refundableMinor === null && !voidable && !markablePaid ? null : (
        <div className="button-row actions">
          {refundableMinor === null ? null : (
            <Button variant="default" leftSection={<Icon name="refund" size={16} />} onClick={() => open('refund')}>
              Refund
            </Button>
          )}
          {markablePaid ? (
            <Button variant="default" leftSection={<Icon name="cash" size={16} />} onClick={() => open('markPaid')}>
              Mark as paid
            </Button>
          ) : null}
          {voidable ? (
            <Button variant="default" leftSection={<Icon name="ban" size={16} />} onClick={() => open('void')}>
              Void
            </Button>
          ) : null}
        </div>
      )}
      {/* Each opening is a dialog of its own, with a new idempotency key. */}
      {dialog === 'refund' && refundableMinor !== null ? <RefundDialog transaction={transaction} leftMinor={refundableMinor} onClose={close} onDone={finish} /> : null}
      {dialog === 'void' ? <VoidDialog transaction={transaction} onClose={close} onDone={finish} /> : null}
      {dialog === 'markPaid' ? <MarkPaidDialog transaction={transaction} onClose={close} onDone={finish} /> : null}
    </>
  );
}
