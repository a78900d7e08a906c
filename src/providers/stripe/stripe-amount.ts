import { GatewayError } from '../../domain/errors.js';
import { currencyExponent } from '../../domain/iso4217.js';

// Stripe's own table of currencies. https://docs.stripe.com/currencies

/** Currencies that cards can be charged in. */
export const stripeCurrencies: readonly string[] = `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CVE CZK
  DJF DKK DOP DZD EGP ETB EUR FJD FKP GBP GEL GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR ISK JMD JOD JPY KES KGS KHR KMF KRW KWD KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD
  MMK MNT MOP MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SEK SGD SHP SLE SOS SRD SZL THB TJS TND TOP TRY TTD
  TWD TZS UAH UGX USD UYU UZS VND VUV WST XAF XCD XOF XPF YER ZAR ZMW`.split(/\s+/);

/**
 * Where Stripe counts otherwise than ISO 4217. Ariary have two decimals there and none at Stripe; króna and Ugandan shillings none there, and two at
 * Stripe that must be zero.
 */
const decimalsAtStripe: Readonly<Record<string, 0 | 2>> = { MGA: 0, ISK: 2, UGX: 2 };

/** Smallest charges in Stripe's unit, by the currency charged in. https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
const minimums: Readonly<Record<string, number>> = {
  AED: 200, AUD: 50, BRL: 50, CAD: 50, CHF: 50, CZK: 1_500, DKK: 250, EUR: 50, GBP: 30, HKD: 400, HUF: 17_500, INR: 50, JPY: 50, MXN: 1_000, MYR: 200, NOK: 300, NZD: 50, PLN: 200,
  RON: 200, SEK: 300, SGD: 50, THB: 1_000, USD: 50,
};

/** An amount of ISO 4217 minor units as Stripe must be told it; null where it cannot be told exactly. */
export function toStripeAmount(amountMinor: number, currency: string): number | null {
  const exponent = currencyExponent(currency);
  if (exponent === null || !Number.isSafeInteger(amountMinor) || amountMinor < 0) return null;
  const amount = rescale(amountMinor, exponent, decimalsAtStripe[currency] ?? exponent);
  // "these API calls require the least-significant (last) digit to be 0"
  return amount !== null && (exponent !== 3 || amount % 10 === 0) ? amount : null;
}

/** An amount that Stripe told in ISO 4217 minor units; null for what cannot be one. */
export function fromStripeAmount(amount: number, currency: string): number | null {
  const exponent = currencyExponent(currency);
  if (exponent === null || !Number.isSafeInteger(amount) || amount < 0) return null;
  return rescale(amount, decimalsAtStripe[currency] ?? exponent, exponent);
}

/** @throws GatewayError `unsupported_currency`, `amount_not_representable`, `amount_below_minimum`. */
export function assertRepresentable(amountMinor: number, currency: string): void {
  if (!stripeCurrencies.includes(currency)) throw new GatewayError('unsupported_currency', `Stripe does not take ${currency}; choose another way to pay.`);
  const amount = toStripeAmount(amountMinor, currency);
  if (amount === null) {
    throw new GatewayError('amount_not_representable', `Stripe cannot take this amount in ${currency}: ${currencyExponent(currency) === 3 ? 'its last digit must be 0' : 'it must be whole units of the currency'}.`);
  }
  const minimum = minimums[currency];
  if (minimum !== undefined && amount < minimum) {
    throw new GatewayError('amount_below_minimum', `Stripe takes at least ${fromStripeAmount(minimum, currency)} in the smallest unit of ${currency}; choose another way to pay.`);
  }
}

function rescale(amount: number, from: number, to: number): number | null {
  const factor = 10 ** Math.abs(to - from);
  const scaled = to >= from ? amount * factor : amount / factor;
  return Number.isSafeInteger(scaled) ? scaled : null;
}
