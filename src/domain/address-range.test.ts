import { describe, expect, test } from '@jest/globals';
import { isListWithin, parseAddressRange } from './address-range.js';

describe('parseAddressRange', () => {
  const good: [string, number, bigint, number][] = [
    ['203.0.113.7', 32, 0xcb007107n, 32],
    ['203.0.113.0/24', 32, 0xcb007100n, 24],
    ['0.0.0.0/0', 32, 0n, 0],
    ['::1', 128, 1n, 128],
    ['2001:db8::/32', 128, 0x20010db8n << 96n, 32],
    ['1:2:3:4:5:6:7:8', 128, 0x00010002000300040005000600070008n, 128],
    ['::ffff:203.0.113.7', 32, 0xcb007107n, 32],
    ['64:ff9b::203.0.113.7', 128, (0x64ff9bn << 96n) + 0xcb007107n, 128],
  ];
  test.each(good)('reads %s', (text, bits, value, prefix) => {
    expect(parseAddressRange(text)).toEqual({ bits, value, prefix });
  });

  test.each(['10', '1.2.3', '256.0.0.1', '01.2.3.4', '1.2.3.4/33', '::1/129', ':::', '1::2::3', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '::12345', '1.2.3.4/', '::1.2.3', 'fe80::1%eth0', ''])('refuses %s', (text) => {
    expect(parseAddressRange(text)).toBeNull();
  });
});

describe('isListWithin', () => {
  const cases: [string, readonly string[], readonly string[], boolean][] = [
    ['anything in no list at all', [], [], true],
    ['everybody in a list', [], ['203.0.113.0/24'], false],
    ['an address of the range', ['203.0.113.7'], ['203.0.113.0/24'], true],
    ['a smaller range', ['203.0.113.128/25'], ['198.51.100.1', '203.0.113.0/24'], true],
    ['a wider range', ['203.0.113.0/23'], ['203.0.113.0/24'], false],
    ['one inside and one outside', ['203.0.113.7', '198.51.100.1'], ['203.0.113.0/24'], false],
    ['the same address as IPv6', ['::ffff:203.0.113.7'], ['203.0.113.7'], true],
    ['another family', ['::1'], ['0.0.0.0/0'], false],
    ['what is no address', ['nowhere'], ['0.0.0.0/0'], false],
  ];
  test.each(cases)('judges %s', (_name, inner, outer, expected) => {
    expect(isListWithin(inner, outer)).toBe(expected);
  });
});
