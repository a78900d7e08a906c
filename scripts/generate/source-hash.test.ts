import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hashSource } from './source-hash.js';

let folder: string;
const write = async (file: string, text: string) => {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'source-'));
  await write('package.json', JSON.stringify({ devDependencies: { typescript: '5.9.3' } }));
  await write('openapi/admin/openapi.yaml', 'openapi: 3.1.0');
  await write('scripts/generate/emit.ts', 'export {}');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('hashSource', () => {
  test.each([
    ['a spec changes', 'openapi/admin/openapi.yaml', 'openapi: 3.1.1'],
    ['a spec file is added', 'openapi/admin/paths/new.yaml', ''],
    ['a generator changes', 'scripts/generate/emit.ts', 'export const a = 1'],
    ['a tool gets another version', 'package.json', JSON.stringify({ devDependencies: { typescript: '6.0.0' } })],
  ])('is another one when %s', async (_what, file, text) => {
    const before = await hashSource(folder);
    await write(file, text);
    expect(await hashSource(folder)).not.toBe(before);
  });

  test.each([
    ['a lint rule', 'openapi/redocly/rule.mjs'],
    ['a part of an SDK, which has a hash of its own', 'openapi/sdk-templates/go/ipn.go'],
    ['a test of a generator', 'scripts/generate/emit.test.ts'],
  ])('stays the same when %s changes', async (_what, file) => {
    const before = await hashSource(folder);
    await write(file, 'changed');
    expect(await hashSource(folder)).toBe(before);
  });
});
