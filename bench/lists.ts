// `npm run bench:lists`: every way to ask a list (test/support/list-cases.ts) with 10,000 rows and with `--rows` (default 1,000,000) beside each other, on one
// mongod, asked in turn so that a busy moment of the machine hits both. The goal is a ratio of at most 1.5. `--only TEXT` asks those whose name has it; `--json FILE`
// keeps the figures.
import { mkdtemp, rm } from 'node:fs/promises';
import { writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createSystemTimers } from '../src/adapters/system-timers.js';
import { startMongod } from '../src/embedded/start-mongod.js';
import { fillLists } from '../test/support/fill-lists.js';
import type { FilledLists } from '../test/support/fill-lists.js';
import { listCases } from '../test/support/list-cases.js';
import type { ListCase } from '../test/support/list-cases.js';
import { openTestStore } from '../test/support/open-test-store.js';
import type { TestStore } from '../test/support/open-test-store.js';
import { profileQueries } from '../test/support/profile-queries.js';
import type { RanQuery } from '../test/support/profile-queries.js';
import { findTestMongod } from '../test/support/shared-mongod.js';

const { values } = parseArgs({ options: { json: { type: 'string' }, rows: { type: 'string', default: '1000000' }, base: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '100' }, only: { type: 'string', default: '' } } });
const rounds = Number(values.rounds);
const warmUps = 5;

type Filled = Readonly<{ store: TestStore; lists: FilledLists }>;
type Figures = Readonly<{ p50Ms: number; p95Ms: number; plans: readonly RanQuery[] }>;

async function fill(rows: number): Promise<Filled> {
  const startedAt = performance.now();
  // Filled first and indexed afterwards: a million rows take half the time.
  const store = await openTestStore({ migrate: false });
  const lists = await fillLists(store.connection, rows);
  console.log(`${rows.toLocaleString('en')} rows filled in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  return { store, lists };
}

async function measure({ ask }: ListCase, sides: readonly Filled[]): Promise<Figures[]> {
  const timesMs = sides.map((): number[] => []);
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [index, { lists }] of sides.entries()) {
      const startedAt = performance.now();
      await ask(lists);
      if (round >= 0) timesMs[index]?.push(performance.now() - startedAt);
    }
  }
  const figures: Figures[] = [];
  for (const [index, { store, lists }] of sides.entries()) {
    const sorted = (timesMs[index] ?? []).sort((a, b) => a - b);
    const at = (fraction: number) => sorted[Math.floor(sorted.length * fraction)] ?? Number.NaN;
    figures.push({ p50Ms: at(0.5), p95Ms: at(0.95), plans: await profileQueries(store.connection, () => ask(lists)) });
  }
  return figures;
}

function keysOf({ plans }: Figures): number {
  return plans.reduce((sum, { keysExamined }) => sum + keysExamined, 0);
}

function faultsOf({ sortsFew }: ListCase, small: Figures, large: Figures): string[] {
  const plans = [...small.plans, ...large.plans];
  return [
    // Totals are counted up to a bound; a few keys more are the depth of a walk, not its length.
    ...(keysOf(large) > 1.5 * keysOf(small) + 1_100 ? ['grows'] : []),
    ...(plans.some(({ plan }) => plan.includes('COLLSCAN')) ? ['scans'] : []),
    ...(!sortsFew && plans.some(({ sortedInMemory }) => sortedInMemory) ? ['sorts'] : []),
  ];
}

const folder = await mkdtemp(join(tmpdir(), 'gateway-bench-lists-'));
const mongod = await startMongod({ program: await findTestMongod(), folder, cacheSizeGb: 4, timers: createSystemTimers() });
process.env['TEST_MONGODB_URI'] = mongod.uri;
try {
  const sides = [await fill(Number(values.base)), await fill(Number(values.rows))];
  console.log(`${rounds} rounds, ${cpus().length} cores, Node ${process.version}\n`);
  console.log(`${'list'.padEnd(76)}${'p50 ms'.padStart(9)}${'p50 ms'.padStart(9)}${'ratio'.padStart(7)}${'p95 ms'.padStart(9)}${'p95 ms'.padStart(9)}${'keys'.padStart(8)}${'keys'.padStart(8)}  faults`);
  const report: Record<string, unknown>[] = [];
  for (const one of listCases.filter(({ name }) => name.includes(values.only))) {
    const [small, large] = await measure(one, sides);
    if (small === undefined || large === undefined) continue;
    const ratio = large.p50Ms / small.p50Ms;
    const faults = faultsOf(one, small, large);
    report.push({ list: one.name, ratio, small, large, faults });
    console.log(
      `${one.name.padEnd(76)}${small.p50Ms.toFixed(2).padStart(9)}${large.p50Ms.toFixed(2).padStart(9)}${ratio.toFixed(2).padStart(7)}${small.p95Ms.toFixed(2).padStart(9)}${large.p95Ms.toFixed(2).padStart(9)}${String(keysOf(small)).padStart(8)}${String(keysOf(large)).padStart(8)}  ${faults.join(' ')}`,
    );
  }
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ node: process.version, cores: cpus().length, rows: [Number(values.base), Number(values.rows)], rounds, lists: report }, null, 2)}\n`);
  for (const { store } of sides) await store.close();
} finally {
  await mongod.stop();
  await rm(folder, { recursive: true, force: true });
}
