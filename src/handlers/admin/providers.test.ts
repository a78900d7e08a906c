import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
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

const api = (method: string, path: string, body?: unknown, key = admin): Promise<Answer> => ask(hosts.origins.api, method, `/api/v1${path}`, { key, ...(body === undefined ? {} : { body }) });
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
