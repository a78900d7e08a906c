import { execFile } from 'node:child_process';
import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const version = '4.32.5';
const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** Null where there is no Python that can make a virtual environment. */
export async function findPython(): Promise<string | null> {
  return run('python3', ['-c', 'import venv, ensurepip']).then(
    () => 'python3',
    () => null,
  );
}

/**
 * Path of the pinned schemathesis, in a virtual environment of its own that is kept between runs.
 * @throws Error when it cannot be installed.
 */
export async function installSchemathesis(python: string): Promise<string> {
  const folder = join(root, `.cache/schemathesis-${version}`);
  const program = join(folder, 'bin/schemathesis');
  const complete = join(folder, 'complete');
  if (await exists(complete)) return program;
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(root, '.cache'), { recursive: true });
  await run(python, ['-m', 'venv', folder]);
  await run(join(folder, 'bin/python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', `schemathesis==${version}`]);
  await writeFile(complete, '');
  return program;
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
