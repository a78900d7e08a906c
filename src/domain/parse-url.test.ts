import { expect, test } from '@jest/globals';
import { parseUrl } from './parse-url.js';

test('a name with umlauts is an address for the thousandth time as for the first', () => {
  const names = Array.from({ length: 20_000 }, (_none, index) => parseUrl(`https://shop-${index}.example/ipn`)?.hostname);
  expect(names[19_999]).toBe('shop-19999.example');
  expect(parseUrl('https://bücher.example/ipn')?.hostname).toBe('xn--bcher-kva.example');
});

test('what is no address is null', () => {
  expect(['', 'shop.example', 'https://', 'https://a b/', '/checkout'].map(parseUrl)).toEqual([null, null, null, null, null]);
});
