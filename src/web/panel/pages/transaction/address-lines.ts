import type { Transaction } from '../../api/types.js';

const joined = (parts: (string | null | undefined)[], by: string): string => parts.filter((part) => part != null && part !== '').join(by);

/** An address as it is written on a letter; none for an empty one. */
export function addressLines(address: Transaction['billingAddress']): string[] {
  if (address === null) return [];
  const { firstName, lastName, company, address1, address2, postcode, city, state, country, phone, vatId } = address;
  return [
    joined([firstName, lastName], ' '),
    company,
    address1,
    address2,
    joined([postcode, city], ' '),
    joined([state, country], ', '),
    phone,
    vatId == null || vatId === '' ? null : `VAT ${vatId}`,
  ].filter((line): line is string => line != null && line !== '');
}
