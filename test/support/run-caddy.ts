import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { fileURLToPath } from 'node:url';
import { waitFor } from './wait-for.js';

export type CaddyHosts = { panel: string; adminApi: string; checkout: string; main: string };

export type RunningCaddy = {
  httpsPort: number;
  hosts: CaddyHosts;
  /** PEM of the private authority that signed the four certificates, and the file it stands in. */
  authority: string;
  authorityFile: string;
  output(): string;
  stop(): Promise<void>;
};

/** The simulator, a real HTTP client, has to find the Main Backend by its name; the others are told the address. */
export const caddyHosts: CaddyHosts = { panel: 'admin.gateway.test', adminApi: 'api.gateway.test', checkout: 'secure.gateway.test', main: 'localhost' };

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      if (address === null || typeof address === 'string') throw new Error('no port');
      probe.close(() => resolve(address.port));
    });
  });
}

const answersTls = (port: number, servername: string) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, servername, rejectUnauthorized: false }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });

/** Runs the project's Caddyfile in front of the given listeners, with a private certificate authority. */
export async function runCaddy(upstreams: { panel: string; adminApi: string; checkout: string; main: string }): Promise<RunningCaddy> {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-caddy-'));
  const [httpPort, httpsPort] = [await freePort(), await freePort()];
  let output = '';
  const hostOf = (url: string) => new URL(url).host.replace('localhost', '127.0.0.1');
  const child = spawn('caddy', ['run', '--config', fileURLToPath(new URL('../../Caddyfile', import.meta.url)), '--adapter', 'caddyfile'], {
    env: {
      PATH: process.env.PATH,
      HOME: folder,
      XDG_DATA_HOME: folder,
      XDG_CONFIG_HOME: folder,
      CADDY_HTTP_PORT: String(httpPort),
      CADDY_HTTPS_PORT: String(httpsPort),
      CADDY_TLS_OPTION: 'issuer internal',
      CADDY_GLOBAL_OPTION: 'skip_install_trust',
      CADDY_ASK_URL: `${upstreams.adminApi}/api/v1/domains/verify`,
      ADMIN_FRONTEND_DOMAIN: caddyHosts.panel,
      ADMIN_BACKEND_DOMAIN: caddyHosts.adminApi,
      MAIN_FRONTEND_DOMAIN: caddyHosts.checkout,
      MAIN_BACKEND_DOMAIN: caddyHosts.main,
      ADMIN_FRONTEND_UPSTREAM: hostOf(upstreams.panel),
      ADMIN_BACKEND_UPSTREAM: hostOf(upstreams.adminApi),
      MAIN_FRONTEND_UPSTREAM: hostOf(upstreams.checkout),
      MAIN_BACKEND_UPSTREAM: hostOf(upstreams.main),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const rootFile = join(folder, 'caddy', 'pki', 'authorities', 'local', 'root.crt');
  await waitFor(async () => existsSync(rootFile) && (await answersTls(httpsPort, caddyHosts.adminApi)) && (await answersTls(httpsPort, caddyHosts.main)), { timeoutMs: 20_000, what: 'caddy to answer' });
  return {
    httpsPort,
    hosts: caddyHosts,
    authority: readFileSync(rootFile, 'utf8'),
    authorityFile: rootFile,
    output: () => output,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
