import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditOf } from '../../../test/support/audit-of.js';
import { startIpnReceiver } from '../../../test/support/ipn-receiver.js';
import { ask, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
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

describe('the ETag of a site', () => {
  const tagOf = ({ headers }: Answer): string => headers.get('etag') ?? '';

  test('goes with every answer that holds it, and moves on with every change', async () => {
    const made = await api('POST', '/sites', { name: 'Tagged' });
    const id = String(made.body['id']);
    const read = await api('GET', `/sites/${id}`);
    const changed = await api('PATCH', `/sites/${id}`, { name: 'Other' });
    expect(tagOf(made)).toMatch(/^"[0-9]+"$/);
    expect([tagOf(read) === tagOf(made), tagOf(changed) === tagOf(made), tagOf(await api('GET', `/sites/${id}`)) === tagOf(changed)]).toEqual([true, false, true]);
  });

  test('named in If-Match lets a change through only while it is the present one', async () => {
    const made = await api('POST', '/sites', { name: 'Tagged' });
    const path = `/sites/${String(made.body['id'])}`;
    const change = (method: string, ifMatch: string, name: string) => api(method, path, method === 'DELETE' ? undefined : { name }, admin, { 'If-Match': ifMatch });
    const first = await change('PATCH', tagOf(made), 'First');
    expect(first.status).toBe(200);
    for (const method of ['PATCH', 'DELETE']) {
      for (const stale of [tagOf(made), `W/${tagOf(first)}`, '"nobody-s"']) {
        const late = await change(method, stale, 'Late');
        expect([method, stale, late.status, late.body.code]).toEqual([method, stale, 412, 'precondition_failed']);
      }
    }
    expect((await api('GET', path)).body['name']).toBe('First');
    expect((await change('PATCH', `"x", ${tagOf(first)}`, 'Second')).status).toBe(200);
    expect((await change('PATCH', '*', 'Third')).status).toBe(200);
    expect((await change('PATCH', 'Third', 'x')).status).toBe(400);
  });

  test('does not stand in the way of the repetition of a change that crashed', async () => {
    const made = await api('POST', '/sites', { name: 'Tagged' });
    const path = `/sites/${String(made.body['id'])}`;
    const headers = { 'If-Match': tagOf(made), 'Idempotency-Key': `patch-${path}` };
    await api('PATCH', path, { name: 'Once' }, admin, headers);
    await hosts.store.connection.collection('idempotencyRecords').updateMany({ answer: { $ne: null } }, { $set: { answer: null, leaseUntil: new Date(0) } });
    const again = await api('PATCH', path, { name: 'Once' }, admin, headers);
    expect([again.status, again.headers.get('idempotent-replayed'), again.body['name']]).toEqual([200, null, 'Once']);
    expect((await auditOf(hosts, String(made.body['id']))).map(({ action }) => action)).toEqual(['site.created', 'site.updated']);
  });

  test('of twenty changes that name it at once lets exactly one through', async () => {
    const made = await api('POST', '/sites', { name: 'Tagged' });
    const path = `/sites/${String(made.body['id'])}`;
    const answers = await Promise.all(Array.from({ length: 20 }, (_none, index) => api('PATCH', path, { name: `Racer ${index}` }, admin, { 'If-Match': tagOf(made) })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 412)]);
  });
});

describe('a site that is deleted', () => {
  const checkout = (id: string) => api('POST', `/checkouts/${id}/create`, { amount: 100, currency: 'EUR', externalReference: 'order-1' });

  test('must have no open checkout; afterwards it takes none, is not listed, and its transactions keep it', async () => {
    const id = await create({ providerIds: [tenant.providerId] });
    const { id: transactionId } = (await checkout(id)).body;
    const refused = await api('DELETE', `/sites/${id}`);
    expect([refused.status, refused.body.code]).toEqual([409, 'site_has_open_checkouts']);
    await api('POST', `/transactions/${String(transactionId)}/void`);
    expect((await api('DELETE', `/sites/${id}`)).body).toMatchObject({ id, archived: true });

    const listed = async (query: string) => ((await api('GET', `/sites${query}`)).body['data'] as { id: string }[]).map((site) => site.id);
    expect([(await listed('?limit=100')).includes(id), (await listed('?limit=100&includeArchived=true')).includes(id)]).toEqual([false, true]);
    const late = await checkout(id);
    expect([late.status, late.body.code]).toEqual([409, 'site_archived']);
    expect((await api('PATCH', `/sites/${id}`, { name: 'x' })).body.code).toBe('site_archived');
    expect((await api('GET', `/transactions/${String(transactionId)}`)).body['siteId']).toBe(id);
    expect((await api('DELETE', `/sites/${id}`)).status).toBe(200);
    expect((await auditOf(hosts, id)).map(({ action }) => action)).toEqual(['site.created', 'site.archived']);
  });

  test('may have paid ones, and ones of other sites are no obstacle', async () => {
    const [id, other] = [await create({ providerIds: [tenant.providerId] }), await create({ providerIds: [tenant.providerId] })];
    const { id: transactionId } = (await checkout(id)).body;
    await checkout(other);
    await api('POST', `/transactions/${String(transactionId)}/mark-paid`, { note: 'Cash' });
    expect((await api('DELETE', `/sites/${id}`)).status).toBe(200);
  });
});

describe('the audit log of a site', () => {
  test('tells what was changed, and who was shown its secret, without the secret', async () => {
    const id = await create();
    await api('PATCH', `/sites/${id}`, { name: 'Renamed' });
    await api('PATCH', `/sites/${id}`, { providerIds: ['0'.repeat(24)] });
    const shown = String((await api('GET', `/sites/${id}/webhook-secret`)).body['secret']);
    const fresh = String((await api('POST', `/sites/${id}/webhook-secret/regenerate`, {})).body['secret']);
    const entries = await auditOf(hosts, id);
    expect(entries.map(({ action }) => action)).toEqual(['site.created', 'site.updated', 'site_secret.revealed', 'site_secret.regenerated']);
    expect([entries[1]?.before?.['name'], entries[1]?.after?.['name']]).toEqual(['Second shop', 'Renamed']);
    expect(entries[3]).toMatchObject({ before: { previous: false }, after: { previous: true }, actor: `apiKey:${admin.slice(8, 32)}` });
    for (const secret of [shown, fresh]) expect(JSON.stringify(entries)).not.toContain(secret);
  });
});

describe('a test IPN', () => {
  const send = (siteId: string, body: object, key = admin, headers: Record<string, string> = {}) => api('POST', `/sites/${siteId}/test-ipn`, body, key, headers);
  const outcome = (siteId: string, deliveryId: unknown) =>
    waitFor(async () => {
      const { body } = await api('GET', `/sites/${siteId}/test-ipn/${String(deliveryId)}`);
      return body['status'] !== 'pending' && body;
    });

  test('is answered at once, sent once per Idempotency-Key, and told by whichever process is asked', async () => {
    const shop = await startIpnReceiver(({ json }, response) => response.writeHead(200).end(JSON.stringify(json)));
    try {
      const headers = { 'Idempotency-Key': 'try-it-out' };
      const sent = await send(tenant.siteId, { ipnUrl: `${shop.url}?token=hunter2hunter2` }, admin, headers);
      expect(sent.status).toBe(202);
      expect(await outcome(tenant.siteId, sent.body['deliveryId'])).toMatchObject({ status: 'passed', failedCheck: null, version: 2, httpStatus: 200, ipnUrl: expect.stringContaining('hunter2') });
      await hosts.store.connection.collection('idempotencyRecords').updateMany({ answer: { $ne: null } }, { $set: { answer: null, leaseUntil: new Date(0) } });
      expect((await send(tenant.siteId, { ipnUrl: `${shop.url}?token=hunter2hunter2` }, admin, headers)).body['deliveryId']).toBe(sent.body['deliveryId']);
      // Whatever the repetition might have sent has arrived before a later one is through.
      const later = await send(tenant.siteId, { ipnUrl: shop.url });
      await outcome(tenant.siteId, later.body['deliveryId']);
      expect(shop.received.map(({ json }) => json['deliveryId'])).toEqual([sent.body['deliveryId'], later.body['deliveryId']]);
      expect(JSON.stringify(await hosts.store.connection.collection('testIpns').find().toArray())).not.toContain('hunter2');
    } finally {
      await shop.close();
    }
  });

  test('tells which check failed, and is not begun for an address that may not be used', async () => {
    const { deliveryId } = (await send(tenant.siteId, { ipnUrl: 'http://127.0.0.1:9/ipn', version: 1 })).body;
    expect(await outcome(tenant.siteId, deliveryId)).toMatchObject({
      status: 'failed',
      failedCheck: 'connect',
      failure: 'connection_refused',
      checks: [
        { name: 'url', result: 'passed' },
        { name: 'dns', result: 'passed' },
        { name: 'address', result: 'passed' },
        { name: 'connect', result: 'failed' },
        { name: 'tls', result: 'skipped' },
        { name: 'answer', result: 'skipped' },
        { name: 'status', result: 'skipped' },
      ],
    });
    const refused = await send(tenant.siteId, { ipnUrl: 'http://169.254.169.254/latest' });
    expect([refused.status, refused.body.code, refused.body.errors?.[0]?.pointer]).toEqual([422, 'ipn_url_not_allowed', '/body/ipnUrl']);
  });

  test('whose process was stopped counts as interrupted after a minute', async () => {
    const { deliveryId } = (await send(tenant.siteId, { ipnUrl: 'http://127.0.0.1:9/ipn' })).body;
    await outcome(tenant.siteId, deliveryId);
    await hosts.store.connection.collection<{ _id: string }>('testIpns').updateOne({ _id: String(deliveryId) }, { $set: { outcome: null, finishedAt: null } });
    const read = async () => (await api('GET', `/sites/${tenant.siteId}/test-ipn/${String(deliveryId)}`)).body;
    expect((await read())['status']).toBe('pending');
    hosts.advanceClock(60_001);
    expect(await read()).toMatchObject({ status: 'failed', failure: 'interrupted' });
  });

  test('of another site, organization or mode answers as an unknown one', async () => {
    const { deliveryId } = (await send(tenant.siteId, { ipnUrl: 'http://127.0.0.1:9/ipn' })).body;
    const foreign = await seedTenant(hosts);
    expect((await api('GET', `/sites/${await create()}/test-ipn/${String(deliveryId)}`)).body.code).toBe('delivery_not_found');
    expect((await api('GET', `/sites/${tenant.siteId}/test-ipn/${String(deliveryId)}`, undefined, await foreign.key('admin'))).body.code).toBe('site_not_found');
    expect((await send(tenant.siteId, { ipnUrl: 'http://127.0.0.1:9/ipn' }, await foreign.key('admin'))).body.code).toBe('site_not_found');
  });
});
