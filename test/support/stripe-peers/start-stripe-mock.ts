import { execFile, spawn } from 'node:child_process';
import { access, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { freePorts } from '../free-ports.js';
import { waitFor } from '../wait-for.js';

const version = 'v0.203.0';
const root = fileURLToPath(new URL('../../../', import.meta.url));
const run = promisify(execFile);

export type StripeMock = Readonly<{ url: string; stop: () => void }>;

/**
 * Stripe's own mock, which refuses every request that its OpenAPI description does not allow. Installed once per version through the Go module proxy. Null where there
 * is no Go.
 * @throws Error when it cannot be installed or started.
 */
export async function startStripeMock(): Promise<StripeMock | null> {
  const go = await run('go', ['version']).then(() => true, () => false);
  if (!go) return null;
  const folder = join(root, `.cache/stripe-mock-${version}`);
  const program = join(folder, 'stripe-mock');
  if (!(await exists(program))) {
    await mkdir(folder, { recursive: true });
    await run('go', ['install', `github.com/stripe/stripe-mock@${version}`], { env: { ...process.env, GOBIN: folder } });
  }
  const [port = 0] = await freePorts(1);
  const child = spawn(program, ['-http-addr', `127.0.0.1:${port}`], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await waitFor(() => fetch(url).then(() => true), { what: 'stripe-mock to answer' });
  return { url, stop: () => void child.kill() };
}

function exists(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}
