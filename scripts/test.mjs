// `npm test`: every part of the checks, two at a time where they don't disturb each other. `npm test -- unit lint` runs
// those parts only. The last line is `N passed, N failed`, with `, N skipped` when a tool is missing.
import { installDependencies } from './start/install-dependencies.mjs';
import { selectParts } from './test/parts.mjs';
import { runParts } from './test/run-parts.mjs';

try {
  await installDependencies({ development: true });
} catch (error) {
  console.error(error.message);
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const ends = await runParts(selectParts(process.argv.slice(2)), { tolerateMissing: process.env.CI !== 'true' });
const sum = (name) => ends.reduce((total, end) => total + end[name], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed${sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''}`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
