import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import type { Answer, RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';
import { waitFor } from '../../../test/support/wait-for.js';

let hosts: RunningHosts;
let tenant: SeededTenant;
let admin: string;

beforeAll(async () => {
  hosts = await startRunningHosts();
  tenant = await seedTenant(hosts);
  admin = await tenant.key('admin');
});
afterAll(() => hosts.close());

const keys = (method: string, path = '', body?: unknown, key = admin, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(hosts.origins.api, method, `/api/v1/organizations/${tenant.organizationId}/api-keys${path}`, { key, headers, ...(body === undefined ? {} : { body }) });
const me = (key: string) => ask(hosts.origins.api, 'GET', '/api/v1/me', { key });
const create = async (more: object = {}) => (await keys('POST', '', { name: 'Shop', scopes: ['checkout:create'], ...more })).body as unknown as { keyId: string; secret: string };

describe('createApiKey', () => {
  test('gives the whole key once, in its checked form, and keeps a hash', async () => {
    const { status, body } = await keys('POST', '', { name: 'Shop', scopes: ['checkout:create', 'transaction:read'] });
    expect([status, body['role'], body['livemode'], body['status']]).toEqual([201, 'editor', false, 'active']);
    const secret = String(body['secret']);
    expect(secret).toMatch(new RegExp(`^sk_test_${String(body['keyId'])}\\.[0-9A-Za-z]{49}$`));
    expect((await me(secret)).body).toMatchObject({ kind: 'apiKey', name: 'Shop', scopes: ['checkout:create', 'transaction:read'] });
    expect(JSON.stringify(await hosts.store.connection.collection('apiKeys').find().toArray())).not.toContain(secret.split('.')[1]);
    expect((await keys('GET', `/${String(body['keyId'])}`)).body).not.toHaveProperty('secret');
    expect(JSON.stringify(hosts.log)).not.toContain(secret.split('.')[1]);
  });

  test('repeats the same key under an Idempotency-Key, kept encrypted', async () => {
    const headers = { 'Idempotency-Key': 'make-a-key' };
    const body = { name: 'Once', scopes: ['checkout:read'] };
    const [first, second] = [await keys('POST', '', body, admin, headers), await keys('POST', '', body, admin, headers)];
    expect(second.body['secret']).toBe(first.body['secret']);
    expect(JSON.stringify(await hosts.store.connection.collection('idempotencyRecords').find().toArray())).not.toContain(String(first.body['secret']));
  });

  const beyond: [string, object, string][] = [
    ['a scope its maker lacks', { scopes: ['site:delete'] }, 'scope_exceeds_creator'],
    ['all of a resource of which its maker has a part', { scopes: ['transaction:*'] }, 'scope_exceeds_creator'],
    ['a scope that its role does not have', { role: 'viewer', scopes: ['checkout:create'] }, 'scope_exceeds_creator'],
    ['a scope of the installation', { scopes: ['system:read'] }, 'scope_exceeds_creator'],
    ['an end in the past', { scopes: ['checkout:read'], expiresAt: '2020-01-01T00:00:00Z' }, 'expiry_out_of_range'],
  ];
  test.each(beyond)('refuses a key with %s', async (_name, body, code) => {
    const maker = await tenant.key('admin', ['api_key:create', 'checkout:create', 'checkout:read', 'transaction:read']);
    const answer = await keys('POST', '', { name: 'x', ...body }, maker);
    expect([answer.status, answer.body.code]).toEqual([422, code]);
  });

  test('refuses a scope that does not exist', async () => {
    expect((await keys('POST', '', { name: 'x', scopes: ['checkout:write'] })).status).toBe(400);
  });
});

describe('a key', () => {
  test('can be renamed and bound to addresses; from elsewhere it is refused', async () => {
    const { keyId, secret } = await create();
    expect((await keys('PUT', `/${keyId}`, { name: 'Renamed', ipAllowList: ['203.0.113.0/24', '::1'] })).body).toMatchObject({ name: 'Renamed', ipAllowList: ['203.0.113.0/24', '::1'] });
    expect((await me(secret)).body.code).toBe('forbidden_address');
    await keys('PUT', `/${keyId}`, { name: 'Renamed', ipAllowList: ['127.0.0.1'] });
    expect((await me(secret)).status).toBe(200);
  });

  test('is rotated with an overlap in which both secrets work, and without one', async () => {
    const { keyId, secret } = await create();
    const rotated = await keys('POST', `/${keyId}/rotate`, { overlapSeconds: 3_600 });
    const next = String(rotated.body['secret']);
    expect(rotated.body).toMatchObject({ keyId, previousSecretExpiresAt: expect.any(String) });
    expect([(await me(secret)).status, (await me(next)).status]).toEqual([200, 200]);
    hosts.advanceClock(3_600_001);
    expect([(await me(secret)).body.code, (await me(next)).status]).toEqual(['api_key_revoked', 200]);
    const last = String((await keys('POST', `/${keyId}/rotate`, {})).body['secret']);
    expect([(await me(next)).status, (await me(last)).status]).toEqual([401, 200]);
  });

  test('whose rotation crashed is rotated once by the repetition: the secret in use stays in its overlap', async () => {
    const { keyId, secret } = await create();
    const headers = { 'Idempotency-Key': `rotate-${keyId}` };
    const lost = String((await keys('POST', `/${keyId}/rotate`, { overlapSeconds: 60 }, admin, headers)).body['secret']);
    await hosts.store.connection.collection('idempotencyRecords').updateMany({ answer: { $ne: null } }, { $set: { answer: null, leaseUntil: new Date(0) } });
    const told = String((await keys('POST', `/${keyId}/rotate`, { overlapSeconds: 60 }, admin, headers)).body['secret']);
    expect([(await me(secret)).status, (await me(told)).status, (await me(lost)).status]).toEqual([200, 200, 401]);
  });

  test('is revoked at once, stays listed, and goes when deleted', async () => {
    const { keyId, secret } = await create();
    expect((await keys('POST', `/${keyId}/revoke`)).body['status']).toBe('revoked');
    expect((await me(secret)).body.code).toBe('api_key_revoked');
    expect((await keys('POST', `/${keyId}/rotate`, {})).body.code).toBe('api_key_inactive');
    const listed = async () => ((await keys('GET', '?limit=100')).body['data'] as { keyId: string }[]).map((key) => key.keyId);
    expect(await listed()).toContain(keyId);
    expect((await keys('DELETE', `/${keyId}`)).body).toEqual({ keyId, deleted: true });
    expect(await listed()).not.toContain(keyId);
    expect([(await keys('GET', `/${keyId}`)).body.code, (await me(secret)).body.code]).toEqual(['api_key_not_found', 'unauthorized']);
  });

  test('ends when its time is over', async () => {
    const { secret } = await create({ expiresAt: new Date(hosts.config.clock.now().getTime() + 60_000).toISOString() });
    expect((await me(secret)).status).toBe(200);
    hosts.advanceClock(60_001);
    expect((await me(secret)).body.code).toBe('api_key_expired');
  });

  test('cannot revoke, rotate or delete itself', async () => {
    const own = admin.slice('sk_test_'.length, 'sk_test_'.length + 24);
    for (const [method, path, body] of [['POST', '/revoke'], ['POST', '/rotate', {}], ['DELETE', '']] as const) {
      const answer = await keys(method, `/${own}${path}`, body);
      expect([answer.status, answer.body.code]).toEqual([409, 'key_is_caller']);
    }
    expect((await me(admin)).status).toBe(200);
  });

  test('cannot get the secret, or lift the addresses, of one that may do more than itself', async () => {
    const limited = await tenant.key('admin', ['api_key:execute', 'api_key:update', 'checkout:create']);
    const stronger = await create({ role: 'admin', scopes: ['transaction:*'], ipAllowList: ['127.0.0.1'] });
    for (const [method, path, body] of [['POST', '/rotate', {}], ['PUT', '', { name: 'Mine', ipAllowList: [] }]] as const) {
      const answer = await keys(method, `/${stronger.keyId}${path}`, body, limited);
      expect([answer.status, answer.body.code]).toEqual([403, 'forbidden_scope']);
      expect(answer.body).not.toHaveProperty('secret');
    }
    expect((await me(stronger.secret)).body).toMatchObject({ name: 'Shop' });
    const equal = await create();
    expect((await keys('POST', `/${equal.keyId}/rotate`, {}, limited)).status).toBe(200);
  });

  test('has its use noted', async () => {
    const { keyId, secret } = await create();
    expect((await keys('GET', `/${keyId}`)).body['lastUsedAt']).toBeNull();
    await me(secret);
    await waitFor(async () => (await keys('GET', `/${keyId}`)).body['lastUsedAt']);
  });

  test.each(['sk_test_', 'sk_live_', 'Bearer', 'x'])('that is nothing of ours (%s) is 401', async (start) => {
    expect((await me(`${start}${'a'.repeat(24)}.${'b'.repeat(49)}`)).status).toBe(401);
  });

  test('of another organization or mode answers as an unknown one', async () => {
    const { keyId } = await create();
    const other = await seedTenant(hosts);
    const live = await seedTenant(hosts, { organizationId: tenant.organizationId, livemode: true });
    expect((await keys('GET', `/${keyId}`, undefined, await other.key('admin'))).body.code).toBe('not_found');
    expect((await keys('GET', `/${keyId}`, undefined, await live.key('admin'))).body.code).toBe('api_key_not_found');
    expect((await ask(hosts.origins.api, 'GET', `/api/v1/organizations/${other.organizationId}/api-keys`, { key: admin })).status).toBe(404);
  });
});
