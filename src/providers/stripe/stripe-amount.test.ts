import { describe, expect, test } from '@jest/globals';
import { assertRepresentable, fromStripeAmount, stripeCurrencies, toStripeAmount } from './stripe-amount.js';

describe('amounts as Stripe counts them', () => {
  test.each<[string, string, number, number | null]>([
    ['two decimals', 'EUR', 4_900, 4_900],
    ['none', 'JPY', 1_500, 1_500],
    ['three, the last of which must be zero', 'KWD', 1_230, 1_230],
    ['three, and the last is not zero', 'KWD', 1_234, null],
    ['ariary: two by ISO 4217, none at Stripe', 'MGA', 500, 5],
    ['ariary that are no whole ones', 'MGA', 550, null],
    ['króna: none by ISO 4217, two at Stripe', 'ISK', 5, 500],
    ['Ugandan shillings: none by ISO 4217, two at Stripe', 'UGX', 5, 500],
    ['forint have two, also where payouts have none', 'HUF', 17_512, 17_512],
    ['no currency', 'XXX', 100, null],
    ['not whole', 'EUR', 1.5, null],
    ['beyond safe integers', 'ISK', Number.MAX_SAFE_INTEGER, null],
  ])('%s', (_name, currency, amountMinor, amount) => {
    expect(toStripeAmount(amountMinor, currency)).toBe(amount);
    if (amount !== null) expect(fromStripeAmount(amount, currency)).toBe(amountMinor);
  });

  test('what Stripe tells is read exactly or not at all', () => {
    expect([fromStripeAmount(550, 'ISK'), fromStripeAmount(-1, 'EUR'), fromStripeAmount(5, 'MGA'), fromStripeAmount(1, 'ZZZ')]).toEqual([null, null, 500, null]);
  });

  test('orders it does not take are refused with the reason', () => {
    const codeOf = (amountMinor: number, currency: string): string | null => {
      try {
        assertRepresentable(amountMinor, currency);
        return null;
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect([codeOf(50, 'EUR'), codeOf(49, 'EUR'), codeOf(49, 'JPY'), codeOf(1, 'ISK'), codeOf(1_005, 'KWD'), codeOf(100, 'IRR')])
      .toEqual([null, 'amount_below_minimum', 'amount_below_minimum', null, 'amount_not_representable', 'unsupported_currency']);
    expect(new Set(stripeCurrencies).size).toBe(stripeCurrencies.length);
    expect(stripeCurrencies.filter((currency) => toStripeAmount(1_000_000, currency) === null)).toEqual([]);
  });
});
