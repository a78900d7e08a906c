import { describe, expect, test } from '@jest/globals';
import { currencyExponent } from './iso4217.js';
import { amountMinorMax, isAmountMinor, readAmount, subtractMinor, sumMinor } from './money.js';

describe('readAmount', () => {
  test.each([
    ['minor units as they are', 4900, 'EUR', 'minor', 4900],
    ['yen in minor units', 1500, 'JPY', 'minor', 1500],
    ['hundredths of euros', 4900, 'EUR', 'hundredths', 4900],
    ['1,500 yen as plugins send them', 150_000, 'JPY', 'hundredths', 1500],
    ['1.5 Kuwaiti dinars as plugins send them', 150, 'KWD', 'hundredths', 1500],
    ['1.5 unidades de fomento', 150, 'CLF', 'hundredths', 15_000],
    ['the largest amount', amountMinorMax, 'EUR', 'minor', amountMinorMax],
    ['a negative zero is refused as zero, a number like 4900.0 is 4900', 4900.0, 'EUR', 'minor', 4900],
  ] as const)('%s', (_name, amount, currency, scale, expected) => {
    expect(readAmount(amount, currency, scale)).toBe(expected);
  });

  test.each([
    ['half a yen', 150_050, 'JPY', 'hundredths', 'amount_not_representable'],
    ['a code that is none', 100, 'EUX', 'minor', 'unsupported_currency'],
    ['a currency that no longer exists', 100, 'HRK', 'minor', 'unsupported_currency'],
    ['gold', 100, 'XAU', 'minor', 'unsupported_currency'],
    ['a lower-case code', 100, 'eur', 'minor', 'unsupported_currency'],
    ['a name every object has', 100, 'constructor', 'minor', 'unsupported_currency'],
    ['zero', 0, 'EUR', 'minor', 'invalid_request'],
    ['negative zero', -0, 'EUR', 'minor', 'invalid_request'],
    ['a negative amount', -1, 'EUR', 'minor', 'invalid_request'],
    ['a fraction', 49.5, 'EUR', 'minor', 'invalid_request'],
    ['one above the largest', amountMinorMax + 1, 'EUR', 'minor', 'invalid_request'],
    ['one that grows too large in conversion', amountMinorMax, 'KWD', 'hundredths', 'invalid_request'],
    ['not a number', Number.NaN, 'EUR', 'minor', 'invalid_request'],
  ] as const)('refuses %s', (_name, amount, currency, scale, code) => {
    expect(() => readAmount(amount, currency, scale)).toThrow(expect.objectContaining({ code }));
  });
});

test('amounts are whole and from 1 to 999,999,999,999', () => {
  expect([0, 1, 999_999_999_999, 1_000_000_000_000, 1.5, Number.NaN].map(isAmountMinor)).toEqual([false, true, true, false, false, false]);
});

test('sums and differences never leave the safe integers', () => {
  expect(sumMinor([1, 2, 3])).toBe(6);
  expect(subtractMinor(1, 3)).toBe(-2);
  expect(() => sumMinor([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  expect(() => sumMinor([0.1])).toThrow(RangeError);
});

test('the table of currencies has each code once, with the decimals of ISO 4217', () => {
  expect(['EUR', 'JPY', 'BHD', 'CLF', 'UGX', 'ISK', 'HUF', 'XCG', 'ZWG'].map(currencyExponent)).toEqual([2, 0, 3, 4, 0, 0, 2, 2, 2]);
});
