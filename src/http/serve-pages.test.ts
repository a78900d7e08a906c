import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestStore } from '../../test/support/open-test-store.js';
import type { TestStore } from '../../test/support/open-test-store.js';
import { startTinyHost } from '../../test/support/tiny-host.js';
import type { TinyHost } from '../../test/support/tiny-host.js';

let store: TestStore;
let folder: string;
let host: TinyHost;

beforeAll(async () => {
  store = await openTestStore();
  folder = await mkdtemp(join(tmpdir(), 'gateway-pages-'));
  await mkdir(join(folder, 'app', 'assets'), { recursive: true });
  await writeFile(join(folder, 'secret.txt'), 'outside');
  await writeFile(join(folder, 'app', 'index.html'), '<!doctype html><title>App</title>');
  await writeFile(join(folder, 'app', '.env'), 'KEY=1');
  await writeFile(join(folder, 'app', 'assets', 'app-1a2b.js'), 'export {}');
  host = await startTinyHost({ store, role: 'panel', settings: { secure: true }, pages: [{ folder: join(folder, 'app'), mount: '/', fallback: 'index.html' }] });
});
afterAll(async () => {
  await host.close();
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

const get = async (path: string, method = 'GET') => {
  const response = await fetch(host.url + path, { method });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('pages of a web app', () => {
  test('are answered for every path that the app routes by itself', async () => {
    for (const path of ['/', '/transactions/665f1c2ab7e4d1f0a9c3e871', '/enrol']) {
      const { status, headers, text } = await get(path);
      expect([status, headers.get('cache-control'), text]).toEqual([200, 'no-cache', '<!doctype html><title>App</title>']);
    }
  });

  test('may run scripts of this host only, and be framed by nobody', async () => {
    const { headers } = await get('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
  });

  test('keep files with a hash in their names for long, and miss what is missing', async () => {
    expect((await get('/assets/app-1a2b.js')).headers.get('cache-control')).toContain('immutable');
    expect((await get('/assets/app-9z9z.js')).status).toBe(404);
  });

  test.each(['/api', '/api/v1/nothing', '/api/v1/things/x/y', '/v1/things', '/hooks/tiny', '/health', '/internal/health'])('never stand at %s, where an API could be', async (path) => {
    const { status, text } = await get(path);
    expect([status, (JSON.parse(text) as { code: string }).code]).toEqual([404, 'not_found']);
  });

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/.env', '/assets/..%5c..%5csecret.txt'])('show nothing outside of their folder and no hidden file (%s)', async (path) => {
    const { text } = await get(path);
    expect(text).not.toContain('outside');
    expect(text).not.toContain('KEY=1');
  });

  test('are read, not written', async () => {
    expect((await get('/anything', 'POST')).status).toBe(404);
  });
});
