import { describe, expect, test } from '@jest/globals';
import { aTransaction, anAttempt, attemptFact, captureFact, checkoutFact, disputeFact, refundFact, createdAt } from '../../test/support/a-transaction.js';
import { derivePaymentState } from './payment-state.js';
import type { Attempt, Fact, TransactionStatus } from './transaction.js';

const state = (facts: Fact[], attempts: Attempt[] = [anAttempt('a1')]) => derivePaymentState(aTransaction({ facts, attempts }));
const a2 = anAttempt('a2');
const calledOff = anAttempt('a1', { cancelRequestedAt: createdAt });
const paid = captureFact({ status: 'succeeded' });

type Case = readonly [name: string, expected: TransactionStatus, facts: Fact[], attempts?: Attempt[]];

const cases: readonly Case[] = [
  ['nothing known', 'initiated', []],
  ['asked, no answer yet', 'initiated', [], [anAttempt('a1')]],
  ['the buyer has to act', 'initiated', [attemptFact({ status: 'awaiting_buyer' })]],
  ['the provider will tell later', 'pending_provider', [attemptFact({ status: 'processing' })]],
  ['success without its capture yet', 'pending_provider', [attemptFact({ status: 'succeeded' })]],
  ['captured', 'succeeded', [attemptFact({ status: 'succeeded' }), paid]],
  ['captured, the word about the attempt not there yet', 'succeeded', [paid]],
  ['captured, an older word about the attempt', 'succeeded', [attemptFact({ status: 'awaiting_buyer' }), paid]],
  ['declined', 'failed', [attemptFact({ status: 'declined' })]],
  ['cancelled at the provider', 'cancelled', [attemptFact({ status: 'cancelled' })]],
  ['expired at the provider', 'cancelled', [attemptFact({ status: 'expired' })]],
  ['called off by us to make room', 'initiated', [attemptFact({ status: 'cancelled' })], [calledOff]],
  ['called off by us, the next one is being asked for', 'initiated', [attemptFact({ status: 'cancelled' })], [calledOff, a2]],
  ['declined, the next one is being asked for', 'failed', [attemptFact({ status: 'declined' })], [anAttempt('a1'), a2]],
  ['declined, the next one waits for the buyer', 'initiated', [attemptFact({ status: 'declined' }), attemptFact({ status: 'awaiting_buyer', subjectId: 'pay_2', attemptId: 'a2' })], [anAttempt('a1'), a2]],
  ['the newest declined while an older one is open', 'initiated', [attemptFact({ status: 'awaiting_buyer' }), attemptFact({ status: 'declined', subjectId: 'pay_2', attemptId: 'a2' })], [anAttempt('a1'), a2]],
  ['the checkout was cancelled', 'cancelled', [checkoutFact({ status: 'cancelled' })], []],
  ['the checkout has expired', 'cancelled', [checkoutFact({ status: 'expired' }), attemptFact({ status: 'declined' })]],
  ['announced', 'initiated', [checkoutFact({ status: 'announced' })], []],
  ['money beats a cancelled checkout', 'succeeded', [checkoutFact({ status: 'cancelled' }), paid]],
  ['money beats a decline', 'succeeded', [attemptFact({ status: 'declined', minute: 9 }), paid]],
  ['all captures taken back', 'failed', [captureFact({ status: 'reversed' })]],
  ['taken back beats cancelled', 'failed', [captureFact({ status: 'reversed' }), checkoutFact({ status: 'cancelled' })]],
  ['one of two captures taken back', 'succeeded', [captureFact({ status: 'reversed' }), captureFact({ status: 'succeeded', subjectId: 'cap_2', attemptId: 'a2' })], [anAttempt('a1'), a2]],
  ['partly refunded', 'succeeded', [paid, refundFact({ status: 'succeeded', amountMinor: 4899 })]],
  ['refunded in parts', 'refunded', [paid, refundFact({ status: 'succeeded', amountMinor: 4000 }), refundFact({ status: 'succeeded', subjectId: 're_2', amountMinor: 900 })]],
  ['refunded beyond what was captured', 'refunded', [paid, refundFact({ status: 'succeeded', amountMinor: 9000 })]],
  ['a refund on its way', 'succeeded', [paid, refundFact({ status: 'pending' })]],
  ['a refund that failed', 'succeeded', [paid, refundFact({ status: 'failed' })]],
  ['one of two payments refunded', 'succeeded', [paid, captureFact({ status: 'succeeded', subjectId: 'cap_2' }), refundFact({ status: 'succeeded' })]],
  ['an inquiry', 'succeeded', [paid, disputeFact({ status: 'inquiry' })]],
  ...(['open', 'under_review', 'lost', 'accepted'] as const).map((status): Case => [`a dispute ${status}`, 'chargeback', [paid, disputeFact({ status })]]),
  ['a dispute won', 'succeeded', [paid, disputeFact({ status: 'won' })]],
  ['a dispute won, all refunded', 'refunded', [paid, disputeFact({ status: 'won' }), refundFact({ status: 'succeeded' })]],
  ['a dispute beats a full refund', 'chargeback', [paid, refundFact({ status: 'succeeded' }), disputeFact({ status: 'open' })]],
  ['a dispute before its success is known', 'chargeback', [attemptFact({ status: 'processing' }), disputeFact({ status: 'open' })]],
];

describe('derivePaymentState', () => {
  test.each(cases)('%s → %s', (...[, expected, facts, attempts]: Case) => {
    expect(state(facts, attempts).status).toBe(expected);
  });

  test('counts what was captured, refunded and is being refunded', () => {
    const refunds = [
      { id: 'r1', attemptId: 'a1', providerId: null, providerReference: null, amountMinor: 500, status: 'requested', reason: null, origin: 'gateway', requestedBy: null, createdAt, updatedAt: createdAt },
    ] as const;
    const facts = [paid, captureFact({ status: 'succeeded', subjectId: 'cap_2' }), refundFact({ status: 'succeeded', amountMinor: 300 }), refundFact({ status: 'pending', subjectId: 're_2', amountMinor: 200 })];
    const derived = derivePaymentState(aTransaction({ facts, refunds: [...refunds], attempts: [anAttempt('a1')] }));
    expect(derived).toMatchObject({ capturedMinor: 9800, overpaidMinor: 4900, refundedMinor: 300, refundPendingMinor: 700 });
    expect(derived.refunds.map(({ id, origin, status }) => [id, origin, status])).toEqual([['r1', 'gateway', 'requested'], ['re_1', 'provider', 'succeeded'], ['re_2', 'provider', 'pending']]);
  });

  test('a capture proves that its attempt succeeded, whatever older word there is about it', () => {
    expect(state([attemptFact({ status: 'awaiting_buyer' }), paid]).attempts[0]?.status).toBe('succeeded');
    expect(state([paid]).attempts[0]?.status).toBe('succeeded');
  });

  test('an attempt takes the provider’s reference from its fact and forgets what the buyer had to do once it is over', () => {
    const action = { type: 'redirect', url: 'https://provider.example/pay' } as const;
    const open = state([attemptFact({ status: 'awaiting_buyer' })], [anAttempt('a1', { action })]).attempts[0];
    expect(open).toMatchObject({ providerReference: 'pay_1', action });
    const over = state([attemptFact({ status: 'declined', reason: 'card_declined' })], [anAttempt('a1', { action })]).attempts[0];
    expect(over).toMatchObject({ action: null, declineReason: 'card_declined' });
  });
});
