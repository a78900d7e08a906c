import { afterEach, describe, expect, test } from '@jest/globals';
import { createSystemTimers } from '../adapters/system-timers.js';
import { answerOk, answerStatus, isSignedWith, startIpnReceiver } from '../../test/support/ipn-receiver.js';
import type { AnswerIpn, IpnReceiver } from '../../test/support/ipn-receiver.js';
import { defaultDeliverySettings } from './delivery-settings.js';
import { createIpnPoster } from './ipn-poster.js';
import { createSendTestIpn } from './send-test-ipn.js';

const tenant = { organizationId: '0123456789abcdef01234567', livemode: false };
const poster = createIpnPoster({ policy: { allowPrivateTargets: true, requireHttps: false }, timers: createSystemTimers(), settings: defaultDeliverySettings });
let shop: IpnReceiver;
afterEach(() => shop.close());
const deliveryId = 'test.65f0a1b2c3d4e5f6a7b8c9d0';

function probe(secret: string | null = 'whsec_abc', { ipnVersion = 2, url = shop.url }: { ipnVersion?: 1 | 2; url?: string } = {}) {
  const send = createSendTestIpn({
    post: poster.post,
    readSecrets: async () => new Map(secret === null ? [] : [['site', { current: secret, staged: null, previous: null, previousUntil: null }]]),
    clock: { now: () => new Date() },
  });
  return send(tenant, { deliveryId, siteId: 'site', url, ipnVersion });
}
const echo: AnswerIpn = ({ json: { schemaVersion, eventType, deliveryId } }, response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ schemaVersion, eventType, deliveryId, extra: true }));

describe('the probe ipn.test', () => {
  test('has exactly its four fields, is signed as any v2 IPN, and an echo means that all is well', async () => {
    shop = await startIpnReceiver(echo);
    const sent = await probe();
    expect(sent).toMatchObject({ failedCheck: null, failure: null, httpStatus: 200 });
    const [ipn] = shop.received;
    expect(ipn!.json).toEqual({ schemaVersion: 2, eventType: 'ipn.test', deliveryId, occurredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) });
    expect(ipn!.headers).toMatchObject({ 'x-ipn-version': '2', 'x-ipn-delivery-id': deliveryId });
    expect(isSignedWith('whsec_abc', ipn!)).toBe(true);
  });

  test.each<[string, AnswerIpn, string]>([
    ['a plain OK', answerOk, 'echo'],
    ['another status', answerStatus(204), 'status'],
    ['a redirect', answerStatus(302), 'status'],
    ['a connection that breaks', (_ipn, response) => response.destroy(), 'answer'],
    ['the echo of another probe', (_ipn, response) => response.writeHead(200).end('{"schemaVersion":2,"eventType":"ipn.test","deliveryId":"test.other"}'), 'echo'],
    ['a JSON null', (_ipn, response) => response.writeHead(200).end('null'), 'echo'],
  ])('%s does not count as ready, and it is told why', async (_name, answer, failedCheck) => {
    shop = await startIpnReceiver(answer);
    expect((await probe())?.failedCheck).toBe(failedCheck);
  });

  test.each([
    ['a port where nobody listens', 'http://127.0.0.1:9/ipn', 'connect'],
    ['a name that does not exist', 'http://nobody.invalid/ipn', 'dns'],
    ['an address that is never allowed', 'http://169.254.169.254/ipn', 'url'],
    ['a server that speaks no TLS', 'https', 'tls'],
  ])('tells what is wrong with %s', async (_name, url, failedCheck) => {
    shop = await startIpnReceiver(echo);
    expect(await probe('whsec_abc', { url: url === 'https' ? shop.url.replace('http:', 'https:') : url })).toMatchObject({ failedCheck, detail: expect.stringMatching(/.{20}/) });
    expect(shop.received).toHaveLength(0);
  });

  test('in version 1 is the news of an order that nobody has, signed as any; its state changes nothing', async () => {
    shop = await startIpnReceiver(answerStatus(404));
    expect(await probe('whsec_abc', { ipnVersion: 1 })).toMatchObject({ failedCheck: 'status', httpStatus: 404, detail: expect.stringContaining('found no such order') });
    const [ipn] = shop.received;
    expect(ipn!.json).toEqual({ id: deliveryId.slice(5), externalReference: deliveryId, status: -1 });
    expect([ipn!.headers['x-ipn-version'], ipn!.headers['x-ipn-delivery-id'], isSignedWith('whsec_abc', ipn!)]).toEqual(['1', undefined, true]);
  });

  test('is not sent unsigned', async () => {
    shop = await startIpnReceiver(echo);
    expect(await probe(null)).toBeNull();
    expect(shop.received).toHaveLength(0);
  });
});
