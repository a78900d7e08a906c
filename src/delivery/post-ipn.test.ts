import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createSystemTimers } from '../adapters/system-timers.js';
import { drip, startHostileReceiver } from '../../test/support/hostile-receiver.js';
import type { HostileReceiver } from '../../test/support/hostile-receiver.js';
import { waitFor } from '../../test/support/wait-for.js';
import { createConnectionPool } from './connection-pool.js';
import type { ConnectionPool } from './connection-pool.js';
import { defaultDeliverySettings } from './delivery-settings.js';
import { createOpenConnection } from './open-connection.js';
import { createPostIpn } from './post-ipn.js';
import type { PostRequest, PostResult } from './post-ipn.js';
import type { ResolveHost } from './resolve-host.js';
import type { TargetPolicy } from './target-policy.js';

// The deadlines are shortened, so that the tests need not wait for the real ones; their proportions stay.
const settings = { ...defaultDeliverySettings, answerTimeoutMs: 600, bodyTimeoutMs: 200 };
const development: TargetPolicy = { allowPrivateTargets: true, requireHttps: false };
const ok = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK';
const body = Buffer.from('{"id":"665f1c2ab7e4d1f0a9c3e871","status":1}');

let receivers: HostileReceiver[] = [];
let pools: ConnectionPool[] = [];
beforeEach(() => {
  receivers = [];
  pools = [];
});
afterEach(async () => {
  await Promise.all([...receivers.map((receiver) => receiver.close()), ...pools.map((pool) => pool.close())]);
});

async function receiver(answer: Parameters<typeof startHostileReceiver>[0]): Promise<HostileReceiver> {
  const started = await startHostileReceiver(answer);
  receivers.push(started);
  return started;
}

function poster({ policy = development, resolveHost = async () => ['127.0.0.1'] }: { policy?: TargetPolicy; resolveHost?: ResolveHost } = {}) {
  const nowMs = (): number => performance.now();
  const pool = createConnectionPool({ openConnection: createOpenConnection({ policy, resolveHost, nowMs }), nowMs });
  pools.push(pool);
  const post = createPostIpn({ pool, policy, timers: createSystemTimers(), nowMs, settings });
  return (url: string, request: Partial<PostRequest> = {}): Promise<PostResult> =>
    post({ siteId: 'site', url, headers: { 'Content-Type': 'application/json', 'X-Signature-Timestamp': '1772444467' }, body, accepts: 'only200', signal: new AbortController().signal, ...request });
}

describe('postIpn', () => {
  test('posts the exact bytes and headers to path and query as written, and takes 200 for delivered', async () => {
    const shop = await receiver((socket) => socket.write(ok));
    const result = await poster()(`${shop.url}?wc-api=wc_payment_gateway_app&flag`);
    expect(result).toMatchObject({ outcome: 'delivered', httpStatus: 200, failure: null, phases: { dnsMs: null, connectMs: expect.any(Number), headersMs: expect.any(Number) } });
    expect(Buffer.from(result.responseExcerpt!).toString()).toBe('OK');
    const [head = '', sent = ''] = shop.requests[0]!.split('\r\n\r\n');
    expect(head).toMatch(/^POST \/ipn\?wc-api=wc_payment_gateway_app&flag HTTP\/1\.1\r\n/);
    expect(head.toLowerCase()).toContain(`content-length: ${body.length}`);
    expect(head.toLowerCase()).not.toContain('transfer-encoding');
    expect(head).toContain('X-Signature-Timestamp: 1772444467');
    expect(sent).toBe(body.toString());
  });

  test.each([201, 202, 204, 400, 404, 410, 429, 500, 503])('takes %i for a failure with its status', async (status) => {
    const shop = await receiver((socket) => socket.write(`HTTP/1.1 ${status} X\r\nRetry-After: 7\r\nContent-Length: 0\r\n\r\n`));
    expect(await poster()(shop.url)).toMatchObject({ outcome: 'failed', httpStatus: status, failure: 'http_status', failureDetail: `The receiver answered ${status}; only 200 counts as received.`, retryAfter: '7' });
  });

  test.each([301, 302, 307, 308])('does not follow a %i', async (status) => {
    const other = await receiver((socket) => socket.write(ok));
    const shop = await receiver((socket) => socket.write(`HTTP/1.1 ${status} X\r\nLocation: ${other.url}\r\nContent-Length: 0\r\n\r\n`));
    expect(await poster()(shop.url)).toMatchObject({ outcome: 'failed', httpStatus: status, failure: 'redirect' });
    expect(other.connections()).toBe(0);
  });

  test('a receiver that accepts and says nothing fails at the deadline as timeout:headers and the socket is closed', async () => {
    const shop = await receiver(() => undefined);
    const result = await poster()(shop.url);
    expect(result).toMatchObject({ outcome: 'failed', httpStatus: null, failure: 'timeout:headers' });
    expect(result.durationMs).toBeGreaterThanOrEqual(590);
    expect(result.durationMs).toBeLessThan(1_200);
    await waitFor(() => shop.open() === 0, { what: 'the socket to be closed' });
  });

  test('headers that drip fail at the same deadline over a single connection', async () => {
    const shop = await receiver((socket) => drip(socket, `HTTP/1.1 200 OK\r\nX-Slow: ${'x'.repeat(1_000)}\r\n\r\n`, 20));
    const result = await poster()(shop.url);
    expect(result).toMatchObject({ outcome: 'failed', failure: 'timeout:headers' });
    expect(result.durationMs).toBeLessThan(1_200);
    expect(shop.connections()).toBe(1);
  });

  test('a body that drips after a 200 is delivered, and reading ends after its own time', async () => {
    const shop = await receiver((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n');
      drip(socket, 'y'.repeat(10_000), 20);
    });
    const result = await poster()(shop.url);
    expect(result).toMatchObject({ outcome: 'delivered', httpStatus: 200 });
    expect(result.durationMs).toBeLessThan(600);
    expect(result.responseExcerpt!.length).toBeGreaterThan(0);
    await waitFor(() => shop.open() === 0, { what: 'the socket to be closed' });
  });

  test('an endless body is cut at 16 KiB, 4 KiB of it kept, and the socket destroyed', async () => {
    let written = 0;
    const shop = await receiver((socket) => {
      socket.write('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n');
      const chunk = `1000\r\n${'z'.repeat(4_096)}\r\n`;
      const pump = (): void => {
        while (!socket.destroyed && socket.write(chunk)) written += 4_096;
        socket.once('drain', pump);
      };
      pump();
    });
    const result = await poster()(shop.url);
    expect(result).toMatchObject({ outcome: 'delivered', httpStatus: 200 });
    expect(result.responseExcerpt).toHaveLength(4_096);
    await waitFor(() => shop.open() === 0, { what: 'the socket to be destroyed' });
    expect(written).toBeLessThan(20_000_000);
  });

  test('a compressed answer is not unpacked', async () => {
    const bomb = gzipSync(Buffer.alloc(8_000_000));
    const shop = await receiver((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`);
      socket.write(bomb);
    });
    const result = await poster()(shop.url);
    expect(result.outcome).toBe('delivered');
    expect(Buffer.from(result.responseExcerpt!)).toEqual(bomb.subarray(0, 4_096));
  });

  test.each([
    [100, { outcome: 'delivered', httpStatus: 200 }],
    [200, { outcome: 'failed', failure: 'headers_too_large' }],
  ])('with %i KiB of headers the outcome is %j', async (kibibytes, expected) => {
    const shop = await receiver((socket) => socket.write(`HTTP/1.1 200 OK\r\n${'X-Padding: pppppppppppppppppppppppppppppppppppppppppppppppppp\r\n'.repeat(Math.floor((kibibytes * 1_024) / 63))}Content-Length: 2\r\n\r\nOK`));
    expect(await poster()(shop.url)).toMatchObject(expected);
  });

  test('a connection reset after a 200 is delivered; before it, it is a failure', async () => {
    const after = await receiver((socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npart', () => socket.resetAndDestroy()));
    expect(await poster()(after.url)).toMatchObject({ outcome: 'delivered', httpStatus: 200 });
    const before = await receiver((socket) => socket.resetAndDestroy());
    expect(await poster()(before.url)).toMatchObject({ outcome: 'failed', failure: 'connection_reset', httpStatus: null });
    expect(before.connections()).toBe(1);
  });

  test.each([
    ['what is not HTTP', 'SSH-2.0-OpenSSH_9.2\r\n'],
    ['a status beyond all HTTP', 'HTTP/1.1 999 X\r\nContent-Length: 0\r\n\r\n'],
    ['two lengths that differ', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nOK'],
  ])('%s is an unusable answer', async (_name, answer) => {
    const shop = await receiver((socket) => socket.write(answer));
    expect(await poster()(shop.url)).toMatchObject({ outcome: 'failed', failure: 'answer_invalid' });
  });

  test('informational answers are passed over and do not move the deadline', async () => {
    const early = await receiver((socket) => socket.write(`HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n${ok}`));
    expect(await poster()(early.url)).toMatchObject({ outcome: 'delivered', httpStatus: 200 });
    const only = await receiver((socket) => drip(socket, 'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(100), 5));
    expect(await poster()(only.url)).toMatchObject({ outcome: 'failed', failure: 'timeout:headers' });
  });

  test('a refused connection is told as such', async () => {
    const gone = await receiver(() => undefined);
    await gone.close();
    expect(await poster()(gone.url)).toMatchObject({ outcome: 'failed', failure: 'connection_refused' });
  });

  test('an aborted try ends at once and closes its socket', async () => {
    const shop = await receiver(() => undefined);
    const lane = new AbortController();
    const pending = poster()(shop.url, { signal: lane.signal });
    await waitFor(() => shop.requests.length === 1);
    lane.abort();
    expect(await pending).toMatchObject({ outcome: 'failed', failure: 'interrupted' });
    await waitFor(() => shop.open() === 0);
  });
});

describe('connections', () => {
  test('are kept for the next try of the same site and never shared with another site', async () => {
    const shop = await receiver((socket) => socket.write(ok));
    const post = poster();
    await post(shop.url);
    await post(shop.url);
    expect(shop.connections()).toBe(1);
    await post(shop.url, { siteId: 'another' });
    expect(shop.connections()).toBe(2);
  });

  test('a kept connection that the receiver closes under a request is replaced within the same try', async () => {
    const shop = await receiver((socket, count) => (count === 2 ? socket.destroy() : socket.write(ok)));
    const post = poster();
    await post(shop.url);
    expect(await post(shop.url)).toMatchObject({ outcome: 'delivered' });
    expect(shop.connections()).toBe(2);
  });

  test('are not kept when the receiver says close', async () => {
    const shop = await receiver((socket) => socket.end(`HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nOK`));
    const post = poster();
    await post(shop.url);
    expect(await post(shop.url)).toMatchObject({ outcome: 'delivered' });
    expect(shop.connections()).toBe(2);
  });
});

describe('targets', () => {
  const guarded: TargetPolicy = { allowPrivateTargets: false, requireHttps: false };

  test.each(['127.0.0.1', '[::1]', '10.0.0.1', '169.254.169.254', '2130706433', '0x7f.1', '[::ffff:127.0.0.1]', 'localhost', 'localhost.'])('the literal or name %s is refused before anything is sent', async (host) => {
    const shop = await receiver((socket) => socket.write(ok));
    expect(await poster({ policy: guarded })(`http://${host}:${shop.port}/`)).toMatchObject({ outcome: 'failed', failure: 'url_not_allowed' });
    expect(shop.connections()).toBe(0);
  });

  test('a name that now resolves to a private address is not connected to', async () => {
    const shop = await receiver((socket) => socket.write(ok));
    const result = await poster({ policy: guarded, resolveHost: async () => ['127.0.0.1', '::1'] })(`http://rebound.example.com:${shop.port}/`);
    expect(result).toMatchObject({ outcome: 'failed', failure: 'address_not_public', failureDetail: expect.stringContaining('IPN_ALLOW_PRIVATE_TARGETS') });
    expect(shop.connections()).toBe(0);
  });

  test('of mixed addresses only the allowed ones are dialled', async () => {
    const shop = await receiver((socket) => socket.write(ok));
    const post = poster({ policy: { ...guarded, allowedNetworks: ['127.0.0.1/32'] }, resolveHost: async () => ['127.0.0.2', '169.254.169.254', '127.0.0.1'] });
    expect(await post(`http://mixed.example.com:${shop.port}/`)).toMatchObject({ outcome: 'delivered', phases: { dnsMs: expect.any(Number) } });
  });

  test('the second address is tried when the first refuses', async () => {
    const shop = await receiver((socket) => socket.write(ok));
    expect(await poster({ resolveHost: async () => ['127.0.0.9', '127.0.0.1'] })(`http://two.example.com:${shop.port}/`)).toMatchObject({ outcome: 'delivered' });
  });

  test('metadata addresses are refused even where private ones are allowed', async () => {
    expect(await poster({ resolveHost: async () => ['169.254.169.254'] })('http://harmless.example.com/')).toMatchObject({ failure: 'address_not_public' });
  });

  test.each([
    ['a name that does not exist is told as dns', async () => Promise.reject(Object.assign(new Error('nope'), { code: 'ENOTFOUND' })), 'dns'],
    ['a name server that is silent runs into the deadline as timeout:dns', (_name: string, signal: AbortSignal) => new Promise<string[]>((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('cancelled')))), 'timeout:dns'],
  ] as const)('%s', async (_name, resolveHost, failure) => {
    expect(await poster({ resolveHost })('http://shop.example.com/')).toMatchObject({ outcome: 'failed', failure });
  });

  test('proxy variables of the environment have no effect', async () => {
    const proxy = await receiver((socket) => socket.write(ok));
    const shop = await receiver((socket) => socket.write(ok));
    process.env['HTTP_PROXY'] = process.env['http_proxy'] = `http://127.0.0.1:${proxy.port}`;
    try {
      expect(await poster()(shop.url)).toMatchObject({ outcome: 'delivered' });
    } finally {
      delete process.env['HTTP_PROXY'];
      delete process.env['http_proxy'];
    }
    expect([proxy.connections(), shop.connections()]).toEqual([0, 1]);
  });
});
