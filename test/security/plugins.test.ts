import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startIpnReceiver } from '../../contract-tests/ipn-receiver.js';
import type { IpnReceiver } from '../../contract-tests/ipn-receiver.js';
import { sendRaw } from '../support/send-raw.js';
import type { RawAnswer } from '../support/send-raw.js';
import { sendRequest } from '../support/send-request.js';
import type { Json } from '../support/send-request.js';
import { spawnGateway } from '../support/spawn-gateway.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';
import { waitFor } from '../support/wait-for.js';

let gateway: SpawnedGateway;
let receiver: IpnReceiver;
/** A site as the plugins need it: amounts in hundredths. */
let siteId: string;

type Created = { id: string; sessionPublicId: string; shortCode: string; paymentUrl: string };

/** What a shop plugin writes to its socket, byte for byte: HTTP/1.0, two headers of its own, slashes and other characters escaped. */
function pluginRequest(body: string, { path = `/v1/checkouts/${siteId}/create`, key = gateway.devJson.apiKey } = {}): Buffer {
  const bytes = Buffer.from(body, 'ascii');
  const head = ['POST', path, 'HTTP/1.0'].join(' ');
  const lines = [head, `Host: ${new URL(gateway.urls.adminApi).host}`, 'User-Agent: WordPress/6.5; https://shop.example', 'Accept: */*', 'Content-Type: application/json', `Authorization: Bearer ${key}`, `Content-Length: ${bytes.length}`, 'Connection: close'];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'ascii'), bytes]);
}

/** PHP's json_encode: `\/` for a slash, `\u` escapes beyond ASCII, integral floats with `.0`. */
function phpJson(value: Json): string {
  return JSON.stringify(value)
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .replace(/"float:(-?\d+)"/g, '$1.0');
}

const wooOrder = (changes: Json = {}): Json => ({
  amount: 'float:4900',
  currency: 'EUR',
  email: 'kaeufer@example.com',
  externalReference: '10042',
  returnUrl: 'https://shop.example/checkout/order-received/10042/?key=wc_order_1&utm_nooverride',
  cancelUrl: 'https://shop.example/cart/?cancel_order=true&order=wc_order_1',
  ipnUrl: receiver.url,
  items: [
    { description: 'Notizbuch – „A5“', quantity: 2, unitPrice: 'float:2000', itemType: 'goods' },
    { description: 'Versand', quantity: 1, unitPrice: 'float:900', itemType: 'shipping' },
  ],
  billingAddress: { firstName: 'Jörg', lastName: 'Müller', address1: 'Straße 1', address2: '', city: 'Köln', postcode: '50667', country: 'DE', phone: '' },
  shippingAddress: { firstName: '', lastName: '', address1: '', address2: '', city: '', postcode: '', country: '' },
  ...changes,
});

async function send(body: string, options: { path?: string; key?: string } = {}): Promise<RawAnswer> {
  return sendRaw(gateway.urls.adminApi, pluginRequest(body, options));
}

/** As the plugins judge an answer: the status exactly 200, one JSON body of the length that is said, and what they read of it usable. */
function expectUsable(answer: RawAnswer): Created {
  expect(answer.statusLine).toMatch(/^HTTP\/1\.[01] 200 OK$/);
  expect(answer.headers['transfer-encoding']).toBeUndefined();
  expect(answer.headers['content-length']).toBe(String(Buffer.byteLength(answer.body)));
  expect(answer.headers['content-type']).toMatch(/^application\/json\b/);
  expect(answer.headers['connection']).toBe('close');
  const created = JSON.parse(answer.body) as Created;
  expect(created.sessionPublicId).toMatch(/^[A-Za-z0-9._:-]{1,128}$/);
  expect(created.id).toMatch(/^[0-9a-f]{24}$/);
  expect(created.paymentUrl).toBe(`${gateway.urls.checkout}/checkout/${created.shortCode}`);
  return created;
}

const read = async (path: string): Promise<Json> => (await sendRequest('GET', `${gateway.urls.adminApi}${path}`, { key: gateway.devJson.apiKey })).body;

beforeAll(async () => {
  gateway = await spawnGateway({ env: { VALIDATE_RESPONSES: 'true' } });
  const made = await sendRequest('POST', `${gateway.urls.adminApi}/api/v1/sites`, {
    key: gateway.devJson.apiKey, body: { name: 'WordPress shop', amountScale: 'hundredths', ipnVersion: 1, providerIds: [gateway.devJson.providerId] },
  });
  expect(made.status).toBe(201);
  siteId = String(made.body['id']);
  const secret = await sendRequest('GET', `${gateway.urls.adminApi}/api/v1/sites/${siteId}/webhook-secret`, { key: gateway.devJson.apiKey });
  receiver = await startIpnReceiver(String(secret.body['secret']));
}, 120_000);

afterAll(async () => {
  await receiver?.close();
  await gateway?.stop();
});

describe('a shop plugin', () => {
  test.each(['/v1', '/api/v1'])('gets, over HTTP/1.0 on %s, exactly 200 with Content-Length, and what it sent is kept', async (prefix) => {
    const created = expectUsable(await send(phpJson(wooOrder()), { path: `${prefix}/checkouts/${siteId}/create` }));
    expect(await read(`/api/v1/checkouts/${created.id}`)).toMatchObject({
      amount: 4900, currency: 'EUR', amountScale: 'hundredths', externalReference: '10042', ipnVersion: 1, ipnUrl: receiver.url,
      email: 'kaeufer@example.com', shippingAddress: null, billingAddress: { firstName: 'Jörg', address1: 'Straße 1', country: 'DE' },
      returnUrl: 'https://shop.example/checkout/order-received/10042/?key=wc_order_1&utm_nooverride',
      items: [expect.objectContaining({ description: 'Notizbuch – „A5“', quantity: 2, unitPrice: 2000, itemType: 'goods' }), expect.objectContaining({ quantity: 1, unitPrice: 900, itemType: 'shipping' })],
    });
  });

  test('that sends the same reference again gets a new session each time, for the same amount and for another', async () => {
    const sessions: Created[] = [];
    for (const amount of ['float:4900', 'float:4900', 'float:5000']) sessions.push(expectUsable(await send(phpJson(wooOrder({ externalReference: 'again', amount, items: [] })))));
    for (const field of ['id', 'sessionPublicId', 'shortCode', 'paymentUrl'] as const) expect(new Set(sessions.map((session) => session[field])).size).toBe(3);
    // The newest is the one that can be paid.
    const newest = sessions[2] as Created;
    expect((await read(`/api/v1/checkouts/${newest.id}`))['status']).toBe('pending');
    await waitFor(async () => (await read(`/api/v1/checkouts/${sessions[0]?.id ?? ''}`))['status'] === 'cancelled', { what: 'the oldest session to be closed' });
    await waitFor(async () => (await read(`/api/v1/checkouts/${sessions[1]?.id ?? ''}`))['status'] === 'cancelled', { what: 'the older session to be closed' });
  });

  test.each([
    ['1,500 yen as 150000', 'JPY', 150_000, 1_500, [{ description: 'x', quantity: 1, unitPrice: 150_000, itemType: 'goods' }]],
    ['1.50 dinar as 150', 'KWD', 150, 1_500, [{ description: 'x', quantity: 3, unitPrice: 50, itemType: 'goods' }]],
    ['49.00 euro as 4900', 'EUR', 4_900, 4_900, []],
    ['10.00 euro for three as 1000 and 3 × 334', 'EUR', 1_000, 1_000, [{ description: 'x', quantity: 3, unitPrice: 334, itemType: 'goods' }]],
  ])('says %s and gets it right in the smallest unit everywhere', async (_name, currency, sent, minor, items) => {
    const created = expectUsable(await send(phpJson(wooOrder({ externalReference: `scale-${currency}-${sent}`, amount: `float:${sent}`, currency, items }))));
    expect(await read(`/api/v1/checkouts/${created.id}`)).toMatchObject({ amount: minor, currency, amountScale: 'hundredths' });
    const page = await sendRequest('GET', `${gateway.urls.checkout}/api/v1/checkouts/${created.shortCode}`);
    expect(page.body).toMatchObject({ amount: minor, currency });
    const paid = await sendRequest('POST', `${gateway.urls.adminApi}/api/v1/test-helpers/transactions/${created.id}/simulate`, { key: gateway.devJson.apiKey, body: { outcome: 'succeeded' } });
    expect(paid.body).toMatchObject({ status: 'succeeded', amount: minor, amountCaptured: minor, currency });
  });

  test.each([
    ['half a yen', 'JPY', 150_050],
    ['one hundredth of a yen', 'JPY', 1],
    ['a Chilean centavo', 'CLP', 101],
  ])('that asks for %s is told why not, in a body it can read', async (_name, currency, amount) => {
    const answer = await send(phpJson(wooOrder({ currency, amount: `float:${amount}`, items: [] })));
    const body = JSON.parse(answer.body) as Json;
    expect([answer.status, body['code']]).toEqual([422, 'amount_not_representable']);
    expect(answer.headers['content-length']).toBe(String(Buffer.byteLength(answer.body)));
    expect(answer.headers['transfer-encoding']).toBeUndefined();
    expect([typeof body['message'], body['error'], String(body['requestId'])]).toEqual(['string', body['message'], expect.stringMatching(/^[A-Za-z0-9._:-]{1,128}$/)]);
  });

  test.each([
    ['nothing, as its encoder failed', '', 400, 'malformed_json'],
    ['a wrong key', null, 401, 'unauthorized'],
    ['items that do not add up', { amount: 1000, items: [{ description: 'x', quantity: 1, unitPrice: 1001 }] }, 422, 'items_total_mismatch'],
  ])('that sends %s gets a refusal over HTTP/1.0, never 500', async (_name, changes, status, code) => {
    const answer = changes === null ? await send(phpJson(wooOrder()), { key: 'sk_test_wrong.wrong' }) : await send(changes === '' ? '' : phpJson(wooOrder(changes as Json)));
    const body = JSON.parse(answer.body) as Json;
    expect([answer.status, body['code']]).toEqual([status, code]);
    expect(answer.headers['content-length']).toBe(String(Buffer.byteLength(answer.body)));
    expect(answer.headers['connection']).toBe('close');
  });

  test('is sent IPNs of version 1 with the reference as it gave it, to the address with its query as it stands', async () => {
    const created = expectUsable(await send(phpJson(wooOrder({ externalReference: '000123 ä/1' }))));
    await sendRequest('POST', `${gateway.urls.adminApi}/api/v1/test-helpers/transactions/${created.id}/simulate`, { key: gateway.devJson.apiKey, body: { outcome: 'succeeded' } });
    const ipn = await waitFor(() => receiver.received.find(({ body }) => body.id === created.id), { what: 'the IPN' });
    expect(ipn.body).toMatchObject({ id: created.id, externalReference: '000123 ä/1', status: 1 });
    expect(ipn.headers['x-ipn-version'] ?? '1').toBe('1');
    expect(receiver.violations()).toEqual([]);
  });
});
