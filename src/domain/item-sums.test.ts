import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { settleItemSums } from './item-sums.js';
import type { LineItem } from './transaction.js';

const line = (quantity: number, unitPriceMinor: number): LineItem => ({ name: 'Thing', description: null, quantity, unitPriceMinor, vatRate: null, itemType: 'goods', amountType: null });
const lines = (pairs: readonly (readonly [number, number])[]): LineItem[] => pairs.map(([quantity, price]) => line(quantity, price));
const shape = (items: readonly LineItem[]): unknown => items.map(({ quantity, unitPriceMinor, itemType }) => [quantity, unitPriceMinor, itemType]);
const total = (items: readonly LineItem[]): number => items.reduce((sum, { quantity, unitPriceMinor }) => sum + quantity * unitPriceMinor, 0);

describe('settleItemSums', () => {
  test.each([
    ['no lines at all', 1000, [], []],
    ['lines that add up', 1000, [[2, 300], [1, 400]], [[2, 300, 'goods'], [1, 400, 'goods']]],
    ['10.00 for three pieces, the difference on the unit price', 1000, [[3, 334]], [[3, 333, 'goods'], [1, 1, 'rounding']]],
    ['9.02 for four pieces, more than the tolerance but one shift', 902, [[4, 224]], [[4, 226, 'goods'], [1, -2, 'rounding']]],
    ['unit prices that lost less than one each', 1001, [[1, 500], [1, 500]], [[1, 500, 'goods'], [1, 500, 'goods'], [1, 1, 'rounding']]],
    ['a discount line', 900, [[1, 1000], [1, -100]], [[1, 1000, 'goods'], [1, -100, 'goods']]],
    ['of two lines that explain it the one with the smaller shift', 1001, [[2, 100], [5, 161]], [[2, 100, 'goods'], [5, 160, 'goods'], [1, 1, 'rounding']]],
  ] as const)('%s', (_name, amount, given, expected) => {
    expect(shape(settleItemSums(lines(given), amount))).toEqual(expected);
  });

  test.each([
    ['a whole euro missing', 1000, [[1, 900]]],
    ['as far off as there are pieces', 1000, [[1, 501], [1, 501]]],
    ['a shift beyond the bound', 1000, [[2, 600]]],
    ['a difference that no shift explains', 1000, [[3, 341]]],
  ] as const)('refuses %s with the phrases old plugins look for', (_name, amount, given) => {
    const refuse = () => settleItemSums(lines(given), amount);
    expect(refuse).toThrow(expect.objectContaining({ code: 'items_total_mismatch' }));
    expect(refuse).toThrow(/sum of item amounts.*does not match total amount/);
  });

  test('whatever is accepted adds up exactly, and no line but the corrected one is touched', () => {
    const lineOf = fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }));
    fc.assert(
      fc.property(fc.array(lineOf, { minLength: 1, maxLength: 8 }), fc.integer({ min: -3, max: 3 }), (given, off) => {
        const items = lines(given);
        const amount = total(items) + off;
        fc.pre(Number.isSafeInteger(amount));
        let settled: LineItem[];
        try {
          settled = settleItemSums(items, amount);
        } catch {
          return;
        }
        expect(settled.reduce((sum, { quantity, unitPriceMinor }) => sum + BigInt(quantity) * BigInt(unitPriceMinor), 0n)).toBe(BigInt(amount));
        expect(settled.slice(0, items.length).filter((item, index) => item.unitPriceMinor !== items[index]?.unitPriceMinor).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
