import { describe, expect, test } from '@jest/globals';
import { aTransaction, anAttempt, at, attemptFact, captureFact, checkoutFact, createdAt, disputeFact, refundFact } from '../../test/support/a-transaction.js';
import { advanceTransaction } from './advance-transaction.js';
import type { ChangeContext } from './advance-transaction.js';
import { applyFacts } from './apply-facts.js';
import { eventTypes } from './event-types.js';
import type { Fact, Transaction } from './transaction.js';
import { transactionBounds } from './transaction.js';

const context: ChangeContext = { now: at(30), source: 'event', siblingSucceeded: false, toEventObject: ({ status, eventVersion }) => `${status}@${eventVersion}` };

/** Each step one change; those that change nothing leave it as it is. */
function play(start: Transaction, steps: readonly (readonly Fact[])[], override: Partial<ChangeContext> = {}): Transaction {
  return steps.reduce((transaction, facts) => applyFacts(transaction, facts, { ...context, ...override }) ?? transaction, start);
}

const started = (overrides: Partial<Transaction> = {}): Transaction => aTransaction({ attempts: [anAttempt('a1')], ...overrides });
const told = ({ outbox }: Transaction): unknown[] => outbox.filter(({ ipnBody }) => ipnBody !== null).map(({ ipnBody }) => JSON.parse(ipnBody ?? '').status);
const types = ({ outbox }: Transaction): string[][] => outbox.map((entry) => entry.types);

const waiting = attemptFact({ status: 'awaiting_buyer', minute: 1 });
const processing = attemptFact({ status: 'processing', minute: 2 });
const declined = attemptFact({ status: 'declined', minute: 3, amountMinor: null });
const succeeded = attemptFact({ status: 'succeeded', minute: 4 });
const captured = captureFact({ status: 'succeeded', minute: 4 });
const reversed = captureFact({ status: 'reversed', minute: 5 });
const refund = (status: 'pending' | 'succeeded' | 'failed', amountMinor: number, minute: number, subjectId = 're_1') => refundFact({ status, amountMinor, minute, subjectId });
const dispute = (status: 'inquiry' | 'open' | 'under_review' | 'won' | 'lost', minute: number) => disputeFact({ status, minute });
const paid = [[waiting], [succeeded, captured]];

describe('an IPN is owed', () => {
  test.each([
    ['when paid, and not while only the buyer is waited for', [[waiting], [succeeded, captured]], [1]],
    ['0 once the provider says that the outcome comes later', [[waiting], [processing], [succeeded, captured]], [0, 1]],
    ['2 for a decline', [[waiting], [declined]], [2]],
    ['2 for a late failure', [...paid, [reversed]], [1, 2]],
    ['1 again when succeeded refunds grow, 3 when all is refunded', [...paid, [refund('succeeded', 900, 6)], [refund('succeeded', 4000, 7, 're_2')]], [1, 1, 3]],
    ['1 when a refund of everything fails later', [...paid, [refund('succeeded', 4900, 6)], [refund('failed', 4900, 7)]], [1, 3, 1]],
    ['not for a refund that is only on its way, or fails', [...paid, [refund('pending', 900, 6)], [refund('failed', 900, 7)]], [1]],
    ['4 for a dispute, and in version 2 nothing when it is won', [...paid, [dispute('open', 6)], [dispute('under_review', 7)], [dispute('won', 8)]], [1, 4]],
    ['4 again for a second dispute after one that was won', [...paid, [dispute('open', 6)], [dispute('won', 7)], [disputeFact({ status: 'open', minute: 8, subjectId: 'dp_2' })]], [1, 4, 4]],
    ['a refund after a dispute was won', [...paid, [dispute('open', 6)], [dispute('won', 7)], [refund('succeeded', 4900, 8)]], [1, 4, 3]],
    ['not for an inquiry', [...paid, [dispute('inquiry', 6)]], [1]],
    ['−1 once, when the provider says that nothing has happened', [[checkoutFact({ status: 'announced', minute: 1 })], [checkoutFact({ status: 'announced', minute: 2 })]], [-1]],
    ['−2 when the provider ended the payment', [[waiting], [attemptFact({ status: 'expired', minute: 3 })]], [-2]],
  ] as const)('%s', (_name, steps, expected) => {
    expect(told(play(started(), steps))).toEqual(expected);
  });

  test.each([
    ['tells each word of a dispute, won too', [...paid, [dispute('open', 6)], [dispute('under_review', 7)], [dispute('won', 8)]], [[1, undefined], [4, 'open'], [4, 'under_review'], [1, 'won']]],
    ['tells a loss', [...paid, [dispute('open', 6)], [dispute('lost', 7)]], [[1, undefined], [4, 'open'], [4, 'lost']]],
  ] as const)('version 1 %s', (_name, steps, expected) => {
    const { outbox } = play(started({ ipnVersion: 1 }), steps);
    const bodies = outbox.flatMap(({ ipnBody }) => (ipnBody === null ? [] : [JSON.parse(ipnBody)]));
    expect(bodies.map(({ status, disputeStatus }) => [status, disputeStatus])).toEqual(expected);
  });

  test('version 1 says nothing but 1, 3 and 4 once another transaction of the order has succeeded', () => {
    const steps = [[waiting], [processing], [declined], [succeeded, captured], [refund('succeeded', 4900, 6)], [dispute('open', 7)]];
    expect(told(play(started({ ipnVersion: 1 }), steps, { siblingSucceeded: true }))).toEqual([1, 3, 4]);
    expect(told(play(started({ ipnVersion: 1 }), steps))).toEqual([0, 2, 1, 3, 4]);
    expect(told(play(started(), steps, { siblingSucceeded: true }))).toEqual([0, 2, 1, 3, 4]);
  });

  test('never without an ipnUrl', () => {
    expect(told(play(started({ ipnUrl: null }), [...paid, [refund('succeeded', 4900, 6)]]))).toEqual([]);
  });

  test('not for a second decline, which tells the merchant nothing new', () => {
    const again = play(started(), [[waiting], [declined]]);
    const second = { ...again, attempts: [...again.attempts, anAttempt('a2')] };
    const wait2 = attemptFact({ status: 'awaiting_buyer', minute: 5, subjectId: 'pay_2', attemptId: 'a2' });
    const decline2 = attemptFact({ status: 'declined', minute: 6, subjectId: 'pay_2', attemptId: 'a2' });
    const end = play(second, [[wait2], [decline2]]);
    expect(told(end)).toEqual([2]);
    expect(types(end).at(-1)).toEqual(['attempt.declined', 'transaction.failed']);
  });
});

describe('closing', () => {
  const close = (why: 'cancelled' | 'expired' | 'replaced', start: Transaction): Transaction => advanceTransaction(start, { ...start, closing: { why, since: at(20) } }, context);

  test.each([
    ['a void without an attempt', 'cancelled', [-2], [['transaction.cancelled']]],
    ['an expiry', 'expired', [-2], [['checkout.expired', 'transaction.cancelled']]],
    ['a checkout replaced by a newer one owes no IPN', 'replaced', [], [['transaction.cancelled']]],
  ] as const)('%s ends at once', (_name, why, ipns, expected) => {
    const closed = close(why, aTransaction());
    expect(closed.status).toBe('cancelled');
    expect(told(closed)).toEqual(ipns);
    expect(types(closed)).toEqual(expected);
  });

  test('waits for the provider’s word while an attempt is open, and ends with that very write', () => {
    const open = play(started(), [[waiting]]);
    const closing = close('expired', open);
    expect(closing).toMatchObject({ status: 'initiated', eventVersion: open.eventVersion });
    const ended = play(closing, [[attemptFact({ status: 'cancelled', minute: 3 })]]);
    expect(ended).toMatchObject({ status: 'cancelled', eventVersion: open.eventVersion + 1 });
    expect(types(ended).at(-1)).toEqual(['attempt.cancelled', 'checkout.expired', 'transaction.cancelled']);
  });

  test('money that comes meanwhile wins, and comes through even after the end', () => {
    const closing = close('replaced', play(started(), [[waiting]]));
    expect(told(play(closing, [[succeeded, captured]]))).toEqual([1]);
    const ended = play(closing, [[attemptFact({ status: 'cancelled', minute: 3 })]]);
    expect(told(play(ended, [[succeeded, captured]]))).toEqual([1]);
  });
});

describe('a change', () => {
  test('that nobody can see grows the revision and nothing else', () => {
    const before = play(started(), paid);
    const after = play(before, [[{ ...captured, providerAt: at(20), source: 'lookup' }]]);
    expect(after.revision).toBe(before.revision + 1);
    expect({ ...after, revision: 0, facts: [] }).toEqual({ ...before, revision: 0, facts: [] });
  });

  test('that says nothing at all is none', () => {
    const before = play(started(), paid);
    expect(applyFacts(before, [waiting, succeeded, captured], context)).toBeNull();
  });

  test('freezes version, types, bytes and snapshot in one outbox entry, and the timeline with it', () => {
    const after = play(started(), [[succeeded, captured]]);
    expect(after.outbox).toEqual([
      {
        eventVersion: 2, types: ['attempt.started', 'transaction.succeeded'], occurredAt: at(30), ipnBody: expect.stringContaining('"eventVersion":2'), ipnVersion: 2,
        ipnUrl: 'https://shop.example/ipn', snapshot: 'succeeded@2',
      },
    ]);
    expect(after.timeline.map(({ type, eventVersion, amountMinor, source }) => [type, eventVersion, amountMinor, source])).toEqual([
      ['attempt.started', 2, 4900, 'event'], ['transaction.succeeded', 2, 4900, 'event'],
    ]);
  });

  test.each([
    ['paid twice', [...paid, [captureFact({ status: 'succeeded', minute: 6, subjectId: 'cap_2' })]], ['transaction.overpaid']],
    ['a refund at the provider’s dashboard', [...paid, [refund('succeeded', 100, 6)]], ['refund.created', 'refund.succeeded']],
    ['a full one', [...paid, [refund('succeeded', 4900, 6)]], ['refund.created', 'refund.succeeded', 'transaction.refunded']],
    ['its failure later is no second success of the payment', [...paid, [refund('succeeded', 4900, 6)], [refund('failed', 4900, 7)]], ['refund.failed']],
    ['a dispute', [...paid, [dispute('open', 6)]], ['dispute.opened']],
    ['an inquiry that becomes a dispute', [...paid, [dispute('inquiry', 6)], [dispute('open', 7)]], ['dispute.opened']],
    ['a dispute first heard of when lost', [...paid, [dispute('lost', 6)]], ['dispute.opened', 'dispute.lost']],
    ['a dispute won', [...paid, [dispute('open', 6)], [dispute('won', 7)]], ['dispute.won']],
    ['back from processing to the buyer', [[processing], [{ ...waiting, providerAt: at(9) }]], ['transaction.updated']],
    ['all money taken back', [...paid, [reversed]], ['transaction.failed']],
  ] as const)('%s is told as such', (_name, steps, expected) => {
    const entry = play(started(), steps).outbox.at(-1);
    expect(entry?.types).toEqual(expected);
    expect(eventTypes).toEqual(expect.arrayContaining([...expected]));
  });

  test('of notes alone derives nothing anew: a payment nobody touched keeps the state an older rule gave it', () => {
    const before = { ...play(started(), paid), status: 'failed' as const };
    const after = advanceTransaction(before, { ...before, metadata: { note: 'x' } }, context, [{ type: 'transaction.updated', amountMinor: null, detail: null }]);
    expect([after.status, after.eventVersion, told(after)]).toEqual(['failed', before.eventVersion + 1, told(before)]);
  });

  test('never loses a provider’s fact for want of room: the timeline drops its middle', () => {
    const full = Array.from({ length: transactionBounds.timelineMax }, (_, n) => ({ at: createdAt, type: n === 0 ? 'checkout.created' : 'transaction.updated', eventVersion: n + 1, source: 'event' as const, amountMinor: null, detail: null }));
    const after = play(started({ timeline: full, eventVersion: 1_000 }), [[succeeded, captured]]);
    expect(after.timeline).toHaveLength(transactionBounds.timelineMax);
    expect([after.timeline[0]?.type, after.timeline.at(-1)?.type, after.status]).toEqual(['checkout.created', 'transaction.succeeded', 'succeeded']);
  });
});
