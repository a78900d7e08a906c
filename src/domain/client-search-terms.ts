import type { ClientFields } from './client.js';
import { normalizeEmail } from './normalize-email.js';

/** What a client can be found by. The store keeps a keyed hash of each and never the term itself. */
export type SearchTerm = Readonly<{ kind: 'email' | 'name' | 'phone' | 'taxId'; value: string }>;

/** The terms that find this client: e-mail, each name and both in either order, company, telephone number, tax id. */
export function searchTermsOf({ email, firstName, lastName, company, phone, taxInfo }: ClientFields): SearchTerm[] {
  const both = firstName !== null && lastName !== null ? [`${firstName} ${lastName}`, `${lastName} ${firstName}`] : [];
  const names = [firstName, lastName, company, ...both].flatMap((name) => name ?? []);
  return distinct([
    ...(email === null ? [] : [term('email', normalizeEmail(email))]),
    ...names.map((name) => term('name', normalizeName(name))),
    ...(phone === null ? [] : [term('phone', normalizePhone(phone))]),
    ...(taxInfo?.taxId == null ? [] : [term('taxId', normalizeTaxId(taxInfo.taxId))]),
  ]);
}

/** A text that somebody looks for, as each kind of term that it may be. */
export function searchTermsOfText(text: string): SearchTerm[] {
  return distinct([term('email', normalizeEmail(text)), term('name', normalizeName(text)), term('phone', normalizePhone(text)), term('taxId', normalizeTaxId(text))]);
}

function term(kind: SearchTerm['kind'], value: string): SearchTerm {
  return { kind, value };
}

function distinct(terms: readonly SearchTerm[]): SearchTerm[] {
  return terms.filter(({ kind, value }, index) => value !== '' && terms.findIndex((other) => other.kind === kind && other.value === value) === index);
}

/** Without accents, case and repeated blanks. */
function normalizeName(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[\s,]+/gu, ' ').trim();
}

/** Digits alone, without what stands for "abroad": `+49 30 555`, `0049 30 555` and `49 30 555` are one number. */
function normalizePhone(phone: string): string {
  return phone.replace(/\D/g, '').replace(/^0+/, '');
}

function normalizeTaxId(taxId: string): string {
  return taxId.normalize('NFKC').toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
}
