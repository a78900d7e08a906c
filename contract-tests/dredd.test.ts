import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runDredd } from './dredd/run-dredd.js';
import { startContractGateway } from './support/contract-gateway.js';
import type { ContractGateway } from './support/contract-gateway.js';
import { listOperations, readHostSpec } from './support/host-spec.js';
import type { HostName } from './support/host-spec.js';

let running: ContractGateway;
beforeAll(async () => {
  running = await startContractGateway();
}, 120_000);
afterAll(() => running?.stop());

const hosts: [HostName, string][] = [
  // First, as it has to be the first operator who enrols: the others invite more.
  ['panel', 'the Admin Panel, by session'],
  ['api', 'the Admin API, by key'],
  ['main', 'the Main Backend, with signed hooks'],
  ['checkout', 'the Checkout host'],
];

test.each(hosts)('%s answers every documented status as documented: %s', async (host) => {
  const { hosts: urls, home, adminKey, operatorToken, gateway } = running;
  const result = await runDredd(urls[host], { host, adminApiUrl: urls.api, panelUrl: gateway.devJson.panelUrl, home, adminKey, operatorToken });
  expect(result.failed).toEqual([]);
  expect([result.exitCode, result.failedCount, result.errorsCount, result.exitCode === 0 ? '' : result.output]).toEqual([0, 0, 0, '']);

  const documented = listOperations(await readHostSpec(host)).reduce((sum, { definition }) => sum + Object.keys(definition.responses).length, 0);
  expect(result.passedCount + result.skipped.length).toBe(documented);
  // Whatever one request cannot show is shown by the test that it names.
  const proofs = new Set(result.skipped.map(({ why }) => /^contract-tests\/\S+\.test\.ts/.exec(why)?.[0] ?? 'none'));
  proofs.delete('none');
  expect([...proofs].filter((file) => !existsSync(fileURLToPath(new URL(`../${file}`, import.meta.url))))).toEqual([]);
}, 300_000);
