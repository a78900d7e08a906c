import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestStore } from '../../test/support/open-test-store.js';
import type { TestStore } from '../../test/support/open-test-store.js';
import { organizationId, startTinyHost } from '../../test/support/tiny-host.js';
import type { TinyHost } from '../../test/support/tiny-host.js';
import { GatewayError } from '../domain/errors.js';
import { createIdempotencyStore } from '../store/idempotency-store.js';
import { requestHash } from './idempotency.js';

let store: TestStore;
let effects: (readonly string[] | null)[] = [];
let behaviour: () => Promise<unknown> = async () => undefined;
const hosts: TinyHost[] = [];
const tenant = { organizationId, livemode: false };

beforeAll(async () => {
  store = await openTestStore();
  const createThing = async (request: never) => {
    const { reservedIds } = (request as { context: { reservedIds: readonly string[] | null } }).context;
    effects.push(reservedIds);
    await behaviour();
    return { status: 201, body: { id: reservedIds?.[0] ?? 'none', secret: 'sk_very_secret' } };
  };
  // Two hosts over one database: two processes as far as idempotency is concerned.
  for (let count = 0; count < 2; count += 1) hosts.push(await startTinyHost({ store, handlers: { createThing } }));
});
afterAll(async () => {
  for (const host of hosts) await host.close();
  await store.close();
});

let keys = 0;
function fresh(): string {
  effects = [];
  behaviour = async () => undefined;
  keys += 1;
  return `key-${keys}`;
}

async function create(key: string, body: unknown = { name: 'x', count: 1 }, { at = 0, token = 'editor', path = '/api/v1/things' } = {}) {
  const response = await fetch(hosts[at]!.url + path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': key } });
  return { status: response.status, replayed: response.headers.get('idempotent-replayed'), headers: response.headers, body: (await response.json()) as Record<string, unknown> };
}

describe('Idempotency-Key', () => {
  test('gives the first answer again to the same request, on every instance, and works once', async () => {
    const key = fresh();
    const first = await create(key);
    const second = await create(key, '{ "count": 1,\n "name": "x" }', { at: 1 });
    expect([first.status, first.replayed]).toEqual([201, null]);
    expect([second.status, second.replayed]).toEqual([201, 'true']);
    expect(second.body).toEqual(first.body);
    expect(effects).toHaveLength(1);
  });

  test('takes /v1 and /api/v1 for the same request', async () => {
    const key = fresh();
    await create(key);
    expect((await create(key, undefined, { path: '/v1/things' })).replayed).toBe('true');
  });

  test('refuses another request under the same key with 422, and does nothing', async () => {
    const key = fresh();
    await create(key);
    const other = await create(key, { name: 'y', count: 1 }, { at: 1 });
    expect([other.status, other.body['code']]).toEqual([422, 'idempotency_key_reused']);
    expect(effects).toHaveLength(1);
  });

  test('is separate for live and test', async () => {
    const key = fresh();
    await create(key, undefined, { token: 'admin' });
    expect((await create(key, undefined, { token: 'live' })).replayed).toBeNull();
    expect(effects).toHaveLength(2);
  });

  test('answers 409 while the first is at work, on every instance, and lets exactly one of many through', async () => {
    const key = fresh();
    let finish = (): void => undefined;
    behaviour = () => new Promise<void>((resolve) => (finish = resolve));
    const race = Array.from({ length: 20 }, (_, index) => create(key, undefined, { at: index % 2 }));
    const refused = await Promise.all(race.map((answer) => Promise.race([answer.then(({ status, body }) => `${status} ${String(body['code'])}`), new Promise((resolve) => setTimeout(resolve, 1_500, 'waiting'))])));
    expect(refused.filter((answer) => answer === '409 idempotency_key_in_use')).toHaveLength(19);
    finish();
    expect((await Promise.all(race)).filter(({ status }) => status === 201)).toHaveLength(1);
    expect(effects).toHaveLength(1);
  });

  test('lets a retry take over from a holder that is gone, with the same ids', async () => {
    const key = fresh();
    const gone = createIdempotencyStore(store);
    const reservedIds = [store.ids.objectId(), store.ids.objectId(), store.ids.objectId(), store.ids.objectId()];
    const hash = requestHash('POST', '/api/v1/things', { name: 'x', count: 1 });
    const begun = await gone.begin(tenant, key, { hash, reservedIds, leaseMs: 0 });
    const answer = await create(key);
    expect([answer.status, answer.body['id']]).toEqual([201, reservedIds[0]]);
    expect(effects).toEqual([reservedIds]);
    // The late word of the first holder must not replace what was answered.
    expect(begun.kind).toBe('started');
    expect(await gone.complete(tenant, key, 1, { status: 500, headers: {}, body: '{}' }, { sealed: false })).toBe(false);
    expect((await create(key)).body).toEqual(answer.body);
  });

  test('does not let a holder that lives be taken over while it works longer than its lease', async () => {
    const holder = createIdempotencyStore(store);
    const key = fresh();
    const hash = requestHash('POST', '/api/v1/things', { name: 'x', count: 1 });
    await holder.begin(tenant, key, { hash, reservedIds: [], leaseMs: 0 });
    expect(await holder.renew(tenant, key, 1, 60_000)).toBe(true);
    expect((await create(key)).body['code']).toBe('idempotency_key_in_use');
  });

  test('keeps refusals of rules and states and repeats them, under a request id of their own', async () => {
    const key = fresh();
    behaviour = async () => Promise.reject(new GatewayError('conflict', 'Read it again'));
    const first = await create(key);
    behaviour = async () => undefined;
    const second = await create(key, undefined, { at: 1 });
    expect([second.status, second.replayed, second.body['detail']]).toEqual([409, 'true', 'Read it again']);
    expect(second.body['requestId']).toBe(second.headers.get('x-request-id'));
    expect(second.body['requestId']).not.toBe(first.body['requestId']);
  });

  test('does not keep a failure of ours: the retry finishes the same effect', async () => {
    const key = fresh();
    behaviour = async () => Promise.reject(new Error('power cut'));
    expect((await create(key)).status).toBe(500);
    behaviour = async () => undefined;
    const retried = await create(key);
    expect([retried.status, retried.replayed]).toEqual([201, null]);
    expect(effects[1]).toEqual(effects[0]);
  });

  test('does not keep what was refused at the door: the key is free for the corrected request', async () => {
    const key = fresh();
    expect((await create(key, { name: '', count: 1 })).status).toBe(400);
    expect((await create(key, undefined, { token: 'viewer' })).status).toBe(403);
    expect((await create(key, { name: 'right', count: 1 })).status).toBe(201);
    behaviour = async () => Promise.reject(new GatewayError('forbidden_address', 'Not from here'));
    const other = fresh();
    behaviour = async () => Promise.reject(new GatewayError('forbidden_address', 'Not from here'));
    expect((await create(other)).status).toBe(403);
    behaviour = async () => undefined;
    expect((await create(other, { name: 'another', count: 2 })).status).toBe(201);
  });

  test('keeps an answer with secrets encrypted, and every record for 72 hours at least', async () => {
    const key = fresh();
    await create(key);
    const record = await store.connection.collection('idempotencyRecords').findOne({ fence: 1, 'answer.sealed': { $exists: true } }, { sort: { createdAt: -1 } });
    expect(JSON.stringify(record)).not.toContain('sk_very_secret');
    expect(record?.['expiresAt'].getTime() - record?.['createdAt'].getTime()).toBeGreaterThanOrEqual(72 * 3_600_000);
  });

  test('of another form than the documented one is 400', async () => {
    fresh();
    expect((await create('two words')).body['errors']).toEqual([expect.objectContaining({ pointer: '/headers/idempotency-key' })]);
    expect((await create('k'.repeat(256))).status).toBe(400);
  });
});
