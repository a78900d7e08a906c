import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ask, seedTenant, startRunningHosts } from '../../../test/support/running-hosts.js';
import type { Answer, RunningHosts, SeededTenant } from '../../../test/support/running-hosts.js';
import { waitFor } from '../../../test/support/wait-for.js';

let hosts: RunningHosts;
let shop: SeededTenant;
let key: string;
beforeAll(async () => {
  hosts = await startRunningHosts();
  shop = await seedTenant(hosts);
  key = await shop.key('editor');
});
afterAll(() => hosts?.close());

const get = (path: string, as = key): Promise<Answer> => ask(hosts.origins.api, 'GET', `/api/v1${path}`, { key: as });
const post = (path: string, body?: unknown, as = key): Promise<Answer> => ask(hosts.origins.api, 'POST', `/api/v1${path}`, { key: as, body });
const create = async (tenant: SeededTenant, as: string, fields: Record<string, unknown> = {}): Promise<string> =>
  String((await post(`/checkouts/${tenant.siteId}/create`, { amount: 4_900, currency: 'EUR', externalReference: `order-${hosts.store.ids.base62(8)}`, ...fields }, as)).body['id']);

test('lets the checkouts of this organization expire, and nobody else\'s', async () => {
  const other = await seedTenant(hosts);
  const otherKey = await other.key('editor');
  const [id, foreign] = [await create(shop, key), await create(other, otherKey)];
  expect(await post('/test-helpers/advance-clock', { seconds: 7_200 })).toMatchObject({ status: 200, body: { seconds: 7_200, transactionsCount: 1 } });
  await waitFor(async () => (await get(`/checkouts/${id}`)).body['status'] === 'expired', { what: 'the checkout to expire' });
  expect((await get(`/checkouts/${foreign}`, otherKey)).body['status']).toBe('pending');
});

test('makes IPNs that failed be tried again', async () => {
  const id = await create(shop, key, { ipnUrl: 'http://127.0.0.1:9/ipn' });
  await post(`/test-helpers/transactions/${id}/simulate`, { outcome: 'succeeded' });
  const triesOf = async (): Promise<number> => Number(((await get(`/transactions/${id}/deliveries`)).body['data'] as { triesCount: number }[])[0]?.triesCount ?? 0);
  await waitFor(async () => (await triesOf()) >= 1, { what: 'the first try' });
  const before = await triesOf();
  await waitFor(async () => {
    await post('/test-helpers/advance-clock', { seconds: 3_600 });
    return (await triesOf()) > before;
  }, { what: 'another try', everyMs: 300 });
});

test('does not exist in live mode, and needs its scope', async () => {
  const live = await seedTenant(hosts, { livemode: true });
  expect((await post('/test-helpers/advance-clock', { seconds: 1 }, await live.key('editor'))).body.code).toBe('test_mode_only');
  expect((await post('/test-helpers/advance-clock', { seconds: 1 }, await shop.key('editor', ['event:read']))).body.code).toBe('forbidden_scope');
  expect((await post('/test-helpers/advance-clock', { seconds: 0 })).status).toBe(400);
});
