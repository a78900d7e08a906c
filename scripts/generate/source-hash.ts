import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from './spec-document.js';

/** Tools whose version decides what comes out; their pinned versions are part of the hash. */
const generatorPackages = ['@redocly/cli', 'openapi-typescript', 'typescript'];

/**
 * Hash (hex SHA-256) over what `bundled/`, `types/` and `server/` are made from: the specs, the generators of this folder
 * and the versions of the tools. Lint rules and tests are not part of it, they change nothing in the output; the SDKs
 * have a hash of their own (`hashSdkSource`).
 */
export async function hashSource(repositoryDir: string): Promise<string> {
  const specs = await listFiles(join(repositoryDir, 'openapi'), 'openapi');
  const generators = await listFiles(join(repositoryDir, 'scripts/generate'), 'scripts/generate');
  const files = [
    ...specs.filter((file) => !/^openapi\/(redocly|sdk-templates)\//.test(file)),
    ...generators.filter((file) => !file.startsWith('scripts/generate/sdk/') && !isTest(file)),
  ];
  const manifest = JSON.parse(await readFile(join(repositoryDir, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> };
  const versions = generatorPackages.map((name) => `${name}@${manifest.devDependencies[name] ?? 'missing'}`);
  return hashFiles(repositoryDir, files, versions);
}

/** Hash (hex SHA-256) over the names and bytes of the files, in the order of their names, and over further texts. */
export async function hashFiles(repositoryDir: string, files: string[], texts: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of [...files].sort(compareText)) {
    hash.update(`${file}\0`).update(await readFile(join(repositoryDir, file))).update('\0');
  }
  for (const text of texts) hash.update(`${text}\0`);
  return hash.digest('hex');
}

/** Every file below a folder, sorted, named with `prefix/`. A folder that does not exist has no files. */
export async function listFiles(folder: string, prefix = ''): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1).replaceAll('\\', '/'))
    .map((file) => (prefix === '' ? file : `${prefix}/${file}`))
    .sort(compareText);
}

/** Whether a file of this folder only tests the generators. */
export function isTest(file: string): boolean {
  return /\.test(-data)?\.ts$|\.snap$/.test(file);
}
