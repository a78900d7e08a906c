import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestStore } from '../../test/support/open-test-store.js';
import type { TestStore } from '../../test/support/open-test-store.js';
import { silentLogger } from '../../test/support/silent-logger.js';
import { startTinyHost } from '../../test/support/tiny-host.js';
import { GatewayError } from '../domain/errors.js';
import type { RateLimitStore } from '../domain/ports/rate-limit-store.js';
import { createRateLimitStore } from '../store/rate-limit-store.js';
import { createRateLimiter } from './rate-limiter.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const hour = 3_600_000;
const clock = { now: () => new Date() };

function counting(): { store: RateLimitStore; calls: () => number } {
  const real = createRateLimitStore(store);
  let calls = 0;
  return { store: { countAcrossTenants: (...given) => ((calls += 1), real.countAcrossTenants(...given)) }, calls: () => calls };
}

describe('the limiter', () => {
  test('lets exactly the limit through, counted over several processes at once', async () => {
    const limiters = [1, 2, 3].map(() => createRateLimiter({ store: createRateLimitStore(store), clock, logger: silentLogger, classes: { read: [{ limit: 40, windowMs: hour }] } }));
    const verdicts = await Promise.all(Array.from({ length: 120 }, (_, index) => limiters[index % 3]!.take('read', 'one')));
    expect(verdicts.filter((verdict) => verdict?.allowed)).toHaveLength(40);
  });

  test('never lets more than the limit through when points are bought in batches, and wastes at most a batch per process', async () => {
    const limiters = [1, 2, 3].map(() => createRateLimiter({ store: createRateLimitStore(store), clock, logger: silentLogger, classes: { create: [{ limit: 500, windowMs: hour }] } }));
    const verdicts = await Promise.all(Array.from({ length: 900 }, (_, index) => limiters[index % 3]!.take('create', 'two')));
    const allowed = verdicts.filter((verdict) => verdict?.allowed).length;
    expect(allowed).toBeLessThanOrEqual(500);
    expect(allowed).toBeGreaterThanOrEqual(500 - 3 * 10);
  });

  test('asks the store once per batch, and not at all for a subject that has nothing left', async () => {
    const counted = counting();
    const limiter = createRateLimiter({ store: counted.store, clock, logger: silentLogger, classes: { create: [{ limit: 500, windowMs: hour }] } });
    for (let request = 0; request < 500; request += 1) expect((await limiter.take('create', 'three'))?.allowed).toBe(true);
    expect(counted.calls()).toBe(50);
    for (let request = 0; request < 200; request += 1) expect((await limiter.take('create', 'three'))?.allowed).toBe(false);
    expect(counted.calls()).toBe(51);
  });

  test('holds the short window and the long one, and starts anew when a window ends', async () => {
    const base = Date.now();
    let shift = 0;
    // The store counts by the database's clock; here a second store stands for it, so that an hour can pass at once.
    const counts = new Map<string, number>();
    const fake: RateLimitStore = {
      countAcrossTenants: async (subject, windows, points) => windows.map(({ windowMs }) => {
        const now = base + shift;
        const name = `${subject}:${windowMs}:${Math.floor(now / windowMs)}`;
        counts.set(name, (counts.get(name) ?? 0) + points);
        return { count: counts.get(name) ?? 0, resetMs: windowMs - (now % windowMs) };
      }),
    };
    const limiter = createRateLimiter({ store: fake, clock: { now: () => new Date(base + shift) }, logger: silentLogger, classes: { read: [{ limit: 3, windowMs: 1_000 }, { limit: 6, windowMs: 100_000_000 }] } });
    const takeMany = async (count: number) => {
      let allowed = 0;
      for (let index = 0; index < count; index += 1) if ((await limiter.take('read', 'x'))?.allowed) allowed += 1;
      return allowed;
    };
    shift = 1_000 - (base % 1_000);
    expect(await takeMany(10)).toBe(3);
    shift += 1_000;
    // The request that found the short window exhausted counted in the long one as well.
    expect(await takeMany(10)).toBe(2);
    shift += 1_000;
    expect(await takeMany(10)).toBe(0);
  });

  test('counts each subject and class apart', async () => {
    const limiter = createRateLimiter({ store: createRateLimitStore(store), clock, logger: silentLogger, classes: { read: [{ limit: 1, windowMs: hour }], write: [{ limit: 1, windowMs: hour }] } });
    expect((await limiter.take('read', 'a1'))?.allowed).toBe(true);
    expect((await limiter.take('read', 'a2'))?.allowed).toBe(true);
    expect((await limiter.take('write', 'a1'))?.allowed).toBe(true);
    expect((await limiter.take('read', 'a1'))?.allowed).toBe(false);
    expect(await limiter.take('hooks', 'a1')).toBeNull();
  });

  test('lets requests on when the store cannot be asked', async () => {
    const broken: RateLimitStore = { countAcrossTenants: () => Promise.reject(new Error('no primary')) };
    const limiter = createRateLimiter({ store: broken, clock, logger: silentLogger, classes: { read: [{ limit: 1, windowMs: hour }] } });
    expect(await limiter.take('read', 'x')).toBeNull();
  });
});

describe('a host with limits', () => {
  const rateLimits = { read: [{ limit: 3, windowMs: hour }], authFailure: [{ limit: 2, windowMs: hour }], hookFailure: [{ limit: 2, windowMs: hour }] };
  const get = (url: string, headers: Record<string, string>) => fetch(`${url}/api/v1/things`, { headers });

  test('says what is left and refuses with 429, Retry-After and the code', async () => {
    const host = await startTinyHost({ store, settings: { rateLimits } });
    const statuses: number[] = [];
    for (let request = 0; request < 4; request += 1) {
      const answer = await get(host.url, { Authorization: 'Bearer editor' });
      statuses.push(answer.status);
      // Every answer says it, the refusal too.
      expect([answer.headers.get('ratelimit-policy'), answer.headers.get('ratelimit')]).toEqual(['"read-3600s";q=3;w=3600', expect.stringMatching(new RegExp(`^"read-3600s";r=${Math.max(0, 2 - request)};t=\\d+$`))]);
      if (request === 3) {
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
        expect(await answer.json()).toMatchObject({ code: 'rate_limited', status: 429 });
      }
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
    // Another key is another caller.
    expect((await get(host.url, { Authorization: 'Bearer viewer' })).status).toBe(200);
    await host.close();
  });

  test('counts a key over two hosts together, each with limiter and connection of its own, and names every limit of the class', async () => {
    const windows = [{ limit: 4, windowMs: hour }, { limit: 9, windowMs: 24 * hour }];
    const [one, two] = [await startTinyHost({ store, settings: { rateLimits: { read: windows } } }), await startTinyHost({ store, settings: { rateLimits: { read: windows } } })];
    const answers: [number, string | null][] = [];
    for (let request = 0; request < 6; request += 1) {
      const answer = await get((request % 2 === 0 ? one : two).url, { Authorization: 'Bearer admin.shared' });
      answers.push([answer.status, answer.headers.get('ratelimit')]);
      expect(answer.headers.get('ratelimit-policy')).toBe('"read-3600s";q=4;w=3600, "read-86400s";q=9;w=86400');
    }
    expect(answers.map(([status]) => status)).toEqual([200, 200, 200, 200, 429, 429]);
    expect(answers.map(([, left]) => /;r=(\d+);/.exec(left ?? '')?.[1])).toEqual(['3', '2', '1', '0', '0', '0']);
    await Promise.all([one.close(), two.close()]);
  });

  test('tells what is left with answers that refuse for another reason too', async () => {
    const host = await startTinyHost({ store, settings: { rateLimits } });
    const answer = await fetch(`${host.url}/api/v1/things?nothing=1`, { headers: { Authorization: 'Bearer admin.told' } });
    expect([answer.status, answer.headers.get('ratelimit')]).toEqual([400, expect.stringMatching(/^"read-3600s";r=\d;t=\d+$/)]);
    await host.close();
  });

  test('exempts a whitelisted address, but never a request that a proxy passed on, whatever it claims', async () => {
    const settings = { rateLimits, rateLimitWhitelist: ['127.0.0.0/8'], trustedProxies: ['127.0.0.1'] };
    const host = await startTinyHost({ store, settings });
    for (let request = 0; request < 6; request += 1) expect((await get(host.url, { Authorization: 'Bearer unscoped' })).status).toBe(200);
    const forwarded: number[] = [];
    for (let request = 0; request < 4; request += 1) forwarded.push((await get(host.url, { Authorization: 'Bearer unscoped', 'X-Forwarded-For': '127.0.0.1' })).status);
    expect(forwarded).toEqual([200, 200, 200, 429]);
    await host.close();
  });

  test('slows down whoever guesses keys, but not the right key behind the same address', async () => {
    const host = await startTinyHost({ store, settings: { rateLimits } });
    const guesses: number[] = [];
    for (let guess = 0; guess < 4; guess += 1) guesses.push((await get(host.url, { Authorization: 'Bearer guess' })).status);
    expect(guesses).toEqual([401, 401, 429, 429]);
    expect((await get(host.url, { Authorization: 'Bearer live' })).status).toBe(200);
    await host.close();
  });

  test('never limits hooks with a right signature, and is strict on wrong ones', async () => {
    let right = true;
    const receiveTiny = async () => (right ? { status: 200, body: {} } : Promise.reject(new GatewayError('hook_signature_invalid', 'The signature is missing or wrong')));
    const host = await startTinyHost({ store, role: 'main', settings: { rateLimits }, handlers: { receiveTiny } });
    const hook = async () => (await fetch(`${host.url}/hooks/tiny`, { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } })).status;
    for (let request = 0; request < 8; request += 1) expect(await hook()).toBe(200);
    right = false;
    expect([await hook(), await hook(), await hook()]).toEqual([400, 400, 429]);
    right = true;
    expect(await hook()).toBe(200);
    await host.close();
  });
});
