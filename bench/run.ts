// `npm run bench`: creates checkouts and ingests signed hooks on the real gateway in production configuration, each beside the bare
// baseline, on one mongod, in one run. Rounds alternate, so that a busy minute of the machine hits both sides. `--json FILE` keeps the figures.
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { spawnGateway } from '../test/support/spawn-gateway.js';
import type { SpawnedGateway } from '../test/support/spawn-gateway.js';
import { startSharedMongod } from '../test/support/shared-mongod.js';
import { measureLoad } from './measure-load.js';
import type { LoadOptions, LoadResult } from './measure-load.js';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    seconds: { type: 'string', default: '8' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '32' },
  },
});
const durationMs = Number(values.seconds) * 1000;
const rounds = Number(values.rounds);
const connections = Number(values.connections);

const keys = { SYSTEM_ENCRYPTION_KEY: randomBytes(32).toString('hex'), SYSTEM_SEARCH_HASH_KEY: randomBytes(32).toString('hex') };
const webhookSecret = `whsec_${randomBytes(24).toString('hex')}`;
const sandboxKey = `sim_${randomBytes(24).toString('hex')}`;

const stopMongod = await startSharedMongod({ inMemory: false });
const uri = process.env['TEST_MONGODB_URI'] ?? '';
const databaseName = `bench_${process.pid}`;

/** A first start in development makes the demo data; production itself never does. */
async function seed(): Promise<{ apiKey: string; siteId: string; providerId: string }> {
  const gateway = await spawnGateway({ env: { ...keys, MONGODB_URI: uri, DATABASE_NAME: databaseName } });
  const { adminApiUrl, apiKey, siteId } = gateway.devJson;
  const response = await fetch(`${adminApiUrl}/api/v1/providers`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ type: 'sandbox', label: 'Bench', credentials: { secretKey: sandboxKey, webhookSecret } }),
  });
  if (response.status !== 201) throw new Error(`provider: ${response.status} ${await response.text()}`);
  const { id } = (await response.json()) as { id: string };
  await gateway.stop();
  return { apiKey, siteId, providerId: id };
}

async function startProduction(): Promise<SpawnedGateway> {
  return spawnGateway({
    env: {
      ...keys,
      ENV: 'production',
      MONGODB_URI: uri,
      DATABASE_NAME: databaseName,
      SIMULATOR_PORT: '0',
      ADMIN_FRONTEND_DOMAIN: 'admin.bench.example',
      ADMIN_BACKEND_DOMAIN: 'api.bench.example',
      MAIN_FRONTEND_DOMAIN: 'secure.bench.example',
      MAIN_BACKEND_DOMAIN: 'webhook.bench.example',
      // Counted as in production, with a ceiling that one generator can't reach.
      RATE_LIMIT_CREATE_PER_SECOND: '100000',
    },
  });
}

async function startBaseline(): Promise<{ url: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('./bare-baseline.ts', import.meta.url)), uri], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const ready = /ready (\S+)/.exec(chunk.toString());
      if (ready?.[1] !== undefined) resolve(ready[1]);
    });
    child.once('exit', (code) => reject(new Error(`the baseline ended with ${code}`)));
  });
  return { url: `${url}/rows`, child };
}

let counter = 0;
function checkoutBody(): string {
  counter += 1;
  return JSON.stringify({
    amount: 4900,
    currency: 'EUR',
    email: 'ada@example.com',
    externalReference: `bench-${process.pid}-${counter}`,
    items: [
      { description: 'Fern in a pot', quantity: 1, unitPrice: 4200, itemType: 'goods' },
      { description: 'Shipping', quantity: 1, unitPrice: 700, itemType: 'shipping' },
    ],
    billingAddress: { firstName: 'Ada', lastName: 'Lovelace', address1: '12 Square', city: 'London', postcode: 'W1', country: 'GB' },
    returnUrl: 'https://shop.example/thanks?key=1',
    cancelUrl: 'https://shop.example/cart',
    ipnUrl: 'https://shop.example/?wc-api=wc_payment_gateway_app',
  });
}

// Authentic, of a type that changes no payment: what is measured is verification, storage and the worker that settles it, not a payment's own write.
const account = `acct_${createHash('sha256').update(sandboxKey).digest('hex').slice(0, 32)}`;
function hookBody(): string {
  counter += 1;
  const object = { id: `pay_bench${counter}`, amount: 4900, currency: 'EUR', status: 'open', metadata: { organizationId: 'a'.repeat(24) }, note: 'x'.repeat(300) };
  return JSON.stringify({ id: `evt_bench_${process.pid}_${counter}`, object: 'event', type: 'payment.noted', createdAt: new Date().toISOString(), account, livemode: false, data: { object } });
}
function signed(body: string): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  return { 'Sandbox-Signature': `t=${timestamp},v1=${createHmac('sha256', webhookSecret).update(`${timestamp}.${body}`).digest('hex')}` };
}

type Series = { name: string; load: Omit<LoadOptions, 'connections' | 'durationMs'>; results: LoadResult[] };
const median = (numbers: number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const summary = ({ results }: Series) => ({
  perSecond: median(results.map((result) => result.perSecond)),
  p50Ms: median(results.map((result) => result.p50Ms)),
  p99Ms: median(results.map((result) => result.p99Ms)),
  errors: results.reduce((sum, result) => sum + result.errors, 0),
});

const { apiKey, siteId, providerId } = await seed();
const gateway = await startProduction();
const baseline = await startBaseline();

const bodyOnly = (make: () => string) => () => ({ body: make(), headers: {} });
const pairs: [Series, Series][] = [
  [
    { name: 'bare insert, checkout body', load: { url: baseline.url, expectedStatus: 200, next: bodyOnly(checkoutBody) }, results: [] },
    { name: 'create checkout', load: { url: `${gateway.urls.adminApi}/api/v1/checkouts/${siteId}/create`, expectedStatus: 200, next: () => ({ body: checkoutBody(), headers: { Authorization: `Bearer ${apiKey}` } }) }, results: [] },
  ],
  [
    { name: 'bare insert, hook body', load: { url: baseline.url, expectedStatus: 200, next: bodyOnly(hookBody) }, results: [] },
    {
      name: 'ingest signed hook',
      load: {
        url: `${gateway.urls.main}/hooks/sandbox/${providerId}`,
        expectedStatus: 200,
        next: () => {
          const body = hookBody();
          return { body, headers: signed(body) };
        },
      },
      results: [],
    },
  ],
];

try {
  const report: Record<string, unknown>[] = [];
  console.log(`${rounds} rounds of ${durationMs / 1000} s, ${connections} connections, ${cpus().length} cores, Node ${process.version}; medians of the rounds\n`);
  console.log(`${'series'.padEnd(30)}${'per s'.padStart(9)}${'p50 ms'.padStart(9)}${'p99 ms'.padStart(9)}${'ratio'.padStart(8)}${'errors'.padStart(8)}`);
  for (const pair of pairs) {
    // Warm both sides before the first round counts.
    for (const { load } of pair) await measureLoad({ ...load, connections, durationMs: Math.min(3_000, durationMs) });
    for (let round = 0; round < rounds; round += 1) {
      for (const series of pair) series.results.push(await measureLoad({ ...series.load, connections, durationMs }));
    }
    const bare = summary(pair[0]);
    for (const series of pair) {
      const figures = summary(series);
      const ratio = figures.perSecond / bare.perSecond;
      report.push({ series: series.name, ...figures, ratio, rounds: series.results });
      console.log(`${series.name.padEnd(30)}${figures.perSecond.toFixed(0).padStart(9)}${figures.p50Ms.toFixed(1).padStart(9)}${figures.p99Ms.toFixed(1).padStart(9)}${ratio.toFixed(2).padStart(8)}${String(figures.errors).padStart(8)}`);
    }
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ node: process.version, cores: cpus().length, connections, seconds: durationMs / 1000, series: report }, null, 2)}\n`);
} finally {
  await gateway.stop();
  baseline.child.kill('SIGTERM');
  await new Promise((resolve) => baseline.child.once('exit', resolve));
  await stopMongod();
}
