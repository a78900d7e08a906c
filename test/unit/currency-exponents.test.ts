import { describe, expect, test } from '@jest/globals';
import { currencyExponent as domainExponent } from '../../src/domain/iso4217.js';
import { currencyExponent as webExponent } from '../../src/web/shared/currency-exponents.js';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const everyCode = letters.flatMap((first) => letters.flatMap((second) => letters.map((third) => first + second + third)));

describe('currency exponents', () => {
  test('are the same in the web apps, which may not import the domain, as in the domain', () => {
    const known = everyCode.filter((code) => domainExponent(code) !== null);
    expect(known.length).toBeGreaterThan(150);
    expect(known.filter((code) => webExponent(code) !== domainExponent(code))).toEqual([]);
  });
});
