import { describe, expect, test } from '@jest/globals';
import type { Attempt, Transaction } from '../../api/types.js';
import { possibleActions } from './possible-actions.js';

const attempt: Attempt = {
  id: '665f1c2ab7e4d1f0a9c3e8a1', providerId: '665f1c2ab7e4d1f0a9c3e020', providerType: 'sandbox', providerReference: null, status: 'awaiting_buyer',
  amount: 4900, declineReason: null, createdAt: '2026-03-02T09:42:51.000Z', updatedAt: '2026-03-02T09:42:51.000Z',
};
const open = { status: 'initiated', amountCaptured: 0, amountRefunded: 0, amountRefundPending: 0, attempts: [] as Attempt[] } as Transaction;
const paid: Transaction = { ...open, status: 'succeeded', amountCaptured: 4900 };
const everything = { can: () => true, isAdmin: true };

describe('possibleActions', () => {
  test('a paid transaction can be refunded up to what is left', () => {
    expect(possibleActions(paid, everything)).toEqual({ refundableMinor: 4900, voidable: false, markablePaid: false });
    expect(possibleActions({ ...paid, amountRefunded: 900, amountRefundPending: 1000 }, everything).refundableMinor).toBe(3000);
    expect(possibleActions({ ...paid, amountRefundPending: 4900 }, everything).refundableMinor).toBeNull();
  });

  test('an unpaid one can be voided, and marked paid while nobody else can take the money', () => {
    expect(possibleActions(open, everything)).toEqual({ refundableMinor: null, voidable: true, markablePaid: true });
    expect(possibleActions({ ...open, attempts: [attempt] }, everything)).toEqual({ refundableMinor: null, voidable: true, markablePaid: false });
    expect(possibleActions({ ...open, status: 'failed', attempts: [{ ...attempt, status: 'declined' }] }, everything).markablePaid).toBe(true);
  });

  test.each(['cancelled', 'refunded', 'chargeback'] as const)('nothing is offered for one that is %s', (status) => {
    expect(possibleActions({ ...paid, status, amountCaptured: status === 'cancelled' ? 0 : 4900 }, everything)).toEqual({ refundableMinor: null, voidable: false, markablePaid: false });
  });

  test('nothing is offered without the scope, nor marking without the role', () => {
    expect(possibleActions(paid, { can: () => false, isAdmin: true }).refundableMinor).toBeNull();
    expect(possibleActions(open, { can: (scope) => scope === 'transaction:execute', isAdmin: false })).toEqual({ refundableMinor: null, voidable: true, markablePaid: false });
  });
});
