import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DevFile } from '../../../src/dev-file.js';
import { freePorts } from '../../support/free-ports.js';
import { waitFor } from '../../support/wait-for.js';

export type Shop = { url: string; close: () => Promise<void> };

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The example merchant, as a process of its own: makes checkouts with the SDK and believes only IPNs it has verified. */
export async function openShop(dev: DevFile): Promise<Shop> {
  const [port = 0] = await freePorts(1);
  const child = spawn(process.execPath, ['node_modules/tsx/dist/cli.mjs', '--tsconfig', 'examples/merchant/tsconfig.json', 'examples/merchant/main.ts'], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], GATEWAY_URL: dev.adminApiUrl, SITE_ID: dev.siteId, API_KEY: dev.apiKey, WEBHOOK_SECRET: dev.webhookSecret, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let over = false;
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve())).finally(() => { over = true; });
  await waitFor(() => output.includes('The shop is open') || over, { what: 'the shop to open' });
  if (over) throw new Error(`The shop did not open:\n${output}`);
  return {
    url: `http://localhost:${port}`,
    async close() {
      child.kill('SIGINT');
      const late = setTimeout(() => child.kill('SIGKILL'), 3_000);
      await ended;
      clearTimeout(late);
    },
  };
}
