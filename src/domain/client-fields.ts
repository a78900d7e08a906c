import { readEmail } from './buyer-fields.js';
import type { ClientAddress, ClientFields, ClientTaxInfo } from './client.js';
import { GatewayError } from './errors.js';
import { transactionBounds } from './transaction.js';

/** A text that is kept encrypted, in either form in which clients of the API send it (WIRE.md 3.7). */
export type EncryptedTextInput = string | null | Readonly<{ plaintext: string | null }>;

type Inputs<T> = { readonly [K in keyof T]?: EncryptedTextInput | undefined };

export type ClientInput = Inputs<Pick<ClientFields, 'email' | 'firstName' | 'lastName' | 'company' | 'phone'>> &
  Readonly<{
    address?: (Inputs<Omit<ClientAddress, 'country'>> & { readonly country?: string | null | undefined }) | null | undefined;
    taxInfo?:
      | Readonly<{ taxId?: EncryptedTextInput | undefined; taxIdType?: string | null | undefined; taxCountry?: string | null | undefined; peppolRoutingAddress?: ClientTaxInfo['peppolRoutingAddress'] | undefined }>
      | null
      | undefined;
  }>;

export type ClientChanges = ClientInput & Readonly<{ metadata?: Readonly<Record<string, string | null>> | undefined }>;

/** A whole client: what was left out is empty. @throws GatewayError invalid_request (an e-mail that cannot be one). */
export function readClientFields(input: ClientInput & Readonly<{ metadata?: Readonly<Record<string, string>> | undefined }>): ClientFields {
  return {
    email: readClientEmail(input.email),
    firstName: readText(input.firstName),
    lastName: readText(input.lastName),
    company: readText(input.company),
    phone: readText(input.phone),
    address: readClientAddress(input.address),
    taxInfo: readTaxInfo(input.taxInfo),
    metadata: { ...input.metadata },
  };
}

/** The named fields of `before` changed. @throws GatewayError invalid_request (an e-mail that cannot be one, more than 50 pairs of metadata). */
export function applyClientChanges(before: ClientFields, changes: ClientChanges): ClientFields {
  const given = readClientFields({ ...changes, metadata: {} });
  const named = (Object.keys(given) as (keyof ClientFields)[]).filter((field) => field !== 'metadata' && changes[field] !== undefined);
  return { ...before, ...Object.fromEntries(named.map((field) => [field, given[field]])), metadata: mergeMetadata(before.metadata, changes.metadata ?? {}) };
}

function mergeMetadata(before: ClientFields['metadata'], changes: Readonly<Record<string, string | null>>): ClientFields['metadata'] {
  const pairs = Object.entries({ ...before, ...changes }).flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]]));
  if (pairs.length > transactionBounds.metadataKeysMax) {
    throw new GatewayError('invalid_request', `metadata may have ${transactionBounds.metadataKeysMax} pairs; remove some with null.`, { faults: [{ pointer: '/metadata', detail: 'has too many pairs' }] });
  }
  return Object.fromEntries(pairs);
}

function readText(input: EncryptedTextInput | undefined): string | null {
  const text = typeof input === 'object' && input !== null ? input.plaintext : input;
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

/** Strict, unlike a checkout's: a client is found and linked by it. */
function readClientEmail(input: EncryptedTextInput | undefined): string | null {
  const text = readText(input);
  if (text === null) return null;
  const email = readEmail(text);
  if (email === null) throw new GatewayError('invalid_request', 'email is no usable e-mail address; correct it or leave it out.', { faults: [{ pointer: '/email', detail: 'is no usable e-mail address' }] });
  return email;
}

function readClientAddress(input: ClientInput['address']): ClientAddress | null {
  if (!input) return null;
  const { address1, address2, city, state, postcode, country } = input;
  const address: ClientAddress = { address1: readText(address1), address2: readText(address2), city: readText(city), state: readText(state), postcode: readText(postcode), country: country ?? null };
  return Object.values(address).every((value) => value === null) ? null : address;
}

function readTaxInfo(input: ClientInput['taxInfo']): ClientTaxInfo | null {
  if (!input) return null;
  const { taxId, taxIdType, taxCountry, peppolRoutingAddress } = input;
  const taxInfo: ClientTaxInfo = { taxId: readText(taxId), taxIdType: taxIdType ?? null, taxCountry: taxCountry ?? null, peppolRoutingAddress: peppolRoutingAddress ?? null };
  return Object.values(taxInfo).every((value) => value === null) ? null : taxInfo;
}
