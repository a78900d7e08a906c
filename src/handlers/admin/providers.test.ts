import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditOf } from '../../../test/support/audit-of.js';
import { ask, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import { signHook } from '../../../test/support/sign-hook.js';
import { waitFor } from '../../../test/support/wait-for.js';
import type { Answer, RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';

let hosts: RunningHosts;
let tenant: SeededTenant;
let admin: string;

beforeAll(async () => {
  hosts = await startRunningHosts();
  tenant = await seedTenant(hosts);
  admin = await tenant.key('admin');
});
afterAll(() => hosts.close());

const api = (method: string, path: string, body?: unknown, key = admin, headers: Record<string, string> = {}): Promise<Answer> => ask(hosts.origins.api, method, `/api/v1${path}`, { key, headers, ...(body === undefined ? {} : { body }) });
const create = async (more: object = {}) => (await api('POST', '/providers', { type: 'sandbox', label: 'Another', ...more })).body;

describe('providers', () => {
  test('are made with credentials of their own where none are given, masked when read, and assigned to sites', async () => {
    const { status, body } = await api('POST', '/providers', { type: 'sandbox', label: 'Test', siteIds: [tenant.siteId] });
    expect(status).toBe(201);
    expect(body).toMatchObject({ type: 'sandbox', enabled: true, archived: false, livemode: false, hookUrl: `${hosts.origins.main}/hooks/sandbox/${String(body['id'])}`, capabilities: { refund: true, liveMode: false } });
    expect(Object.values(body['credentials'] as Record<string, string>).every((masked) => /^••••.{0,4}$/.test(masked))).toBe(true);
    expect((await api('GET', `/sites/${tenant.siteId}`)).body['providerIds']).toContain(body['id']);
    const stored = await hosts.payment.providerAccounts.readCredentials(tenant, String(body['id']));
    const plain = JSON.stringify(await hosts.store.connection.collection('providerAccounts').find().toArray());
    for (const value of Object.values(stored ?? {}).flat()) expect(plain).not.toContain(value);
  });

  test('refuse credentials that do not fit, naming them without repeating them', async () => {
    const { status, body } = await api('POST', '/providers', { type: 'sandbox', label: 'x', credentials: { nonsense: 'hunter2hunter2' } });
    expect([status, body.code]).toEqual([422, 'provider_credentials_invalid']);
    expect(body.errors?.[0]?.pointer).toMatch(/^\/body\/credentials/);
    expect(JSON.stringify(body)).not.toContain('hunter2');
  });

  test('of the simulator exist in test mode only', async () => {
    const live = await seedTenant(hosts, { organizationId: tenant.organizationId, livemode: true });
    expect((await api('POST', '/providers', { type: 'sandbox', label: 'x' }, await live.key('admin'))).body.code).toBe('test_mode_only');
  });

  test('are renamed, switched off and on, and archived for good', async () => {
    const id = String((await create())['id']);
    expect((await api('PATCH', `/providers/${id}`, { label: 'Renamed' })).body['label']).toBe('Renamed');
    expect((await api('POST', `/providers/${id}/toggle`, { enabled: false })).body['enabled']).toBe(false);
    expect((await api('POST', `/providers/${id}/toggle`, { enabled: true })).body['enabled']).toBe(true);
    expect((await api('DELETE', `/providers/${id}`)).body).toMatchObject({ archived: true, enabled: false });
    expect((await api('POST', `/providers/${id}/toggle`, { enabled: true })).body.code).toBe('provider_archived');
    const listed = async (query: string) => ((await api('GET', `/providers${query}`)).body['data'] as { id: string }[]).map((provider) => provider.id);
    expect(await listed('')).not.toContain(id);
    expect(await listed('?includeArchived=true')).toContain(id);
    const answer = await api('PATCH', `/sites/${tenant.siteId}`, { providerIds: [id] });
    expect([answer.status, answer.body.code]).toEqual([422, 'provider_not_assigned']);
  });

  test('are seen by their own organization and mode only, and changed by admins', async () => {
    const foreign = await (await seedTenant(hosts)).key('admin');
    const live = await (await seedTenant(hosts, { organizationId: tenant.organizationId, livemode: true })).key('admin');
    for (const key of [foreign, live]) {
      for (const [method, path, body] of [['GET', ''], ['PATCH', '', { label: 'x' }], ['DELETE', ''], ['POST', '/toggle', { enabled: false }]] as const) {
        expect((await api(method, `/providers/${tenant.providerId}${path}`, body, key)).body.code).toBe('provider_not_found');
      }
      expect((await api('POST', '/providers', { type: 'sandbox', label: 'x', siteIds: [tenant.siteId] }, key)).status).toBeGreaterThanOrEqual(400);
    }
    expect((await api('PATCH', `/providers/${tenant.providerId}`, { label: 'x' }, await tenant.key('editor'))).body.code).toBe('forbidden_role');
    expect((await api('GET', `/providers/${tenant.providerId}`)).body['enabled']).toBe(true);
  });
});

describe("a provider's credentials", () => {
  const secretKey = `sim_${'k'.repeat(40)}`;
  const hookSecrets = ['whsec_dashboard_11111111', 'whsec_cli_22222222', 'whsec_new_33333333'] as const;
  const withTwo = () => create({ credentials: { secretKey, webhookSecret: [hookSecrets[0], hookSecrets[1]] } });
  const stored = (id: unknown) => hosts.payment.providerAccounts.readCredentials(tenant, String(id));

  test('may hold several webhook secrets, masked one by one, each of which opens the door to hooks', async () => {
    const { id, credentials } = await withTwo();
    expect(credentials).toEqual({ secretKey: '••••kkkk', webhookSecret: ['••••1111', '••••2222'] });
    for (const [secret, status] of [[hookSecrets[0], 200], [hookSecrets[1], 200], [hookSecrets[2], 400]] as const) {
      const rawBody = JSON.stringify({ id: `evt_${secret}`, type: 'payment.succeeded', createdAt: hosts.config.clock.now().toISOString(), data: { object: {} } });
      const answer = await ask(hosts.origins.main, 'POST', `/hooks/sandbox/${String(id)}`, { body: rawBody, headers: { 'Sandbox-Signature': signHook(secret, rawBody) } });
      expect([secret, answer.status]).toEqual([secret, status]);
    }
  });

  test('are changed by name; one of several is added or removed by giving the others back masked', async () => {
    const { id } = await withTwo();
    const change = (credentials: object) => api('PATCH', `/providers/${String(id)}`, { credentials });
    expect((await change({ webhookSecret: ['••••1111', '••••2222', hookSecrets[2]] })).body['credentials']).toMatchObject({ webhookSecret: ['••••1111', '••••2222', '••••3333'] });
    await change({ webhookSecret: ['••••3333', '••••1111'] });
    expect(await stored(id)).toEqual({ secretKey, webhookSecret: [hookSecrets[2], hookSecrets[0]] });
    const unknown = await change({ webhookSecret: ['••••9999'] });
    expect([unknown.status, unknown.body.errors?.[0]?.pointer]).toEqual([422, '/body/credentials/webhookSecret/0']);
    const short = await change({ webhookSecret: [hookSecrets[0], 'short'] });
    expect([short.status, short.body.errors?.[0]?.pointer]).toEqual([422, '/body/credentials/webhookSecret/1']);
    expect((await change({ webhookSecret: Array.from({ length: 6 }, (_none, index) => `whsec_number_${index}_long`) })).status).toBe(400);
    const told = JSON.stringify(await auditOf(hosts, String(id)));
    for (const secret of [secretKey, ...hookSecrets]) expect(told).not.toContain(secret);
    expect(told).toContain('credentialsSet');
  });

  test('that the provider refuses are not saved, with its reason', async () => {
    const refusedKey = `sim_refused${'x'.repeat(40)}`;
    const made = await api('POST', '/providers', { type: 'sandbox', label: 'x', credentials: { secretKey: refusedKey, webhookSecret: hookSecrets[0] } });
    expect([made.status, made.body.code, made.body.errors?.[0]]).toEqual([422, 'provider_credentials_invalid', { pointer: '/body/credentials', detail: expect.stringContaining('refused') }]);
    const { id } = await withTwo();
    expect((await api('PATCH', `/providers/${String(id)}`, { credentials: { secretKey: refusedKey } })).status).toBe(422);
    expect(await stored(id)).toMatchObject({ secretKey });
    expect(JSON.stringify(made.body)).not.toContain(refusedKey);
  });

  test('are checked on demand, and what the provider said is noted', async () => {
    const { id, credentialsChecked } = await withTwo();
    expect(credentialsChecked).toBe(true);
    expect((await api('POST', `/providers/${String(id)}/check`)).body).toMatchObject({ providerId: id, result: 'accepted', reason: null, livemode: false });
    // As it is when the provider withdraws a key.
    const account = await hosts.payment.providerAccounts.find(tenant, String(id));
    await hosts.payment.providerAccounts.replace(tenant, account!, account!.revision, { credentials: { secretKey: `sim_refused${'x'.repeat(40)}`, webhookSecret: hookSecrets[0] } });
    expect((await api('POST', `/providers/${String(id)}/check`)).body).toMatchObject({ result: 'refused', reason: expect.stringContaining('refused') });
    expect((await api('GET', `/providers/${String(id)}`)).body).toMatchObject({ credentialsChecked: false, credentialsCheckedAt: null });
  });

  test('are saved unchecked when the provider cannot be reached', async () => {
    const lonely = await startRunningHosts({ SIMULATOR_PORT: '0' });
    try {
      const away = await seedTenant(lonely);
      const provider = lonely.config.providers.find('sandbox')!;
      provider.probeCredentials = async () => ({ kind: 'unknown', reason: 'connection_lost' });
      const key = await away.key('admin');
      const made = await ask(lonely.origins.api, 'POST', '/api/v1/providers', { key, body: { type: 'sandbox', label: 'Away' } });
      expect([made.status, made.body['credentialsChecked']]).toEqual([201, false]);
      const checked = await ask(lonely.origins.api, 'POST', `/api/v1/providers/${String(made.body['id'])}/check`, { key });
      expect([checked.status, checked.body['result'], checked.body['reason']]).toEqual([200, 'unreachable', 'connection_lost']);
    } finally {
      await lonely.close();
    }
  });
});

describe('the ETag of a provider', () => {
  test('named in If-Match lets a change through only while it is the present one; what hooks leave behind does not move it', async () => {
    const made = await api('POST', '/providers', { type: 'sandbox', label: 'Tagged' });
    const path = `/providers/${String(made.body['id'])}`;
    const tag = made.headers.get('etag') ?? '';
    await ask(hosts.origins.main, 'POST', `/hooks/sandbox/${String(made.body['id'])}`, { body: '{}' });
    await waitFor(async () => (await api('GET', path)).body['lastHookFailureReason'] === 'missing_signature');
    expect((await api('PATCH', path, { label: 'First' }, admin, { 'If-Match': tag })).status).toBe(200);
    for (const [method, body] of [['PATCH', { label: 'Late' }], ['DELETE', undefined]] as const) {
      const late = await api(method, path, body, admin, { 'If-Match': tag });
      expect([late.status, late.body.code]).toEqual([412, 'precondition_failed']);
    }
    expect((await api('GET', path)).body).toMatchObject({ label: 'First', archived: false });
    expect((await auditOf(hosts, String(made.body['id']))).map(({ action }) => action)).toEqual(['provider.created', 'provider.updated']);
  });
});
