import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listOperations, readHostSpec, withSecurityScheme, withoutParameters } from '../support/host-spec.js';
import type { HostName, Spec } from '../support/host-spec.js';

/** What the Python hooks are told. */
export type RealThings = {
  organizationId: string;
  /** Per operation, values for path parameters and members of the body that name things which exist. */
  values: Record<string, Record<string, string>>;
  webhookSecret: string;
  /** Operations that end the session they are called with; each call gets a session of its own from `sessionSource`. */
  sessionEaters: string[];
  sessionSource: string;
};

export type Phase = 'examples' | 'coverage' | 'fuzzing' | 'stateful';

export type RunSchemathesisOptions = Readonly<{
  program: string;
  host: HostName;
  url: string;
  /** The one way to authenticate on this host: a security scheme of its spec, and what goes there. */
  credentials: Credentials;
  /** Sent with every request. */
  headers: Record<string, string>;
  things: RealThings;
  seconds: number;
  /** Only these operations. */
  only?: readonly string[];
  /** All by default. */
  phases?: readonly Phase[];
  /** Draws other cases; without it they are the same on every run. */
  seed?: number;
}>;

export type Credentials = { scheme: string; kind: 'bearer' | 'api_key'; value: string };

export type SchemathesisResult = { exitCode: number; cases: number; output: string };

const folderOfHooks = fileURLToPath(new URL('./', import.meta.url));
/** A stream does not end, so that no answer could be held against anything. */
const neverEnding = ['streamEvents'];

/** Every check of schemathesis against one host. Exit code 0 means nothing was found. */
export async function runSchemathesis({ program, host, url, credentials, headers, things, seconds, only = [], phases = ['examples', 'coverage', 'fuzzing', 'stateful'], seed }: RunSchemathesisOptions): Promise<SchemathesisResult> {
  const folder = await mkdtemp(join(tmpdir(), 'gateway-schemathesis-'));
  try {
    // These two headers go with every request of a session and with none of a key: they are not for schemathesis to vary.
    const spec = withSecurityScheme(withoutParameters(await readHostSpec(host), ['X-Organization-ID', 'X-Mode']), credentials.scheme);
    const specFile = join(folder, 'spec.json');
    const runFile = join(folder, 'run.json');
    const configFile = join(folder, 'schemathesis.toml');
    await writeFile(specFile, JSON.stringify(spec));
    await writeFile(runFile, JSON.stringify(things));
    const config = await readFile(join(folderOfHooks, 'schemathesis.toml'), 'utf8');
    await writeFile(configFile, `${seed === undefined ? config : config.replace('deterministic = true', 'deterministic = false')}\n[auth.openapi.${credentials.scheme}]\n${credentials.kind} = "\${CONTRACT_CREDENTIALS}"\n`);
    await warmUp(url, spec);
    const args = [
      '--config-file', configFile, 'run', specFile, '--url', url,
      '--checks', 'all', '--phases', phases.join(','), '--max-time', String(seconds), ...(seed === undefined ? [] : ['--seed', String(seed)]), '--warnings', 'off', '--no-color',
      ...Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]),
      ...only.flatMap((operationId) => ['--include-operation-id', operationId]),
      ...(only.length > 0 ? [] : neverEnding.flatMap((operationId) => ['--exclude-operation-id', operationId])),
    ];
    const { exitCode, output } = await start(program, args, folder, { CONTRACT_RUN_FILE: runFile, CONTRACT_CREDENTIALS: credentials.value, PYTHONPATH: folderOfHooks, SCHEMATHESIS_HOOKS: 'hooks', PYTHONDONTWRITEBYTECODE: '1' });
    return { exitCode, cases: Number(/(\d+) generated/.exec(output)?.[1] ?? 0), output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A gateway compiles the schemas of an operation at its first request, which would take half of a short run. */
async function warmUp(url: string, spec: Spec): Promise<void> {
  for (const { path, method, definition } of listOperations(spec)) {
    const body = definition.requestBody === undefined ? {} : { body: '{}' };
    const response = await fetch(`${url}${path.replaceAll(/\{[^}]+\}/g, 'f'.repeat(24))}?unknown=1`, { method: method.toUpperCase(), headers: { 'Content-Type': 'application/json' }, ...body });
    await response.arrayBuffer();
  }
}

/** @param folder where it leaves its caches. */
function start(program: string, args: readonly string[], folder: string, environment: Record<string, string>): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: folder, env: { ...process.env, ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ exitCode: code ?? 1, output }));
  });
}
