import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { openTestStore } from '../support/open-test-store.js';
import { startSharedMongod } from '../support/shared-mongod.js';
import { clearMongoStore, openMongoStore } from './mongo-store.js';
import { simulateHistory } from './simulate-history.js';
import type { HistoryResult } from './simulate-history.js';

/**
 * `npm run simulate -- --payments 1000000 --seed 1 --workers 2`: histories one after another until so many payments were made; a broken promise is printed
 * with its seed and ends the run. `--histories N` counts histories instead, `--mongo` plays them on a real database, `--orders N` says how many orders each has,
 * `--only N` replays one seed.
 */
const argument = (name: string): string | undefined => (process.argv.includes(`--${name}`) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : undefined);
const only = argument('only');
const firstSeed = Number(only ?? argument('seed') ?? 1);
const workersCount = only === undefined ? Number(argument('workers') ?? 1) : 1;
const onMongo = process.argv.includes('--mongo');
const ordersCount = Number(argument('orders') ?? (onMongo ? 3 : 24));
/** Which of the workers this is; the one that was called by hand has no number, and plays nothing itself where there are several. */
const worker = argument('worker');
const startedAt = performance.now();
const totals = { histories: 0, transactions: 0, payments: 0, paid: 0, refunds: 0, disputes: 0, hooks: 0, crashes: 0, steps: 0 };
let lastSeed = firstSeed;

type Played = Pick<HistoryResult, 'broken' | 'counts' | 'digest'> & { seed: number };

function note({ seed, broken, counts, digest }: Played): void {
  totals.histories += 1;
  lastSeed = Math.max(lastSeed, seed);
  for (const [name, count] of Object.entries(counts)) totals[name as keyof typeof counts] += count;
  if (broken.length > 0) {
    console.log(`seed ${seed} (${digest.slice(0, 12)}):\n  ${broken.slice(0, 20).join('\n  ')}`);
    process.exitCode = 1;
  }
  if (only !== undefined) console.log(`seed ${seed}: ${digest}`);
  if (totals.histories % 500 === 0) console.log(`… seed ${seed}, ${totals.payments} payments, ${Math.round((totals.payments / (performance.now() - startedAt)) * 1_000)} a second`);
}

const isEnough = (): boolean => process.exitCode === 1 || (argument('histories') === undefined ? totals.payments >= Number(argument('payments') ?? 20_000) : totals.histories >= Number(argument('histories')));

async function play(tell: (played: Played) => void, isOver: () => boolean): Promise<void> {
  const stopMongod = onMongo ? await startSharedMongod() : null;
  const store = onMongo ? await openTestStore() : null;
  for (let seed = firstSeed + Number(worker ?? 0); !isOver(); seed += workersCount) {
    if (store) await clearMongoStore(store);
    tell({ seed, ...(await simulateHistory({ seed, ordersCount, ...(store === null ? {} : { startAt: Date.now(), openStore: async (clock) => openMongoStore(store, clock) }) })) });
    // What comes from outside, such as the order to end, is heard between two histories.
    await new Promise((resolve) => setImmediate(resolve));
  }
  await store?.close();
  await stopMongod?.();
}

/** Splits the seeds over processes; ends them when there is enough. */
async function playInWorkers(): Promise<void> {
  const workers = Array.from({ length: workersCount }, (_none, number) => fork(process.argv[1] ?? '', [...process.argv.slice(2), '--worker', String(number)]));
  for (const child of workers) child.on('message', (played: Played) => {
    note(played);
    if (isEnough()) for (const other of workers) other.send('end', () => undefined);
  });
  const codes = await Promise.all(workers.map(ended));
  if (codes.some((code) => code !== 0)) process.exitCode = 1;
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

if (only !== undefined) await play(note, () => totals.histories > 0);
else if (worker !== undefined) {
  let over = false;
  process.on('message', () => (over = true));
  await play((played) => process.send?.(played), () => over);
  process.disconnect();
} else if (workersCount > 1) await playInWorkers();
else await play(note, isEnough);

if (worker === undefined) {
  const seconds = (performance.now() - startedAt) / 1_000;
  console.log(`${Object.entries(totals).map(([name, count]) => `${count} ${name}`).join(', ')} in ${seconds.toFixed(0)} s; seeds ${firstSeed} to ${lastSeed}`);
}
