import { GatewayError } from './errors.js';
import type { LineItem } from './transaction.js';

/**
 * Checks that the lines add up to the amount, all in the scale the merchant sent, and makes them do so exactly (DESIGN "Item
 * sums"). With D = sum − amount, accepted is
 * - |D| below the total quantity: every unit price may be off by less than one; or
 * - D = d × (quantity − 1) for one line, d an integer with |d| ≤ total quantity + number of lines: a plugin has put the whole
 *   rounding difference d on the unit price of that line (WIRE.md 14).
 * In the second case the line goes back to unitPrice − d and a rounding line of d follows; where only the first holds, a
 * rounding line of −D follows. No lines at all are fine.
 * @throws GatewayError `items_total_mismatch`, with the phrases old plugins look for (WIRE.md 3.2).
 */
export function settleItemSums(items: readonly LineItem[], amount: number): LineItem[] {
  if (items.length === 0) return [];
  const sum = items.reduce((total, { quantity, unitPriceMinor }) => total + BigInt(quantity) * BigInt(unitPriceMinor), 0n);
  const difference = sum - BigInt(amount);
  if (difference === 0n) return [...items];

  const totalQuantity = items.reduce((total, { quantity }) => total + BigInt(quantity), 0n);
  const shifted = findShiftedLine(items, difference, totalQuantity + BigInt(items.length));
  if (shifted) {
    const lines = items.map((item, index) => (index === shifted.index ? { ...item, unitPriceMinor: item.unitPriceMinor - shifted.shift } : item));
    return [...lines, roundingLine(shifted.shift)];
  }
  if (absolute(difference) < totalQuantity) return [...items, roundingLine(Number(-difference))];

  throw new GatewayError('items_total_mismatch', `items: the sum of item amounts (${sum}) does not match total amount (${amount}). Correct quantity, unitPrice or amount.`, {
    faults: [{ pointer: '/items', detail: `sum of item amounts is ${sum}, amount is ${amount}` }],
  });
}

/** The line that explains the difference with the smallest shift; the first of equals. */
function findShiftedLine(items: readonly LineItem[], difference: bigint, shiftMax: bigint): { index: number; shift: number } | null {
  let best: { index: number; shift: number } | null = null;
  items.forEach(({ quantity }, index) => {
    const further = BigInt(quantity) - 1n;
    if (further < 1n || difference % further !== 0n || absolute(difference / further) > shiftMax) return;
    const shift = Number(difference / further);
    if (best === null || Math.abs(shift) < Math.abs(best.shift)) best = { index, shift };
  });
  return best;
}

function roundingLine(unitPriceMinor: number): LineItem {
  return { name: 'Rounding', description: null, quantity: 1, unitPriceMinor, vatRate: null, itemType: 'rounding', amountType: null };
}

function absolute(value: bigint): bigint {
  return value < 0n ? -value : value;
}
