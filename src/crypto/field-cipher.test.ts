import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { createFieldCipher } from './field-cipher.js';
import { createSearchHash } from './search-hash.js';

const first = { version: 1, key: new Uint8Array(randomBytes(32)) };
const second = { version: 2, key: new Uint8Array(randomBytes(32)) };
const cipher = createFieldCipher({ current: first, randomBytes });
const context = { organizationId: 'org-a', collection: 'sites', field: 'secret' };
const plaintext = new TextEncoder().encode('whsec_…äöü\u0000');

describe('createFieldCipher', () => {
  test('opens what it sealed, byte for byte, the empty text too', () => {
    expect(cipher.open(context, cipher.seal(context, plaintext))).toEqual(plaintext);
    expect(cipher.open(context, cipher.seal(context, new Uint8Array()))).toEqual(new Uint8Array());
  });

  test('seals the same text differently each time and shows nothing of it', () => {
    const sealed = [cipher.seal(context, plaintext), cipher.seal(context, plaintext)];
    expect(sealed[0]).not.toEqual(sealed[1]);
    expect(JSON.stringify(sealed)).not.toContain('whsec_');
  });

  test.each([
    ['another organization', { ...context, organizationId: 'org-b' }],
    ['another collection', { ...context, collection: 'providers' }],
    ['another field', { ...context, field: 'previous' }],
    ['parts joined differently', { ...context, collection: 'sites","secret', field: '' }],
  ])('does not open in the context of %s', (_what, other) => {
    expect(() => cipher.open(other, cipher.seal(context, plaintext))).toThrow('does not open');
  });

  test.each(['n', 'c'] as const)('does not open with a changed bit in %s', (part) => {
    const sealed = cipher.seal(context, plaintext);
    const bytes = Buffer.from(sealed[part], 'base64url');
    bytes[bytes.length - 1]! ^= 1;
    expect(() => cipher.open(context, { ...sealed, [part]: bytes.toString('base64url') })).toThrow('does not open');
  });

  test('refuses a shortened tag or nonce', () => {
    const sealed = cipher.seal(context, plaintext);
    expect(() => cipher.open(context, { ...sealed, c: 'AAAA' })).toThrow('damaged');
    expect(() => cipher.open(context, { ...sealed, n: 'AAAA' })).toThrow('damaged');
  });

  test('opens old fields after a rotation and seals under the new key', () => {
    const rotated = createFieldCipher({ current: second, retired: [first], randomBytes });
    expect(rotated.open(context, cipher.seal(context, plaintext))).toEqual(plaintext);
    expect(rotated.seal(context, plaintext).k).toBe(2);
    expect(() => cipher.open(context, rotated.seal(context, plaintext))).toThrow('version 2');
  });

  test('does not take the key version of another key', () => {
    const both = createFieldCipher({ current: second, retired: [first], randomBytes });
    expect(() => both.open(context, { ...cipher.seal(context, plaintext), k: 2 })).toThrow('does not open');
  });

  test('refuses keys that are not 32 bytes or share a version', () => {
    expect(() => createFieldCipher({ current: { version: 1, key: new Uint8Array(16) }, randomBytes })).toThrow('32 bytes');
    expect(() => createFieldCipher({ current: first, retired: [{ ...second, version: 1 }], randomBytes })).toThrow('version 1');
  });
});

describe('createSearchHash', () => {
  const hash = createSearchHash({ key: first.key });

  test('is the same for the same value in the same context only', () => {
    expect(hash(context, 'a@example.com')).toBe(hash(context, 'a@example.com'));
    expect(hash(context, 'a@example.com')).toMatch(/^[0-9a-f]{64}$/);
    expect(hash({ ...context, organizationId: 'org-b' }, 'a@example.com')).not.toBe(hash(context, 'a@example.com'));
    expect(hash({ ...context, field: 'phone' }, 'a@example.com')).not.toBe(hash(context, 'a@example.com'));
    expect(createSearchHash({ key: second.key })(context, 'a@example.com')).not.toBe(hash(context, 'a@example.com'));
  });
});
