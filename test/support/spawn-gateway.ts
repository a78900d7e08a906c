import { execFile, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { DevFile } from '../../src/dev-file.js';
import { createDataFolder } from './create-data-folder.js';
import { createOutputRecorder, recordingEnvironment } from './record-statuses.js';
import { waitFor } from './wait-for.js';

export type SpawnGatewayOptions = {
  /** Added to the environment; wins over the defaults below. */
  env?: Record<string, string>;
  /** A folder of an earlier start; by default a fresh one, removed at `stop`. */
  dataDir?: string;
  /** Run by `npm start`'s own script instead of the program itself. */
  viaStartScript?: boolean;
  readyTimeoutMs?: number;
};

/** The program as `npm start` runs it, compiled from the sources as they are now. */
async function compileProgram(): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/build.mjs', '--server'], { cwd: root, env: { PATH: process.env['PATH'] } });
  return stdout.trim();
}

export type GatewayUrls = { panel: string; adminApi: string; checkout: string; main: string; simulator: string | null };

export type SpawnedGateway = {
  pid: number;
  dataDir: string;
  /** What `.data/dev.json` says; empty ids where demo data is off. */
  devJson: DevFile;
  /** Where the listeners really are on this machine, whatever domains are configured. */
  urls: GatewayUrls;
  /** Everything written so far, standard output and standard error in one. */
  output: () => string;
  /** Resolves with the exit code, or the signal's name. */
  exited: Promise<number | string>;
  /** Asks it to end in an orderly way and waits; removes a folder that was made for it. */
  stop: () => Promise<number | string>;
  /** Sends a signal and waits for the end; the folder stays, for a next start. */
  kill: (signal?: NodeJS.Signals) => Promise<number | string>;
};

const root = fileURLToPath(new URL('../../', import.meta.url));
const readyText = 'The payment gateway is running.';

/** Starts the real program as a process of its own, on free ports and a data folder of its own, and waits until it answers. */
export async function spawnGateway(options: SpawnGatewayOptions = {}): Promise<SpawnedGateway> {
  const running = await spawnWithoutWaiting(options);
  try {
    await waitFor(() => running.output().includes(readyText) || running.over(), { timeoutMs: options.readyTimeoutMs ?? 60_000, what: 'the gateway to be ready' });
    if (running.over()) throw new Error(`It ended with ${await running.exited}.`);
    return await describe(running);
  } catch (error) {
    await running.kill('SIGKILL');
    if (options.dataDir === undefined) await rm(running.dataDir, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
    throw new Error(`The gateway did not start:\n${running.output()}`, { cause: error });
  }
}

type Running = Omit<SpawnedGateway, 'devJson' | 'urls'> & { over: () => boolean };

/** As `spawnGateway`, for starts that are expected to fail: resolves at once. */
export async function spawnWithoutWaiting({ env = {}, dataDir, viaStartScript = false }: SpawnGatewayOptions): Promise<Running> {
  const folder = dataDir ?? (await createDataFolder());
  const command = viaStartScript ? ['scripts/start.mjs'] : ['--enable-source-maps', await compileProgram()];
  const child = spawn(process.execPath, command, {
    cwd: root,
    // Nothing of the caller's environment but what finds programs and caches: a stray MONGODB_URI must not reach a test's gateway.
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ...(process.env['CACHE_DIR'] === undefined ? {} : { CACHE_DIR: process.env['CACHE_DIR'] }),
      ...(process.env['XDG_CACHE_HOME'] === undefined ? {} : { XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'] }),
      DATA_DIR: folder,
      ADMIN_FRONTEND_PORT: '0',
      ADMIN_BACKEND_PORT: '0',
      MAIN_FRONTEND_PORT: '0',
      MAIN_BACKEND_PORT: '0',
      SIMULATOR_PORT: '0',
      EMBEDDED_DATABASE_CACHE_GB: '0.25',
      ...recordingEnvironment(),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let over = false;
  for (const stream of [child.stdout, child.stderr]) {
    const record = createOutputRecorder({ hide: env['LOG_LEVEL'] === undefined });
    stream.setEncoding('utf8').on('data', (piece: string) => void (output += record(piece)));
  }
  const exited = new Promise<number | string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  }).finally(() => { over = true; });

  const kill = async (signal: NodeJS.Signals = 'SIGKILL'): Promise<number | string> => {
    if (!over) child.kill(signal);
    return exited;
  };
  return {
    pid: child.pid ?? 0,
    dataDir: folder,
    output: () => output,
    exited,
    over: () => over,
    kill,
    async stop() {
      const result = await kill('SIGTERM');
      if (dataDir === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
      return result;
    },
  };
}

async function describe(running: Running): Promise<SpawnedGateway> {
  const listening = JSON.parse(await readFile(join(running.dataDir, 'listening.json'), 'utf8')) as GatewayUrls;
  const devJson = JSON.parse(await readFile(join(running.dataDir, 'dev.json'), 'utf8').catch(() => '{}')) as DevFile;
  return { ...running, devJson, urls: listening };
}
