import { describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSdkInput } from './sdk/build-sdk-input.js';
import { hashSdkSource } from './sdk/sdk-hash.js';
import { hashSource } from './source-hash.js';
import type { SpecDocument } from './spec-document.js';
import { formatVersion, parseVersion } from './version-file.js';

const repositoryDir = join(dirname(fileURLToPath(import.meta.url)), '../..');
const readBundle = async (name: string) => JSON.parse(await readFile(join(repositoryDir, 'generated/bundled', `${name}.json`), 'utf8')) as SpecDocument;
const committed = async () => parseVersion(await readFile(join(repositoryDir, 'generated/VERSION'), 'utf8'));

describe('generated/VERSION', () => {
  test('is of the specs as they are now; when this fails, somebody forgot `npm run generate`', async () => {
    expect((await committed()).source).toBe(await hashSource(repositoryDir));
  });

  test('is of the SDK sources as they are now; when this fails, `npm run generate` has to be run where Java is installed', async () => {
    const input = buildSdkInput(await readBundle('admin'), await readBundle('ipn'));
    expect((await committed()).sdk).toBe(await hashSdkSource(repositoryDir, input));
  });

  test('is read as it was written', () => {
    const version = { source: 'a'.repeat(64), sdk: null };
    expect(parseVersion(formatVersion(version))).toEqual(version);
    expect(() => parseVersion('source sha256:1\n')).toThrow('not readable');
  });
});
