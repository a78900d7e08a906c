// `npm run bench:hooks`: what healthy hooks wait while a flood of forged ones comes in, against what they wait without. Generator, gateway and mongod share
// the machine, so that a flood also costs what sending it costs: `--flood N` is how many come per second. `--seconds N` each, `--json FILE`.
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { createSystemIds } from '../src/adapters/system-ids.js';
import { createSystemRandom } from '../src/adapters/system-random.js';
import { createFieldCipher } from '../src/crypto/field-cipher.js';
import { connectStore } from '../src/store/connect-store.js';
import { startSharedMongod } from '../test/support/shared-mongod.js';
import { signHook } from '../test/support/sign-hook.js';
import { spawnGateway } from '../test/support/spawn-gateway.js';
import { openStripeAccount } from '../test/support/stripe-account.js';
import { atRate } from './ipn-figures.js';
import { cpuMs } from './ipn-world.js';

const { values } = parseArgs({ options: { json: { type: 'string' }, seconds: { type: 'string', default: '20' }, flood: { type: 'string', default: '1000' }, healthy: { type: 'string', default: '50' } } });
const durationMs = Number(values.seconds) * 1_000;
const healthyPerSecond = Number(values.healthy);
const floodPerSecond = Number(values.flood);

type Waited = { p50Ms: number; p99Ms: number; count: number };

const stopMongod = await startSharedMongod();
try {
  const uri = process.env['TEST_MONGODB_URI'] ?? '';
  const dbName = `bench_hooks_${process.pid}`;
  const random = createSystemRandom();
  const key = randomBytes(32);
  const gateway = await spawnGateway({
    env: {
      ROLES: 'main', DEMO_DATA: 'false', LOG_LEVEL: 'error', VALIDATE_RESPONSES: 'false', SIMULATOR_PORT: 'off', NODE_ENV: 'production', DATABASE_MIN_POOL_SIZE: '10', RATE_LIMIT_WHITELIST: '192.0.2.1',
      MONGODB_URI: uri, DATABASE_NAME: dbName, SYSTEM_ENCRYPTION_KEY: key.toString('hex'), SYSTEM_SEARCH_HASH_KEY: randomBytes(32).toString('hex'),
    },
  });
  const { connection, close } = await connectStore({ uri, dbName, appName: 'bench-hooks', poolSizeMax: 5 });
  const account = await openStripeAccount({ connection, cipher: createFieldCipher({ current: { version: 1, key: new Uint8Array(key) }, randomBytes: random.bytes }), ids: createSystemIds({ random }) });
  const agents = { healthy: new Agent({ keepAlive: true, maxSockets: 32 }), forged: new Agent({ keepAlive: true, maxSockets: 64 }) };

  const post = (agent: Agent, body: string, signature: string): Promise<number> =>
    new Promise((resolve, reject) => {
      const sent = request(`${gateway.urls.main}/hooks/stripe/${account.providerId}`, { method: 'POST', agent, headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body), 'Stripe-Signature': signature } }, (response) => {
        response.resume();
        response.on('end', () => resolve(response.statusCode ?? 0));
      });
      sent.on('error', reject);
      sent.end(body);
    });

  async function measureHealthy(forMs: number): Promise<Waited> {
    const times: number[] = [];
    await atRate(healthyPerSecond, forMs, async () => {
      const { body, signature } = account.makeEvent(`evt_${randomBytes(12).toString('hex')}`);
      const startedMs = performance.now();
      const status = await post(agents.healthy, body, signature);
      if (status !== 200) throw new Error(`A healthy hook was answered ${status}.`);
      times.push(performance.now() - startedMs);
    });
    times.sort((left, right) => left - right);
    const at = (share: number): number => Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN) * 10) / 10;
    return { p50Ms: at(0.5), p99Ms: at(0.99), count: times.length };
  }

  const forgedBody = JSON.stringify({ id: 'evt_forged', object: 'event', padding: 'x'.repeat(400) });
  await measureHealthy(3_000);
  const idle = await measureHealthy(durationMs);
  let forged = 0;
  const cpuBefore = cpuMs(gateway.pid);
  const flood = atRate(floodPerSecond, durationMs, async () => {
    await post(agents.forged, forgedBody, signHook('whsec_guessed', forgedBody));
    forged += 1;
  });
  const beside = await measureHealthy(durationMs);
  await flood;
  const cpuPerRequestMs = (cpuMs(gateway.pid) - cpuBefore) / (forged + beside.count);
  const ratio = beside.p99Ms / idle.p99Ms;
  console.log(`${durationMs / 1_000} s each, ${cpus().length} cores shared by generator, gateway and mongod, Node ${process.version}`);
  console.log(`healthy hooks at ${healthyPerSecond}/s: p99 ${idle.p99Ms} ms alone, ${beside.p99Ms} ms beside ${(forged / (durationMs / 1_000)).toFixed(0)} forged/s: ${ratio.toFixed(2)} times (target <= 2), ${cpuPerRequestMs.toFixed(2)} ms CPU each`);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ node: process.version, idle, beside, ratio, forgedPerSecond: forged / (durationMs / 1_000), cpuPerRequestMs }, null, 2)}\n`);
  Object.values(agents).forEach((agent) => agent.destroy());
  await gateway.stop();
  await connection.dropDatabase();
  await close();
} finally {
  await stopMongod();
}
