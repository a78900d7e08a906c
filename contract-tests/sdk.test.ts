import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startContractGateway } from './support/contract-gateway.js';
import type { ContractGateway } from './support/contract-gateway.js';

const root = fileURLToPath(new URL('../', import.meta.url));

let running: ContractGateway;
beforeAll(async () => {
  running = await startContractGateway();
}, 120_000);
afterAll(() => running?.stop());

/** Each language's program is in `sdk/{language}/`; `npm run sdk:check` holds the same SDKs against the vectors of the signatures. */
test('every SDK whose language is installed creates a checkout once under one key, reads it, and gets a 404 as its own error', async () => {
  const { code, output } = await checkSdks(join(running.gateway.dataDir, 'dev.json'));
  const lines = output.split('\n').filter((line) => /^(PASS|FAIL|SKIPPED) /.test(line));
  expect([code, code === 0 ? '' : output]).toEqual([0, '']);
  expect(lines.map((line) => line.split(' ')[1]).sort()).toEqual(['go', 'java', 'php', 'python', 'typescript']);
  expect(lines.find((line) => line.includes('typescript'))).toMatch(/^PASS/);
}, 300_000);

function checkSdks(devFile: string): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/check-sdks.mjs', '--gateway', devFile], { cwd: root, env: { ...process.env, NODE_OPTIONS: '' }, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : 1, output: `${stdout}${stderr}` });
    });
  });
}
