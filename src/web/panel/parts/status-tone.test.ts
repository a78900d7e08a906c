import { describe, expect, test } from '@jest/globals';
import { attemptLooks, deliveryLooks, disputeLooks, lookOfCode, refundLooks, transactionLooks } from './status-tone.js';

describe('status looks', () => {
  test.each([['transactions', transactionLooks], ['attempts', attemptLooks], ['refunds', refundLooks], ['disputes', disputeLooks], ['deliveries', deliveryLooks]])(
    '%s: each state has a word of its own and says what it means',
    (_name, looks) => {
      const all = Object.values(looks);
      expect(new Set(all.map((look) => look.label)).size).toBe(all.length);
      for (const look of all) expect(look.hint).not.toBe('');
    },
  );

  test('a state that needs somebody never looks good', () => {
    expect(transactionLooks.chargeback.tone).toBe('alarm');
    expect(transactionLooks.failed.tone).toBe('bad');
    expect(deliveryLooks.exhausted.tone).toBe('bad');
  });

  test('every status number of an IPN has its word', () => {
    expect([-2, -1, 0, 1, 2, 3, 4].map((code) => lookOfCode(code)?.label)).toEqual(['Cancelled', 'Initiated', 'Pending', 'Succeeded', 'Failed', 'Refunded', 'Chargeback']);
    expect(lookOfCode(9)).toBeNull();
  });
});
