import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { createDataFolder } from '../support/create-data-folder.js';
import { findProcesses } from '../support/find-processes.js';
import { findTestMongod } from '../support/shared-mongod.js';
import { waitFor } from '../support/wait-for.js';
import { createSystemTimers } from '../../src/adapters/system-timers.js';
import { readConfig } from '../../src/config/config.js';
import { lockDataFolder } from '../../src/embedded/lock-data-folder.js';
import { startEmbeddedDatabase } from '../../src/embedded/start-embedded-database.js';
import { startMongod } from '../../src/embedded/start-mongod.js';

const timers = createSystemTimers();
const cacheFolder = readConfig({ CACHE_DIR: process.env['CACHE_DIR'], XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'] }).cacheDir;
let program: string;
let dataDir: string;
const opened: (() => Promise<unknown> | unknown)[] = [];

beforeAll(async () => {
  program = await findTestMongod();
});
beforeEach(async () => {
  dataDir = await createDataFolder();
});
afterEach(async () => {
  // Also after a failed test: a process or a port left open would keep the whole run from ending.
  for (const close of opened.splice(0).reverse()) await close();
  await rm(dataDir, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
});

async function start() {
  const database = await startEmbeddedDatabase({ dataDir, cacheFolder, searchPath: process.env['PATH'] ?? '', port: 0, cacheSizeGb: 0.25, timers, now: () => new Date(), say: () => undefined });
  opened.push(() => database.stop());
  return database;
}

/** The guard of a mongod ends a moment after it. */
function noneLeft(): Promise<true> {
  return waitFor(() => findProcesses(dataDir).length === 0, { timeoutMs: 5_000, what: 'every process of the data folder to end' });
}

async function withClient<T>(uri: string, use: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = await MongoClient.connect(uri);
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}

describe('startEmbeddedDatabase', () => {
  test('takes majority writes in a transaction, and finds them after a restart in under 3 s', async () => {
    const first = await start();
    await withClient(first.uri, (client) => client.withSession((session) => session.withTransaction(async () => {
      await client.db('x').collection('kept').insertOne({ n: 1 }, { session });
    })));
    await first.stop();

    const startedAt = performance.now();
    const second = await start();
    expect(performance.now() - startedAt).toBeLessThan(3_000);
    expect(second.uri).toBe(first.uri);
    expect(await withClient(second.uri, (client) => client.db('x').collection('kept').countDocuments())).toBe(1);
    await second.stop();
    await noneLeft();
  });

  test('moves to another port, with its data, when yesterday\'s is taken', async () => {
    const first = await start();
    await withClient(first.uri, (client) => client.db('x').collection('kept').insertOne({ n: 1 }));
    await first.stop();
    const other = createServer().listen(Number(new URL(first.uri).port), '127.0.0.1');
    opened.push(() => other.close());
    await once(other, 'listening');

    const second = await start();
    expect(second.uri).not.toBe(first.uri);
    expect(await withClient(second.uri, (client) => client.db('x').collection('kept').countDocuments())).toBe(1);
  });

  test('refuses a data folder that another gateway uses, and leaves that one in peace', async () => {
    const holder = await hold();
    await expect(start()).rejects.toThrow(/Another gateway \(process \d+\) already uses the data folder .*another DATA_DIR/);
    expect(await withClient(holder.uri, (client) => client.db('admin').command({ ping: 1 }))).toMatchObject({ ok: 1 });
    await end(holder.process, 'SIGKILL');
  });

  test('leaves no mongod behind when its parent is killed, and starts again at once on the same data', async () => {
    const holder = await hold();
    await withClient(holder.uri, (client) => client.db('x').collection('kept').insertOne({ n: 1 }));
    expect(findProcesses(dataDir).length).toBeGreaterThan(1);
    await end(holder.process, 'SIGKILL');

    const again = await start();
    expect(await withClient(again.uri, (client) => client.db('x').collection('kept').countDocuments())).toBe(1);
    await again.stop();
    await noneLeft();
  });

  test('tells mongod\'s own reason when the data is damaged', async () => {
    const first = await start();
    await first.stop();
    await writeFile(join(dataDir, 'db', 'data', 'WiredTiger.turtle'), 'damaged');
    await expect(start()).rejects.toThrow(/embedded database did not start: .*log: .*mongod\.log/s);
    await noneLeft();
  });

  test('reports when mongod ends by itself', async () => {
    const running = await startMongod({ program, folder: join(dataDir, 'db'), cacheSizeGb: 0.25, timers });
    const [mongod] = findProcesses(new RegExp(`^\\s*\\d+ ${program} .*${dataDir}`));
    process.kill(mongod!, 'SIGKILL');
    expect(await running.ended).toBe(137);
    await running.stop();
  });
});

describe('lockDataFolder', () => {
  test('ignores the lock of a process that is gone, and of another one with its id', async () => {
    const lock = await lockDataFolder(dataDir);
    await lock.release();
    for (const holder of [{ pid: 2 ** 22 + 1, birth: '1' }, { pid: process.ppid, birth: 'another time' }, 'no json']) {
      await writeFile(join(dataDir, 'gateway.lock'), JSON.stringify(holder));
      const taken = await lockDataFolder(dataDir);
      expect(await readFile(join(dataDir, 'gateway.lock'), 'utf8')).toContain(`"pid":${process.pid}`);
      await taken.release();
    }
  });
});

async function hold(): Promise<{ process: ChildProcess; uri: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/support/hold-embedded-database.ts', dataDir, cacheFolder], { env: { ...process.env, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'inherit'] });
  opened.push(() => child.kill('SIGKILL'));
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => { output += chunk.toString(); });
  const uri = await waitFor(() => /mongodb:\S+/.exec(output)?.[0], { timeoutMs: 30_000, what: 'the other gateway' });
  return { process: child, uri };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}
