import { GatewayError } from './errors.js';
import { currencyExponent } from './iso4217.js';

/**
 * The only place of arithmetic on amounts. Amounts are safe integers in the smallest unit of their currency (ISO 4217);
 * there is no float anywhere, and every result is checked.
 */
export const amountMinorMax = 999_999_999_999;

/** An amount that can be asked for: 1 … 999,999,999,999. */
export function isAmountMinor(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 1 && value <= amountMinorMax;
}

export function sumMinor(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => checked(sum + checked(amount)), 0);
}

/** `from - what`; negative results are allowed, unsafe ones are not. */
export function subtractMinor(from: number, what: number): number {
  return checked(checked(from) - checked(what));
}

/** What `amount` goes beyond `limit`, never below zero. */
export function excessMinor(amount: number, limit: number): number {
  return Math.max(0, subtractMinor(amount, limit));
}

/** The smaller of two amounts. */
export function minMinor(a: number, b: number): number {
  return Math.min(checked(a), checked(b));
}

/**
 * Reads the `amount` of a create request in the site's scale (DESIGN "Money"): `minor` as it is, `hundredths` (the decimal
 * total × 100 for every currency) converted exactly.
 * @throws GatewayError `unsupported_currency`, `amount_not_representable`, `invalid_request` (out of range).
 */
export function readAmount(amount: number, currency: string, scale: 'minor' | 'hundredths'): number {
  const exponent = currencyExponent(currency);
  if (exponent === null) {
    throw new GatewayError('unsupported_currency', `currency: ${currency} is not a current ISO 4217 code.`, { faults: [{ pointer: '/currency', detail: 'not a current ISO 4217 code' }] });
  }
  const minor = scale === 'minor' ? withoutNegativeZero(amount) : hundredthsToMinor(amount, exponent);
  if (minor === null) {
    throw new GatewayError('amount_not_representable', `amount: ${String(amount)} hundredths is no whole number of the smallest unit of ${currency}, which has ${exponent} decimals.`, {
      faults: [{ pointer: '/amount', detail: `does not exist in ${currency}` }],
    });
  }
  if (!isAmountMinor(minor)) {
    throw new GatewayError('invalid_request', `amount must be an integer from 1 to ${amountMinorMax} in the smallest unit of the currency.`, {
      faults: [{ pointer: '/amount', detail: `must be from 1 to ${amountMinorMax}` }],
    });
  }
  return minor;
}

/**
 * A unit price or line total in the smallest unit of the currency, for showing: items are kept in the scale they were sent in, and hundredths
 * need not convert exactly. Never for money that moves.
 */
export function toShownMinor(amount: number, currency: string, scale: 'minor' | 'hundredths'): number {
  const exponent = currencyExponent(currency);
  if (scale === 'minor' || exponent === null) return withoutNegativeZero(amount);
  return hundredthsToMinor(amount, exponent) ?? withoutNegativeZero(Math.round(amount / 100));
}

/** Price of a line, for showing as well. */
export function lineTotal(quantity: number, unitPrice: number): number {
  return checked(withoutNegativeZero(quantity * unitPrice));
}

/** `-0` becomes `0`: encoders in the field write it (WIRE.md 14). */
export function withoutNegativeZero(value: number): number {
  return value === 0 ? 0 : value;
}

function hundredthsToMinor(hundredths: number, exponent: 0 | 2 | 3 | 4): number | null {
  if (!Number.isSafeInteger(hundredths)) return null;
  if (exponent === 0) return hundredths % 100 === 0 ? withoutNegativeZero(hundredths / 100) : null;
  const minor = hundredths * (exponent === 2 ? 1 : exponent === 3 ? 10 : 100);
  return Number.isSafeInteger(minor) ? withoutNegativeZero(minor) : null;
}

function checked(amount: number): number {
  if (!Number.isSafeInteger(amount)) throw new RangeError('An amount left the range of safe integers.');
  return amount;
}
