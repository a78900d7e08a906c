import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import type { Answer, RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';
import { waitFor } from '../../../test/support/wait-for.js';

let hosts: RunningHosts;
let tenant: SeededTenant;
let admin: string;
let foreign: string;
let live: string;

beforeAll(async () => {
  hosts = await startRunningHosts();
  tenant = await seedTenant(hosts);
  admin = await tenant.key('admin');
  foreign = await (await seedTenant(hosts)).key('admin');
  live = await (await seedTenant(hosts, { organizationId: tenant.organizationId, livemode: true })).key('admin');
});
afterAll(() => hosts.close());

const api = (method: string, path: string, key = admin, body?: unknown): Promise<Answer> => ask(hosts.origins.api, method, `/api/v1${path}`, { key, ...(body === undefined ? {} : { body }) });
let order = 0;
async function create(more: object = {}): Promise<string> {
  order += 1;
  return String((await api('POST', `/checkouts/${tenant.siteId}/create`, admin, { amount: 4900, currency: 'EUR', externalReference: `order-${order}`, ...more })).body['id']);
}
const simulate = (id: string, outcome: string) => api('POST', `/test-helpers/transactions/${id}/simulate`, admin, { outcome });
const found = async (query: string, path = '/transactions', key = admin): Promise<string[]> => ((await api('GET', `${path}?${query}`, key)).body as unknown as { data: { id: string }[] }).data.map(({ id }) => id);
const search = (text: string, key = admin) => found(`search=${encodeURIComponent(text)}`, '/transactions', key);

describe('search', () => {
  test('finds by id, reference, invoice number, e-mail in any case and provider reference, each whole', async () => {
    const id = await create({ externalReference: 'find-7001', email: 'Ada.Lovelace@Shop.example' });
    const invoice = await create({ externalReference: undefined, invoiceNumber: 'INV-7002' });
    await simulate(id, 'succeeded');
    const { attempts } = (await api('GET', `/transactions/${id}`)).body as unknown as { attempts: { providerReference: string }[] };
    for (const text of [id, id.toUpperCase(), 'find-7001', ' find-7001 ', 'ada.lovelace@shop.EXAMPLE', attempts[0]!.providerReference]) expect(await search(text)).toEqual([id]);
    expect(await search('INV-7002')).toEqual([invoice]);
  });

  test('finds what begins with the text where nothing is exactly it, newest first, and walks on by cursor', async () => {
    const ids = [await create({ externalReference: 'begin-1' }), await create({ externalReference: 'begin-12' }), await create({ externalReference: 'begin-123' })].reverse();
    expect(await search('begin-')).toEqual(ids);
    expect(await search('begin-12')).toEqual([ids[1]]);
    expect(await search('be')).toEqual([]);
    expect(await search('Begin-')).toEqual([]);
    const page = (await api('GET', '/transactions?search=begin-&limit=2')).body as unknown as { data: { id: string }[]; total: number; nextCursor: string };
    expect([page.data.map(({ id }) => id), page.total]).toEqual([ids.slice(0, 2), 3]);
    expect(await found(`search=begin-&limit=2&cursor=${page.nextCursor}`)).toEqual([ids[2]]);
    expect(await found('search=begin-&limit=2&page=2')).toEqual([ids[2]]);
    expect(await search(ids[0]!.slice(0, 22))).toContain(ids[0]);
  });

  test('is joined with the other filters, and takes signs of patterns for what they are', async () => {
    const paid = await create({ externalReference: 'join-1', email: 'join@shop.example' });
    const open = await create({ externalReference: 'join-2', email: 'join@shop.example' });
    await simulate(paid, 'succeeded');
    expect(await found('search=join-&status=succeeded')).toEqual([paid]);
    expect(await found('search=join%40shop.example&status=initiated')).toEqual([open]);
    expect(await found(`search=${paid}&status=failed`)).toEqual([]);
    for (const text of ['join.', '.*', '$where', '{"$gt":""}', 'join-1%']) {
      const { status, body } = await api('GET', `/transactions?search=${encodeURIComponent(text)}`);
      expect([status, text, body['data'] ?? body]).toEqual([200, text, []]);
    }
  });

  test('never shows what belongs to another organization or mode', async () => {
    const id = await create({ externalReference: 'mine-1', email: 'mine@shop.example' });
    await simulate(id, 'succeeded');
    const { attempts } = (await api('GET', `/transactions/${id}`)).body as unknown as { attempts: { providerReference: string }[] };
    for (const key of [foreign, live]) for (const text of [id, id.slice(0, 20), 'mine-1', 'mine-', 'mine@shop.example', attempts[0]!.providerReference]) expect(await search(text, key)).toEqual([]);
  });

  test('a cursor of the list is none of a search for beginnings, and the other way round', async () => {
    await create({ externalReference: 'kind-1' });
    await create({ externalReference: 'kind-2' });
    const beginning = ((await api('GET', '/transactions?search=kind-&limit=1')).body as unknown as { nextCursor: string }).nextCursor;
    expect((await api('GET', `/transactions?cursor=${beginning}`)).status).toBe(400);
    expect((await api('GET', '/transactions?page=1000&limit=100')).body.detail).toContain('cursor');
  });
});

describe('filters', () => {
  test('checkouts by status', async () => {
    const own = await seedTenant(hosts);
    const key = await own.key('admin');
    const make = async () => String((await api('POST', `/checkouts/${own.siteId}/create`, key, { amount: 100, currency: 'EUR', externalReference: `s-${order++}` })).body['id']);
    const [pending, paid, cancelled, expired] = [await make(), await make(), await make(), await make()];
    await api('POST', `/test-helpers/transactions/${paid}/simulate`, key, { outcome: 'succeeded' });
    await api('POST', `/transactions/${cancelled}/void`, key);
    await api('POST', `/checkouts/${expired}/expire`, key);
    for (const [status, ids] of [['pending', [pending]], ['completed', [paid]], ['cancelled', [cancelled]], ['expired', [expired]], ['processing', []]] as const) {
      expect([status, await found(`status=${status}`, '/checkouts', key)]).toEqual([status, ids]);
      expect(await found(`status=${status}&siteId=${own.siteId}`, '/checkouts', key)).toEqual(ids);
    }
    expect((await api('GET', '/checkouts?status=succeeded', key)).status).toBe(400);
  });

  test('transactions by provider and client, newest by time of creation whatever their ids', async () => {
    const clientId = String((await api('POST', '/clients', admin, { email: 'list-client@shop.example' })).body['id']);
    const ids = [await create({ clientId }), await create({ clientId })];
    await simulate(ids[0]!, 'succeeded');
    expect(await found(`clientId=${clientId}`)).toEqual([...ids].reverse());
    expect(await found(`providerId=${String(tenant.providerId)}&clientId=${clientId}`)).toEqual([ids[0]]);
    expect(await found(`providerId=${'d'.repeat(24)}`)).toEqual([]);
  });
});

describe('exportTransactions', () => {
  const exported = async (query = '', key = admin) => {
    const response = await fetch(`${hosts.origins.api}/api/v1/transactions/export?${query}`, { headers: { Authorization: `Bearer ${key}` } });
    const text = await response.text();
    return { response, text, lines: text.trimEnd().split('\r\n') };
  };

  test('answers with one line per transaction of the filters, newest first, below a line of names', async () => {
    const own = await seedTenant(hosts);
    const key = await own.key('editor');
    const ids: string[] = [];
    // More than are read at once.
    for (let n = 0; n < 205; n += 1) ids.unshift(String((await api('POST', `/checkouts/${own.siteId}/create`, key, { amount: n + 1, currency: n % 2 === 0 ? 'EUR' : 'USD', externalReference: `x-${n}` })).body['id']));
    const all = await exported('', key);
    expect([all.response.status, all.response.headers.get('content-type'), all.response.headers.get('content-disposition')]).toEqual([200, 'text/csv', 'attachment; filename="transactions.csv"']);
    expect(all.lines[0]).toMatch(/^id,createdAt,updatedAt,status,statusCode,siteId,livemode,externalReference,invoiceNumber,email,billingCountry,currency,amount,/);
    expect(all.lines.slice(1).map((line) => line.split(',')[0])).toEqual(ids);
    expect((await exported('currency=USD', key)).lines).toHaveLength(103);
    expect((await exported('search=x-204', key)).lines).toHaveLength(2);
    expect((await exported('status=succeeded', key)).lines).toHaveLength(1);
    const bad = await exported('from=2026-13-45', key);
    expect([bad.response.status, bad.text]).toEqual([400, expect.stringContaining('invalid_request')]);
  }, 60_000);

  test('quotes what has to be and lets no cell be a formula', async () => {
    await create({ externalReference: '=HYPERLINK("http://evil.example";"x")', email: '+1@shop.example' });
    await create({ externalReference: 'a,"b"' });
    const { text } = await exported('search=%3DHYPERLINK');
    expect(text).toContain(`"'=HYPERLINK(""http://evil.example"";""x"")"`);
    expect(text).toContain(",'+1@shop.example,");
    expect((await exported('search=a%2C%22b%22')).text).toContain('"a,""b"""');
  });

  test('is for editors with the scope, within their tenant', async () => {
    expect((await exported('', await tenant.key('viewer'))).response.status).toBe(403);
    expect((await exported('', await tenant.key('editor', ['transaction:read']))).response.status).toBe(403);
    expect((await exported('', foreign)).lines).toHaveLength(1);
  });
});

describe('listProviderEvents', () => {
  test('shows what the provider sent, and neither its signature nor to anybody else', async () => {
    const id = await create();
    await simulate(id, 'succeeded');
    const events = await waitFor(async () => {
      const { data } = (await api('GET', `/transactions/${id}/provider-events`)).body as unknown as { data: { raw: string; headers: Record<string, string>; status: string; type: string }[] };
      return data.length > 0 && data.every(({ status }) => status === 'applied') && data;
    });
    expect(JSON.parse(events[0]!.raw)).toMatchObject({ type: events[0]!.type });
    expect(events[0]!.headers['sandbox-signature']).toBe('[redacted]');
    expect(JSON.stringify(events)).not.toMatch(/v1=[0-9a-f]{16}/);
    const page = (await api('GET', `/transactions/${id}/provider-events?limit=1`)).body as unknown as { data: unknown[]; nextCursor: string | null };
    expect([page.data.length, page.nextCursor === null]).toEqual([1, events.length === 1]);
    expect((await api('GET', `/transactions/${id}/provider-events`, foreign)).body.code).toBe('transaction_not_found');
    expect((await api('GET', `/transactions/${id}/provider-events`, await tenant.key('viewer'))).status).toBe(403);
  });
});
