import { describe, expect, test } from '@jest/globals';
import { aTransaction, anAttempt, at, captureFact, disputeFact, refundFact } from '../../test/support/a-transaction.js';
import { allocateRefund } from './allocate-refund.js';
import { derivePaymentState } from './payment-state.js';
import type { Fact, Refund, Transaction } from './transaction.js';

const first = captureFact({ status: 'succeeded' });
const second = captureFact({ status: 'succeeded', subjectId: 'cap_2', attemptId: 'a2' });
const reserved = (attemptId: string, amountMinor: number): Refund => ({
  id: `r-${attemptId}`, attemptId, providerId: null, providerReference: null, amountMinor, status: 'requested', reason: null, origin: 'gateway', requestedBy: null, createdAt: at(1), updatedAt: at(1),
});

function paid(facts: Fact[], refunds: Refund[] = []): Transaction {
  const transaction = aTransaction({ facts, refunds, attempts: [anAttempt('a1'), anAttempt('a2')] });
  const { attempts, disputes, ...state } = derivePaymentState(transaction);
  return { ...transaction, ...state, refunds: [...state.refunds], attempts: [...attempts], disputes: [...disputes] };
}

describe('allocateRefund', () => {
  test.each([
    ['all that is left', paid([first]), null, [['a1', 4900]]],
    ['the newest capture first', paid([first, second]), 4900, [['a2', 4900]]],
    ['the rest from the one before', paid([first, second]), 5000, [['a2', 4900], ['a1', 100]]],
    ['a capture whose money is reserved is passed over', paid([first, second], [reserved('a2', 4900)]), 4900, [['a1', 4900]]],
    ['a part that is reserved is left out', paid([first], [reserved('a1', 1000)]), null, [['a1', 3900]]],
    ['what the provider’s dashboard gave back beyond one capture counts on the whole', paid([first, second, refundFact({ status: 'succeeded', amountMinor: 6000, attemptId: 'a1' })]), null, [['a2', 3800]]],
    ['and so does what is reserved beside it', paid([first, second, refundFact({ status: 'succeeded', amountMinor: 6000, attemptId: 'a1' })], [reserved('a2', 1000)]), null, [['a2', 2800]]],
    ['a failed refund holds nothing', paid([first, refundFact({ status: 'failed' })]), null, [['a1', 4900]]],
  ] as const)('%s', (_name, transaction, amountMinor, expected) => {
    expect(allocateRefund(transaction, amountMinor).map((part) => [part.attemptId, part.amountMinor])).toEqual(expected);
  });

  test.each([
    ['one more than is left', paid([first], [reserved('a1', 1000)]), 3901, 'refund_exceeds_captured'],
    ['nothing left', paid([first], [reserved('a1', 4900)]), null, 'refund_not_possible'],
    ['nothing captured', paid([]), null, 'refund_not_possible'],
    ['all taken back', paid([captureFact({ status: 'reversed' })]), null, 'refund_not_possible'],
    ['a dispute', paid([first, disputeFact({ status: 'under_review' })]), null, 'refund_not_possible'],
  ] as const)('refuses with %s', (_name, transaction, amountMinor, code) => {
    expect(() => allocateRefund(transaction, amountMinor)).toThrow(expect.objectContaining({ code }));
  });
});
