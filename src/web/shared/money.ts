import { currencyExponent } from './currency-exponents.js';

type Decimal = `${number}`;

/** An amount in the smallest unit as a plain decimal text, moved digit by digit so that nothing is ever rounded: 4900, 2 → `49.00`. */
export function toDecimal(amountMinor: number, exponent: number): Decimal {
  const digits = Math.abs(amountMinor).toFixed(0).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const fraction = digits.slice(digits.length - exponent);
  const sign = amountMinor < 0 ? '-' : '';
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}` as Decimal;
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(locale: string, currency: string, exponent: number): Intl.NumberFormat {
  const key = `${locale} ${currency} ${exponent}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: exponent,
    maximumFractionDigits: exponent,
  });
  formats.set(key, made);
  return made;
}

/** Symbols that more than one country writes: these are followed by the code, so that 10 $ is never taken for another dollar. */
const sharedSymbols = new Set(['$', '£', '¥', '￥', 'kr', 'Rs', '₨', 'R', 'K', 'Bs', 'F', 'L']);

export type MoneyOptions = Readonly<{
  /** Decimals of the currency, where the server has told them. */
  exponent?: number;
  /** False leaves out the code behind a shared symbol: for amounts that stand beside one that has it. */
  code?: boolean;
}>;

/**
 * Money as a buyer or operator reads it in their language.
 * @param amountMinor ISO 4217 minor units, may be negative
 * @param currency ISO 4217 code, upper case
 * @param locale BCP 47 tag
 */
export function formatMoney(amountMinor: number, currency: string, locale: string, options: MoneyOptions = {}): string {
  const { exponent = currencyExponent(currency), code = true } = options;
  const amount = toDecimal(amountMinor, exponent);
  const format = formatOf(locale, currency, exponent);
  const symbol = format.formatToParts(0).find((part) => part.type === 'currency')?.value ?? '';
  const text = format.format(amount);
  return code && sharedSymbols.has(symbol) ? `${text}\u00a0${currency}` : text;
}

/**
 * Reads what a person typed as an amount (`12.5`, `12,50`, `1 250.00`) into minor units, or null when it is not one exact amount.
 * Takes `.` and `,` both as the decimal sign, as people use the one of their keyboard; grouping is by spaces or apostrophes only.
 */
export function parseMoney(text: string, currency: string): number | null {
  const exponent = currencyExponent(currency);
  const match = /^(\d{1,12})(?:[.,](\d{1,4}))?$/.exec(text.replace(/[\s\u00a0\u202f'’]/g, ''));
  if (match === null) return null;
  const whole = match[1] ?? '';
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (fraction.length > exponent) return null;
  const amountMinor = Number(whole + fraction.padEnd(exponent, '0'));
  return Number.isSafeInteger(amountMinor) ? amountMinor : null;
}
