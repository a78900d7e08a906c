import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, healthToken, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import type { Answer, RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';

let hosts: RunningHosts;
let tenant: SeededTenant;
let webhookSecret: string;

beforeAll(async () => {
  hosts = await startRunningHosts();
  tenant = await seedTenant(hosts);
  const credentials = await hosts.payment.providerAccounts.readCredentials(tenant, tenant.providerId ?? '');
  webhookSecret = [credentials?.['webhookSecret'] ?? []].flat()[0] ?? '';
});
afterAll(() => hosts.close());

/** Signed here by the documented formula, not by the code under test. */
function sign(body: Buffer, { secret = webhookSecret, at = Math.floor(Date.now() / 1_000) } = {}): string {
  return `t=${at},v1=${createHmac('sha256', secret).update(Buffer.concat([Buffer.from(`${at}.`), body])).digest('hex')}`;
}
async function send(body: Buffer, signature: string | null, path = `/hooks/sandbox/${tenant.providerId}`, type = 'application/json'): Promise<Answer> {
  const response = await fetch(hosts.origins.main + path, { method: 'POST', body: new Uint8Array(body), headers: { 'Content-Type': type, ...(signature === null ? {} : { 'Sandbox-Signature': signature }) } });
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
}
const countStored = () => hosts.store.connection.collection('inboxEvents').countDocuments();

describe('receiveHook', () => {
  const body = Buffer.from('{"id":"evt_none","type":"payment.succeeded",\r\n "data":{}}');

  test('answers 200 to authentic bytes that cannot be used, whatever they are', async () => {
    for (const bytes of [Buffer.from('\ufeff{"a":1,"a":2}\r\n'), Buffer.from([0xff, 0xfe, 0x00]), Buffer.from('{"n":1e400}'), Buffer.from('{"__proto__":{"a":1}}'), Buffer.from('[[[['), Buffer.from('null')]) {
      const { status, body: answer } = await send(bytes, sign(bytes));
      expect([status, answer]).toEqual([200, { received: true }]);
    }
  });

  const rejected: [string, () => [Buffer, string | null]][] = [
    ['without a signature', () => [body, null]],
    ['with an empty one', () => [body, '']],
    ['with the signature of another secret', () => [body, sign(body, { secret: 'whsec_other' })]],
    ['that are stale', () => [body, sign(body, { at: Math.floor(Date.now() / 1_000) - 600 })]],
    ['that were parsed and serialized again', () => [Buffer.from(JSON.stringify(JSON.parse(body.toString()))), sign(body)]],
    ['with multibyte characters in place of hex', () => [body, `t=${Math.floor(Date.now() / 1_000)},v1=${'é'.repeat(64)}`]],
  ];
  test.each(rejected)('refuses bytes %s with 400 and stores nothing', async (_name, given) => {
    const before = await countStored();
    const [bytes, signature] = given();
    const { status, body: answer } = await send(bytes, signature);
    // What is no header value at all is refused by the schema already.
    expect([status, answer.code]).toEqual([400, signature?.includes('é') === true ? 'invalid_request' : 'hook_signature_invalid']);
    expect(await countStored()).toBe(before);
  });

  test('knows no other provider, no other type and no other path', async () => {
    const unknown = await send(body, sign(body), `/hooks/sandbox/${'0'.repeat(24)}`);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'provider_not_found']);
    const otherType = await send(body, sign(body), `/hooks/stripe/${tenant.providerId}`);
    expect([otherType.status, otherType.body.code]).toEqual([404, 'provider_not_found']);
    for (const path of [`/hooks/paypal/${tenant.providerId}`, `/hooks/sandbox/${'z'.repeat(24)}`]) expect((await send(body, sign(body), path)).status).toBe(400);
    for (const path of [`/api/v1/hooks/sandbox/${tenant.providerId}`, `/hooks/sandbox/${tenant.providerId}/x`, '/hooks/sandbox']) expect((await send(body, sign(body), path)).status).toBe(404);
  });

  test('refuses more than a mebibyte before it looks at the signature, and another media type', async () => {
    expect((await send(Buffer.alloc(5 * 1024 * 1024, 32), 'x')).body.code).toBe('payload_too_large');
    expect((await send(body, sign(body), undefined, 'text/plain')).body.code).toBe('unsupported_media_type');
  });

  test('takes events of a disabled and of an archived provider all the same', async () => {
    const admin = await tenant.key('admin');
    await ask(hosts.origins.api, 'DELETE', `/api/v1/providers/${tenant.providerId}`, { key: admin });
    expect((await send(body, sign(body))).status).toBe(200);
  });
});

describe('health', () => {
  test.each(['api', 'main'] as const)('is shallow for everybody and deep for private addresses on the host %s', async (host) => {
    expect((await ask(hosts.origins[host], 'GET', '/health')).body).toEqual({ status: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+/) });
    const deep = await ask(hosts.origins[host], 'GET', '/internal/health');
    expect(deep.body).toMatchObject({ status: 'ok', checks: [{ name: 'database', status: 'ok', critical: true }, { name: 'clock', status: 'ok', critical: false }] });
  });

  test.each([-11_000, 11_000])('is degraded, and says so in the log, when the clock is %i ms off the database\'s', async (offMs) => {
    hosts.advanceClock(offMs);
    try {
      const { status, body } = await ask(hosts.origins.main, 'GET', '/internal/health');
      expect([status, body['status'], body['checks']]).toEqual([200, 'degraded', [expect.objectContaining({ name: 'database', status: 'ok' }), expect.objectContaining({ name: 'clock', status: 'failed' })]]);
      const logged = hosts.log.findLast(({ message }) => message === 'clock_off')?.fields as { offMs: number };
      expect(Math.sign(logged.offMs)).toBe(Math.sign(offMs));
    } finally {
      hosts.advanceClock(-offMs);
    }
  });

  test('does not take a proxy that nobody declared for a private caller, and takes the token from anywhere', async () => {
    const forwarded = { 'X-Forwarded-For': '127.0.0.1' };
    const refused = await ask(hosts.origins.api, 'GET', '/internal/health', { headers: forwarded });
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden_address']);
    expect((await ask(hosts.origins.api, 'GET', '/internal/health', { headers: { ...forwarded, 'X-Internal-Health-Token': 'guess' } })).status).toBe(403);
    expect((await ask(hosts.origins.api, 'GET', '/internal/health', { headers: { ...forwarded, 'X-Internal-Health-Token': healthToken } })).status).toBe(200);
  });

  test('has no page on the hosts of buyers and operators', async () => {
    for (const host of ['panel', 'checkout'] as const) {
      for (const path of ['/health', '/internal/health']) expect((await ask(hosts.origins[host], 'GET', path)).status).toBe(404);
    }
  });
});
