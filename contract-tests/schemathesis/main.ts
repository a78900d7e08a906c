// `npm run contract:schemathesis -- [--seconds 600] [--host api]…`: schemathesis against a gateway of its own, each host for so long.
import { parseArgs } from 'node:util';
import { startContractGateway } from '../support/contract-gateway.js';
import type { HostName } from '../support/host-spec.js';
import { findPython, installSchemathesis } from './install.js';
import { prepareThings } from './real-things.js';
import { runSchemathesis } from './run-schemathesis.js';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, host: { type: 'string', multiple: true, default: ['api', 'panel', 'main', 'checkout'] } } });

const python = await findPython();
if (python === null) throw new Error('python3 with its venv module is needed.');
const program = await installSchemathesis(python);
const running = await startContractGateway();
const preparation = await prepareThings(running);
try {
  for (const host of values.host as HostName[]) {
    const result = await runSchemathesis({
      program,
      host,
      url: running.hosts[host],
      credentials: preparation.credentialsFor(host),
      headers: preparation.headersFor(host),
      things: preparation.things,
      seconds: Number(values.seconds),
    });
    console.log(`${result.exitCode === 0 ? '✓' : '✗'} ${host}: ${result.cases} cases`);
    if (result.exitCode !== 0) {
      console.log(result.output);
      process.exitCode = 1;
    }
  }
} finally {
  await preparation.close();
  await running.stop();
}
