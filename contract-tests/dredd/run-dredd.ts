import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readHostSpec } from '../support/host-spec.js';
import { runFileVariable } from './contract-run.js';
import type { ContractRun, DreddReport } from './contract-run.js';

export type DreddResult = DreddReport & { exitCode: number; passedCount: number; failedCount: number; errorsCount: number; output: string };

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Sends every documented request and status of one host to it.
 * @param url where the host listens, or a proxy before it
 */
export async function runDredd(url: string, run: Omit<ContractRun, 'specFile' | 'reportFile'>): Promise<DreddResult> {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-dredd-'));
  try {
    const specFile = join(folder, 'spec.json');
    const reportFile = join(folder, 'report.json');
    const runFile = join(folder, 'run.json');
    await writeFile(specFile, JSON.stringify(await readHostSpec(run.host)));
    await writeFile(runFile, JSON.stringify({ ...run, specFile, reportFile } satisfies ContractRun));
    const { exitCode, output } = await start([specFile, url], { [runFileVariable]: runFile });
    const [, passed = '0', failed = '0', errors = '0'] = /complete: (\d+) passing, (\d+) failing, (\d+) errors/.exec(output) ?? [];
    const report = JSON.parse(await readFile(reportFile, 'utf8').catch(() => '{"skipped":[],"failed":[]}')) as DreddReport;
    return { ...report, exitCode, passedCount: Number(passed), failedCount: Number(failed), errorsCount: Number(errors), output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function start(args: readonly string[], environment: Record<string, string>): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['contract-tests/dredd/start-dredd.cjs', ...args], { cwd: root, env: { ...process.env, ...environment, NODE_OPTIONS: '' }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ exitCode: code ?? 1, output }));
  });
}
