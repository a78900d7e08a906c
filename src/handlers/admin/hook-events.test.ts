import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import type { Answer, RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';

let hosts: RunningHosts;
let shop: SeededTenant;
let key: string;
/** A payment whose events say another amount than was asked for. */
let wrongId: string;
let paidId: string;

const get = (path: string, as = key): Promise<Answer> => ask(hosts.origins.api, 'GET', `/api/v1${path}`, { key: as });
const post = (path: string, body?: unknown, as = key): Promise<Answer> => ask(hosts.origins.api, 'POST', `/api/v1${path}`, { key: as, body });
const rows = async (path: string): Promise<Record<string, unknown>[]> => (await get(path)).body['data'] as Record<string, unknown>[];

async function simulated(amount: number): Promise<{ id: string; answer: Answer }> {
  const { body } = await post(`/checkouts/${shop.siteId}/create`, { amount, currency: 'EUR', externalReference: `order-${amount}` });
  return { id: String(body['id']), answer: await post(`/test-helpers/transactions/${String(body['id'])}/simulate`, { outcome: 'succeeded' }) };
}

beforeAll(async () => {
  hosts = await startRunningHosts();
  shop = await seedTenant(hosts);
  key = await shop.key('editor');
  const wrong = await simulated(50_011);
  expect(wrong.answer).toMatchObject({ status: 409, body: { code: 'simulation_not_possible', detail: expect.stringContaining('quarantined') } });
  wrongId = wrong.id;
  const paid = await simulated(4_900);
  expect(paid.answer.status).toBe(200);
  paidId = paid.id;
});
afterAll(() => hosts?.close());

describe('listHookEvents', () => {
  test('tells newest first what became of each event and why, and filters by it', async () => {
    const all = await rows('/hook-events');
    expect(all.map(({ status }) => status)).toEqual(expect.arrayContaining(['applied', 'quarantined']));
    const received = all.map(({ receivedAt }) => String(receivedAt));
    expect(received).toEqual([...received].sort().reverse());

    const quarantined = await rows('/hook-events?status=quarantined&reason=amount');
    expect(quarantined.length).toBeGreaterThan(0);
    for (const row of quarantined) expect(row).toMatchObject({ status: 'quarantined', reason: 'amount', why: expect.stringContaining('not 50011'), transactionId: null, providerId: shop.providerId });
    expect((await rows(`/hook-events?transactionId=${paidId}`)).every(({ status, transactionId }) => status === 'applied' && transactionId === paidId)).toBe(true);
    expect(await rows(`/hook-events?transactionId=${wrongId}`)).toEqual([]);
    expect(await rows(`/hook-events?providerId=${'f'.repeat(24)}`)).toEqual([]);
    expect(await rows(`/hook-events?from=${encodeURIComponent(new Date(Date.now() + 60_000).toISOString())}`)).toEqual([]);
    expect(await rows('/hook-events?to=2020-01-01')).toEqual([]);
  });

  test('pages by cursor without leaving any out', async () => {
    const ids: unknown[] = [];
    let cursor: unknown = null;
    do {
      const { body } = await get(`/hook-events?limit=1${cursor === null ? '' : `&cursor=${String(cursor)}`}`);
      ids.push(...(body['data'] as { id: string }[]).map(({ id }) => id));
      cursor = body['nextCursor'];
    } while (cursor !== null);
    expect(ids).toEqual((await rows('/hook-events')).map(({ id }) => id));
    expect(await get('/hook-events?cursor=bm9uc2Vuc2U')).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  });

  test('is for editors with the scope, and shows nobody else\'s', async () => {
    expect((await get('/hook-events', await shop.key('viewer'))).status).toBe(403);
    expect((await get('/hook-events', await shop.key('editor', ['event:read']))).body.code).toBe('forbidden_scope');
    const other = await seedTenant(hosts);
    expect((await get('/hook-events', await other.key('editor'))).body['data']).toEqual([]);
  });
});

describe('getHookEvent', () => {
  test('gives the exact text, and the headers without their signatures', async () => {
    const [row] = await rows('/hook-events?status=quarantined');
    const { status, body } = await get(`/hook-events/${String(row?.['id'])}`);
    expect([status, body['rawEncoding']]).toEqual([200, 'utf8']);
    expect(JSON.parse(String(body['raw']))).toMatchObject({ id: row?.['eventId'], type: row?.['eventType'] });
    expect(body['headers']).toMatchObject({ 'content-type': 'application/json' });
    expect(JSON.stringify(body['headers'])).not.toMatch(/signature|v1=/i);
  });

  test('404 for an unknown id and for another organization\'s', async () => {
    const [row] = await rows('/hook-events');
    const other = await seedTenant(hosts);
    const foreign = await get(`/hook-events/${String(row?.['id'])}`, await other.key('editor'));
    expect(foreign).toMatchObject({ status: 404, body: { code: 'hook_event_not_found' } });
    expect((await get(`/hook-events/${'f'.repeat(24)}.evt_1`)).body['detail']).toBe(foreign.body['detail']);
  });
});

describe('replayHookEvent', () => {
  test('applies it again without a second effect', async () => {
    const before = (await get(`/transactions/${paidId}`)).body;
    const [row] = await rows(`/hook-events?transactionId=${paidId}`);
    const replayed = await post(`/hook-events/${String(row?.['id'])}/replay`);
    expect(replayed).toMatchObject({ status: 200, body: { id: row?.['id'] } });
    let last = replayed;
    for (let n = 0; n < 200 && last.body['settledAt'] === null; n += 1) last = await get(`/hook-events/${String(row?.['id'])}`);
    expect(last.body).toMatchObject({ status: 'applied', reason: 'unchanged', transactionId: paidId });
    expect((await get(`/transactions/${paidId}`)).body).toMatchObject({ eventVersion: before['eventVersion'], amountCaptured: before['amountCaptured'] });
  });

  test('403 without its scope, 404 for what is not there', async () => {
    const [row] = await rows('/hook-events');
    expect((await post(`/hook-events/${String(row?.['id'])}/replay`, undefined, await shop.key('editor', ['hook_event:read']))).status).toBe(403);
    expect((await post(`/hook-events/${'f'.repeat(24)}.evt_1/replay`)).body.code).toBe('hook_event_not_found');
  });
});
