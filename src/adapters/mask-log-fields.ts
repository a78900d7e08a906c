import { types } from 'node:util';
import type { LogFields } from '../domain/ports/world.js';

const mask = '[redacted]';
const depthMax = 6;
const itemsMax = 50;
const textMax = 4_000;

/** Names that are secrets in any system, whatever the specification says. */
const secretName = /(password|passphrase|secret|token|credential|authorization|cookie|api[_-]?key|private[_-]?key|signature)s?$/i;

/** Secrets by their own form, for where they turn up inside a sentence or a URL. */
const secretForms: readonly (readonly [RegExp, string])[] = [
  [/\b(sk_(?:live|test)_[0-9A-Za-z]+)\.[0-9A-Za-z]+/g, `$1.${mask}`],
  [/\bwhsec_[0-9A-Za-z_-]+/g, `whsec_${mask}`],
  [/\bBearer\s+[^\s,;"']+/gi, `Bearer ${mask}`],
  [/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@"']+@/gi, `$1${mask}@`],
  [/\b[A-Z]{2}\d{2}(?: ?[0-9A-Z]{4}){3,7}(?: ?[0-9A-Z]{1,4})?\b/g, mask],
];

/** In lower case; `nested` holds all that apply inside of a field of the line. */
export type MaskedNames = Readonly<{ anywhere: ReadonlySet<string>; nested: ReadonlySet<string> }>;

/** A copy that can be logged: sensitive names masked at any depth, secrets recognised by form, errors as data, everything bounded. */
export function maskFields(fields: LogFields, names: MaskedNames): Record<string, unknown> {
  return maskObject(fields, names, 0);
}

export function maskText(text: string): string {
  let masked = text.length > textMax ? `${text.slice(0, textMax)}…` : text;
  for (const [form, replacement] of secretForms) masked = masked.replace(form, replacement);
  return masked.replace(/(?<![\w-]|\d\.)\d(?:[ -]?\d){13,18}(?![\w-]|\.\d)/g, (digits) => (isCardNumber(digits) ? mask : digits));
}

function maskObject(object: object, names: MaskedNames, depth: number): Record<string, unknown> {
  const masked: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(object).slice(0, itemsMax)) {
    const sensitive = (depth === 0 ? names.anywhere : names.nested).has(name.toLowerCase()) || secretName.test(name);
    masked[name] = sensitive && value !== null && value !== undefined && typeof value !== 'boolean' ? mask : maskValue(value, names, depth + 1);
  }
  return masked;
}

function maskValue(value: unknown, names: MaskedNames, depth: number): unknown {
  if (typeof value === 'string') return maskText(value);
  if (typeof value === 'bigint') return String(value);
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (types.isDate(value)) return value;
  if (depth > depthMax) return '[too deep]';
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (types.isNativeError(value)) return maskError(value, names, depth);
  if (Array.isArray(value)) return value.slice(0, itemsMax).map((item) => maskValue(item, names, depth + 1));
  // A type that decides itself how it prints, such as a Secret or an ObjectId.
  if ('toJSON' in value && typeof value.toJSON === 'function') return maskValue(value.toJSON(), names, depth + 1);
  return maskObject(value, names, depth);
}

function maskError(error: Error, names: MaskedNames, depth: number): Record<string, unknown> {
  return {
    name: error.name,
    message: maskText(error.message),
    ...('code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? { code: error.code } : {}),
    ...(error.stack === undefined ? {} : { stack: maskText(error.stack) }),
    ...(error.cause === undefined ? {} : { cause: maskValue(error.cause, names, depth + 1) }),
  };
}

/** Luhn's check, which every card number passes and nine of ten other numbers don't. */
function isCardNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
