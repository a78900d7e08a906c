import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode22 } from './find-node22.mjs';
import { statusCoverageEnvironment } from './status-coverage.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** A part that hangs must not hang the whole run. */
const timeoutMs = 30 * 60_000;

/** @returns `{passed, failed, skipped, output}`. */
export async function runPart(part, { workers }) {
  if (!part.jest) {
    const { code, output } = await run(process.execPath, part.command, part.env);
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
  }
  let program = process.execPath;
  try {
    if (part.node22 && process.env.CI === 'true') program = findNode22();
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, output: `Node 22 could not be installed: ${error.message}` };
  }
  const folder = await mkdtemp(join(tmpdir(), 'gateway-jest-'));
  const resultFile = join(folder, 'result.json');
  try {
    const { code, output } = await run(
      program,
      ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '-c', 'jest.config.mjs', '--selectProjects', ...part.jest, '--json', `--outputFile=${resultFile}`, '--passWithNoTests', `--maxWorkers=${workers}`, ...(part.paths ?? [])],
      { ...part.env, PATH: `${dirname(program)}${delimiter}${process.env.PATH}` },
    );
    return { ...countTests(await readFile(resultFile, 'utf8').catch(() => null), code), output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A file that could not be run at all counts as one failure, and so does a run that ended without a result. */
function countTests(text, code) {
  if (text === null) return { passed: 0, failed: 1, skipped: 0 };
  const result = JSON.parse(text);
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
  return { passed: result.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: result.numPendingTests + result.numTodoTests };
}

function run(program, command, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, command, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, FORCE_COLOR: '0', ...statusCoverageEnvironment, ...env } });
    // The result of --json goes to its file; what Jest tells people goes to standard error.
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    const timer = setTimeout(() => {
      output += `\nEnded: it took longer than ${timeoutMs / 60_000} minutes.`;
      child.kill('SIGKILL');
    }, timeoutMs);
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}
