import { describe, expect, test } from '@jest/globals';
import { checkIpnUrl, parseIpnUrl } from './check-ipn-url.js';
import { classifyAddress } from './public-address.js';

const production = { allowPrivateTargets: false, requireHttps: true };
const development = { allowPrivateTargets: true, requireHttps: false };

describe('classifyAddress', () => {
  test.each([
    ['public', ['8.8.8.8', '1.1.1.1', '93.184.216.34', '172.15.255.255', '172.32.0.1', '100.63.255.255', '100.128.0.1', '198.17.255.255', '223.255.255.255', '2606:4700:4700::1111', '2a00:1450:4001:80b::200e']],
    ['private', [
      '0.0.0.0', '0.1.2.3', '10.0.0.1', '10.255.255.255', '100.64.0.1', '100.127.255.255', '127.0.0.1', '127.255.255.254', '172.16.0.1', '172.31.255.255', '192.0.0.8',
      '192.0.2.1', '192.88.99.1', '192.168.0.1', '192.175.48.1', '198.18.0.1', '198.19.255.255', '198.51.100.7', '203.0.113.9', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255',
      '::', '::1', 'fc00::1', 'fd12:3456::1', 'fec0::1', 'ff02::1', '100::1', '2001:db8::1', '2001:2::1', '2001:10::1', '2001:20::1', '3fff::1', '5f00::1', '4000::1', 'e000::1',
    ]],
    ['metadata', ['169.254.169.254', '169.254.170.2', '169.254.0.1', 'fe80::1', 'fe80::a9fe:a9fe', 'fd00:ec2::254', '100.100.100.200', '192.0.0.192', '168.63.129.16', 'fd20:ce::254']],
    ['embedded', ['::ffff:10.0.0.1', '::ffff:8.8.8.8', '::ffff:7f00:1', '::ffff:0:127.0.0.1', '64:ff9b::a9fe:a9fe', '64:ff9b::8.8.8.8', '64:ff9b:1::1', '2002:a9fe:a9fe::1', '2002:808:808::1', '2001:0:1::1', '::7f00:1', '::8.8.8.8', '2606::5efe:a00:1', '2606::200:5efe:a00:1']],
    ['invalid', ['', 'localhost', 'fe80::1%eth0', '1.2.3', '256.1.1.1x']],
  ] as const)('knows %s addresses', (kind, addresses) => {
    expect(Object.fromEntries(addresses.map((address) => [address, classifyAddress(address)]))).toEqual(Object.fromEntries(addresses.map((address) => [address, kind])));
  });
});

describe('checkIpnUrl in production', () => {
  test.each([
    'https://shop.example.com/ipn', 'https://shop.example.com:8443/?wc-api=wc_payment_gateway_app', 'https://8.8.8.8/ipn', 'https://[2606:4700:4700::1111]/ipn', 'https://bücher.example.com/ipn',
  ])('allows %s', (url) => {
    expect(checkIpnUrl(url, production)).toBeNull();
  });

  test.each([
    'https://127.0.0.1/', 'https://0x7f.1/', 'https://2130706433/', 'https://017700000001/', 'https://127.1/', 'https://0/', 'https://１２７.0.0.1/', 'https://127.0.0.1./',
    'https://[::1]/', 'https://[::]/', 'https://[::ffff:10.0.0.1]/', 'https://[64:ff9b::a9fe:a9fe]/', 'https://[fe80::1]/', 'https://100.64.0.1/', 'https://169.254.169.254/latest/meta-data/',
    'https://localhost/', 'https://localhost./', 'https://LOCALHOST/', 'https://shop.localhost/', 'https://intranet/', 'https://db.internal/', 'https://printer.local/', 'https://metadata.google.internal/',
    'https://shop.example.com./', 'https://user@shop.example.com/', 'https://user:password@shop.example.com/', 'https://@shop.example.com/', 'https://shop.example.com@127.0.0.1/',
    'http://shop.example.com/', 'ftp://shop.example.com/', 'file:///etc/passwd', '//shop.example.com/', 'shop.example.com/ipn', 'https://', 'https:///shop', 'https://exa mple.com/', 'https:\\\\127.0.0.1/', 'javascript:alert(1)', '',
    'https://134744072/', // 8.8.8.8 as one number: public, but nobody's real address
    `https://shop.example.com/${'x'.repeat(2_100)}`,
  ])('refuses %s', (url) => {
    expect(checkIpnUrl(url, production)).toEqual(expect.stringMatching(/^ipnUrl .*\.$/));
  });

  test.each([
    ['https://10.1.2.3/', /10\.1\.2\.3 is not a public address.*IPN_ALLOWED_NETWORKS.*IPN_ALLOW_PRIVATE_TARGETS/],
    ['https://localhost/', /private network.*IPN_ALLOW_PRIVATE_TARGETS/],
    ['http://shop.example.com/', /https:\/\//],
    ['https://169.254.169.254/', /never allowed/],
  ])('names the rule and the setting for %s', (url, sentence) => {
    expect(checkIpnUrl(url, production)).toMatch(sentence);
  });
});

describe('checkIpnUrl with networks of the operator\'s own', () => {
  const own = { ...production, allowedNetworks: ['10.20.0.0/16', '192.168.7.4', 'fd12:3456::/32', '169.254.0.0/16', '100.64.0.0/10'] };

  test.each(['https://10.20.3.4/ipn', 'https://192.168.7.4/', 'https://[fd12:3456::9]/', 'https://shop.internal/', 'https://100.64.1.1/'])('allows %s', (url) => {
    expect(checkIpnUrl(url, own)).toBeNull();
  });

  test.each([
    ['https://10.21.3.4/', /IPN_ALLOWED_NETWORKS/], ['https://192.168.7.5/', /IPN_ALLOWED_NETWORKS/], ['http://10.20.3.4/', /https:\/\//],
    ['https://169.254.169.254/', /never allowed/], ['https://100.100.100.200/', /never allowed/], ['https://metadata.google.internal/', /never allowed/],
  ])('still refuses %s', (url, sentence) => {
    expect(checkIpnUrl(url, own)).toMatch(sentence);
  });
});

describe('checkIpnUrl in development', () => {
  test.each(['http://127.0.0.1:4004/ipn', 'http://localhost:4004/ipn', 'http://[::1]:4004/', 'http://merchant:4004/', 'https://10.0.0.1/', 'http://shop.example.com/'])('allows %s', (url) => {
    expect(checkIpnUrl(url, development)).toBeNull();
  });

  test.each(['http://169.254.169.254/', 'http://[fe80::1]/', 'http://metadata.google.internal/', 'http://[::ffff:127.0.0.1]/', 'http://100.100.100.200/', 'http://2130706433/', 'http://user@localhost/'])('still refuses %s', (url) => {
    expect(checkIpnUrl(url, development)).toEqual(expect.any(String));
  });

  test('an allow-listed network opens that network alone', () => {
    const policy = { allowPrivateTargets: false, requireHttps: true, allowedNetworks: ['10.8.0.0/16', 'fd12::/16'] };
    expect(checkIpnUrl('https://10.8.4.4/', policy)).toBeNull();
    expect(checkIpnUrl('https://[fd12::4]/', policy)).toBeNull();
    expect(checkIpnUrl('https://10.9.4.4/', policy)).toEqual(expect.any(String));
    expect(checkIpnUrl('https://169.254.169.254/', { ...policy, allowedNetworks: ['0.0.0.0/0'] })).toEqual(expect.any(String));
  });
});

describe('parseIpnUrl', () => {
  test.each([
    ['https://shop.example.com/?wc-api=wc_payment_gateway_app', '/?wc-api=wc_payment_gateway_app'],
    ['https://shop.example.com?flag&b=%7e&c=a+b', '/?flag&b=%7e&c=a+b'],
    ['https://shop.example.com/a/../b//c?x=[1]|{}#fragment', '/a/../b//c?x=[1]|{}'],
    ['https://shop.example.com', '/'],
    ['https://shop.example.com/é?q=a b', '/%C3%A9?q=a%20b'],
  ])('keeps path and query of %s as written', (url, path) => {
    expect(parseIpnUrl(url, production)).toMatchObject({ path, hostname: 'shop.example.com', port: 443, origin: 'https://shop.example.com' });
  });
});
