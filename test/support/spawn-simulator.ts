import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { waitFor } from './wait-for.js';

export type SpawnedSimulator = {
  url: string;
  port: number;
  /** Lets it take connections and answer nothing, until it goes on or is killed. */
  freeze: () => void;
  kill: () => Promise<void>;
  /** Brings it up again at the same port, with what it had stored. */
  restart: () => Promise<void>;
};

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The simulator as a program of its own, which a test can kill without the gateway. */
export async function spawnSimulator({ uri, dbName }: { uri: string; dbName: string }): Promise<SpawnedSimulator> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const keyFile = join(await mkdtemp(join(tmpdir(), 'simulator-')), 'key');
  await writeFile(keyFile, randomBytes(32).toString('hex'));
  const start = async (): Promise<ChildProcess> => {
    const started = spawn(process.execPath, ['--import', 'tsx', 'src/simulator/main.ts', '--mongodb-uri', uri, '--database', dbName, '--port', String(port), '--key-file', keyFile], { cwd: root, env: { PATH: process.env['PATH'] }, stdio: 'ignore' });
    await waitFor(() => fetch(`${url}/v1/events`).then(({ status }) => status === 401), { timeoutMs: 30_000, what: 'the simulator to answer' });
    return started;
  };
  let child = await start();
  return {
    url,
    port,
    freeze: () => void child.kill('SIGSTOP'),
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
    async restart() {
      child = await start();
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
