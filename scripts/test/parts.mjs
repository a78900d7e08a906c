import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findTool } from './find-tool.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * What `npm test` consists of. `command` is run by Node. A part without `jest` counts as one; `alone` keeps every other part from running beside
 * it, as it needs both cores; `tools` names what it cannot do without, each with how to get it;
 * `onlyIn` names a variable that must be `true` for the part to run unasked; `node22` has it run on Node 22 in CI, whatever Node runs the rest.
 */
export const parts = [
  { name: 'lint', command: ['node_modules/eslint/bin/eslint.js', '--cache', '--cache-location', 'node_modules/.cache/eslint/', '.'] },
  { name: 'lint-spec', needs: 'redocly.yaml', command: ['node_modules/@redocly/cli/bin/cli.js', 'lint', '--config', 'redocly.yaml', 'admin', 'runtime', 'hooks', 'ipn'], env: { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' } },
  { name: 'types', command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json'] },
  { name: 'types-web', needs: 'src/web/panel/index.html', command: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.web.json'] },
  // The browser tests run code in pages: they know both Node and the DOM, which neither of the two above may.
  { name: 'types-browser', needs: 'test/browser/tsconfig.json', command: ['node_modules/typescript/bin/tsc', '-p', 'test/browser/tsconfig.json'] },
  { name: 'drift', command: ['scripts/generate.mjs', '--check'], tools: { java: 'a Java runtime, 17 or newer' } },
  { name: 'sdks', needs: 'scripts/check-sdks.mjs', command: ['scripts/check-sdks.mjs'] },
  { name: 'docs', needs: 'docs-site/index.md', pages: true, command: ['scripts/check-docs.mjs'] },
  // The longest first, so that both cores have work to the end.
  { name: 'system', jest: ['system'], pages: true, node22: true },
  { name: 'contract', jest: ['contract'], pages: true },
  { name: 'unit', jest: ['unit'], node22: true },
  { name: 'simulation', jest: ['simulation'] },
  { name: 'browser', jest: ['browser'], pages: true, alone: true, tools: { chromium: 'Debian: apt-get install chromium' } },
  // Last: it reads what the parts before it have noted.
  { name: 'status-coverage', command: ['scripts/check-status-coverage.mjs'], alone: true },
  // In CI, where unit and system run on Node 22: what meets Node itself, on the Node that runs everything else. Or when asked for by name.
  { name: 'own-node', jest: ['unit', 'system'], paths: ['test/flow/', 'test/start/', 'src/crypto/', 'src/adapters/', 'src/embedded/', 'src/providers/'], pages: true, alone: true, onlyIn: 'CI' },
];

/** The parts that exist here: all of them, or those named. @throws when a name is unknown. */
export function selectParts(names) {
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) {
    console.error(`No such part: ${unknown.join(', ')}. Parts: ${parts.map(({ name }) => name).join(', ')}.`);
    process.exit(2);
  }
  return parts
    .filter(({ name, needs, onlyIn }) => (names.length === 0 ? onlyIn === undefined || process.env[onlyIn] === 'true' : names.includes(name)) && (needs === undefined || existsSync(`${root}${needs}`)))
    .map((part) => ({ ...part, missing: Object.entries(part.tools ?? {}).filter(([tool]) => !findTool(tool)).map(([tool, remedy]) => `${tool} (${remedy})`) }));
}
