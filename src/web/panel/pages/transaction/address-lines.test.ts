import { describe, expect, test } from '@jest/globals';
import { addressLines } from './address-lines.js';

describe('addressLines', () => {
  test('writes an address as on a letter', () => {
    expect(addressLines({ firstName: 'Ada', lastName: 'Lovelace', address1: 'Unter den Linden 5', city: 'Berlin', postcode: '10117', country: 'DE', vatId: 'DE123' })).toEqual([
      'Ada Lovelace', 'Unter den Linden 5', '10117 Berlin', 'DE', 'VAT DE123',
    ]);
  });

  test('an address of empty values, as plugins send it, is none', () => {
    expect(addressLines({ firstName: '', lastName: null, country: '' })).toEqual([]);
    expect(addressLines(null)).toEqual([]);
  });
});
