import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { signIpn, signIpnHeaders } from './sign-ipn.js';

const at = new Date('2026-03-02T09:41:07.900Z');
const body = Buffer.from('{"id":"665f1c2ab7e4d1f0a9c3e871","externalReference":"Bestellung-é-💶","status":1}', 'utf8');

/** HMAC written out from RFC 2104, so that the expected value does not come from the function under test. */
function hmacSha256Hex(key: string, message: Uint8Array): string {
  const block = Buffer.alloc(64);
  Buffer.from(key, 'utf8').copy(block);
  const digest = (pad: number, rest: Uint8Array): Buffer => createHash('sha256').update(block.map((byte) => byte ^ pad)).update(rest).digest();
  return digest(0x5c, digest(0x36, message)).toString('hex');
}

describe('signIpn', () => {
  test('signs timestamp, dot and the exact bytes with the whole secret', () => {
    const expected = hmacSha256Hex('whsec_abc', Buffer.concat([Buffer.from('1772444467.'), body]));
    expect(signIpn({ secret: 'whsec_abc', timestamp: '1772444467', body })).toBe(expected);
    expect(expected).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('signIpnHeaders', () => {
  const timestamp = '1772444467';
  const only = (secret: string): string => signIpn({ secret, timestamp, body });

  test('gives whole seconds in digits and no alternate while one secret is in use', () => {
    expect(signIpnHeaders({ secrets: { current: 'whsec_a', staged: null, previous: null, previousUntil: null }, at, body })).toEqual({
      'X-Signature-Timestamp': timestamp,
      'X-Signature-HMAC-SHA256': only('whsec_a'),
    });
  });

  test('before the cut-over the old secret signs first and the staged one the alternate', () => {
    expect(signIpnHeaders({ secrets: { current: 'whsec_old', staged: 'whsec_new', previous: null, previousUntil: null }, at, body })).toMatchObject({
      'X-Signature-HMAC-SHA256': only('whsec_old'),
      'X-Signature-HMAC-SHA256-Alternate': only('whsec_new'),
    });
  });

  test.each([
    ['signs the alternate until the overlap ends', new Date('2026-03-02T09:41:08.000Z'), true],
    ['is gone once the overlap has ended', new Date('2026-03-02T09:41:07.900Z'), false],
  ] as const)('after the cut-over the previous secret %s', (_name, previousUntil, expected) => {
    const headers = signIpnHeaders({ secrets: { current: 'whsec_new', staged: null, previous: 'whsec_old', previousUntil }, at, body });
    expect(headers['X-Signature-HMAC-SHA256']).toBe(only('whsec_new'));
    expect(headers['X-Signature-HMAC-SHA256-Alternate']).toBe(expected ? only('whsec_old') : undefined);
  });
});
