// `npm run bench:ipn`: how IPNs are delivered, with generator and receiver on the same machine as gateway and mongod. The gateway runs the role `workers` alone, so that it
// learns of changes by the change stream as in an installation of several processes; default caps, http, a receiver that answers at once. `--seconds N` per measurement,
// `--only NAME,…`, `--json FILE`.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { TestSite } from '../test/support/delivery-world.js';
import { findProcesses } from '../test/support/find-processes.js';
import { startSharedMongod } from '../test/support/shared-mongod.js';
import { allReceived, atRate, latencyOf, pause } from './ipn-figures.js';
import { cpuMs, openIpnBench, residentMb } from './ipn-world.js';
import type { IpnBench } from './ipn-world.js';

const { values } = parseArgs({ options: { json: { type: 'string' }, seconds: { type: 'string', default: '60' }, only: { type: 'string' } } });
const durationMs = Number(values.seconds) * 1_000;

type Figure = { name: string; target: string; measured: string; met: boolean; details: Record<string, unknown> };
type Measurement = (bench: IpnBench) => Promise<Figure[]>;

const sitesOf = (bench: IpnBench, count: number): Promise<TestSite[]> => Promise.all(Array.from({ length: count }, () => bench.world.site()));
const pick = (sites: readonly TestSite[], index: number): TestSite => {
  const site = sites[index % sites.length];
  if (!site) throw new Error('There are no sites.');
  return site;
};
const begin = (bench: IpnBench): void => {
  bench.created.clear();
  bench.received.clear();
};

/** The generator keeps a bounded number on their way, so that what is measured is the capacity and not a queue. */
const sustained: Measurement = async (bench) => {
  const gateway = await bench.startWorkers();
  const sites = await sitesOf(bench, 50);
  const rss: number[] = [];
  begin(bench);
  await atRate(200, 3_000, (index) => bench.owe(pick(sites, index)));
  await allReceived(bench, 30_000);
  begin(bench);
  const [startedMs, before] = [performance.now(), cpuShares(gateway.pid)];
  const watch = setInterval(() => rss.push(residentMb(gateway.pid)), 1_000);
  let made = 0;
  const feed = async (): Promise<void> => {
    while (performance.now() - startedMs < durationMs) {
      if (made - bench.received.size > 2_000) await pause(2);
      else await bench.owe(pick(sites, made++));
    }
  };
  await Promise.all(Array.from({ length: 64 }, feed));
  const perSecond = bench.received.size / ((performance.now() - startedMs) / 1_000);
  const after = cpuShares(gateway.pid);
  /** What one delivery costs whom, in milliseconds of CPU: the machine is shared, and this is what is left when it is busy with something else. */
  const cpuPerDelivery = Object.fromEntries(Object.entries(after).map(([whose, ms]) => [whose, Math.round(((ms - (before[whose] ?? 0)) / bench.received.size) * 1_000) / 1_000]));
  await allReceived(bench, 30_000);
  clearInterval(watch);
  const delivered = bench.received.size;
  // After warming up: the first third may still grow.
  const settled = rss.slice(Math.floor(rss.length / 3));
  const growthMb = mean(settled.slice(-Math.ceil(settled.length / 3))) - mean(settled.slice(0, Math.ceil(settled.length / 3)));
  await gateway.stop();
  return [
    { name: 'sustained', target: '>= 1600/s', measured: `${perSecond.toFixed(0)}/s (CPU ms ${Object.entries(cpuPerDelivery).map(([whose, ms]) => `${whose} ${ms}`).join(', ')})`, met: perSecond >= 1_600, details: { perSecond, delivered, cpuPerDelivery, ...latencyOf(bench) } },
    { name: 'memory', target: 'flat', measured: `${growthMb.toFixed(1)} MB over ${delivered}`, met: growthMb < 20, details: { growthMb, rssMb: rss } },
  ];
};

const latency = (perSecond: number, targetMs: number): Measurement => async (bench) => {
  const gateway = await bench.startWorkers();
  const sites = await sitesOf(bench, 20);
  begin(bench);
  await atRate(perSecond, Math.min(3_000, durationMs), (index) => bench.owe(pick(sites, index)));
  await allReceived(bench, 30_000);
  begin(bench);
  const cpuBefore = cpuMs(gateway.pid);
  await atRate(perSecond, durationMs, (index) => bench.owe(pick(sites, index)));
  await allReceived(bench, 30_000);
  const figures = latencyOf(bench);
  const cpuPerDeliveryMs = (cpuMs(gateway.pid) - cpuBefore) / figures.count;
  await gateway.stop();
  return [{ name: `latency ${perSecond}/s`, target: `p99 <= ${targetMs} ms`, measured: `p99 ${figures.p99Ms} ms`, met: figures.p99Ms <= targetMs, details: { ...figures, cpuPerDeliveryMs } }];
};

const isolation: Measurement = async (bench) => {
  const gateway = await bench.startWorkers();
  const healthy = await sitesOf(bench, 20);
  const [dead] = await sitesOf(bench, 1);
  if (!dead) throw new Error('There is no site.');
  const load = async () => {
    begin(bench);
    await atRate(50, durationMs, (index) => bench.owe(pick(healthy, index)));
    await allReceived(bench, 30_000);
    return latencyOf(bench);
  };
  await load();
  const idle = await load();
  await atRate(2_000, 5_000, () => bench.owe(dead, 'dead'));
  const beside = await load();
  await gateway.stop();
  const ratio = beside.p99Ms / idle.p99Ms;
  return [{ name: '10,000 due for a dead site', target: 'healthy p99 <= 2x idle', measured: `${beside.p99Ms} / ${idle.p99Ms} ms`, met: ratio <= 2, details: { idle, beside, ratio } }];
};

const killed: Measurement = async (bench) => {
  const first = await bench.startWorkers();
  const sites = await sitesOf(bench, 50);
  begin(bench);
  let feeding = true;
  let made = 0;
  const feeds = Array.from({ length: 32 }, async () => {
    while (feeding) {
      if (made - bench.received.size > 2_000) await pause(2);
      else await bench.owe(pick(sites, made++));
    }
  });
  await pause(Math.min(10_000, durationMs));
  const second = await bench.startWorkers();
  await pause(3_000);
  await first.kill('SIGKILL');
  feeding = false;
  const killedMs = performance.now();
  await Promise.all(feeds);
  const complete = await allReceived(bench, 60_000);
  const tookMs = performance.now() - killedMs;
  await pause(3_000);
  const duplicates = [...bench.received.values()].reduce((sum, { count }) => sum + count - 1, 0);
  const lost = [...bench.created.keys()].filter((id) => !bench.received.has(id)).length;
  await second.stop();
  const inFlightMax = 50 * 4;
  const met = complete && lost === 0 && duplicates <= inFlightMax && tookMs <= 15_000;
  return [{ name: 'SIGKILL at full speed', target: '0 lost, all <= 15 s', measured: `${lost} lost, ${duplicates} twice, ${(tookMs / 1_000).toFixed(1)} s`, met, details: { lost, duplicates, inFlightMax, tookMs, owed: bench.created.size } }];
};

/** CPU used so far, in milliseconds: by the gateway, by mongod, and by generator and receiver, which are this process. */
function cpuShares(gatewayPid: number): Record<string, number> {
  const port = new URL(process.env['TEST_MONGODB_URI'] ?? '').port;
  const mongod = findProcesses(new RegExp(`mongod .*--port ${port}\\b`)).reduce((sum, pid) => sum + cpuMs(pid), 0);
  return { gateway: cpuMs(gatewayPid), mongod, generator: cpuMs(process.pid) };
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);
}

const measurements: Readonly<Record<string, Measurement>> = { sustained, latency100: latency(100, 55), latency500: latency(500, 80), isolation, killed };
const wanted = values.only === undefined ? Object.keys(measurements) : values.only.split(',');

const stopMongod = await startSharedMongod({ inMemory: false });
const figures: Figure[] = [];
try {
  console.log(`${Number(values.seconds)} s each, ${cpus().length} cores shared by generator, receiver, gateway and mongod, Node ${process.version}\n`);
  console.log(`${'what'.padEnd(30)}${'target'.padEnd(26)}${'measured'.padEnd(72)}met`);
  for (const name of wanted) {
    const measure = measurements[name];
    if (!measure) throw new Error(`There is no measurement ${name}: ${Object.keys(measurements).join(', ')}.`);
    const bench = await openIpnBench(process.env['TEST_MONGODB_URI'] ?? '');
    try {
      for (const figure of await measure(bench)) {
        figures.push(figure);
        console.log(`${figure.name.padEnd(30)}${figure.target.padEnd(26)}${figure.measured.padEnd(72)}${figure.met ? 'yes' : 'NO'}`);
      }
    } finally {
      await bench.close();
    }
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ node: process.version, cores: cpus().length, seconds: Number(values.seconds), figures }, null, 2)}\n`);
} finally {
  await stopMongod();
}
