import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from '@jest/globals';
import { addressInList, clientAddress, isBehindUnknownProxy, isPrivateAddress, rateLimitSubject } from './client-address.js';

function request(remoteAddress: string, headers: Record<string, string> = {}): IncomingMessage {
  return { socket: { remoteAddress }, headers } as unknown as IncomingMessage;
}

describe('clientAddress', () => {
  const cases: [string, string, string | null, string[], string][] = [
    ['is the connection own without a trusted proxy, whatever is claimed', '203.0.113.9', '10.0.0.1', [], '203.0.113.9'],
    ['is IPv4 where IPv4 comes in IPv6', '::ffff:203.0.113.9', null, [], '203.0.113.9'],
    ['is what the trusted proxy saw', '10.0.0.1', '198.51.100.7', ['10.0.0.0/8'], '198.51.100.7'],
    ['is the nearest that is no trusted proxy, not what the client wrote before', '10.0.0.1', '1.1.1.1, 198.51.100.7, 10.0.0.2', ['10.0.0.0/8'], '198.51.100.7'],
    ['is the proxy where the proxy says nothing', '10.0.0.1', null, ['10.0.0.1'], '10.0.0.1'],
    ['ends at what is no address', '10.0.0.1', '198.51.100.7, unknown', ['10.0.0.1'], '10.0.0.1'],
    ['knows IPv6 ranges', 'fd00::1', '2001:db8::5', ['fd00::/8'], '2001:db8::5'],
  ];
  test.each(cases)('%s', (_name, remote, forwarded, trusted, expected) => {
    expect(clientAddress(request(remote, forwarded === null ? {} : { 'x-forwarded-for': forwarded }), trusted)).toBe(expected);
  });

  test('is known to be unsure behind a proxy that nobody declared', () => {
    const headers = { 'x-forwarded-for': '127.0.0.1' };
    expect(isBehindUnknownProxy(request('10.0.0.1', headers), [])).toBe(true);
    expect(isBehindUnknownProxy(request('10.0.0.1', headers), ['10.0.0.1'])).toBe(false);
    expect(isBehindUnknownProxy(request('10.0.0.1'), [])).toBe(false);
  });

  test.each([[{ 'x-forwarded-for': 'unknown' }], [{ 'x-forwarded-for': '203.0.113.9:51234' }], [{ via: '1.1 edge' }]])('is known to be unsure behind a trusted proxy that tells no address: %j', (headers) => {
    expect(isBehindUnknownProxy(request('10.0.0.1', headers as Record<string, string>), ['10.0.0.1'])).toBe(true);
  });
});

describe('addressInList', () => {
  test.each([
    ['203.0.113.9', ['203.0.113.0/24'], true],
    ['203.0.114.9', ['203.0.113.0/24'], false],
    ['203.0.113.9', ['203.0.113.9'], true],
    ['::ffff:203.0.113.9', ['203.0.113.9'], true],
    ['2001:db8::1', ['2001:db8::/32'], true],
    ['2001:db8::1', ['0.0.0.0/0'], false],
    ['203.0.113.9', ['nonsense', '203.0.113.0/99'], false],
    ['nonsense', ['0.0.0.0/0'], false],
    ['203.0.113.9', [], false],
  ])('%s in %j is %s', (address, list, expected) => {
    expect(addressInList(address, list)).toBe(expected);
  });
});

test('private addresses are those of one machine or network', () => {
  expect(['127.0.0.1', '::1', '10.1.2.3', '192.168.0.1', 'fd00::1', '::ffff:10.0.0.1'].every(isPrivateAddress)).toBe(true);
  expect(['203.0.113.9', '169.254.169.254', '100.64.0.1', '2001:db8::1', 'nonsense'].some(isPrivateAddress)).toBe(false);
});

test('a subscriber of IPv6 is counted by the /64 that is all his', () => {
  expect(rateLimitSubject('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2::/64');
  expect(rateLimitSubject('2001:db8:1:2::9')).toBe(rateLimitSubject('2001:db8:1:2:3:4:5:6'));
  expect(rateLimitSubject('::ffff:203.0.113.9')).toBe('203.0.113.9');
});
