import { simulateHistory } from './simulate-history.js';

/**
 * `npm run simulate -- --payments 1000000 --seed 1`: histories one after another until so many payments were made; a broken promise is printed with its seed and
 * ends the run. `--only N` replays one seed.
 */
const argument = (name: string): string | undefined => (process.argv.includes(`--${name}`) ? process.argv[process.argv.indexOf(`--${name}`) + 1] : undefined);
const only = argument('only');
const wanted = only === undefined ? Number(argument('payments') ?? 20_000) : 1;
const firstSeed = Number(only ?? argument('seed') ?? 1);
const startedAt = performance.now();
const totals = { histories: 0, transactions: 0, payments: 0, paid: 0, refunds: 0, disputes: 0, hooks: 0, crashes: 0, steps: 0 };

for (let seed = firstSeed; totals.payments < wanted; seed += 1) {
  const { broken, counts, digest } = await simulateHistory({ seed });
  totals.histories += 1;
  for (const [name, count] of Object.entries(counts)) totals[name as keyof typeof counts] += count;
  if (broken.length > 0) {
    console.log(`seed ${seed} (${digest.slice(0, 12)}):\n  ${broken.slice(0, 20).join('\n  ')}`);
    process.exitCode = 1;
    break;
  }
  if (only !== undefined) console.log(`seed ${seed}: ${digest}`);
  if (totals.histories % 500 === 0) console.log(`… seed ${seed}, ${totals.payments} payments, ${Math.round((totals.payments / (performance.now() - startedAt)) * 1_000)} a second`);
}
const seconds = (performance.now() - startedAt) / 1_000;
console.log(`${Object.entries(totals).map(([name, count]) => `${count} ${name}`).join(', ')} in ${seconds.toFixed(0)} s; seeds ${firstSeed} to ${firstSeed + totals.histories - 1}`);
