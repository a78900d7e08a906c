import { describe, expect, test } from '@jest/globals';
import { anAttempt, attemptFact, captureFact, checkoutFact, createdAt, refundFact } from '../../test/support/a-transaction.js';
import { addFact, matchFact } from './fact-subjects.js';
import type { Fact, Refund } from './transaction.js';

const sum = (facts: readonly Fact[]): readonly Fact[] => facts.reduce<readonly Fact[]>((known, fact) => addFact(known, fact), []);
const statuses = (facts: readonly Fact[]): string[] => facts.map(({ status }) => status);

describe('addFact', () => {
  const early = attemptFact({ status: 'processing', minute: 1 });
  const late = attemptFact({ status: 'succeeded', minute: 2 });

  test.each([
    ['the later word counts, told in order', [early, late], ['succeeded']],
    ['the later word counts, told the other way round', [late, early], ['succeeded']],
    ['of words of one instant the one further in the lifecycle counts', [attemptFact({ status: 'succeeded' }), attemptFact({ status: 'processing' })], ['succeeded']],
    ['other subjects stand beside', [captureFact({ status: 'succeeded' }), captureFact({ status: 'succeeded', subjectId: 'cap_2' })], ['succeeded', 'succeeded']],
    ['an announcement never takes back an end', [checkoutFact({ status: 'cancelled', minute: 1 }), checkoutFact({ status: 'announced', minute: 2 })], ['cancelled', 'announced']],
  ] as const)('%s', (_name, facts, expected) => {
    expect(statuses(sum(facts))).toEqual(expected);
  });

  test('a look-up that only confirms is kept, so that an older word that comes later loses', () => {
    const confirmed = attemptFact({ status: 'succeeded', minute: 9, source: 'lookup' });
    const between = attemptFact({ status: 'processing', minute: 5 });
    expect(statuses(sum([late, confirmed, between]))).toEqual(['succeeded']);
    expect(statuses(sum([late, between]))).toEqual(['processing']);
  });

  test('a fact that says nothing new gives back the very same list', () => {
    const known = sum([late]);
    expect(addFact(known, { ...late, source: 'lookup' })).toBe(known);
    expect(addFact(known, early)).toBe(known);
  });

  test('our own refund id joins what the provider’s id kept apart', () => {
    const nameless = refundFact({ status: 'pending', minute: 1, subjectId: 're_9' });
    const named = refundFact({ status: 'succeeded', minute: 2, subjectId: 're_9', refundId: 'r1' });
    const ownWord = refundFact({ status: 'failed', minute: 0, subjectId: 'r1', refundId: 'r1' });
    for (const order of [[nameless, named, ownWord], [ownWord, named, nameless], [named, nameless, ownWord], [ownWord, nameless, named]]) {
      expect(sum(order)).toEqual([expect.objectContaining({ status: 'succeeded', subjectId: 're_9', refundId: 'r1' })]);
    }
  });
});

describe('matchFact', () => {
  const refund: Refund = {
    id: 'r1', attemptId: 'a1', providerId: 'p1', providerReference: 're_1', amountMinor: 100, status: 'pending', reason: null, origin: 'gateway', requestedBy: null, createdAt, updatedAt: createdAt,
  };
  const known = { attempts: [anAttempt('a1', { providerReference: 'pay_1' })], refunds: [refund], facts: [captureFact({ status: 'succeeded' })] };

  test.each([
    ['an attempt by the provider’s reference', attemptFact({ status: 'succeeded', attemptId: null }), { attemptId: 'a1' }],
    ['an unknown attempt stays without', attemptFact({ status: 'succeeded', attemptId: null, subjectId: 'pay_2' }), { attemptId: null }],
    ['a refund by the provider’s reference', refundFact({ status: 'succeeded', attemptId: null }), { refundId: 'r1', attemptId: 'a1' }],
    ['a refund made elsewhere stays without', refundFact({ status: 'succeeded', attemptId: null, subjectId: 're_7' }), { refundId: null }],
    ['a capture by what was said of it before', captureFact({ status: 'reversed', attemptId: null }), { attemptId: 'a1' }],
  ])('finds %s', (_name, fact, expected) => {
    expect(matchFact(fact, known)).toMatchObject(expected);
  });
});
