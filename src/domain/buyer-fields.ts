import type { PostalAddress } from './transaction.js';

/** An address as clients send it: any value may be empty or null, and older names stand beside the canonical ones (WIRE.md 13.6). */
export type PostalAddressInput = { readonly [K in keyof PostalAddress]?: string | null | undefined } & {
  readonly name?: string | null | undefined;
  readonly line1?: string | null | undefined;
  readonly line2?: string | null | undefined;
  readonly street?: string | null | undefined;
  readonly postalCode?: string | null | undefined;
};

/** Usable: one @ between a local part and a dotted or local domain, no blanks, at most 254 characters (RFC 5321). */
const emailPattern = /^[^\s@\x00-\x1f]{1,64}@[^\s@\x00-\x1f.]+(?:\.[^\s@\x00-\x1f.]+)*$/;

/** The buyer's e-mail, or null when it is empty or not usable: plugins fill it blindly, it is never a reason to refuse (DESIGN "Lenient"). */
export function readEmail(email: string | null | undefined): string | null {
  const trimmed = email?.trim() ?? '';
  return trimmed.length <= 254 && emailPattern.test(trimmed) ? trimmed : null;
}

/** The address with empty values left out; null when nothing is left. Where two names of a field are filled, the canonical one counts. */
export function readAddress(input: PostalAddressInput | null | undefined): PostalAddress | null {
  if (!input) return null;
  const [givenName, familyName] = splitName(filled(input.firstName) === null && filled(input.lastName) === null ? filled(input.name) : null);
  const country = filled(input.country);
  const values: readonly (readonly [keyof PostalAddress, string | null])[] = [
    ['firstName', filled(input.firstName) ?? givenName],
    ['lastName', filled(input.lastName) ?? familyName],
    ['company', filled(input.company)],
    ['vatId', filled(input.vatId)],
    ['address1', filled(input.address1) ?? filled(input.line1) ?? filled(input.street)],
    ['address2', filled(input.address2) ?? filled(input.line2)],
    ['city', filled(input.city)],
    ['state', filled(input.state)],
    ['postcode', filled(input.postcode) ?? filled(input.postalCode)],
    ['country', country !== null && /^[A-Za-z]{2}$/.test(country) ? country.toUpperCase() : null],
    ['phone', filled(input.phone)],
    ['email', readEmail(input.email)],
  ];
  const address: PostalAddress = {};
  for (const [field, value] of values) if (value !== null) address[field] = value;
  return Object.keys(address).length === 0 ? null : address;
}

function filled(value: string | null | undefined): string | null {
  const trimmed = value?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** The last word is the family name; a single word is the given name. */
function splitName(name: string | null): readonly [string | null, string | null] {
  if (name === null) return [null, null];
  const at = name.lastIndexOf(' ');
  return at < 0 ? [name, null] : [name.slice(0, at).trim(), name.slice(at + 1)];
}
