import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import type { Answer, RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';
import { waitFor } from '../../../test/support/wait-for.js';
import { createEnrolment } from '../../domain/enrol-operator.js';
import { createSoftwarePasskey } from '../../../test/support/software-passkey.js';

type Entry = { id: string; actor: string; action: string; object: { type: string; id: string }; before: object | null; after: Record<string, unknown> | null; sequence: number | null; hash: string | null; ipAddress: string; requestId: string };

let hosts: RunningHosts;
let tenant: SeededTenant;
let admin: string;
beforeAll(async () => {
  hosts = await startRunningHosts();
  tenant = await seedTenant(hosts);
  admin = await tenant.key('admin');
});
afterAll(() => hosts.close());

const actor = () => `apiKey:${/^sk_test_([0-9a-f]{24})/.exec(admin)![1]}`;
const api = (method: string, path: string, body?: unknown, key = admin): Promise<Answer> => ask(hosts.origins.api, method, `/api/v1${path}`, { key, ...(body === undefined ? {} : { body }) });
const create = async (more: object = {}): Promise<string> => String((await api('POST', `/checkouts/${tenant.siteId}/create`, { amount: 4900, currency: 'EUR', externalReference: `order-${hosts.store.ids.base62(6)}`, email: 'buyer@example.com', ...more })).body['id']);
const simulate = (id: string, outcome: string) => api('POST', `/test-helpers/transactions/${id}/simulate`, { outcome });
/** The entries about one object, oldest first, once there are so many. */
const entriesOf = (id: string, count: number): Promise<Entry[]> => waitFor(async () => {
  const data = (await api('GET', `/audit?objectId=${id}`)).body['data'] as Entry[];
  return data.length >= count ? [...data].reverse() : null;
});
const actionsOf = async (id: string, count: number) => (await entriesOf(id, count)).map(({ action }) => action);

describe('what is done to a payment', () => {
  test('is in the audit log, with who did it, from where, and what changed', async () => {
    const id = await create({ metadata: { a: '1', b: '2' } });
    const { headers } = await api('PATCH', `/checkouts/${id}`, { metadata: { a: '3', c: '4' } });
    const [updated] = await entriesOf(id, 1);
    expect(updated).toMatchObject({
      actor: actor(), actorName: 'admin key', action: 'checkout.updated', object: { type: 'checkout', id }, requestId: headers.get('x-request-id'), ipAddress: '127.0.0.1', livemode: false,
      before: { metadata: { a: '1' } }, after: { metadata: { a: '3', c: '4' } },
    });
    await simulate(id, 'succeeded');
    const refund = (await api('POST', `/transactions/${id}/refunds`, { amount: 900, reason: 'Returned' })).body;
    await api('PUT', `/transactions/${id}`, { metadata: {} });
    const entries = await entriesOf(id, 4);
    expect(entries.map(({ action }) => action)).toEqual(['checkout.updated', 'transaction.simulated', 'transaction.refunded', 'transaction.updated']);
    expect(entries[1]!.after).toMatchObject({ outcome: 'succeeded' });
    expect(entries[2]).toMatchObject({ before: { amountRefundPending: 0 }, after: { amountRefundPending: 900, refunds: { [String(refund['id'])]: { amount: 900, reason: 'Returned' } } } });
    expect(entries[3]).toMatchObject({ before: { metadata: { a: '3', b: '2', c: '4' } }, after: null });
    expect(JSON.stringify(entries)).not.toContain('buyer@example.com');
  });

  test('calling off, marking as paid and sending again are entries; what was refused before anything was done is none', async () => {
    const receiver = createServer((_request, response) => response.end('OK'));
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const [voided, paid] = [await create(), await create({ ipnUrl: `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/ipn` })];
    await api('POST', `/transactions/${voided}/void`);
    expect((await api('POST', `/transactions/${voided}/mark-paid`, {})).status).toBe(409);
    expect((await api('POST', `/transactions/${voided}/refunds`, {})).status).toBe(409);
    await api('POST', `/transactions/${paid}/mark-paid`, { note: 'Bank transfer' });
    expect(await entriesOf(paid, 1)).toEqual([expect.objectContaining({ action: 'transaction.marked_paid', before: { status: 'initiated', amountCaptured: 0 }, after: { status: 'succeeded', amountCaptured: 4900, note: 'Bank transfer' } })]);
    expect(await actionsOf(voided, 1)).toEqual(['transaction.voided']);
    const delivery = await waitFor(async () => ((await api('GET', `/transactions/${paid}/deliveries`)).body['data'] as { id: string }[])[0]);
    await api('POST', `/transactions/${paid}/deliveries/${delivery.id}/retry`);
    expect((await api('POST', `/transactions/${voided}/deliveries/${delivery.id}/retry`)).status).toBe(404);
    expect(await actionsOf(delivery.id, 1)).toEqual(['delivery.resent']);
    await new Promise((resolve) => receiver.close(resolve));
  });

  test('a request that is repeated with its key is one entry', async () => {
    const id = await create();
    const send = () => ask(hosts.origins.api, 'POST', `/api/v1/transactions/${id}/mark-paid`, { key: admin, body: {}, headers: { 'Idempotency-Key': 'audit-once' } });
    await send();
    await send();
    await api('PUT', `/transactions/${id}`, { metadata: { last: 'one' } });
    expect(await actionsOf(id, 2)).toEqual(['transaction.marked_paid', 'transaction.updated']);
  });

  test('a checkout made by an operator is an entry, one made by a key is not', async () => {
    const { token } = await createEnrolment(hosts.config, { organizationId: tenant.organizationId, role: 'admin', systemAdmin: false, userName: 'Ada' });
    const panel = (method: string, path: string, body: unknown, headers: Record<string, string> = {}) => ask(hosts.origins.panel, method, `/api/v1${path}`, { body, headers: { Origin: 'http://localhost', ...headers } });
    const passkey = createSoftwarePasskey();
    const { challengeId, options } = (await panel('POST', '/auth/enrol', { token, name: 'Ada' })).body as unknown as { challengeId: string; options: { challenge: string; user: { id: string } } };
    const enrolled = await panel('POST', '/auth/enrol/complete', { challengeId, credential: passkey.create({ challenge: options.challenge, rpId: 'localhost', origin: 'http://localhost', userHandle: options.user.id }) });
    const session = { Cookie: enrolled.headers.getSetCookie()[0]!.split(';')[0]!, 'X-Organization-ID': tenant.organizationId, 'X-Mode': 'test' };
    const made = await panel('POST', `/checkouts/${tenant.siteId}/create`, { amount: 700, currency: 'EUR', externalReference: 'by-hand' }, session);
    expect(await entriesOf(String(made.body['id']), 1)).toEqual([expect.objectContaining({ actor: `user:${String(enrolled.body['userId'])}`, actorName: 'Ada', action: 'checkout.created', before: null, after: expect.objectContaining({ amount: 700, currency: 'EUR', externalReference: 'by-hand' }) })]);
    const byKey = await create();
    await api('PUT', `/transactions/${byKey}`, { metadata: { later: 'one' } });
    expect(await actionsOf(byKey, 1)).toEqual(['transaction.updated']);
  });
});

describe('the audit log', () => {
  test('is chained within seconds, verifies, and is read by its parts', async () => {
    const id = await create();
    await api('PUT', `/transactions/${id}`, { metadata: { x: 'y' } });
    const entry = await waitFor(async () => (await entriesOf(id, 1)).find(({ sequence }) => sequence !== null), { timeoutMs: 5_000, what: 'its place in the chain' });
    expect((await api('GET', `/audit/${entry.id}`)).body).toEqual(entry);
    const { body } = await api('GET', '/audit/verify');
    expect(body).toMatchObject({ intact: true, fromSequence: 1, faults: [], nextSequence: null });
    await hosts.store.connection.collection<{ _id: string }>('auditEntries').updateOne({ _id: entry.id }, { $set: { actor: 'user:ffffffffffffffffffffffff' } });
    expect((await api('GET', '/audit/verify?limit=1')).body).toMatchObject({ fromSequence: 1, toSequence: 1 });
    expect((await api('GET', '/audit/verify')).body).toMatchObject({ intact: false, faults: [{ kind: 'altered', sequence: entry.sequence, entryId: entry.id }] });
    await hosts.store.connection.collection<{ _id: string }>('auditEntries').updateOne({ _id: entry.id }, { $set: { actor: entry.actor } });
  });

  test('is filtered by who, what and when', async () => {
    const id = await create();
    await api('PUT', `/transactions/${id}`, { metadata: { x: 'y' } });
    const [entry] = await entriesOf(id, 1);
    const count = async (query: string) => ((await api('GET', `/audit?objectId=${id}&${query}`)).body as { data?: unknown[] }).data?.length ?? query;
    expect(await Promise.all([`actor=${entry!.actor}`, 'actor=system', 'action=transaction.updated', 'action=transaction.voided', 'objectType=transaction', 'objectType=site', 'from=2020-01-01', 'to=2020-01-01'].map(count))).toEqual([1, 0, 1, 0, 1, 0, 1, 0]);
    expect((await api('GET', '/audit?from=2026-02-30')).body.code).toBe('invalid_request');
    expect((await api('GET', '/audit?actor=nobody')).status).toBe(400);
  });

  test('is exported as CSV that no spreadsheet runs', async () => {
    const id = await create();
    await api('PUT', `/transactions/${id}`, { metadata: { note: 'say "hi", twice\nor more' } });
    await entriesOf(id, 1);
    const response = await fetch(`${hosts.origins.api}/api/v1/audit/export?objectId=${id}`, { headers: { Authorization: `Bearer ${admin}`, 'User-Agent': '=1+1' } });
    expect(response.headers.get('content-type')).toMatch(/^text\/csv/);
    const text = await response.text();
    const [header, line, end] = text.split('\r\n');
    expect(header).toBe('id,createdAt,livemode,actor,actorName,ipAddress,userAgent,requestId,action,objectType,objectId,before,after,sequence,previousHash,hash');
    expect(line).toContain(`transaction.updated,transaction,${id},,"{""metadata"":{""note"":""say \\""hi\\"", twice\\nor more""}}",`);
    expect(end).toBe('');
    await ask(hosts.origins.api, 'PUT', `/api/v1/transactions/${id}`, { key: admin, body: { metadata: {} }, headers: { 'User-Agent': '=1+1' } });
    await entriesOf(id, 2);
    const again = await (await fetch(`${hosts.origins.api}/api/v1/audit/export?objectId=${id}`, { headers: { Authorization: `Bearer ${admin}` } })).text();
    expect(again).toContain(",'=1+1,");
  });

  test('is for admins with its scope, and of nobody else', async () => {
    const [entry] = (await api('GET', '/audit')).body['data'] as Entry[];
    const foreign = await (await seedTenant(hosts)).key('admin');
    const live = await (await seedTenant(hosts, { organizationId: tenant.organizationId, livemode: true })).key('admin');
    const editor = await tenant.key('editor');
    for (const path of ['/audit', '/audit/export', '/audit/verify', `/audit/${entry!.id}`]) expect((await api('GET', path, undefined, editor)).body.code).toBe('forbidden_role');
    for (const key of [foreign, live]) {
      expect((await api('GET', `/audit/${entry!.id}`, undefined, key)).body.code).toBe('audit_entry_not_found');
      expect((await api('GET', `/audit?objectId=${entry!.object.id}`, undefined, key)).body['data']).toEqual([]);
    }
  });
});
