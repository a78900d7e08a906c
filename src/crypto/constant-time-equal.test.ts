import { describe, expect, test } from '@jest/globals';
import { constantTimeEqual } from './constant-time-equal.js';
import { decodeHex } from './decode-hex.js';

describe('constantTimeEqual', () => {
  test('is true for equal strings and equal bytes only', () => {
    expect(constantTimeEqual('abc', 'abc')).toBe(true);
    expect(constantTimeEqual('abc', 'abd')).toBe(false);
    expect(constantTimeEqual(new Uint8Array([1, 2]), new Uint8Array([1, 2]))).toBe(true);
    expect(constantTimeEqual(new Uint8Array([1, 2]), new Uint8Array([1, 3]))).toBe(false);
  });

  test.each([
    ['another length', 'abc', 'abcd'],
    ['the same length in characters but not in bytes', 'abc', 'abé'],
    ['an emoji', 'ab', '😀'],
    ['two different lone surrogates', '\ud800', '\ud801'],
    ['nothing', 'abc', undefined],
    ['null on both sides', null, null],
    ['a string and bytes', 'a', new Uint8Array([97])],
    ['the empty string and nothing', '', null],
  ])('is false without an exception for %s', (_what, left, right) => {
    expect(constantTimeEqual(left, right)).toBe(false);
  });
});

describe('decodeHex', () => {
  test('gives exactly the bytes asked for', () => {
    expect(decodeHex('00ffA0', 3)).toEqual(new Uint8Array([0, 255, 160]));
  });

  test.each(['00ff', '00ffa0b1', '00ffzz', '00ff é', ''])('refuses %j instead of cutting it short', (text) => {
    expect(decodeHex(text, 3)).toBeNull();
  });
});
