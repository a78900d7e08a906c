import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { findPython, installSchemathesis } from './schemathesis/install.js';
import { prepareThings } from './schemathesis/real-things.js';
import type { Preparation } from './schemathesis/real-things.js';
import { runSchemathesis } from './schemathesis/run-schemathesis.js';
import { startContractGateway } from './support/contract-gateway.js';
import type { ContractGateway } from './support/contract-gateway.js';
import type { HostName } from './support/host-spec.js';

const python = await findPython();
// With CI=true a missing tool is a failure and no reason to skip.
const withPython = python !== null || process.env['CI'] === 'true' ? describe : describe.skip;

/** `npm run schemathesis -- --minutes 10` looks longer. */
const secondsOf: Record<HostName, number> = { api: 30, panel: 25, main: 15, checkout: 10 };

withPython('schemathesis (needs python3 with venv)', () => {
  let program: string;
  let running: ContractGateway;
  let preparation: Preparation;
  beforeAll(async () => {
    program = await installSchemathesis(python ?? 'python3');
    running = await startContractGateway();
    preparation = await prepareThings(running);
  }, 240_000);
  afterAll(async () => {
    await preparation?.close();
    await running?.stop();
  });

  test.each(Object.keys(secondsOf) as HostName[])('finds no answer of %s that its spec does not allow', async (host) => {
    const result = await runSchemathesis({
      program,
      host,
      url: running.hosts[host],
      credentials: preparation.credentialsFor(host),
      headers: preparation.headersFor(host),
      things: preparation.things,
      seconds: secondsOf[host],
    });
    expect([result.exitCode, result.exitCode === 0 ? '' : result.output]).toEqual([0, '']);
    expect(result.cases).toBeGreaterThan(50);
  }, 180_000);
});
