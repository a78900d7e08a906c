import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const root = fileURLToPath(new URL('../', import.meta.url));
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateway-statuses-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

type Paths = Record<string, Record<string, { operationId?: string; responses?: Record<string, unknown> }>>;

async function everyDocumentedStatus(): Promise<string[]> {
  const bundles = await Promise.all(['admin', 'runtime', 'hooks'].map(async (name) => JSON.parse(await readFile(join(root, `generated/bundled/${name}.json`), 'utf8')) as { paths: Paths }));
  const operations = bundles.flatMap(({ paths }) => Object.values(paths).flatMap((item) => Object.values(item)));
  return operations.flatMap(({ operationId, responses = {} }) => (operationId === undefined ? [] : Object.keys(responses).map((status) => `${operationId} ${status}`)));
}

async function check(lines: readonly string[]): Promise<{ code: number; output: string }> {
  await writeFile(join(folder, '1.txt'), lines.map((line) => `${line}\n`).join(''));
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/check-status-coverage.mjs', folder], { cwd: root, env: { PATH: process.env['PATH'] } }, (error, stdout) => resolve({ code: error === null ? 0 : 1, output: stdout }));
  });
}

test('passes when every documented status was answered', async () => {
  const all = await everyDocumentedStatus();
  expect(await check([...all, 'createThing 201'])).toEqual({ code: 0, output: expect.stringContaining(`${all.length} of ${all.length}`) });
});

test('fails and names what was never answered', async () => {
  const all = await everyDocumentedStatus();
  const { code, output } = await check(all.filter((line) => line !== 'voidTransaction 409'));
  expect([code, output.split('\n').filter((line) => line.startsWith('  '))]).toEqual([1, ['  voidTransaction 409']]);
});

test('fails and names the error codes that were never answered, once every part has run that could have', async () => {
  const all = await everyDocumentedStatus();
  const { components } = JSON.parse(await readFile(join(root, 'generated/bundled/admin.json'), 'utf8')) as { components: { schemas: { ErrorCode: { enum: string[] } } } };
  const codes = components.schemas.ErrorCode.enum.filter((code) => code !== 'site_archived').map((code) => `error: ${code}`);
  expect((await check([...all, ...codes, 'run: unit', 'run: contract'])).code).toBe(0);
  const { code, output } = await check([...all, ...codes, 'run: unit', 'run: contract', 'run: system']);
  expect([code, output.split('\n').filter((line) => line.startsWith('  '))]).toEqual([1, ['  site_archived']]);
});

test('fails and names what was answered without being documented', async () => {
  const { code, output } = await check([...(await everyDocumentedStatus()), 'getSite 418']);
  expect([code, output]).toEqual([1, expect.stringContaining('Answered, but not documented:\n  getSite 418')]);
});
