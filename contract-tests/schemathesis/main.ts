// `npm run schemathesis -- [--minutes 10] [--seed 1] [--host api]…`: schemathesis with all its checks against a gateway of its own, each host for so long. A third
// of the time is for the stateful phase, which follows the links of the spec from one operation to the next and would come last otherwise.
import { parseArgs } from 'node:util';
import { startContractGateway } from '../support/contract-gateway.js';
import type { HostName } from '../support/host-spec.js';
import { findPython, installSchemathesis } from './install.js';
import { prepareThings } from './real-things.js';
import { runSchemathesis } from './run-schemathesis.js';
import type { Phase, SchemathesisResult } from './run-schemathesis.js';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' }, host: { type: 'string', multiple: true, default: ['api', 'panel', 'main', 'checkout'] } },
});
const seconds = Number(values.minutes) * 60;
const parts: readonly { name: string; phases: readonly Phase[]; seconds: number }[] = [
  { name: 'each operation', phases: ['examples', 'coverage', 'fuzzing'], seconds: Math.ceil((seconds * 2) / 3) },
  { name: 'following links', phases: ['stateful'], seconds: Math.ceil(seconds / 3) },
];

const python = await findPython();
if (python === null) throw new Error('python3 with its venv module is needed.');
const program = await installSchemathesis(python);
const running = await startContractGateway();
const preparation = await prepareThings(running);

function report(host: HostName, name: string, { exitCode, cases, output }: SchemathesisResult): void {
  console.log(`${exitCode === 0 ? '✓' : '✗'} ${host}, ${name}: ${cases} cases${values.seed === undefined ? '' : `, seed ${values.seed}`}`);
  if (exitCode === 0) return;
  console.log(output);
  process.exitCode = 1;
}

try {
  for (const host of values.host as HostName[]) {
    for (const { name, ...part } of parts) {
      const result = await runSchemathesis({
        program,
        host,
        url: running.hosts[host],
        credentials: preparation.credentialsFor(host),
        headers: preparation.headersFor(host),
        things: preparation.things,
        ...part,
        ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
      });
      report(host, name, result);
    }
  }
} finally {
  await preparation.close();
  await running.stop();
}
