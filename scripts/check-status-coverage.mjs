// Every documented status of every operation must have been answered by some test of this run (DESIGN "Spec first"), and every error code by some of its requests. What was answered is noted
// by `test/support/record-statuses.ts` in the folder that `scripts/test/status-coverage.mjs` names, or in the one given as argument.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { statusCoverageDir } from './test/status-coverage.mjs';

const folder = process.argv[2] ?? statusCoverageDir;
const specs = ['admin', 'runtime', 'hooks'];
const methods = ['get', 'put', 'post', 'delete', 'patch'];

const documented = new Map();
for (const name of specs) {
  const { paths } = JSON.parse(await readFile(new URL(`../generated/bundled/${name}.json`, import.meta.url), 'utf8'));
  for (const item of Object.values(paths)) {
    for (const method of methods) {
      if (item[method]) documented.set(item[method].operationId, new Set(Object.keys(item[method].responses)));
    }
  }
}

const reached = new Map([...documented.keys()].map((operationId) => [operationId, new Set()]));
const undocumented = new Set();
const codesSeen = new Set();
const runs = new Set();
for (const file of await readdir(folder).catch(() => [])) {
  for (const line of (await readFile(join(folder, file), 'utf8')).split('\n')) {
    const [operationId, status] = line.split(' ');
    if (operationId === 'error:') codesSeen.add(status);
    if (operationId === 'run:') runs.add(status);
    // Tests of the machinery have small specs of their own.
    if (!documented.has(operationId)) continue;
    if (documented.get(operationId).has(status)) reached.get(operationId).add(status);
    else undocumented.add(line);
  }
}

const missing = [...documented].flatMap(([operationId, statuses]) => [...statuses].filter((status) => !reached.get(operationId).has(status)).map((status) => `${operationId} ${status}`));
const total = [...documented.values()].reduce((sum, statuses) => sum + statuses.size, 0);
if (missing.length > 0) console.log(`Documented, but answered in no test:\n${missing.map((one) => `  ${one}`).join('\n')}`);
if (undocumented.size > 0) console.log(`Answered, but not documented:\n${[...undocumented].sort().map((one) => `  ${one}`).join('\n')}`);
console.log(`${total - missing.length} of ${total} documented statuses of ${documented.size} operations were answered.`);

const { components } = JSON.parse(await readFile(new URL('../generated/bundled/admin.json', import.meta.url), 'utf8'));
const codes = components.schemas.ErrorCode.enum;
// Reached by requests of all three; fewer would miss many.
const codesAreComplete = ['unit', 'system', 'contract'].every((name) => runs.has(name));
const neverSeen = codesAreComplete ? codes.filter((code) => !codesSeen.has(code)) : [];
if (neverSeen.length > 0) console.log(`Error codes that no test's request was answered with:\n${neverSeen.map((one) => `  ${one}`).join('\n')}`);
console.log(codesAreComplete ? `${codes.length - neverSeen.length} of ${codes.length} error codes were answered.` : 'Error codes were not looked at: that takes the parts unit, system and contract.');
process.exitCode = neverSeen.length > 0 || missing.length > 0 || undocumented.size > 0 ? 1 : 0;
