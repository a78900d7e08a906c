import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openDocumentCounter } from '../support/count-documents.js';
import type { DocumentCounter } from '../support/count-documents.js';
import { makeLiveKey } from '../support/make-live-key.js';
import { seedOrganization } from '../support/seed-organization.js';
import { sendRaw } from '../support/send-raw.js';
import type { RawAnswer } from '../support/send-raw.js';
import { recordErrorCode } from '../support/record-statuses.js';
import { sendRequest } from '../support/send-request.js';
import type { Json, ReceivedAnswer, SendOptions } from '../support/send-request.js';
import { signHook } from '../support/sign-hook.js';
import { spawnCluster } from '../support/spawn-cluster.js';
import type { Cluster } from '../support/spawn-cluster.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';

const webhookSecret = `whsec_${'h'.repeat(32)}`;
const unknownId = 'a'.repeat(24);

let cluster: Cluster;
let gateway: SpawnedGateway;
let stored: DocumentCounter;
let keys: { live: string; foreign: string; revoked: string; otherScope: string; viewer: string };
let foreignSiteId: string;
let hookProviderId: string;
let stalled: { headers: Promise<RawAnswer>; body: Promise<RawAnswer>; hook: Promise<RawAnswer> };

const api = (method: string, path: string, options: SendOptions = {}): Promise<ReceivedAnswer> => sendRequest(method, `${gateway.urls.adminApi}${path}`, { key: gateway.devJson.apiKey, ...options });
const createPath = (siteId = gateway.devJson.siteId): string => `/v1/checkouts/${siteId}/create`;
const create = (body: unknown, options: SendOptions = {}): Promise<ReceivedAnswer> => api('POST', createPath(), { body, ...options });
const order = (changes: Json = {}): Json => ({ amount: 4900, currency: 'EUR', externalReference: 'order-1', ...changes });
/** The text of an order with one value put in as it is, for numbers and escapes that no encoder here writes. */
const orderText = (field: string, value: string): string => JSON.stringify(order({ [field]: '@' })).replace('"@"', value);
const hookUrl = (providerId = hookProviderId, type = 'sandbox'): string => `${gateway.urls.main}/hooks/${type}/${providerId}`;
const hook = (body: string | Uint8Array, signature: string | null, url = hookUrl()): Promise<ReceivedAnswer> =>
  sendRequest('POST', url, { body, headers: signature === null ? {} : { 'Sandbox-Signature': signature } });

async function makeKey(body: Json): Promise<{ id: string; key: string }> {
  const made = await api('POST', `/api/v1/organizations/${gateway.devJson.organizationId}/api-keys`, { body: { name: 'Test', ...body } });
  expect(made.status).toBe(201);
  return { id: String(made.body['keyId']), key: String(made.body['secret']) };
}

function stall(origin: string, text: string): Promise<RawAnswer> {
  const answer = sendRaw(origin, text, { patienceMs: 45_000 });
  // Looked at in the last test only.
  answer.catch(() => undefined);
  return answer;
}

beforeAll(async () => {
  cluster = await spawnCluster();
  gateway = await cluster.spawn();
  const { adminApi, main } = gateway.urls;
  const head = (path: string): string => `POST ${path} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: Bearer ${gateway.devJson.apiKey}\r\nContent-Length: 500\r\n\r\n{"amount":`;
  // Begun first: the time limits that end them are longer than everything else here takes.
  stalled = { headers: stall(adminApi, 'POST /v1/checkouts HTTP/1.1\r\nHost: lo'), body: stall(adminApi, head(createPath())), hook: stall(main, head(`/hooks/sandbox/${gateway.devJson.providerId}`)) };

  const other = await seedOrganization(cluster.database);
  const foreignSite = await api('POST', '/api/v1/sites', { key: other.testKey, body: { name: 'Foreign shop' } });
  foreignSiteId = String(foreignSite.body['id']);
  const provider = await api('POST', '/api/v1/providers', { body: { type: 'sandbox', label: 'Known secret', credentials: { secretKey: `sim_${'k'.repeat(32)}`, webhookSecret } } });
  expect([foreignSite.status, provider.status]).toEqual([201, 201]);
  hookProviderId = String(provider.body['id']);
  const revoked = await makeKey({ scopes: ['checkout:*'] });
  expect((await api('POST', `/api/v1/organizations/${gateway.devJson.organizationId}/api-keys/${revoked.id}/revoke`)).status).toBe(200);
  keys = {
    live: (await makeLiveKey(gateway)).liveKey,
    foreign: other.testKey,
    revoked: revoked.key,
    otherScope: (await makeKey({ scopes: ['transaction:read', 'checkout:read'] })).key,
    viewer: (await makeKey({ role: 'viewer', scopes: ['checkout:read'] })).key,
  };
  stored = await openDocumentCounter(cluster.database, ['transactions', 'shortCodes', 'inboxEvents', 'idempotencyRecords', 'deliveries', 'sites', 'providerAccounts', 'apiKeys', 'simulator_payments']);
}, 120_000);

afterAll(async () => {
  await stored?.close();
  await cluster?.stop();
});

/** One error shape, the request's id in body and header, and nothing of the inside. */
function expectCleanProblem(answer: { status: number; text: string; headers: Headers; body: Json }): void {
  const { body } = answer;
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(Object.keys(body).sort()).toEqual(['code', 'detail', 'error', 'errors', 'message', 'requestId', 'status', 'title', 'type']);
  expect(body['requestId']).toBe(answer.headers.get('x-request-id'));
  expect([body['status'], body['error'], body['message']]).toEqual([answer.status, body['detail'], body['detail']]);
  expect(body['type']).toBe(`${gateway.urls.adminApi}/docs/errors/${String(body['code'])}`);
  expect(answer.text).not.toMatch(/\bat \S+ \(|node:|node_modules|\/src\/|\.[jt]s\b|mongo|express|ajv|openapi|BSON|Error:|undefined|\[object/i);
}

type Refusal = [name: string, send: () => Promise<ReceivedAnswer>, status: number, code: string, pointer?: string];

const deep = (open: string, close: string, levels: number): string => open.repeat(levels) + close.repeat(levels);
const items = (...lines: [quantity: number, unitPrice: number][]): Json[] => lines.map(([quantity, unitPrice], index) => ({ description: `Line ${index + 1}`, quantity, unitPrice }));

const malformed: Refusal[] = [
  ['an empty body', () => create(''), 400, 'malformed_json'],
  ['half a body', () => create('{"amount": 4900'), 400, 'malformed_json'],
  ['form fields called JSON', () => create('amount=4900&currency=EUR'), 400, 'malformed_json'],
  ['two values', () => create('{} {}'), 400, 'malformed_json'],
  ['bytes that are not UTF-8', () => create(Buffer.from(orderText('externalReference', '"\xff\xfe"'), 'latin1')), 400, 'malformed_json'],
  ['an overlong form of a character', () => create(Buffer.from(orderText('externalReference', '"\xc0\xaf"'), 'latin1')), 400, 'malformed_json'],
  ['UTF-16', () => create(Buffer.from(`\ufeff${JSON.stringify(order())}`, 'utf16le')), 400, 'malformed_json'],
  ['an escape of half a character', () => create(orderText('externalReference', '"a\\ud800b"')), 400, 'malformed_json'],
  ['half a character in a name', () => create(orderText('metadata', '{"\\udfff":"x"}')), 400, 'malformed_json'],
  ['a NUL in the text itself', () => create(orderText('externalReference', '"a\u0000b"')), 400, 'malformed_json'],
  ['an array', () => create('[]'), 400, 'invalid_request', '/body'],
  ['null', () => create('null'), 400, 'invalid_request', '/body'],
  ['a text', () => create('"order"'), 400, 'invalid_request', '/body'],
  ['300,000 arrays in each other', () => create(deep('[', ']', 300_000)), 400, 'invalid_request'],
  ['100,000 objects in each other', () => create(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`), 400, 'invalid_request'],
  ['200,000 arrays in metadata, with an Idempotency-Key', () => create(orderText('metadata', deep('[', ']', 200_000)), { headers: { 'Idempotency-Key': 'deep' } }), 400, 'invalid_request'],
  ['200,000 arrays on the buyer\'s host', () => sendRequest('POST', `${gateway.urls.checkout}/api/v1/transactions/create`, { body: deep('[', ']', 200_000) }), 400, 'invalid_request'],
  ['__proto__', () => create('{"amount":1,"currency":"EUR","externalReference":"x","__proto__":{"admin":true}}'), 400, 'invalid_request'],
  ['__proto__ by escapes', () => create('{"amount":1,"currency":"EUR","externalReference":"x","\\u005f\\u005fproto\\u005f\\u005f":{"admin":true}}'), 400, 'invalid_request'],
  ['__proto__ in metadata', () => create(orderText('metadata', '{"__proto__":"x"}')), 400, 'invalid_request'],
  ['constructor as a field', () => create(order({ constructor: { prototype: {} } })), 400, 'invalid_request', '/body/constructor'],
  ['an operator in place of a value', () => create(order({ externalReference: { $ne: '' } })), 400, 'invalid_request', '/body/externalReference'],
  ['an operator as a name in metadata', () => create(order({ metadata: { $set: 'x' } })), 400, 'invalid_request', '/body/metadata'],
  ['another media type', () => create(JSON.stringify(order()), { headers: { 'Content-Type': 'text/plain' } }), 415, 'unsupported_media_type'],
  ['another charset', () => create(JSON.stringify(order()), { headers: { 'Content-Type': 'application/json; charset=iso-8859-1' } }), 415, 'unsupported_media_type'],
  ['an encoding that is not known', () => create('x', { headers: { 'Content-Encoding': 'compress' } }), 415, 'unsupported_media_type'],
  ['bytes that are not the gzip they say', () => create('no gzip', { headers: { 'Content-Encoding': 'gzip' } }), 400, 'invalid_request'],
];

const fields: Refusal[] = [
  ['an unknown field', () => create(order({ colour: 'hunter2' })), 400, 'invalid_request', '/body/colour'],
  ['an unknown field of an item', () => create(order({ items: [{ description: 'x', quantity: 1, unitPrice: 4900, sku: '1' }] })), 400, 'invalid_request', '/body/items/0/sku'],
  ['an unknown query parameter', () => api('POST', `${createPath()}?dry=1`, { body: order() }), 400, 'invalid_request', '/query/dry'],
  ['no amount', () => create({ currency: 'EUR', externalReference: 'x' }), 400, 'invalid_request', '/body/amount'],
  ['an amount as text', () => create(order({ amount: '4900' })), 400, 'invalid_request', '/body/amount'],
  ['an amount of null', () => create(order({ amount: null })), 400, 'invalid_request', '/body/amount'],
  ['zero', () => create(order({ amount: 0 })), 400, 'invalid_request', '/body/amount'],
  ['minus zero', () => create(orderText('amount', '-0')), 400, 'invalid_request', '/body/amount'],
  ['a negative amount', () => create(order({ amount: -4900 })), 400, 'invalid_request', '/body/amount'],
  ['a fraction', () => create(order({ amount: 49.5 })), 400, 'invalid_request', '/body/amount'],
  ['an amount of 1,000,000,000,000', () => create(order({ amount: 1_000_000_000_000 })), 400, 'invalid_request', '/body/amount'],
  ['an amount beyond safe integers', () => create(orderText('amount', '9007199254740993')), 400, 'invalid_request', '/body/amount'],
  ['an amount beyond numbers', () => create(orderText('amount', '1e400')), 400, 'invalid_request', '/body/amount'],
  ['a currency in lower case', () => create(order({ currency: 'eur' })), 400, 'invalid_request', '/body/currency'],
  ['an unknown currency', () => create(order({ currency: 'ABC' })), 422, 'unsupported_currency', '/body/currency'],
  ['"no currency"', () => create(order({ currency: 'XXX' })), 422, 'unsupported_currency', '/body/currency'],
  ['gold', () => create(order({ currency: 'XAU' })), 422, 'unsupported_currency', '/body/currency'],
  ['no reference', () => create({ amount: 1, currency: 'EUR' }), 422, 'reference_required', '/body/externalReference'],
  ['a reference of blanks', () => create(order({ externalReference: '   ' })), 422, 'reference_required', '/body/externalReference'],
  ['a reference of 65 characters', () => create(order({ externalReference: 'x'.repeat(65) })), 400, 'invalid_request', '/body/externalReference'],
  ['a NUL by escape', () => create(orderText('externalReference', '"a\\u0000b"')), 400, 'invalid_request', '/body/externalReference'],
  ['a NUL in a lenient field', () => create(orderText('billingAddress', '{"city":"a\\u0000"}')), 400, 'invalid_request', '/body/billingAddress/city'],
  ['a return address that would run as a script', () => create(order({ returnUrl: 'javascript:alert(1)' })), 400, 'invalid_request', '/body/returnUrl'],
  ['a return address with a password', () => create(order({ returnUrl: 'https://a:b@shop.example/' })), 400, 'invalid_request', '/body/returnUrl'],
  ['an ipnUrl of the cloud\'s metadata', () => create(order({ ipnUrl: 'http://169.254.169.254/latest/meta-data' })), 422, 'ipn_url_not_allowed', '/body/ipnUrl'],
  ['the same, written as one number', () => create(order({ ipnUrl: 'http://2852039166/latest/meta-data' })), 422, 'ipn_url_not_allowed', '/body/ipnUrl'],
  ['the same, wrapped in IPv6', () => create(order({ ipnUrl: 'http://[::ffff:169.254.169.254]/' })), 422, 'ipn_url_not_allowed', '/body/ipnUrl'],
  ['an ipnUrl with a password', () => create(order({ ipnUrl: 'https://a:b@shop.example/' })), 422, 'ipn_url_not_allowed', '/body/ipnUrl'],
  ['a quantity of zero', () => create(order({ items: items([0, 4900]) })), 400, 'invalid_request', '/body/items/0/quantity'],
  ['half a quantity', () => create(order({ items: items([0.5, 9800]) })), 400, 'invalid_request', '/body/items/0/quantity'],
  ['an item without a word', () => create(order({ items: [{ quantity: 1, unitPrice: 4900, description: '' }] })), 422, 'item_text_required', '/body/items/0'],
  ['501 items', () => create(order({ amount: 501, items: items(...Array.from({ length: 501 }, (): [number, number] => [1, 1])) })), 400, 'invalid_request', '/body/items'],
  ['an expiry of a minute', () => create(order({ expireInMinutes: 1 })), 400, 'invalid_request', '/body/expireInMinutes'],
  ['an Idempotency-Key of 300 characters', () => create(order(), { headers: { 'Idempotency-Key': 'x'.repeat(300) } }), 400, 'invalid_request', '/headers/idempotency-key'],
  ['a day that is in no calendar', () => api('GET', '/api/v1/transactions?from=2026-99-99'), 400, 'invalid_request', '/query/from'],
  ['a page of 1,000 rows', () => api('GET', '/api/v1/transactions?limit=1000'), 400, 'invalid_request', '/query/limit'],
  ['two limits', () => api('GET', '/api/v1/transactions?limit=1&limit=2'), 400, 'invalid_request', '/query/limit'],
  ['an operator in the query', () => api('GET', '/api/v1/transactions?externalReference[$ne]=x'), 400, 'invalid_request', '/query/externalReference'],
  ['a cursor of another list', () => api('GET', '/api/v1/transactions?cursor=AAAA'), 400, 'invalid_request', '/query/cursor'],
];

const owners: Refusal[] = [
  ['no key', () => create(order(), { headers: { Authorization: '' } }), 401, 'unauthorized'],
  ['half a key', () => create(order(), { key: gateway.devJson.apiKey.slice(0, -10) }), 401, 'unauthorized'],
  ['a key of nobody', () => create(order(), { key: `sk_test_${unknownId}.${'x'.repeat(43)}` }), 401, 'unauthorized'],
  ['a test key spelled live', () => create(order(), { key: gateway.devJson.apiKey.replace('sk_test_', 'sk_live_') }), 401, 'unauthorized'],
  ['a revoked key', () => create(order(), { key: keys.revoked }), 401, 'api_key_revoked'],
  ['a key without the scope', () => create(order(), { key: keys.otherScope }), 403, 'forbidden_scope'],
  ['a key without the role', () => create(order(), { key: keys.viewer }), 403, 'forbidden_role'],
  ['a key that names a mode', () => create(order(), { headers: { 'X-Mode': 'live' } }), 400, 'header_not_allowed', '/headers/x-mode'],
  ['a key that names an organization', () => create(order(), { headers: { 'X-Organization-ID': unknownId } }), 400, 'header_not_allowed', '/headers/x-organization-id'],
  ['a live key at a test site', () => create(order(), { key: keys.live }), 404, 'site_not_found'],
  ['another organization\'s key', () => create(order(), { key: keys.foreign }), 404, 'site_not_found'],
  ['another organization\'s site', () => api('POST', createPath(foreignSiteId), { body: order() }), 404, 'site_not_found'],
  ['an unknown site', () => api('POST', createPath(unknownId), { body: order() }), 404, 'site_not_found'],
  ['a site id that is none', () => api('POST', createPath('shop'), { body: order() }), 400, 'invalid_request', '/path/siteId'],
  ['a NUL in the path', () => api('POST', createPath('%00'), { body: order() }), 400, 'invalid_request', '/path/siteId'],
  ['a broken escape in the path', () => api('POST', createPath('%zz'), { body: order() }), 400, 'invalid_request'],
];

const event = JSON.stringify({ id: 'evt_1', object: 'event', type: 'payment.succeeded', createdAt: '2026-01-01T00:00:00.000Z', account: 'acct_x', livemode: false, data: { object: {} } });
const ago = (seconds: number): Date => new Date(Date.now() - seconds * 1_000);
const hooks: Refusal[] = [
  ['without a signature', () => hook(event, null), 400, 'hook_signature_invalid'],
  ['with another\'s signature', () => hook(event, signHook(`${webhookSecret}x`, event)), 400, 'hook_signature_invalid'],
  ['with an empty secret\'s signature', () => hook(event, signHook('', event)), 400, 'hook_signature_invalid'],
  ['with a signature of 301 s ago', () => hook(event, signHook(webhookSecret, event, ago(301))), 400, 'hook_signature_invalid'],
  ['with a signature of the future', () => hook(event, signHook(webhookSecret, event, ago(-310))), 400, 'hook_signature_invalid'],
  ['with the time moved and the signature kept', () => hook(event, signHook(webhookSecret, event, ago(4_000)).replace(/t=\d+/, `t=${Math.floor(Date.now() / 1_000)}`)), 400, 'hook_signature_invalid'],
  ['parsed and written again', () => hook(JSON.stringify(JSON.parse(event), null, 2), signHook(webhookSecret, event)), 400, 'hook_signature_invalid'],
  ['with one blank more', () => hook(`${event} `, signHook(webhookSecret, event)), 400, 'hook_signature_invalid'],
  ['with CRLF for LF', () => hook(`${event}\r\n`, signHook(webhookSecret, `${event}\n`)), 400, 'hook_signature_invalid'],
  ['with nothing in it', () => hook('', null), 400, 'hook_signature_invalid'],
  ['with characters in place of hex', () => hook(event, `t=${Math.floor(Date.now() / 1_000)},v1=${'z'.repeat(64)}`), 400, 'hook_signature_invalid'],
  ['signed for another provider', () => hook(event, signHook(webhookSecret, event), hookUrl(gateway.devJson.providerId)), 400, 'hook_signature_invalid'],
  ['for an unknown provider', () => hook(event, signHook(webhookSecret, event), hookUrl(unknownId)), 404, 'provider_not_found'],
  ['for a provider id that is none', () => hook(event, signHook(webhookSecret, event), hookUrl('shop')), 400, 'invalid_request', '/path/providerId'],
  ['for a type that is none', () => hook(event, signHook(webhookSecret, event), hookUrl(hookProviderId, 'paypol')), 400, 'invalid_request', '/path/type'],
  ['of 5 MB', () => hook('x'.repeat(5_000_000), signHook(webhookSecret, 'x')), 413, 'payload_too_large'],
];

const large: Refusal[] = [
  ['5 MB', () => create(JSON.stringify(order({ email: 'x'.repeat(5_000_000) }))), 413, 'payload_too_large'],
  ['5 MB out of 5 kB of gzip', () => create(gzipSync(Buffer.alloc(5_000_000, ' ')), { headers: { 'Content-Encoding': 'gzip' } }), 413, 'payload_too_large'],
  ['5 MB without a key', () => create(JSON.stringify(order({ email: 'x'.repeat(5_000_000) })), { headers: { Authorization: '' } }), 401, 'unauthorized'],
];

describe.each([['a body', malformed], ['a request', fields], ['a caller', owners], ['a hook', hooks], ['a body that is too large,', large]])('%s', (_kind, refusals) => {
  test.each(refusals)('%s: refused as documented, and nothing is stored', async (...[, send, status, code, pointer]: Refusal) => {
    const before = await stored.counts();
    const answer = await send();
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expectCleanProblem(answer);
    if (pointer !== undefined) expect(answer.body.errors?.map((fault) => fault.pointer)).toContain(pointer);
    expect(answer.text).not.toContain('hunter2');
    expect(await stored.counts()).toEqual(before);
  });
});

describe('items', () => {
  const mismatch: [name: string, amount: number, lines: [number, number][]][] = [
    ['one line off by one', 1000, [[1, 1001]]],
    ['two single pieces off by two', 1000, [[1, 501], [1, 501]]],
    ['a shift that is too far: d = 5 over 3 pieces', 998, [[3, 336]]],
    ['a difference that no whole shift explains', 1000, [[4, 252]]],
    ['a sum of nothing', 1000, [[1, 0]]],
    ['a discount that is not in the amount', 1000, [[1, 1000], [1, -100]]],
  ];
  test.each(mismatch)('%s: 422 with both phrases that old plugins look for', async (_name, amount, lines) => {
    const before = await stored.counts();
    const refused = await create(order({ amount, items: items(...lines) }));
    expect([refused.status, refused.body.code, refused.body.errors?.[0]?.pointer]).toEqual([422, 'items_total_mismatch', '/body/items']);
    for (const text of [refused.body['message'], refused.body['error'], refused.body['detail']]) {
      expect(text).toContain('sum of item amounts');
      expect(text).toContain('does not match total amount');
    }
    expectCleanProblem(refused);
    expect(await stored.counts()).toEqual(before);
  });

  const accepted: [name: string, amount: number, lines: [number, number][], shown: [number, number][]][] = [
    ['10.00 for three pieces', 1000, [[3, 334]], [[3, 333], [1, 1]]],
    ['9.02 for four pieces', 902, [[4, 224]], [[4, 226], [1, -2]]],
    ['the furthest shift: d = 4 over 3 pieces', 1000, [[3, 336]], [[3, 332], [1, 4]]],
    ['off by less than a piece each', 1000, [[1, 500], [1, 501]], [[1, 500], [1, 501], [1, -1]]],
    ['a discount and shipping', 1000, [[2, 500], [1, -250], [1, 250]], [[2, 500], [1, -250], [1, 250]]],
    ['a free line', 1000, [[1, 1000], [1, 0]], [[1, 1000], [1, 0]]],
  ];
  test.each(accepted)('%s: accepted, and the lines add up to the amount', async (_name, amount, lines, shown) => {
    const created = await create(order({ amount, items: items(...lines) }));
    expect(created.status).toBe(200);
    const { body } = await api('GET', `/api/v1/checkouts/${String(created.body['id'])}`);
    const kept = body['items'] as { quantity: number; unitPrice: number }[];
    expect(kept.map(({ quantity, unitPrice }) => [quantity, unitPrice])).toEqual(shown);
    expect(kept.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice, 0)).toBe(amount);
  });
});

describe('what clients in the field send all the same', () => {
  test('empty and null addresses, an empty e-mail, escaped slashes and integral floats are taken, and empty means absent', async () => {
    const blank = { firstName: '', lastName: null, address1: '', address2: null, city: '', postcode: '', country: '', phone: null };
    const text = JSON.stringify(order({ email: '', amount: '@', returnUrl: '@@', billingAddress: blank, shippingAddress: { ...blank, phone: undefined } }))
      .replace('"@"', '4900.0')
      .replace('"@@"', '"https:\\/\\/shop.example\\/thanks?key&tx={transactionId}"');
    const created = await create(text);
    expect(created.status).toBe(200);
    const { body } = await api('GET', `/api/v1/checkouts/${String(created.body['id'])}`);
    expect(body).toMatchObject({ amount: 4900, email: null, billingAddress: null, shippingAddress: null, returnUrl: 'https://shop.example/thanks?key&tx={transactionId}' });
  });

  test.each([['null', null], ['no address', 'call me'], ['a text with blanks', ' a b@c ']])('an e-mail of %s is dropped, not refused', async (_name, email) => {
    const created = await create(order({ email }));
    expect(created.status).toBe(200);
    expect((await api('GET', `/api/v1/checkouts/${String(created.body['id'])}`)).body['email']).toBeNull();
  });

  test.each([
    ['a unit price of minus zero', orderText('items', '[{"description":"x","quantity":1,"unitPrice":-0},{"description":"y","quantity":1,"unitPrice":4900}]')],
    ['a character by two escapes', orderText('externalReference', '"\\ud83d\\ude00"')],
    ['a byte order mark', `\ufeff${JSON.stringify(order())}`],
    ['an item type of its own', JSON.stringify(order({ items: [{ description: 'x', quantity: 1, unitPrice: 4900, itemType: 'gift_wrap' }] }))],
    ['names that every object has', JSON.stringify(order({ metadata: { constructor: 'x', toString: 'y', hasOwnProperty: 'z' } }))],
  ])('%s is taken', async (_name, body) => {
    expect((await create(body)).status).toBe(200);
  });

  test('a body under gzip is taken', async () => {
    expect((await create(gzipSync(JSON.stringify(order())), { headers: { 'Content-Encoding': 'gzip' } })).status).toBe(200);
  });

  test('of a name that comes twice, the last counts', async () => {
    const created = await create('{"amount":1,"currency":"EUR","externalReference":"twice","amount":2}');
    expect(created.status).toBe(200);
    expect((await api('GET', `/api/v1/checkouts/${String(created.body['id'])}`)).body['amount']).toBe(2);
  });

  test.each([
    ['no JSON', Buffer.from('{"id":')],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d])],
    ['a number beyond numbers', Buffer.from('{"id":"evt_2","createdAt":1e400}')],
    ['__proto__ and a name twice', Buffer.from('{"__proto__":{"id":"evt_3"},"id":1,"id":2}')],
    ['200,000 arrays', Buffer.from(deep('[', ']', 200_000))],
    ['an event of another account', Buffer.from(event)],
  ])('an authentic hook with %s is stored and answered 200: a repetition would not mend it', async (_name, body) => {
    const before = await stored.counts();
    expect((await hook(body, signHook(webhookSecret, body))).status).toBe(200);
    expect(await stored.counts()).toEqual({ ...before, inboxEvents: (before['inboxEvents'] ?? 0) + 1 });
    expect((await hook(body, signHook(webhookSecret, body))).status).toBe(200);
    expect(await stored.counts()).toEqual({ ...before, inboxEvents: (before['inboxEvents'] ?? 0) + 1 });
  });
});

describe('what is no HTTP', () => {
  const raw = (text: string): Promise<RawAnswer> => sendRaw(gateway.urls.adminApi, text);
  const keyLine = (): string => `Authorization: Bearer ${gateway.devJson.apiKey}\r\n`;

  test.each([
    ['two lengths', () => `POST ${createPath()} HTTP/1.1\r\nHost: x\r\n${keyLine()}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello`, 400],
    ['a length and chunks', () => `POST ${createPath()} HTTP/1.1\r\nHost: x\r\n${keyLine()}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400],
    ['a NUL in a header', () => `GET /health HTTP/1.1\r\nHost: x\r\nX-Test: a\u0000b\r\n\r\n`, 400],
    ['20 kB of headers', () => `GET /health HTTP/1.1\r\nHost: x\r\nX-Test: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
    ['TLS', () => '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n', 400],
  ])('%s: one documented refusal, then the connection ends', async (_name, text, status) => {
    const answer = await raw(text());
    expect(answer.status).toBe(status);
    const body = JSON.parse(answer.body) as Json;
    expect([body['status'], body['code'], body['requestId']]).toEqual([status, 'invalid_request', answer.headers['x-request-id']]);
  });

  test('requests that stall in their headers or body get 408, hooks too, and nothing is stored', async () => {
    const before = await stored.counts();
    for (const [name, answer] of Object.entries({ headers: await stalled.headers, body: await stalled.body, hook: await stalled.hook })) {
      const body = JSON.parse(answer.body) as Json;
      expect([name, answer.status, body['code'], answer.headers['connection']]).toEqual([name, 408, 'request_timeout', 'close']);
      expect(answer.tookMs).toBeLessThan(30_000);
    }
    // Refused before there was a request that the log could tell of.
    recordErrorCode('request_timeout');
    expect(await stored.counts()).toEqual(before);
  }, 50_000);

  test('after all of it the same process is well', async () => {
    expect((await api('GET', '/health')).body).toMatchObject({ status: 'ok' });
    expect((await create(order())).status).toBe(200);
    expect(gateway.output()).not.toMatch(/internal_error|unhandled/i);
    process.kill(gateway.pid, 0);
  });
});
