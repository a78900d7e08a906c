import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import type { Answer, RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';
import { waitFor } from '../../../test/support/wait-for.js';

let hosts: RunningHosts;
let tenant: SeededTenant;
let admin: string;
let editor: string;
let viewer: string;
let foreign: string;

beforeAll(async () => {
  hosts = await startRunningHosts();
  tenant = await seedTenant(hosts);
  admin = await tenant.key('admin');
  editor = await tenant.key('editor');
  viewer = await tenant.key('viewer');
  foreign = await (await seedTenant(hosts)).key('admin');
});
afterAll(() => hosts.close());

const api = (method: string, path: string, key = admin, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(hosts.origins.api, method, `/api/v1${path}`, { key, headers, ...(body === undefined ? {} : { body }) });
const create = async (more: object = {}): Promise<string> => String((await api('POST', `/checkouts/${tenant.siteId}/create`, admin, { amount: 4900, currency: 'EUR', externalReference: 'order-1', ...more })).body['id']);
const simulate = (id: string, outcome: string) => api('POST', `/test-helpers/transactions/${id}/simulate`, admin, { outcome });
const auditEntries = (objectId: string) => hosts.store.connection.collection('auditEntries').find({ objectId, action: { $in: ['transaction.note_added', 'transaction.note_deleted', 'transaction.deleted'] } }).sort({ _id: 1 }).toArray();

describe('notes', () => {
  test('say who wrote what when, newest first, and stand in the database only encrypted', async () => {
    const id = await create();
    const first = await api('POST', `/transactions/${id}/notes`, editor, { text: 'Buyer called\nabout Lovelace' });
    expect([first.status, first.body]).toEqual([201, { id: expect.stringMatching(/^[0-9a-f]{24}$/), transactionId: id, text: 'Buyer called\nabout Lovelace', author: expect.stringMatching(/^apiKey:/), authorName: expect.any(String), createdAt: expect.any(String) }]);
    const second = await api('POST', `/transactions/${id}/notes`, admin, { text: 'Sent again' });
    const list = async (query = '') => (await api('GET', `/transactions/${id}/notes${query}`, viewer)).body as unknown as { data: { id: string }[]; nextCursor: string | null };
    expect((await list()).data.map((note) => note.id)).toEqual([second.body['id'], first.body['id']]);
    const page = await list('?limit=1');
    expect((await list(`?limit=1&cursor=${String(page.nextCursor)}`)).data.map((note) => note.id)).toEqual([first.body['id']]);
    expect(JSON.stringify(await hosts.store.connection.collection('transactionNotes').find({ transactionId: id }).toArray())).not.toContain('Lovelace');
  });

  test('are written once per Idempotency-Key, and only with text that can be seen', async () => {
    const id = await create();
    const headers = { 'Idempotency-Key': `note-${id}` };
    const first = await api('POST', `/transactions/${id}/notes`, editor, { text: 'once' }, headers);
    expect((await api('POST', `/transactions/${id}/notes`, editor, { text: 'once' }, headers)).body['id']).toBe(first.body['id']);
    expect((await api('GET', `/transactions/${id}/notes`)).body['data']).toHaveLength(1);
    for (const text of ['', '  \n ', 'x'.repeat(2_001)]) expect((await api('POST', `/transactions/${id}/notes`, editor, { text })).status).toBe(400);
  });

  test('can be deleted by their author and by admins, and not by anybody else', async () => {
    const id = await create();
    const write = async (key: string) => String((await api('POST', `/transactions/${id}/notes`, key, { text: 'x' })).body['id']);
    const [own, others] = [await write(editor), await write(admin)];
    const refused = await api('DELETE', `/transactions/${id}/notes/${others}`, editor);
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden_role']);
    expect((await api('DELETE', `/transactions/${id}/notes/${own}`, editor)).body).toEqual({ id: own, deleted: true });
    expect((await api('DELETE', `/transactions/${id}/notes/${own}`, editor)).body.code).toBe('note_not_found');
    expect((await api('DELETE', `/transactions/${id}/notes/${others}`, admin)).status).toBe(200);
    expect((await auditEntries(id)).map(({ action }) => action as string)).toEqual(['transaction.note_added', 'transaction.note_added', 'transaction.note_deleted', 'transaction.note_deleted']);
  });

  test('of another organization, or of another transaction, do not exist', async () => {
    const [id, other] = [await create(), await create()];
    const noteId = String((await api('POST', `/transactions/${id}/notes`, admin, { text: 'x' })).body['id']);
    expect((await api('GET', `/transactions/${id}/notes`, foreign)).body.code).toBe('transaction_not_found');
    expect((await api('DELETE', `/transactions/${id}/notes/${noteId}`, foreign)).body.code).toBe('transaction_not_found');
    expect((await api('DELETE', `/transactions/${other}/notes/${noteId}`, admin)).body.code).toBe('note_not_found');
  });
});

describe('deleteTransaction', () => {
  test('removes what ended unpaid, with its notes and its short code, and keeps in the audit log what it was', async () => {
    const id = await create();
    await api('POST', `/transactions/${id}/notes`, admin, { text: 'x' });
    const shortCode = (await api('GET', `/checkouts/${id}`)).body['shortCode'] as string;
    await api('POST', `/transactions/${id}/void`);
    expect((await api('DELETE', `/transactions/${id}`, admin)).body).toEqual({ id, deleted: true });
    expect((await api('GET', `/transactions/${id}`)).body.code).toBe('transaction_not_found');
    expect(await hosts.store.connection.collection<{ _id: string }>('shortCodes').countDocuments({ _id: shortCode })).toBe(0);
    expect(await hosts.store.connection.collection('transactionNotes').countDocuments({ transactionId: id })).toBe(0);
    expect((await auditEntries(id)).at(-1)).toMatchObject({ action: 'transaction.deleted', actor: expect.stringMatching(/^apiKey:/), after: null });
  });

  test('refuses what is open, held money, or still has to be told, and says why', async () => {
    const paid = await create();
    await simulate(paid, 'succeeded');
    const refunded = await create();
    await simulate(refunded, 'succeeded');
    await simulate(refunded, 'refunded');
    const pending = await create();
    await simulate(pending, 'processing');
    const owing = await create({ ipnUrl: 'http://127.0.0.1:9/ipn' });
    await api('POST', `/transactions/${owing}/void`);
    await waitFor(async () => ((await api('GET', `/transactions/${owing}/deliveries`)).body['data'] as unknown[]).length > 0);
    for (const [id, reason] of [[await create(), 'still be paid'], [paid, 'Money was captured'], [refunded, 'Money was captured'], [pending, 'attempt'], [owing, 'IPN']] as const) {
      const { status, body } = await api('DELETE', `/transactions/${id}`, admin);
      expect([status, body.code, body.detail]).toEqual([409, 'transaction_not_deletable', expect.stringContaining(reason)]);
      expect((await api('GET', `/transactions/${id}`)).status).toBe(200);
      expect(await auditEntries(id)).toEqual([]);
    }
  });

  test('is for admins, within their organization', async () => {
    const id = await create();
    await api('POST', `/transactions/${id}/void`);
    expect((await api('DELETE', `/transactions/${id}`, editor)).body.code).toBe('forbidden_role');
    expect((await api('DELETE', `/transactions/${id}`, foreign)).body.code).toBe('transaction_not_found');
  });
});
