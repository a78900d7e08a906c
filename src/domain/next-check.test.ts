import { describe, expect, test } from '@jest/globals';
import { aTransaction, anAttempt, at, captureFact, checkoutFact } from '../../test/support/a-transaction.js';
import { nextCheckAt, postponedCheckAt } from './next-check.js';
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
  ['an unknown start: once no call can be on its way', { attempts: [anAttempt('a1')] }, seconds(20)],
  ['an awaited cancel', { attempts: [anAttempt('a1', { status: 'awaiting_buyer', cancelRequestedAt: at(2) })] }, new Date(at(2).getTime() + 20_000)],
  ['an attempt that has been silent for long', { attempts: [anAttempt('a1', { status: 'processing', updatedAt: at(5) })] }, at(15)],
  ['a closing that could not be finished', { closing: { why: 'cancelled', since: at(3) } }, new Date(at(3).getTime() + 5_000)],
  ['a refund without an answer', { ...paid, refunds: [refund({})] }, seconds(20)],
  ['a refund the provider is at', { ...paid, refunds: [refund({ status: 'pending' })] }, at(10)],
  ['a refund that is settled', { ...paid, refunds: [refund({ status: 'succeeded' })] }, null],
  ['an open attempt beside an ended checkout', { facts: [checkoutFact({ status: 'cancelled' })], attempts: [anAttempt('a1', { status: 'awaiting_buyer' })] }, at(10)],
];

describe('nextCheckAt', () => {
  test.each(cases)('%s', (_name, overrides, due) => {
    expect(nextCheckAt(aTransaction(overrides))).toEqual(due);
  });
});

test('looks are put off the longer the older the doubt, within 15 s and an hour, and never past something else that is due', () => {
  const unknown = aTransaction({ attempts: [anAttempt('a1')] });
  const after = (n: number): number => (postponedCheckAt(unknown, seconds(n))?.getTime() ?? 0) - seconds(n).getTime();
  expect([after(21), after(120), after(7_200), after(1_000_000)]).toEqual([15_000, 50_000, 3_590_000, 3_600_000]);
  expect(postponedCheckAt(aTransaction({ attempts: [anAttempt('a1')], expiresAt: seconds(125) }), seconds(120))).toEqual(seconds(125));
  expect(postponedCheckAt(aTransaction(paid), seconds(1))).toBeNull();
});
