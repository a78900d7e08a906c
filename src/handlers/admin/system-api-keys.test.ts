import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditBySystem } from '../../domain/audit-entry.js';
import { createApiKey } from '../../domain/create-api-key.js';
import { installationPrincipal } from '../../domain/installation-principal.js';
import { systemTenant } from '../../domain/tenant.js';
import { auditOf } from '../../../test/support/audit-of.js';
import { panelOperators } from '../../../test/support/panel-operators.js';
import { ask, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import type { Answer, RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';
import { waitFor } from '../../../test/support/wait-for.js';

let hosts: RunningHosts;
let tenant: SeededTenant;
let root: string;

const mint = async (scopes: readonly string[]): Promise<string> =>
  (await createApiKey(hosts.config, { tenant: systemTenant, creator: installationPrincipal(systemTenant), keyId: null, name: 'Root', role: 'admin', scopes, ipAllowList: [], expiresAt: null, by: auditBySystem })).key;

beforeAll(async () => {
  hosts = await startRunningHosts();
  tenant = await seedTenant(hosts);
  root = await mint(['system:read', 'system:execute']);
});
afterAll(() => hosts.close());

const keys = (method: string, path = '', body?: unknown, key = root, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(hosts.origins.api, method, `/api/v1/system/api-keys${path}`, { key, headers, ...(body === undefined ? {} : { body }) });
const create = async (more: object = {}) => (await keys('POST', '', { name: 'Provisioning', scopes: ['system:read'], ...more })).body as unknown as { keyId: string; secret: string };

describe('a system key', () => {
  test('is made once per Idempotency-Key, in its checked form, and kept as a hash', async () => {
    const headers = { 'Idempotency-Key': 'make-a-system-key' };
    const body = { name: 'Provisioning', scopes: ['system:read'] };
    const [first, second] = [await keys('POST', '', body, root, headers), await keys('POST', '', body, root, headers)];
    expect([first.status, second.body['secret']]).toEqual([201, first.body['secret']]);
    expect(first.body['secret']).toMatch(new RegExp(`^sk_system_${String(first.body['keyId'])}\\.[0-9A-Za-z]{49}$`));
    const plain = JSON.stringify([await hosts.store.connection.collection('apiKeys').find().toArray(), await hosts.store.connection.collection('idempotencyRecords').find().toArray(), hosts.log]);
    expect(plain).not.toContain(String(first.body['secret']).split('.')[1]);
  });

  test('reads or changes as its scopes say, gives no more than it has, and is not for keys of organizations', async () => {
    const reader = (await create()).secret;
    expect((await keys('GET', '', undefined, reader)).status).toBe(200);
    expect((await keys('POST', '', { name: 'x', scopes: ['system:read'] }, reader)).body.code).toBe('forbidden_scope');
    const writer = await mint(['system:execute']);
    expect((await keys('POST', '', { name: 'x', scopes: ['system:read'] }, writer)).body.code).toBe('scope_exceeds_creator');
    expect((await keys('GET', '', undefined, await tenant.key('admin'))).body.code).toBe('forbidden_role');
    expect((await keys('POST', '', { name: 'x', scopes: ['checkout:read'] })).status).toBe(400);
  });

  test.each([['GET', '/transactions'], ['GET', '/sites'], ['GET', '/events'], ['GET', '/me'], ['GET', '/organizations/ORG/api-keys'], ['POST', '/checkouts/SITE/create']])('has no part in %s %s', async (method, path) => {
    const at = path.replace('ORG', tenant.organizationId).replace('SITE', tenant.siteId);
    const answer = await ask(hosts.origins.api, method, `/api/v1${at}`, { key: root, ...(method === 'POST' ? { body: { amount: 100, currency: 'EUR', externalReference: 'x' } } : {}) });
    expect([answer.status, answer.body.code]).toEqual([403, 'forbidden_role']);
  });

  test('is bound to its addresses, renamed, rotated, revoked and deleted, each with an audit entry of no organization', async () => {
    const { keyId, secret } = await create({ scopes: ['system:read', 'system:execute'], ipAllowList: ['127.0.0.1'] });
    expect((await keys('PUT', `/${keyId}`, { name: 'Free', ipAllowList: [] }, secret)).body.code).toBe('scope_exceeds_creator');
    expect((await keys('PUT', `/${keyId}`, { name: 'Elsewhere', ipAllowList: ['203.0.113.7'] })).body).toMatchObject({ keyId, name: 'Elsewhere' });
    expect((await keys('GET', '', undefined, secret)).body.code).toBe('forbidden_address');
    await keys('PUT', `/${keyId}`, { name: 'Here', ipAllowList: ['127.0.0.1'] });
    expect((await keys('POST', `/${keyId}/rotate`, {}, secret)).body.code).toBe('key_is_caller');
    const next = String((await keys('POST', `/${keyId}/rotate`, { overlapSeconds: 60 })).body['secret']);
    expect([(await keys('GET', '', undefined, secret)).status, (await keys('GET', '', undefined, next)).status]).toEqual([200, 200]);
    await keys('POST', `/${keyId}/revoke`);
    expect((await keys('GET', '', undefined, next)).body.code).toBe('api_key_revoked');
    expect((await keys('DELETE', `/${keyId}`)).body).toEqual({ keyId, deleted: true });
    expect((await keys('GET', `/${keyId}`)).body.code).toBe('api_key_not_found');
    const entries = await auditOf(hosts, keyId);
    expect(entries.map(({ action }) => action)).toEqual(['api_key.created', 'api_key.updated', 'api_key.updated', 'api_key.rotated', 'api_key.revoked', 'api_key.deleted']);
    expect(new Set(entries.map(({ organizationId }) => organizationId))).toEqual(new Set(['system']));
  });

  test('is not found among the keys of an organization, nor one of those among system keys', async () => {
    const { keyId } = await create();
    const admin = await tenant.key('admin');
    expect((await ask(hosts.origins.api, 'GET', `/api/v1/organizations/${tenant.organizationId}/api-keys/${keyId}`, { key: admin })).body.code).toBe('api_key_not_found');
    expect((await keys('GET', `/${admin.slice(8, 32)}`)).body.code).toBe('api_key_not_found');
    expect((await ask(hosts.origins.api, 'GET', '/api/v1/organizations/system/api-keys', { key: root })).status).toBeGreaterThanOrEqual(400);
  });
});

describe('the audit log of the installation', () => {
  type Entry = { id: string; action: string; actor: string | null; livemode: boolean | null; object: { type: string; id: string }; sequence: number | null };
  const audit = (path: string, key = root): Promise<Answer> => ask(hosts.origins.api, 'GET', `/api/v1/system/audit${path}`, { key });
  const rows = ({ body }: Answer): Entry[] => body['data'] as Entry[];

  test('holds what belongs to no organization, is filtered and paged like an organization\'s, and shows nothing of theirs', async () => {
    const at = panelOperators(hosts);
    const operator = await at.enrol(tenant.organizationId);
    await at.signIn(operator.passkey);
    const { keyId } = await create();
    expect(rows(await audit(`?objectId=${keyId}`))).toEqual([expect.objectContaining({ action: 'api_key.created', livemode: null, object: { type: 'api_key', id: keyId } })]);
    const opened = rows(await audit(`?action=session.opened&actor=user:${operator.userId}`));
    expect(opened).toEqual([expect.objectContaining({ actor: `user:${operator.userId}`, object: expect.objectContaining({ type: 'session' }) })]);

    const all = rows(await audit('?limit=100')).map(({ id }) => id);
    const first = await audit('?limit=1');
    const second = await audit(`?limit=1&cursor=${String(first.body['nextCursor'])}`);
    expect([...rows(first), ...rows(second)].map(({ id }) => id)).toEqual(all.slice(0, 2));

    const ofTenant = await ask(hosts.origins.api, 'POST', '/api/v1/sites', { key: await tenant.key('admin'), body: { name: 'Not the installation\'s' } });
    const [theirs] = rows(await ask(hosts.origins.api, 'GET', `/api/v1/audit?objectId=${String(ofTenant.body['id'])}`, { key: await tenant.key('admin') }));
    expect(rows(await audit(`?objectId=${String(ofTenant.body['id'])}`))).toEqual([]);
    expect((await audit(`/${theirs?.id ?? ''}`)).body.code).toBe('audit_entry_not_found');
    expect((await audit(`/${opened[0]?.id ?? ''}`)).body).toMatchObject({ id: opened[0]?.id, action: 'session.opened' });
    const csv = await (await fetch(`${hosts.origins.api}/api/v1/system/audit/export?objectType=session`, { headers: { Authorization: `Bearer ${root}` } })).text();
    expect(csv.split('\n').filter((line) => line.includes('session.opened')).length).toBeGreaterThanOrEqual(1);
    expect(csv).not.toContain('site.created');
  });

  test('is verified as a chain of its own', async () => {
    await create();
    await waitFor(async () => rows(await audit('?limit=1'))[0]?.sequence !== null, { timeoutMs: 5_000, what: 'its place in the chain' });
    const verified = (await audit('/verify')).body;
    expect(verified).toMatchObject({ intact: true, faults: [], nextSequence: null });
    const [newest] = rows(await audit('?limit=1'));
    await hosts.store.connection.collection('auditEntries').updateOne({ _id: newest?.id as never }, { $set: { actorName: 'Somebody else' } });
    expect((await audit('/verify')).body).toMatchObject({ intact: false, faults: [expect.objectContaining({ kind: 'altered', entryId: newest?.id })] });
  });

  test('is read by system keys that may look and by system administrators, and by nobody else', async () => {
    const at = panelOperators(hosts);
    const plain = await at.enrol(tenant.organizationId);
    const system = await at.enrol(tenant.organizationId, 'viewer', { systemAdmin: true });
    for (const path of ['', '/export', '/verify', `/${'6'.repeat(24)}`]) {
      const answers = [await audit(path, await mint(['system:execute'])), await audit(path, await tenant.key('admin')), await at.panel('GET', `/system/audit${path}`, { cookie: plain.cookie })];
      expect([path, ...answers.map(({ body }) => body.code)]).toEqual([path, 'forbidden_scope', 'forbidden_role', 'forbidden_role']);
    }
    expect((await at.panel('GET', '/system/audit', { cookie: system.cookie })).status).toBe(200);
  });
});
