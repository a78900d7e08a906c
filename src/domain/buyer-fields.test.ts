import { describe, expect, test } from '@jest/globals';
import { aTransaction, at, captureFact, checkoutFact } from '../../test/support/a-transaction.js';
import { readAddress, readEmail } from './buyer-fields.js';
import { buyerRedirectUrl, completeBuyerUrl } from './buyer-redirect.js';

test.each([
  ['ada@example.com', 'ada@example.com'], [' ada@example.com ', 'ada@example.com'], ['a@localhost', 'a@localhost'], ['ä@bücher.example', 'ä@bücher.example'],
  ['', null], [null, null], [undefined, null], ['ada', null], ['@example.com', null], ['a b@example.com', null], ['a@b@c.example', null], ['a@.example', null], ['a@b..c', null], [`a@${'b'.repeat(260)}`, null],
])('e-mail %j is read as %j', (given, expected) => {
  expect(readEmail(given)).toBe(expected);
});

describe('readAddress', () => {
  test.each([
    ['nothing', null, null],
    ['all empty', { firstName: '', city: null, country: '', line1: ' ' }, null],
    ['older names', { name: 'Ada King Lovelace', line1: 'A', line2: 'B', postalCode: '1' }, { firstName: 'Ada King', lastName: 'Lovelace', address1: 'A', address2: 'B', postcode: '1' }],
    ['canonical names first', { firstName: 'Ada', name: 'Eve X', address1: 'A', line1: 'Z', street: 'Y', postcode: '1', postalCode: '2' }, { firstName: 'Ada', address1: 'A', postcode: '1' }],
    ['a street', { street: 'S' }, { address1: 'S' }],
    ['a country in lower case', { country: 'de' }, { country: 'DE' }],
    ['a country that is none', { country: 'Germany', city: 'Berlin' }, { city: 'Berlin' }],
  ])('%s', (_name, given, expected) => {
    expect(readAddress(given)).toEqual(expected);
  });
});

describe('completeBuyerUrl', () => {
  const { id } = aTransaction();
  test.each([
    ['a bare address', 'https://shop.example/thanks', `https://shop.example/thanks?transactionId=${id}&externalReference=order-10042`],
    ['a query is kept byte for byte', 'https://shop.example/?a&b=%7E&c=+', `https://shop.example/?a&b=%7E&c=+&transactionId=${id}&externalReference=order-10042`],
    ['the placeholder', 'https://shop.example/t/{transactionId}?x={transactionId}', `https://shop.example/t/${id}?x=${id}&transactionId=${id}&externalReference=order-10042`],
    ['a parameter that is there already', 'https://shop.example/?transactionId={transactionId}', `https://shop.example/?transactionId=${id}&externalReference=order-10042`],
    ['a fragment stays last', 'https://shop.example/#done', `https://shop.example/?transactionId=${id}&externalReference=order-10042#done`],
    ['an empty query', 'https://shop.example/?', `https://shop.example/?transactionId=${id}&externalReference=order-10042`],
  ])('%s', (_name, url, expected) => {
    expect(completeBuyerUrl(url, aTransaction())).toBe(expected);
  });

  test('a reference cannot break out of its parameter', () => {
    expect(completeBuyerUrl('https://shop.example/', aTransaction({ externalReference: 'a&b=c#d ü' }))).toContain('externalReference=a%26b%3Dc%23d%20%C3%BC');
  });
});

test.each([
  ['paid', { facts: [captureFact({ status: 'succeeded' })] }, 'https://shop.example/return'],
  ['cancelled', { facts: [checkoutFact({ status: 'cancelled' })] }, 'https://shop.example/cancel'],
  ['expired', { expiresAt: at(-1) }, 'https://shop.example/cancel'],
  ['open', {}, null],
  ['paid, no address given', { facts: [captureFact({ status: 'succeeded' })], returnUrl: null }, null],
])('the buyer of a checkout that is %s goes to the right place', (_name, overrides, expected) => {
  const url = buyerRedirectUrl(aTransaction({ returnUrl: 'https://shop.example/return', cancelUrl: 'https://shop.example/cancel', ...overrides }), at(5));
  expect(url === null ? null : url.split('?')[0]).toBe(expected);
});
