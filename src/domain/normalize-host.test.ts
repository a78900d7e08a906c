import { describe, expect, test } from '@jest/globals';
import { normalizeHost } from './normalize-host.js';

const own = ['secure.gateway.example', 'api.gateway.example'];

describe('normalizeHost', () => {
  test.each([
    ['pay.shop.example', 'pay.shop.example'],
    [' Pay.SHOP.example. ', 'pay.shop.example'],
    ['bezahlen.müller.example', 'bezahlen.xn--mller-kva.example'],
    ['xn--mller-kva.example', 'xn--mller-kva.example'],
    ['shop.co.uk', 'shop.co.uk'],
    ['notgateway.example', 'notgateway.example'],
  ])('takes %s', (text, host) => {
    expect(normalizeHost(text, own)).toEqual({ host });
  });

  test.each([
    '', 'localhost', 'shop', 'a.localhost', 'printer.local', 'db.internal', '127.0.0.1', '127.1', '0x7f.0.0.1', '2130706433', '[::1]', '::1', 'pay.shop.example:443', 'pay.shop.example/x', 'user@shop.example', 'pay shop.example',
    '*.shop.example', 'pay..shop.example', '-pay.shop.example', 'pay%2eshop.example', 'http://pay.shop.example', 'secure.gateway.example', 'x.secure.gateway.example', 'SECURE.gateway.example', 'co.uk', 'com.au', 'github.io', `${'a'.repeat(64)}.example`, `${'a.'.repeat(140)}example`,
  ])('refuses %p', (text) => {
    expect(normalizeHost(text, own)).toHaveProperty('fault');
  });
});
