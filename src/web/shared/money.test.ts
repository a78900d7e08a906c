import { describe, expect, test } from '@jest/globals';
import { formatMoney, parseMoney, toDecimal } from './money.js';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('toDecimal', () => {
  const cases: [number, number, string][] = [
    [4900, 2, '49.00'],
    [5, 2, '0.05'],
    [-5, 2, '-0.05'],
    [0, 2, '0.00'],
    [4900, 0, '4900'],
    [1500, 3, '1.500'],
    [1, 4, '0.0001'],
    [9007199254740991, 2, '90071992547409.91'],
  ];
  test.each(cases)('moves the point of %d by %d without rounding', (amountMinor, exponent, expected) => {
    expect(toDecimal(amountMinor, exponent)).toBe(expected);
  });
});

describe('formatMoney', () => {
  const cases: [number, string, string, string][] = [
    [4900, 'EUR', 'en-GB', '€49.00'],
    [123456789, 'EUR', 'de', '1.234.567,89 €'],
    [-500, 'EUR', 'en', '-€5.00'],
    [4900, 'JPY', 'en', '¥4,900 JPY'],
    [4900, 'USD', 'en', '$49.00 USD'],
    [999999999999, 'EUR', 'en', '€9,999,999,999.99'],
  ];
  test.each(cases)('writes %d %s for %s', (amountMinor, currency, locale, expected) => {
    expect(plain(formatMoney(amountMinor, currency, locale))).toBe(expected);
  });

  test.each([['IQD', '1.500'], ['UGX', '1,500'], ['LBP', '15.00'], ['HUF', '15.00'], ['IRR', '15.00']])(
    'keeps the decimals of ISO 4217 for %s, whatever the browser thinks of them',
    (currency, expected) => {
      expect(formatMoney(1500, currency, 'en')).toContain(expected);
    },
  );

  test('leaves the code out where it was said before', () => {
    expect(formatMoney(4900, 'USD', 'en', { code: false })).toBe('$49.00');
  });

  test('goes by the decimals the server told, where it did', () => {
    expect(plain(formatMoney(1500, 'XYZ', 'en', { exponent: 3 }))).toContain('1.500');
  });

  test('keeps an amount that a double could not hold', () => {
    expect(formatMoney(9007199254740991, 'EUR', 'en')).toBe('€90,071,992,547,409.91');
  });
});

describe('parseMoney', () => {
  const cases: [string, string, number | null][] = [
    ['12.5', 'EUR', 1250],
    ['12,50', 'EUR', 1250],
    ['1 250.00', 'EUR', 125000],
    ['12', 'JPY', 12],
    ['12.0', 'JPY', 12],
    ['12.5', 'JPY', null],
    ['1.234', 'KWD', 1234],
    ['12.345', 'EUR', null],
    ['1.234.567', 'EUR', null],
    ['-1', 'EUR', null],
    ['', 'EUR', null],
    ['1e3', 'EUR', null],
    ['0', 'EUR', 0],
  ];
  test.each(cases)('reads "%s" %s', (text, currency, expected) => {
    expect(parseMoney(text, currency)).toBe(expected);
  });

  test('reads back what toDecimal writes', () => {
    for (const [currency, exponent] of [['EUR', 2], ['JPY', 0], ['KWD', 3], ['CLF', 4]] as const) {
      for (const amountMinor of [1, 10, 999, 123456]) expect(parseMoney(toDecimal(amountMinor, exponent), currency)).toBe(amountMinor);
    }
  });
});
