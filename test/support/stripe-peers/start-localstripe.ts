import { execFile, spawn } from 'node:child_process';
import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePorts } from '../free-ports.js';
import { waitFor } from '../wait-for.js';

const version = '1.15.10';
const root = fileURLToPath(new URL('../../../', import.meta.url));
const run = promisify(execFile);

export type LocalStripe = Readonly<{ url: string; stop: () => void }>;

/** A public stand-in for Stripe that keeps state, in a virtual environment of its own that is kept between runs. Null where there is no Python. @throws Error when it cannot be installed. */
export async function startLocalStripe(): Promise<LocalStripe | null> {
  const python = await run('python3', ['-c', 'import venv, ensurepip']).then(() => true, () => false);
  if (!python) return null;
  const folder = join(root, `.cache/localstripe-${version}`);
  const complete = join(folder, 'complete');
  if (!(await access(complete).then(() => true, () => false))) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(join(root, '.cache'), { recursive: true });
    await run('python3', ['-m', 'venv', folder]);
    await run(join(folder, 'bin/python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `localstripe==${version}`]);
    await writeFile(complete, '');
  }
  const [port = 0] = await freePorts(1);
  const child = spawn(join(folder, 'bin/localstripe'), ['--port', String(port), '--from-scratch'], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await waitFor(() => fetch(url).then(() => true), { timeoutMs: 30_000, what: 'localstripe to answer' });
  return { url, stop: () => void child.kill() };
}
