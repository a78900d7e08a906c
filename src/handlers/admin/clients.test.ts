import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import type { Answer, RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';

let hosts: RunningHosts;
let tenant: SeededTenant;
let key: string;
let count = 0;

beforeAll(async () => {
  hosts = await startRunningHosts();
  tenant = await seedTenant(hosts);
  key = await tenant.key('editor');
});
afterAll(() => hosts.close());

const clients = (method: string, path = '', body?: unknown, headers: Record<string, string> = {}, caller = key): Promise<Answer> =>
  ask(hosts.origins.api, method, `/api/v1/clients${path}`, { key: caller, headers, ...(body === undefined ? {} : { body }) });
const freshEmail = () => `buyer${(count += 1)}@example.com`;
const create = async (fields: object = {}): Promise<string> => String((await clients('POST', '', { email: freshEmail(), ...fields })).body['id']);
const checkout = (fields: object) => ask(hosts.origins.api, 'POST', `/api/v1/checkouts/${tenant.siteId}/create`, { key, body: { amount: 4900, currency: 'EUR', externalReference: `order-${(count += 1)}`, ...fields } });
const clientOf = async (transactionId: unknown) => (await ask(hosts.origins.api, 'GET', `/api/v1/transactions/${String(transactionId)}`, { key })).body['clientId'];
const found = async (q: string) => {
  const { status, body } = await clients('GET', `/search?q=${encodeURIComponent(q)}`);
  if (status !== 200) throw new Error(`${q}: ${JSON.stringify(body)}`);
  return (body['data'] as { id: string }[]).map(({ id }) => id);
};
const stored = (collection: string) => hosts.store.connection.collection(collection).find().toArray();

describe('a client', () => {
  test('is made with encrypted fields in either form, answered as plain text and stored without any of it', async () => {
    const { status, body } = await clients('POST', '', {
      email: { plaintext: 'Ada.Secret@example.com' },
      firstName: 'Adasecret',
      company: { plaintext: null },
      address: { address1: { plaintext: 'Secret Street 5' }, city: 'Secretville', country: 'GB' },
      taxInfo: { taxId: { plaintext: 'GB999SECRET' }, taxIdType: 'vat', taxCountry: 'GB', peppolRoutingAddress: { schemeId: '0204', value: '991-1' } },
    });
    expect([status, body['email'], body['firstName'], body['lastName'], body['company'], body['archived']]).toEqual([201, 'Ada.Secret@example.com', 'Adasecret', null, null, false]);
    expect(body['address']).toEqual({ address1: 'Secret Street 5', address2: null, city: 'Secretville', state: null, postcode: null, country: 'GB' });
    expect(body['taxInfo']).toEqual({ taxId: 'GB999SECRET', taxIdType: 'vat', taxCountry: 'GB', peppolRoutingAddress: { schemeId: '0204', value: '991-1' } });
    expect((await clients('GET', `/${String(body['id'])}`)).body).toEqual(body);
    const atRest = JSON.stringify([await stored('clients'), await stored('buyers'), await stored('auditEntries'), hosts.log]).toLowerCase();
    expect(atRest).not.toContain('secret');
  });

  test('is changed field by field by PATCH and written anew by PUT', async () => {
    const id = await create({ firstName: 'Ada', lastName: 'Lovelace', metadata: { a: '1', b: '2' } });
    const patched = (await clients('PATCH', `/${id}`, { firstName: { plaintext: 'Augusta' }, lastName: null, metadata: { a: null, c: '3' } })).body;
    expect([patched['firstName'], patched['lastName'], patched['metadata']]).toEqual(['Augusta', null, { b: '2', c: '3' }]);
    expect(patched['email']).toMatch(/@example\.com$/);
    const replaced = (await clients('PUT', `/${id}`, { company: 'Engines' })).body;
    expect([replaced['email'], replaced['firstName'], replaced['company'], replaced['metadata']]).toEqual([null, null, 'Engines', {}]);
  });

  test('shares its e-mail with no other; the answer names the other, and an archived one gives it free', async () => {
    const email = freshEmail();
    const id = await create({ email });
    const second = await clients('POST', '', { email: email.toUpperCase() });
    expect([second.status, second.body.code, second.body['clientId']]).toEqual([409, 'client_exists', id]);
    const other = await create();
    expect((await clients('PATCH', `/${other}`, { email })).body.code).toBe('client_exists');
    await clients('DELETE', `/${id}`);
    expect((await clients('PATCH', `/${other}`, { email })).status).toBe(200);
    expect((await clients('PATCH', `/${id}`, { firstName: 'x' })).body.code).toBe('client_archived');
  });

  test('is made once of many requests at once with one e-mail', async () => {
    const email = freshEmail();
    const statuses = (await Promise.all(Array.from({ length: 6 }, () => clients('POST', '', { email })))).map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 409, 409, 409, 409, 409]);
  });

  test('is the same one for a repeated Idempotency-Key', async () => {
    const body = { email: freshEmail() };
    const [first, second] = [await clients('POST', '', body, { 'Idempotency-Key': 'client-once' }), await clients('POST', '', body, { 'Idempotency-Key': 'client-once' })];
    expect([second.status, second.body['id']]).toEqual([201, first.body['id']]);
  });

  test('is archived by DELETE, and erased for good on request', async () => {
    const id = await create({ firstName: 'Gone', metadata: { a: '1' } });
    expect((await clients('DELETE', `/${id}`)).body).toMatchObject({ archived: true, erasedAt: null, firstName: 'Gone' });
    const erased = (await clients('DELETE', `/${id}?erase=true`)).body;
    expect(erased).toMatchObject({ archived: true, erasedAt: expect.any(String), email: null, firstName: null, metadata: {} });
    expect((await clients('DELETE', `/${id}?erase=true`)).body).toEqual(erased);
    const listed = async (query: string) => ((await clients('GET', query)).body['data'] as { id: string }[]).map((each) => each.id);
    expect([(await listed('')).includes(id), (await listed('?includeArchived=true')).includes(id)]).toEqual([false, true]);
  });

  test.each([['an e-mail that cannot be one', { email: 'nobody' }], ['an unknown field', { nickname: 'A' }], ['nothing', {}]])('is refused with %s', async (_name, body) => {
    expect((await clients('POST', '', body)).status).toBe(400);
  });

  test('of another mode or organization does not exist', async () => {
    const id = await create();
    const live = await seedTenant(hosts, { organizationId: tenant.organizationId, livemode: true }).then((seeded) => seeded.key('admin'));
    const foreign = await seedTenant(hosts).then((seeded) => seeded.key('admin'));
    for (const caller of [live, foreign]) {
      for (const [method, path, body] of [['GET', `/${id}`], ['PATCH', `/${id}`, { phone: '1' }], ['PUT', `/${id}`, { phone: '1' }], ['DELETE', `/${id}`], ['GET', `/${id}/history`]] as const) {
        expect([method, (await clients(method, path, body, {}, caller)).body.code]).toEqual([method, 'client_not_found']);
      }
    }
  });

  test('leaves an audit entry of each change, without what says who it is', async () => {
    const id = await create();
    await clients('PATCH', `/${id}`, { phone: '123' });
    await clients('DELETE', `/${id}?erase=true`);
    const entries = (await stored('auditEntries')).filter((entry) => entry['objectId'] === id);
    expect(entries.map((entry) => entry['action']).sort()).toEqual(['client.created', 'client.erased', 'client.updated']);
    expect(entries.every((entry) => String(entry['actor']).startsWith('apiKey:'))).toBe(true);
  });
});

describe('searchClients', () => {
  test('finds by whole name, company, e-mail, telephone number and tax id, however they are written, and by nothing less', async () => {
    const id = await create({ email: 'Jürgen.M@example.com', firstName: 'Jürgen', lastName: 'Müller', company: 'Müller & Söhne', phone: '+49 (30) 555-0100', taxInfo: { taxId: 'DE 123.456.789' } });
    for (const q of ['jürgen.m@EXAMPLE.com', 'Muller', 'jurgen  MÜLLER', 'Müller, Jürgen', 'müller & söhne', '0049 30 5550100', 'de123456789']) expect([q, await found(q)]).toEqual([q, [id]]);
    for (const q of ['Mül', '@example.com', '5550100', '*', '123456789']) expect([q, await found(q)]).toEqual([q, []]);
  });

  test('finds what a client is now, and not what it was', async () => {
    const id = await create({ lastName: 'Before' });
    await clients('PATCH', `/${id}`, { lastName: 'After' });
    expect([await found('Before'), await found('After')]).toEqual([[], [id]]);
    await clients('DELETE', `/${id}`);
    expect(await found('After')).toEqual([]);
  });

  test('goes on with its cursor', async () => {
    const ids = [await create({ company: 'Cursor Ltd' }), await create({ company: 'Cursor Ltd' })];
    const first = (await clients('GET', '/search?q=cursor%20ltd&limit=1')).body as { data: { id: string }[]; nextCursor: string };
    const second = (await clients('GET', `/search?q=cursor%20ltd&limit=1&cursor=${first.nextCursor}`)).body as { data: { id: string }[]; nextCursor: null };
    expect([...first.data, ...second.data].map(({ id }) => id)).toEqual([...ids].reverse());
    expect(second.nextCursor).toBeNull();
  });
});

describe('a checkout', () => {
  test('is linked to the client it names, and refused when there is no such client', async () => {
    const id = await create();
    expect(await clientOf((await checkout({ clientId: id })).body['id'])).toBe(id);
    const archived = await create();
    await clients('DELETE', `/${archived}`);
    const foreign = await seedTenant(hosts);
    const theirs = String((await clients('POST', '', { email: freshEmail() }, {}, await foreign.key('editor'))).body['id']);
    for (const clientId of ['f'.repeat(24), archived, theirs]) {
      const refused = await checkout({ clientId });
      expect([refused.status, refused.body.code]).toEqual([422, 'client_unknown']);
    }
  });

  test('is linked to the client with its e-mail, in any spelling; a named one wins', async () => {
    const email = freshEmail();
    const id = await create({ email });
    const other = await create();
    expect(await clientOf((await checkout({ email: ` ${email.toUpperCase()}` })).body['id'])).toBe(id);
    expect(await clientOf((await checkout({ email, clientId: other })).body['id'])).toBe(other);
    expect(await clientOf((await checkout({ email: freshEmail() })).body['id'])).toBeNull();
    await clients('PATCH', `/${id}`, { email: freshEmail() });
    expect(await clientOf((await checkout({ email })).body['id'])).toBeNull();
  });

  test('links a client without an e-mail by its id', async () => {
    const id = await create({ email: null, company: 'No mail' });
    expect(await clientOf((await checkout({ clientId: id, email: freshEmail() })).body['id'])).toBe(id);
  });
});

describe('getClientHistory', () => {
  test('adds up what was paid by currency, with refunds and disputes, and lists the transactions', async () => {
    const clientId = await create();
    const simulate = (id: unknown, outcome: string) => ask(hosts.origins.api, 'POST', `/api/v1/test-helpers/transactions/${String(id)}/simulate`, { key, body: { outcome } });
    const paid = (await checkout({ clientId })).body['id'];
    await simulate(paid, 'succeeded');
    await simulate(paid, 'partial_refund');
    const contested = (await checkout({ clientId, currency: 'USD', amount: 700 })).body['id'];
    await simulate(contested, 'succeeded');
    await simulate(contested, 'dispute_opened');
    const open = (await checkout({ clientId })).body['id'];
    const { body } = await clients('GET', `/${clientId}/history`);
    expect((body['data'] as { id: string }[]).map(({ id }) => id)).toEqual([open, contested, paid]);
    const figures = body['figures'] as { byCurrency: { refunded: number }[] };
    const refunded = figures.byCurrency[0]?.refunded ?? 0;
    expect(refunded).toBeGreaterThan(0);
    expect(figures).toMatchObject({
      transactions: 3,
      paid: 2,
      refunds: 1,
      disputes: 1,
      complete: true,
      byCurrency: [
        { currency: 'EUR', transactions: 2, captured: 4900, refunded, net: 4900 - refunded },
        { currency: 'USD', transactions: 1, captured: 700, refunded: 0, net: 0 },
      ],
    });
  });
});
