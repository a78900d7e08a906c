import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import type { Answer, RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';
import { auditOf } from '../../../test/support/audit-of.js';
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

  test('has its use noted with time and address, once a minute at most', async () => {
    const { keyId, secret } = await create();
    const uses = hosts.store.connection.collection<{ lastUsedAt: Date | null }>('apiKeys');
    const use = async () => (await keys('GET', `/${keyId}`)).body;
    expect(await use()).toMatchObject({ lastUsedAt: null, lastUsedIp: null });
    await Promise.all(Array.from({ length: 8 }, () => me(secret)));
    await waitFor(async () => (await use())['lastUsedAt']);
    const { lastUsedAt, lastUsedIp } = await use();
    expect(lastUsedIp).toBe('127.0.0.1');
    // A process that read the key before that use: its own is less than a minute later.
    await hosts.config.apiKeys.noteUse(tenant, keyId, { at: new Date(Date.parse(String(lastUsedAt)) + 59_000), ipAddress: '203.0.113.7', everyMs: 60_000 });
    expect(await use()).toMatchObject({ lastUsedAt, lastUsedIp });
    hosts.advanceClock(60_001);
    await me(secret);
    await waitFor(async () => (await use())['lastUsedAt'] !== lastUsedAt);
    expect(await uses.countDocuments({ lastUsedAt: { $ne: null } })).toBeGreaterThan(0);
  });

  const lately = (ms: number): string => new Date(hosts.config.clock.now().getTime() + ms).toISOString();
  const bound = async () => {
    const { keyId, secret } = await create({ role: 'admin', scopes: ['api_key:*', 'checkout:*'], ipAllowList: ['127.0.0.0/8'], expiresAt: lately(3_600_000) });
    return { keyId, secret };
  };

  test.each<[string, () => object, string]>([
    ['from anywhere', () => ({ expiresAt: lately(60_000) }), '/body/ipAllowList'],
    ['from elsewhere', () => ({ ipAllowList: ['127.0.0.1', '203.0.113.7'], expiresAt: lately(60_000) }), '/body/ipAllowList'],
    ['from a wider range', () => ({ ipAllowList: ['126.0.0.0/7'], expiresAt: lately(60_000) }), '/body/ipAllowList'],
    ['for ever', () => ({ ipAllowList: ['127.0.0.1'] }), '/body/expiresAt'],
    ['for longer', () => ({ ipAllowList: ['127.0.0.1'], expiresAt: lately(3_700_000) }), '/body/expiresAt'],
  ])('gives no key that works %s than itself', async (_name, more, pointer) => {
    const { secret } = await bound();
    const refused = await keys('POST', '', { name: 'x', scopes: ['checkout:create'], ...more() }, secret);
    expect([refused.status, refused.body.code, refused.body.errors?.[0]?.pointer]).toEqual([422, 'scope_exceeds_creator', pointer]);
    const given = await keys('POST', '', { name: 'x', scopes: ['checkout:create'], ipAllowList: ['127.0.0.1'], expiresAt: lately(60_000) }, secret);
    expect(given.status).toBe(201);
  });

  test('widens or clears neither its own addresses and end nor comes by a key without them', async () => {
    const { keyId, secret } = await bound();
    const free = [await create({ expiresAt: lately(60_000) }), await create({ ipAllowList: ['127.0.0.1'] })];
    for (const body of [{ ipAllowList: [] }, { ipAllowList: ['0.0.0.0/0'] }, { ipAllowList: ['127.0.0.1'], expiresAt: null }, { ipAllowList: ['127.0.0.1'], expiresAt: lately(7_200_000) }]) {
      const answer = await keys('PUT', `/${keyId}`, { name: 'Mine', ...body }, secret);
      expect([answer.status, answer.body.code]).toEqual([422, 'scope_exceeds_creator']);
    }
    for (const { keyId: other } of free) {
      expect((await keys('POST', `/${other}/rotate`, {}, secret)).body.code).toBe('forbidden_scope');
      expect((await keys('PUT', `/${other}`, { name: 'Mine', ipAllowList: ['127.0.0.1'] }, secret)).body.code).toBe('forbidden_scope');
    }
    const narrowed = await keys('PUT', `/${keyId}`, { name: 'Narrow', ipAllowList: ['127.0.0.1'], expiresAt: lately(60_000) }, secret);
    expect(narrowed.body).toMatchObject({ name: 'Narrow', ipAllowList: ['127.0.0.1'] });
    expect((await keys('PUT', `/${keyId}`, { name: 'Free', ipAllowList: [], expiresAt: null })).body).toMatchObject({ ipAllowList: [], expiresAt: null });
  });

  test('takes addresses and ranges only', async () => {
    const answer = await keys('POST', '', { name: 'x', scopes: ['checkout:read'], ipAllowList: ['203.0.113.7', '10.1'] });
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([400, '/body/ipAllowList/1']);
  });

  test('leaves an audit entry of every change, without its secret or a hash', async () => {
    const { keyId, secret } = await create();
    await keys('PUT', `/${keyId}`, { name: 'Renamed', ipAllowList: [] });
    const rotated = String((await keys('POST', `/${keyId}/rotate`, {})).body['secret']);
    await keys('POST', `/${keyId}/revoke`);
    await keys('POST', `/${keyId}/revoke`);
    await keys('DELETE', `/${keyId}`);
    const entries = await auditOf(hosts, keyId);
    expect(entries.map(({ action }) => action)).toEqual(['api_key.created', 'api_key.updated', 'api_key.rotated', 'api_key.revoked', 'api_key.deleted']);
    expect(entries.map(({ before, after }) => [before?.['name'] ?? null, after?.['name'] ?? null])).toEqual([[null, 'Shop'], ['Shop', 'Renamed'], ['Renamed', 'Renamed'], ['Renamed', 'Renamed'], ['Renamed', null]]);
    expect(entries.every(({ actor, ipAddress }) => actor === `apiKey:${admin.slice(8, 32)}` && ipAddress === '127.0.0.1')).toBe(true);
    const told = JSON.stringify(entries);
    for (const text of [secret, rotated]) expect(told).not.toContain(text.split('.')[1]);
    expect(told).not.toMatch(/[0-9a-f]{64}/);
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
