import { afterEach, describe, expect, test } from '@jest/globals';
import { createSystemIds } from '../adapters/system-ids.js';
import { createSystemRandom } from '../adapters/system-random.js';
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

function probe(secret: string | null = 'whsec_abc') {
  const send = createSendTestIpn({
    post: poster.post,
    readSecrets: async () => new Map(secret === null ? [] : [['site', { current: secret, staged: null, previous: null, previousUntil: null }]]),
    clock: { now: () => new Date() },
    ids: createSystemIds({ random: createSystemRandom() }),
  });
  return send(tenant, { siteId: 'site', url: shop.url });
}
const echo: AnswerIpn = ({ json: { schemaVersion, eventType, deliveryId } }, response) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify({ schemaVersion, eventType, deliveryId, extra: true }));

describe('the probe ipn.test', () => {
  test('has exactly its four fields, is signed as any v2 IPN, and an echo means ready', async () => {
    shop = await startIpnReceiver(echo);
    const sent = await probe();
    expect(sent).toMatchObject({ ready: true, deliveryId: expect.stringMatching(/^test\.[0-9a-f]{24}$/) });
    const [ipn] = shop.received;
    expect(ipn!.json).toEqual({ schemaVersion: 2, eventType: 'ipn.test', deliveryId: sent!.deliveryId, occurredAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) });
    expect(ipn!.headers).toMatchObject({ 'x-ipn-version': '2', 'x-ipn-delivery-id': sent!.deliveryId });
    expect(isSignedWith('whsec_abc', ipn!)).toBe(true);
  });

  test.each<[string, AnswerIpn]>([
    ['a plain OK', answerOk],
    ['another status', answerStatus(204)],
    ['the echo of another probe', (_ipn, response) => response.writeHead(200).end('{"schemaVersion":2,"eventType":"ipn.test","deliveryId":"test.other"}')],
    ['a JSON null', (_ipn, response) => response.writeHead(200).end('null')],
  ])('%s does not count as ready', async (_name, answer) => {
    shop = await startIpnReceiver(answer);
    expect((await probe())?.ready).toBe(false);
  });

  test('is not sent unsigned', async () => {
    shop = await startIpnReceiver(echo);
    expect(await probe(null)).toBeNull();
    expect(shop.received).toHaveLength(0);
  });
});
