import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { startIpnReceiver } from '../../../test/support/ipn-receiver.js';
import type { IpnReceiver } from '../../../test/support/ipn-receiver.js';
import { ask, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import type { Answer, RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';
import { waitFor } from '../../../test/support/wait-for.js';

let hosts: RunningHosts;
let tenant: SeededTenant;
let admin: string;
let listener: IpnReceiver;

beforeAll(async () => {
  hosts = await startRunningHosts({ DELIVERY_POLL: '100ms' });
  tenant = await seedTenant(hosts);
  admin = await tenant.key('admin');
  listener = await startIpnReceiver();
});
afterAll(async () => {
  await hosts.close();
  await listener.close();
});

const api = (method: string, path: string, body?: unknown, key = admin, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(hosts.origins.api, method, `/api/v1/sites/${tenant.siteId}/endpoints${path}`, { key, headers, ...(body === undefined ? {} : { body }) });
const rows = (answer: Answer) => answer.body['data'] as Record<string, unknown>[];
const create = async (more: object = {}) => String((await api('POST', '', { url: listener.url, ...more })).body['id']);
const secretsOf = async (id: string) => (await api('GET', `/${id}/secret`)).body as { secret: string; previousSecret: string | null };
const verify = (index: number, secret: string): unknown => {
  const { rawBody, headers } = listener.received[index]!;
  return new Webhook(secret).verify(rawBody.toString('utf8'), headers as Record<string, string>);
};

describe('event endpoints', () => {
  test('are made once per Idempotency-Key, changed, listed and deleted, each with an audit entry without secrets', async () => {
    const headers = { 'Idempotency-Key': 'endpoint-1' };
    const first = await api('POST', '', { url: listener.url }, admin, headers);
    expect([first.status, first.body['eventTypes'], first.body['enabled'], first.body['description']]).toEqual([201, ['*'], true, null]);
    const id = String(first.body['id']);
    expect((await api('POST', '', { url: listener.url }, admin, headers)).body['id']).toBe(id);
    expect((await api('PATCH', `/${id}`, { enabled: false, description: 'Warehouse' })).body).toMatchObject({ enabled: false, description: 'Warehouse', url: listener.url });
    expect(rows(await api('GET', ''))).toEqual([expect.objectContaining({ id, enabled: false })]);
    const { secret } = await secretsOf(id);
    expect((await api('DELETE', `/${id}`)).body).toEqual({ id, deleted: true });
    expect((await api('GET', `/${id}`)).body.code).toBe('endpoint_not_found');
    const entries = await hosts.store.connection.collection('auditEntries').find({ objectId: id }).toArray();
    expect(entries.map(({ action }) => action)).toEqual(['endpoint.created', 'endpoint.updated', 'endpoint.deleted']);
    expect(JSON.stringify(entries)).not.toContain(secret);
  });

  test('refuse an address that IPNs may not go to, and an unknown type', async () => {
    const metadata = await api('POST', '', { url: 'http://169.254.169.254/' });
    expect([metadata.status, metadata.body.code, metadata.body.errors?.[0]?.pointer]).toEqual([422, 'endpoint_url_not_allowed', '/body/url']);
    expect(metadata.body.errors?.[0]?.detail).toMatch(/^url is not allowed: .*never allowed/);
    const id = await create();
    expect((await api('PATCH', `/${id}`, { url: 'http://user@127.0.0.1/' })).body.code).toBe('endpoint_url_not_allowed');
    expect((await api('POST', '', { url: listener.url, eventTypes: ['transaction.exploded'] })).status).toBe(400);
    await api('DELETE', `/${id}`);
  });

  test('are at most sixteen per site', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 16; count += 1) ids.push(await create({ enabled: false }));
    expect((await api('POST', '', { url: listener.url })).body.code).toBe('endpoint_limit_reached');
    for (const id of ids) await api('DELETE', `/${id}`);
  });

  test('are seen by their own site, organization and mode only, and changed by admins', async () => {
    const id = await create({ enabled: false });
    const foreign = await (await seedTenant(hosts)).key('admin');
    const live = await (await seedTenant(hosts, { organizationId: tenant.organizationId, livemode: true })).key('admin');
    for (const key of [foreign, live]) {
      for (const [method, path, body] of [['GET', ''], ['PATCH', '', { enabled: true }], ['DELETE', ''], ['GET', '/secret'], ['POST', '/secret/rotate', {}], ['POST', '/test'], ['GET', '/deliveries']] as const) {
        expect((await api(method, `/${id}${path}`, body, key)).body.code).toBe('endpoint_not_found');
      }
      expect((await api('GET', '', undefined, key)).body.code).toBe('site_not_found');
    }
    const second = await seedTenant(hosts, { organizationId: tenant.organizationId });
    expect((await ask(hosts.origins.api, 'GET', `/api/v1/sites/${second.siteId}/endpoints/${id}`, { key: admin })).body.code).toBe('endpoint_not_found');
    expect((await api('GET', `/${id}/secret`, undefined, await tenant.key('editor'))).body.code).toBe('forbidden_role');
    await api('DELETE', `/${id}`);
  });

  test('get a test event that the public library verifies, under both secrets during an overlap, and under the new one alone after a leak', async () => {
    const id = await create({ eventTypes: ['refund.succeeded'] });
    const { secret: first } = await secretsOf(id);
    const rotated = await api('POST', `/${id}/secret/rotate`, { overlapSeconds: 3_600 }, admin, { 'Idempotency-Key': 'rotate-1' });
    const second = String(rotated.body['secret']);
    expect([rotated.body['previousSecret'], second === first]).toEqual([first, false]);
    const sent = await api('POST', `/${id}/test`);
    expect([sent.status, sent.body['eventType'], sent.body['endpointId']]).toEqual([200, 'endpoint.tested', id]);
    await waitFor(() => listener.received.length === 1);
    expect(verify(0, first)).toMatchObject({ type: 'endpoint.tested', siteId: tenant.siteId, data: { object: { id, url: listener.url } } });
    expect(verify(0, second)).toEqual(verify(0, first));
    expect((await secretsOf(id)).previousSecret).toBe(first);

    // The body is optional: without one the overlap is a day.
    const plain = await api('POST', `/${id}/secret/rotate`);
    expect([plain.status, plain.body['previousSecret']]).toEqual([200, rotated.body['secret']]);
    await api('POST', `/${id}/secret/rotate`, { overlapSeconds: 0 });
    const { secret: third, previousSecret } = await secretsOf(id);
    expect(previousSecret).toBeNull();
    const delivery = await waitFor(async () => rows(await api('GET', `/${id}/deliveries?status=delivered`))[0]);
    expect(delivery['curl']).toContain('webhook-signature');
    expect((await api('POST', `/${id}/deliveries/${String(delivery['id'])}/retry`)).status).toBe(200);
    await waitFor(() => listener.received.length === 2);
    expect(verify(1, third)).toEqual(verify(0, first));
    for (const leaked of [first, second]) expect(() => verify(1, leaked)).toThrow();
    const unknown = `${'f'.repeat(24)}.1.1-${id}`;
    expect((await api('POST', `/${id}/deliveries/${unknown}/retry`)).body.code).toBe('delivery_not_found');
  });
});
