import { describe, expect, test } from '@jest/globals';
import { aTransaction, anAttempt, at, captureFact, checkoutFact } from '../../test/support/a-transaction.js';
import { isAttemptDue, nextCheckAt, postponedCheckAt } from './next-check.js';
import type { Refund, Transaction } from './transaction.js';

const refund = (overrides: Partial<Refund>): Refund => ({
  id: 'r1', attemptId: 'a1', providerId: null, providerReference: null, amountMinor: 1, status: 'requested', reason: null, origin: 'gateway', requestedBy: null, createdAt: at(0), updatedAt: at(0), ...overrides,
});
const paid = { facts: [captureFact({ status: 'succeeded' })] };
const seconds = (n: number): Date => new Date(at(0).getTime() + n * 1_000);

const cases: readonly (readonly [name: string, overrides: Partial<Transaction>, due: Date | null])[] = [
  ['an open checkout: its expiry', {}, at(1440)],
  ['a paid one: never', paid, null],
  ['an ended one: never', { facts: [checkoutFact({ status: 'cancelled' })] }, null],
  ['an unknown start', { attempts: [anAttempt('a1')] }, at(1)],
  ['an awaited cancel', { attempts: [anAttempt('a1', { status: 'awaiting_buyer', cancelRequestedAt: at(2) })] }, at(3)],
  ['an attempt the provider is at', { attempts: [anAttempt('a1', { status: 'processing', updatedAt: at(5) })] }, at(6)],
  ['a closing that could not be finished', { closing: { why: 'cancelled', since: at(3) } }, new Date(at(3).getTime() + 5_000)],
  ['a refund without an answer', { ...paid, refunds: [refund({})] }, at(1)],
  ['a refund the provider is at', { ...paid, refunds: [refund({ status: 'pending' })] }, at(1)],
  ['a refund that is settled', { ...paid, refunds: [refund({ status: 'succeeded' })] }, null],
  ['an open attempt beside an ended checkout', { facts: [checkoutFact({ status: 'cancelled' })], attempts: [anAttempt('a1', { status: 'awaiting_buyer' })] }, at(1)],
];

describe('nextCheckAt', () => {
  test.each(cases)('%s', (_name, overrides, due) => {
    expect(nextCheckAt(aTransaction(overrides))).toEqual(due);
  });
});

test('looks come after 1, 5, 30 minutes, 2, 12 hours and then daily, whatever is in doubt', () => {
  const doubts: Partial<Transaction>[] = [
    { attempts: [anAttempt('a1')] },
    { attempts: [anAttempt('a1', { status: 'processing', updatedAt: at(0) })] },
    { attempts: [anAttempt('a1', { status: 'awaiting_buyer', cancelRequestedAt: at(0) })] },
    { ...paid, refunds: [refund({})] },
    { ...paid, refunds: [refund({ status: 'pending' })] },
  ];
  for (const doubt of doubts) {
    const transaction = aTransaction({ expiresAt: at(1_000_000), ...doubt });
    const looks = [nextCheckAt(transaction)];
    while (looks.length < 8) looks.push(postponedCheckAt(transaction, new Date(looks.at(-1)!.getTime() + 7)));
    expect(looks).toEqual([1, 5, 30, 120, 720, 1_440, 2_880, 4_320].map(at));
  }
});

test('a look is never put off past something else that is due, and nothing open is never looked at', () => {
  expect(postponedCheckAt(aTransaction({ attempts: [anAttempt('a1')], expiresAt: seconds(125) }), seconds(120))).toEqual(seconds(125));
  expect(postponedCheckAt(aTransaction(paid), seconds(1))).toBeNull();
});

test('a closing that could not be finished is tried again at once, then by the same schedule', () => {
  const closing = aTransaction({ closing: { why: 'cancelled', since: at(0) } });
  expect([nextCheckAt(closing), postponedCheckAt(closing, seconds(6))]).toEqual([seconds(5), at(1)]);
});

test('a call that is on its way is left to its caller', () => {
  const asked = anAttempt('a1', { askedAt: at(0) });
  expect([isAttemptDue(asked, seconds(19)), isAttemptDue(asked, seconds(20))]).toEqual([false, true]);
  expect([isAttemptDue({ ...asked, status: 'processing' }, seconds(59)), isAttemptDue({ ...asked, status: 'processing' }, seconds(60))]).toEqual([false, true]);
});
