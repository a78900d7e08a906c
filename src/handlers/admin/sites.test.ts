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

const api = (method: string, path: string, body?: unknown, key = admin, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(hosts.origins.api, method, `/api/v1${path}`, { key, headers, ...(body === undefined ? {} : { body }) });
const create = async (more: object = {}) => String((await api('POST', '/sites', { name: 'Second shop', ...more })).body['id']);

describe('sites', () => {
  test('are made with the defaults of the spec, once per Idempotency-Key', async () => {
    const headers = { 'Idempotency-Key': 'make-a-site' };
    const first = await api('POST', '/sites', { name: 'Shop' }, admin, headers);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({ name: 'Shop', ipnVersion: 2, amountScale: 'minor', providerIds: [], defaultProviderId: null, checkoutExpiryMinutes: 1_440, livemode: false });
    expect((await api('POST', '/sites', { name: 'Shop' }, admin, headers)).body['id']).toBe(first.body['id']);
  });

  test('are changed field by field; a default provider falls away with its assignment', async () => {
    const id = await create();
    expect((await api('PATCH', `/sites/${id}`, { providerIds: [tenant.providerId], defaultProviderId: tenant.providerId, ipnVersion: 1, amountScale: 'hundredths' })).body).toMatchObject({ name: 'Second shop', defaultProviderId: tenant.providerId, ipnVersion: 1, amountScale: 'hundredths' });
    expect((await api('PATCH', `/sites/${id}`, { providerIds: [] })).body).toMatchObject({ providerIds: [], defaultProviderId: null, ipnVersion: 1 });
  });

  const refused: [string, () => object, number, string][] = [
    ['a default that is not assigned', () => ({ defaultProviderId: '0'.repeat(24) }), 422, '/body/defaultProviderId'],
    ['an unknown provider', () => ({ providerIds: ['0'.repeat(24)] }), 422, '/body/providerIds/0'],
    ['an origin with a path', () => ({ allowedOrigins: ['https://shop.example/'] }), 400, '/body/allowedOrigins/0'],
    ['an origin spelled otherwise than browsers do', () => ({ allowedOrigins: ['https://Shop.example:443'] }), 400, '/body/allowedOrigins/0'],
    ['an unknown field', () => ({ webhookSecret: 'mine' }), 400, '/body/webhookSecret'],
  ];
  test.each(refused)('refuse %s', async (_name, body, status, pointer) => {
    const answer = await api('PATCH', `/sites/${tenant.siteId}`, body());
    expect([answer.status, answer.body.errors?.[0]?.pointer]).toEqual([status, pointer]);
  });

  test('are seen by their own organization and mode only', async () => {
    const foreign = await (await seedTenant(hosts)).key('admin');
    const live = await (await seedTenant(hosts, { organizationId: tenant.organizationId, livemode: true })).key('admin');
    for (const key of [foreign, live]) {
      for (const [method, path, body] of [['GET', ''], ['PATCH', '', { name: 'x' }], ['GET', '/webhook-secret'], ['POST', '/webhook-secret/regenerate', {}]] as const) {
        expect((await api(method, `/sites/${tenant.siteId}${path}`, body, key)).body.code).toBe('site_not_found');
      }
      expect(((await api('GET', '/sites', undefined, key)).body['data'] as { id: string }[]).map((site) => site.id)).not.toContain(tenant.siteId);
    }
  });

  test('are read by viewers and changed by admins', async () => {
    expect((await api('GET', `/sites/${tenant.siteId}`, undefined, await tenant.key('viewer'))).status).toBe(200);
    expect((await api('PATCH', `/sites/${tenant.siteId}`, { name: 'x' }, await tenant.key('editor'))).body.code).toBe('forbidden_role');
    expect((await api('GET', `/sites/${tenant.siteId}/webhook-secret`, undefined, await tenant.key('editor'))).body.code).toBe('forbidden_role');
  });
});

describe("a site's signing secret", () => {
  const secret = async (id: string) => (await api('GET', `/sites/${id}/webhook-secret`)).body as { secret: string; alternate: { kind: string; secret: string } | null };

  test('is stored sealed and shown to admins', async () => {
    const id = await create();
    const { secret: current, alternate } = await secret(id);
    expect([/^whsec_[0-9A-Za-z]{43}$/.test(current), alternate]).toEqual([true, null]);
    expect(JSON.stringify(await hosts.store.connection.collection('sites').find().toArray())).not.toContain(current);
  });

  test('regenerated now, the old one signs beside it until that is ended', async () => {
    const id = await create();
    const old = (await secret(id)).secret;
    const fresh = (await api('POST', `/sites/${id}/webhook-secret/regenerate`, {})).body;
    expect(fresh['alternate']).toMatchObject({ kind: 'previous', secret: old });
    expect((await api('POST', `/sites/${id}/webhook-secret/revoke-previous`)).body['alternate']).toBeNull();
    const again = await api('POST', `/sites/${id}/webhook-secret/revoke-previous`);
    expect([again.status, again.body.code]).toEqual([409, 'webhook_secret_no_previous']);
  });

  test('staged, it signs beside the old one until it is activated; the overlap ends by itself after a day', async () => {
    const id = await create();
    const old = (await secret(id)).secret;
    expect((await api('POST', `/sites/${id}/webhook-secret/activate`)).body.code).toBe('webhook_secret_not_staged');
    const staged = (await api('POST', `/sites/${id}/webhook-secret/regenerate`, { cutOver: 'staged' })).body as unknown as Awaited<ReturnType<typeof secret>>;
    expect([staged.secret, staged.alternate?.kind]).toEqual([old, 'staged']);
    const active = (await api('POST', `/sites/${id}/webhook-secret/activate`)).body as unknown as Awaited<ReturnType<typeof secret>>;
    expect([active.secret, active.alternate?.secret]).toEqual([staged.alternate?.secret, old]);
    hosts.advanceClock(24 * 3_600_000 + 1);
    expect((await secret(id)).alternate).toBeNull();
  });
});

describe('a change of secrets whose process crashed', () => {
  test('is finished by the repetition, without a second change', async () => {
    const id = await create();
    const old = (await api('GET', `/sites/${id}/webhook-secret`)).body['secret'];
    const headers = { 'Idempotency-Key': `regenerate-${id}` };
    const first = await api('POST', `/sites/${id}/webhook-secret/regenerate`, {}, admin, headers);
    // As a crash between effect and answer leaves it: the record holds its ids and no answer, and nobody renews its lease.
    await hosts.store.connection.collection('idempotencyRecords').updateMany({ answer: { $ne: null } }, { $set: { answer: null, leaseUntil: new Date(0) } });
    const again = await api('POST', `/sites/${id}/webhook-secret/regenerate`, {}, admin, headers);
    expect(again.headers.get('idempotent-replayed')).toBeNull();
    expect([again.body['secret'], again.body['alternate']]).toEqual([first.body['secret'], expect.objectContaining({ kind: 'previous', secret: old })]);
  });
});
