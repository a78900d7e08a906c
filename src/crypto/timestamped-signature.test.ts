import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { signTimestamped, verifyTimestamped } from './timestamped-signature.js';

const secret = 'whsec_0123456789abcdef';
const now = new Date('2026-01-15T12:00:00.400Z');
const seconds = Math.floor(now.getTime() / 1000);
const rawBody = new TextEncoder().encode('{"id":"evt_1","amount":4900}\r\n');

function verify(header: string | undefined, changes: Partial<Parameters<typeof verifyTimestamped>[0]> = {}) {
  return verifyTimestamped({ header, rawBody, secrets: [secret], now, toleranceSeconds: 300, ...changes });
}

/** Written apart from the code under test: the documented formula. */
function v1(timestamp: string | number, body: Uint8Array = rawBody, key = secret): string {
  return createHmac('sha256', key).update(Buffer.concat([Buffer.from(`${timestamp}.`), body])).digest('hex');
}

describe('signTimestamped', () => {
  test('writes unix seconds and the lower-case hex HMAC-SHA256 of "{t}.{raw body}"', () => {
    expect(signTimestamped({ rawBody, secrets: [secret], at: now })).toBe(`t=${seconds},v1=${v1(seconds)}`);
  });

  test('signs with every secret while they rotate', () => {
    const header = signTimestamped({ rawBody, secrets: ['old', 'new'], at: now });
    expect(verify(header, { secrets: ['old'] })).toBe('valid');
    expect(verify(header, { secrets: ['new'] })).toBe('valid');
  });
});

describe('verifyTimestamped', () => {
  const good = `t=${seconds},v1=${v1(seconds)}`;
  const flip = (text: string): string => text.slice(0, -1) + (text.endsWith('0') ? '1' : '0');

  test.each<[string, string | undefined, string]>([
    ['accepts the exact bytes', good, 'valid'],
    ['accepts any of several signatures, also of schemes it does not know', `t=${seconds},v0=abc,v1=${'0'.repeat(64)},v1=${v1(seconds)}`, 'valid'],
    ['accepts a repeated header, joined by a comma and a blank', `t=${seconds},v1=${'0'.repeat(64)}, ${good}`, 'valid'],
    ['accepts the last second of the tolerance in the past', `t=${seconds - 299},v1=${v1(seconds - 299)}`, 'valid'],
    ['says missing for no header', undefined, 'missing'],
    ['says missing for a blank header', '  ', 'missing'],
    ['refuses a changed last digit', flip(good), 'mismatch'],
    ['refuses a signature that is cut off', good.slice(0, -2), 'mismatch'],
    ['refuses a signature followed by what a hex decoder would drop', `${good}zz`, 'mismatch'],
    ['refuses multibyte characters of the right string length without throwing', `t=${seconds},v1=${'é'.repeat(64)}`, 'mismatch'],
    ['refuses an empty signature', `t=${seconds},v1=`, 'mismatch'],
    ['refuses a header without a time', `v1=${v1(seconds)}`, 'mismatch'],
    ['refuses a header without a signature', `t=${seconds}`, 'mismatch'],
    ['refuses a signature that stands before its time', `v1=${v1(seconds)},t=${seconds}`, 'mismatch'],
    ['refuses a time that is no plain digits', `t=1e9,v1=${v1('1e9')}`, 'mismatch'],
    ['refuses a negative time', `t=-5,v1=${v1('-5')}`, 'mismatch'],
    ['refuses an endless header', `${good},v0=${'a'.repeat(5_000)}`, 'mismatch'],
    ['refuses a flood of signatures', `t=${seconds},${`v1=${'0'.repeat(64)},`.repeat(40)}v1=${v1(seconds)}`, 'mismatch'],
    ['refuses an old time with the signature of another time', `t=${seconds - 10},v1=${v1(seconds)}`, 'mismatch'],
    ['tells an authentic but stale one apart', `t=${seconds - 302},v1=${v1(seconds - 302)}`, 'outside_tolerance'],
    ['tells an authentic one from the future apart', `t=${seconds + 302},v1=${v1(seconds + 302)}`, 'outside_tolerance'],
  ])('%s', (_name, header, verdict) => {
    expect(verify(header)).toBe(verdict);
  });

  test('refuses a body that was parsed and serialized again', () => {
    const again = new TextEncoder().encode(JSON.stringify(JSON.parse(new TextDecoder().decode(rawBody))));
    expect(verify(good, { rawBody: again })).toBe('mismatch');
  });

  test('works over bytes that are no valid UTF-8', () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0xff, 0xfe, 0x00, 0x0d, 0x0a]);
    const header = signTimestamped({ rawBody: bytes, secrets: [secret], at: now });
    expect(verify(header, { rawBody: bytes })).toBe('valid');
    expect(verify(header, { rawBody: new TextEncoder().encode(new TextDecoder().decode(bytes)) })).toBe('mismatch');
  });

  test('refuses another secret, an empty one and none', () => {
    expect(verify(good, { secrets: ['whsec_other'] })).toBe('mismatch');
    expect(verify(`t=${seconds},v1=${v1(seconds, rawBody, '')}`, { secrets: [''] })).toBe('mismatch');
    expect(verify(good, { secrets: [] })).toBe('mismatch');
  });
});
