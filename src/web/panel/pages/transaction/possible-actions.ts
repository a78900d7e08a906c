import type { Transaction } from '../../api/types.js';

export type Permissions = Readonly<{ can: (scope: string) => boolean; isAdmin: boolean }>;

export type PossibleActions = Readonly<{
  /** What can be refunded at most, in minor units; null where nothing can. */
  refundableMinor: number | null;
  voidable: boolean;
  markablePaid: boolean;
}>;

/** What is offered for a transaction. The gateway decides; this only spares the operator what is sure to be refused. */
export function possibleActions(transaction: Transaction, { can, isAdmin }: Permissions): PossibleActions {
  const { status, amountCaptured, amountRefunded, amountRefundPending, attempts } = transaction;
  const mayAct = can('transaction:execute');
  const leftMinor = amountCaptured - amountRefunded - amountRefundPending;
  const unpaid = amountCaptured === 0 && (status === 'initiated' || status === 'failed' || status === 'pending_provider');
  const canStillTakeMoney = attempts.some(({ status: attempt }) => attempt === 'starting' || attempt === 'awaiting_buyer' || attempt === 'processing');
  return {
    refundableMinor: mayAct && status === 'succeeded' && leftMinor > 0 ? leftMinor : null,
    voidable: mayAct && unpaid,
    markablePaid: mayAct && isAdmin && unpaid && !canStillTakeMoney,
  };
}
