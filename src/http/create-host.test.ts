import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestStore } from '../../test/support/open-test-store.js';
import type { TestStore } from '../../test/support/open-test-store.js';
import { startTinyHost, tinyOperations } from '../../test/support/tiny-host.js';
import type { TinyHost } from '../../test/support/tiny-host.js';
import { waitFor } from '../../test/support/wait-for.js';
import { GatewayError } from '../domain/errors.js';

let store: TestStore;
let host: TinyHost;

beforeAll(async () => {
  store = await openTestStore();
  host = await startTinyHost({ store });
});
afterAll(async () => {
  await host.close();
  await store.close();
});

const editor = { Authorization: 'Bearer editor' };
const json = { 'Content-Type': 'application/json' };
type Body = { code: string; detail: string; requestId: string; errors: { pointer: string; detail: string }[]; [name: string]: unknown };

async function call(path: string, init: RequestInit = {}, to: TinyHost = host): Promise<{ status: number; headers: Headers; body: Body }> {
  const response = await fetch(to.url + path, init);
  return { status: response.status, headers: response.headers, body: (await response.json()) as Body };
}
const post = (body: unknown, init: RequestInit = {}, to: TinyHost = host) =>
  call('/api/v1/things', { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), ...init, headers: { ...editor, ...json, ...init.headers } }, to);

/** Writes raw bytes to the socket and returns everything that comes back. */
function raw(to: TinyHost, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(to.port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('latin1').on('data', (chunk) => (received += String(chunk))).on('close', () => resolve(received)).on('error', reject);
  });
}

describe('every answer', () => {
  test('carries a request id of its own, the same in an error body', async () => {
    const [first, second] = [await call('/health'), await call('/nowhere')];
    expect(first.headers.get('x-request-id')).toMatch(/^req_[0-9A-Za-z]{20}$/);
    expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'));
    expect(second.body.requestId).toBe(second.headers.get('x-request-id'));
  });

  test('is not framed, sniffed, cached or signed by a framework', async () => {
    const { headers } = await call('/health');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.has('x-powered-by')).toBe(false);
  });

  test('goes to an HTTP/1.0 client with Content-Length and never chunked', async () => {
    const answer = await raw(host, `POST /v1/things HTTP/1.0\r\nHost: x\r\nAuthorization: Bearer editor\r\nContent-Type: application/json\r\nContent-Length: 24\r\nConnection: close\r\n\r\n{"name":"one","count":1}`);
    expect(answer).toMatch(/^HTTP\/1\.1 201 /);
    expect(answer).toMatch(/\r\nContent-Length: \d+\r\n/i);
    expect(answer).not.toMatch(/transfer-encoding/i);
    expect(answer.endsWith('{"id":"thing","secret":"s3cret"}')).toBe(true);
  });

  test('has the one error shape that old and new clients read', async () => {
    const { status, headers, body } = await call('/nowhere');
    expect(status).toBe(404);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(body).toEqual({ type: 'https://docs.test/errors/not_found', title: 'There is nothing here', status: 404, detail: body.detail, code: 'not_found', requestId: body.requestId, errors: [], error: body.detail, message: body.detail });
  });
});

describe('paths and methods', () => {
  test('/v1 is the same as /api/v1 on the Admin API, and nothing on another host', async () => {
    expect((await call('/v1/things?limit=3', { headers: editor })).body['limit']).toBe(3);
    const panel = await startTinyHost({ store, role: 'panel' });
    expect((await call('/v1/things', {}, panel)).status).toBe(404);
    await panel.close();
  });

  test('a known path with another method is 405 with Allow', async () => {
    const { status, headers, body } = await call('/api/v1/things', { method: 'DELETE', headers: editor });
    expect([status, headers.get('allow'), body.code]).toEqual([405, 'GET, POST', 'method_not_allowed']);
  });

  test.each(['/API/v1/things', '/api/v1/things/', '/api/v1//things', '/api/v1/things/%2e%2e/x', '/hooks/tiny'])('%s is no path of this host', async (path) => {
    expect((await raw(host, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer editor\r\n\r\n`)).slice(0, 12)).toBe('HTTP/1.1 404');
  });

  test('a broken percent encoding is 400', async () => {
    const answer = await raw(host, 'GET /api/v1/things/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer admin\r\n\r\n');
    expect(answer.slice(0, 12)).toBe('HTTP/1.1 400');
  });
});

describe('the specs', () => {
  test('the hosts that are called from programs serve the spec they answer by, to any origin; the others do not', async () => {
    const served = await call('/openapi/tiny.json');
    expect([served.status, served.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
    expect(served.body['openapi']).toBe('3.1.0');
    expect((await call('/openapi/hooks.json')).status).toBe(404);
    const panel = await startTinyHost({ store, role: 'panel' });
    try {
      expect((await call('/openapi/tiny.json', {}, panel)).status).toBe(404);
    } finally {
      await panel.close();
    }
  });
});

describe('who may call', () => {
  const cases: [string, string, RequestInit, number, string][] = [
    ['no credentials', '/api/v1/things', {}, 401, 'unauthorized'],
    ['an unknown key', '/api/v1/things', { headers: { Authorization: 'Bearer nobody' } }, 401, 'unauthorized'],
    ['a session cookie, which means nothing on the Admin API', '/api/v1/things', { headers: { Cookie: 'gateway_panel_session=good' } }, 401, 'unauthorized'],
    ['a role too low', '/api/v1/things', { method: 'POST', body: '{}', headers: { Authorization: 'Bearer viewer', ...json } }, 403, 'forbidden_role'],
    ['a scope that is missing', '/api/v1/things', { method: 'POST', body: '{}', headers: { Authorization: 'Bearer unscoped', ...json } }, 403, 'forbidden_scope'],
    ['a live key at a test helper', `/api/v1/things/${'a'.repeat(24)}`, { headers: { Authorization: 'Bearer live' } }, 403, 'test_mode_only'],
    ['X-Mode with a key', '/api/v1/things', { headers: { ...editor, 'X-Mode': 'live' } }, 400, 'header_not_allowed'],
    ['X-Organization-ID with a key', '/api/v1/things', { headers: { ...editor, 'X-Organization-ID': 'a'.repeat(24) } }, 400, 'header_not_allowed'],
  ];
  test.each(cases)('%s', async (_name, path, init, status, code) => {
    const answer = await call(path, init);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    if (status === 401) expect(answer.headers.get('www-authenticate')).toBe('Bearer realm="payment-gateway"');
  });

  test('a caller is refused before a body of any size or form is looked at', async () => {
    expect((await call('/api/v1/things', { method: 'POST', body: '{not json', headers: json })).status).toBe(401);
  });

  describe('on the panel host', () => {
    let panel: TinyHost;
    beforeAll(async () => {
      panel = await startTinyHost({ store, role: 'panel' });
    });
    afterAll(() => panel.close());
    const session = { Cookie: 'other=1; gateway_panel_session=good', 'X-Organization-ID': '665f1c2ab7e4d1f0a9c3e001', 'X-Mode': 'test' };

    test('a session works, an API key does not', async () => {
      expect((await call('/api/v1/things', { headers: session }, panel)).status).toBe(200);
      expect((await call('/api/v1/things', { headers: editor }, panel)).status).toBe(401);
      expect((await call('/api/v1/things', { headers: { ...session, Cookie: 'gateway_panel_session=bad' } }, panel)).body.code).toBe('session_expired');
    });

    test('a write from a page of another origin is refused, from the panel or without a browser it is not', async () => {
      const write = (headers: Record<string, string>) => post({ name: 'x', count: 1 }, { headers: { ...session, ...headers } }, panel);
      expect((await write({ Origin: 'https://evil.test' })).body.code).toBe('origin_not_allowed');
      expect((await write({ Origin: 'null' })).body.code).toBe('origin_not_allowed');
      expect((await write({ 'Sec-Fetch-Site': 'cross-site' })).body.code).toBe('origin_not_allowed');
      expect((await write({ Origin: 'http://panel.test' })).status).toBe(201);
      expect((await write({})).status).toBe(201);
    });

    test('a session that names no organization or mode, or another organization, gets nothing', async () => {
      const write = (headers: Record<string, string>) => post({ name: 'x', count: 1 }, { headers: { Cookie: session.Cookie, ...headers } }, panel);
      expect((await write({})).body.errors[0]?.pointer).toBe('/headers/x-organization-id');
      expect((await write({ 'X-Organization-ID': session['X-Organization-ID'] })).body.errors[0]?.pointer).toBe('/headers/x-mode');
      expect((await write({ 'X-Organization-ID': 'b'.repeat(24), 'X-Mode': 'test' })).body.code).toBe('forbidden_role');
      expect((await write({ 'X-Organization-ID': session['X-Organization-ID'], 'X-Mode': 'demo' })).body.code).toBe('invalid_request');
    });
  });
});

describe('what a request says', () => {
  test('names every fault with its field, its pointer and what would be right', async () => {
    const { status, body } = await post({ name: '', count: 1.5, extra: true });
    expect([status, body.code]).toEqual([400, 'invalid_request']);
    expect(body.errors).toEqual(
      expect.arrayContaining([
        { pointer: '/body/extra', detail: 'is not known; leave it out' },
        { pointer: '/body/name', detail: 'must NOT have fewer than 1 characters' },
        { pointer: '/body/count', detail: 'must be integer' },
      ]),
    );
    expect(body.detail).toContain('count must be integer');
  });

  test('of a value that may also be null tells only what is wrong with it', async () => {
    const { body } = await post({ name: 'x', count: 1, note: { text: 'too long' } });
    expect(body.errors).toEqual([{ pointer: '/body/note/text', detail: 'must NOT have more than 5 characters' }]);
    expect((await post({ name: 'x', count: 1, note: null })).status).toBe(201);
  });

  const bodies: [string, string | Uint8Array, string][] = [
    ['empty', '', 'malformed_json'],
    ['cut short', '{"name":', 'malformed_json'],
    ['not UTF-8', new Uint8Array([0x22, 0xff, 0x22]), 'malformed_json'],
    ['with a field that would set a prototype', '{"name":"x","count":1,"_\\u005fproto__":{"admin":true}}', 'invalid_request'],
    ['with a number too large to be one', '{"name":"x","count":1e400}', 'invalid_request'],
    ['an array', '[]', 'invalid_request'],
  ];
  test.each(bodies)('a body that is %s is 400', async (_name, body, code) => {
    const answer = await call('/api/v1/things', { method: 'POST', body, headers: { ...editor, ...json } });
    expect([answer.status, answer.body.code]).toEqual([400, code]);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16'])('the media type %s is 415', async (type) => {
    expect((await post({ name: 'x', count: 1 }, { headers: { 'Content-Type': type } })).body.code).toBe('unsupported_media_type');
  });

  test('a charset that is UTF-8, a byte order mark and integral floats are fine', async () => {
    expect((await post('\ufeff{"name":"x","count":4900.0}', { headers: { 'Content-Type': 'application/json; charset=UTF-8' } })).status).toBe(201);
  });

  test('more than a mebibyte is 413, told by length or by bytes, also when it comes compressed', async () => {
    expect((await post(`{"name":"${'x'.repeat(1024 * 1024)}"}`)).body.code).toBe('payload_too_large');
    const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024, 32));
    const compressed = await call('/api/v1/things', { method: 'POST', body: bomb, headers: { ...editor, ...json, 'Content-Encoding': 'gzip' } });
    expect([bomb.length < 20_000, compressed.status]).toEqual([true, 413]);
    const chunked = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 20; part += 1) controller.enqueue(new Uint8Array(64 * 1024).fill(32));
        controller.close();
      },
    });
    const answer = await fetch(`${host.url}/api/v1/things`, { method: 'POST', body: chunked, duplex: 'half', headers: { ...editor, ...json } } as RequestInit);
    expect(answer.status).toBe(413);
  });

  test.each(['?limit=0', '?limit=101', '?limit=1.5', '?limit=x', '?limit=1&limit=2', '?limit=', '?verbose=1', '?limit[gt]=1'])('the query %s is 400', async (query) => {
    expect((await call(`/api/v1/things${query}`, { headers: editor })).body.code).toBe('invalid_request');
  });

  test('a default of the spec reaches the handler', async () => {
    expect((await call('/api/v1/things', { headers: editor })).body['limit']).toBe(50);
  });
});

describe('a hook', () => {
  test('reaches its handler as the exact bytes that came', async () => {
    const main = await startTinyHost({ store, role: 'main' });
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x0d, 0x0a, 0xff, 0x00, 0x7d]);
    const { body } = await call('/hooks/tiny', { method: 'POST', body: bytes, headers: json }, main);
    expect(body['bytes']).toBe(bytes.toString('hex'));
    expect((await call('/hooks/tiny', { method: 'POST', body: Buffer.alloc(5 * 1024 * 1024), headers: json }, main)).status).toBe(413);
    await main.close();
  });
});

describe('when something goes wrong', () => {
  test('a fault of ours is 500 with the request id and nothing of its cause, which is logged', async () => {
    const broken = await startTinyHost({ store, handlers: { createThing: async () => Promise.reject(new Error('password=hunter2 at /srv/x.ts')) } });
    const { status, body } = await post({ name: 'x', count: 1 }, {}, broken);
    expect([status, body.code]).toEqual([500, 'internal_error']);
    expect(JSON.stringify(body)).not.toContain('hunter2');
    expect(broken.log.find((line) => line.level === 'error')?.fields).toMatchObject({ requestId: body.requestId, operationId: 'createThing' });
    await broken.close();
  });

  test('an answer that does not fit the spec is 500 and logged, where answers are checked', async () => {
    const broken = await startTinyHost({ store, handlers: { createThing: async () => ({ status: 201, body: { id: 7 } }) } });
    expect((await post({ name: 'x', count: 1 }, {}, broken)).body.code).toBe('internal_error');
    expect(broken.log.some((line) => line.message === 'the answer does not fit the spec')).toBe(true);
    await broken.close();
    const undocumented = await startTinyHost({ store, handlers: { createThing: async () => ({ status: 202, body: { id: 'a', secret: 'b' } }) } });
    expect((await post({ name: 'x', count: 1 }, {}, undocumented)).status).toBe(500);
    await undocumented.close();
  });

  test('a handler that takes too long is 503 with Retry-After', async () => {
    const slow = await startTinyHost({ store, settings: { handlerTimeoutMs: 30 }, handlers: { createThing: () => new Promise(() => undefined) } });
    const { status, headers } = await post({ name: 'x', count: 1 }, {}, slow);
    expect([status, headers.get('retry-after')]).toEqual([503, '5']);
    await slow.close();
  });

  test('a request that stalls in its headers or its body gets 408 and is cut off', async () => {
    const strict = await startTinyHost({ store, listener: { headersTimeoutMs: 150, requestTimeoutMs: 300 } });
    const [headers, body] = await Promise.all([
      raw(strict, 'GET /health HTTP/1.1\r\nHost: x\r\n'),
      raw(strict, 'POST /api/v1/things HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer editor\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"name"'),
    ]);
    for (const answer of [headers, body]) {
      expect(answer).toMatch(/^HTTP\/1\.1 408 /);
      expect(answer).toMatch(/"code":"request_timeout"/);
      expect(answer).toMatch(/X-Request-ID: req_/);
    }
    await strict.close();
  });

  test('what is no HTTP gets 400 in the same shape', async () => {
    expect(await raw(host, 'NONSENSE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 [\s\S]*"code":"invalid_request"/);
  });

  test('the log line of a request names the operation and who called, and nothing that was sent', async () => {
    const quiet = await startTinyHost({ store, settings: { logRequestBodies: true } });
    const { headers } = await post({ name: 'Geheim', count: 1 }, {}, quiet);
    const line = await waitFor(() => quiet.log.find((entry) => entry.message === 'request'));
    expect(line.fields).toMatchObject({ requestId: headers.get('x-request-id'), operationId: 'createThing', path: '/api/v1/things', status: 201, keyId: 'editor' });
    expect(JSON.stringify(quiet.log)).not.toContain('Geheim');
    expect(quiet.log.find((entry) => entry.message === 'request body')?.fields['body']).toEqual({ name: '[redacted]', count: 1 });
    await quiet.close();
  });
});

describe('a stream', () => {
  test('is sent piece by piece, and its handler hears when the client goes away', async () => {
    let ended = false;
    const streaming = await startTinyHost({
      store,
      handlers: {
        streamThings: async (request: never) => {
          const { signal } = (request as { context: { signal: AbortSignal } }).context;
          return { status: 200, body: (async function* () {
            yield 'data: 1\n\n';
            await new Promise((resolve) => signal.addEventListener('abort', resolve));
            ended = true;
          })() };
        },
      },
    });
    const chunk = await new Promise<string>((resolve, reject) => {
      const client = httpRequest(`${streaming.url}/api/v1/stream`, (response) => {
        response.once('data', (data: Buffer) => {
          resolve(`${response.headers['content-type']} ${data.toString()}`);
          client.destroy();
        });
      });
      client.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' ? undefined : reject(error)));
      client.end();
    });
    expect(chunk).toBe('text/event-stream data: 1\n\n');
    await waitFor(() => ended);
    await streaming.close();
  });
});

describe('at the end', () => {
  test('requests under way are finished, event streams are not waited for', async () => {
    let finish = (): void => undefined;
    const stopping = await startTinyHost({
      store,
      handlers: {
        createThing: () => new Promise((resolve) => (finish = () => resolve({ status: 201, body: { id: 'late', secret: 'x' } }))),
        streamThings: async () => ({ status: 200, body: (async function* () { yield ': on\n\n'; await new Promise(() => undefined); })() }),
      },
    });
    const stream = await fetch(`${stopping.url}/api/v1/stream`);
    const slow = post({ name: 'x', count: 1 }, {}, stopping);
    await waitFor(() => finish.length === 0 && String(finish).includes('resolve'));
    const closed = stopping.close();
    await expect(stream.text()).rejects.toThrow();
    finish();
    expect((await slow).body['id']).toBe('late');
    await closed;
  });
});

describe('at the start', () => {
  test('a difference between spec, table and handlers in either direction is refused, all at once', async () => {
    const { createThing: _gone, ...fewer } = tinyOperations;
    const extra = { ...fewer, other: { ...tinyOperations['getThing']!, operationId: 'other', path: '/api/v1/other' } };
    await expect(startTinyHost({ store, operations: extra, handlers: { stray: async () => ({ status: 200 }), listThings: undefined } as never })).rejects.toThrow(
      /listThings has no handler[\s\S]*createThing is in the spec but not in the generated table[\s\S]*other is in the generated table but not in the spec[\s\S]*stray has a handler but is not in the spec/,
    );
  });

  test('an error that a handler throws on purpose reaches the client as it is', async () => {
    const refusing = await startTinyHost({ store, handlers: { createThing: async () => Promise.reject(new GatewayError('conflict', 'Read it again', { faults: [{ pointer: '/body/name', detail: 'is taken' }] })) } });
    const { status, body } = await post({ name: 'x', count: 1 }, {}, refusing);
    expect([status, body.code, body.detail, body.errors]).toEqual([409, 'conflict', 'Read it again', [{ pointer: '/body/name', detail: 'is taken' }]]);
    await refusing.close();
  });
});
