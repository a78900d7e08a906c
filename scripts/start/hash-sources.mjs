import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** What builds and tools put beside sources. */
const foreignFolders = new Set(['node_modules', 'public', 'cache', 'dist']);

/** SHA-256 over names and contents of files and folders. Not over times: a fresh clone gives every file the same one. */
export async function hashSources(sources) {
  const hash = createHash('sha256');
  for (const source of sources) {
    const files = await listFiles(source);
    const contents = await Promise.all(files.map((file) => readFile(`${root}${file}`)));
    files.forEach((file, index) => hash.update(`${file}\0`).update(contents[index]).update('\0'));
  }
  return hash.digest('hex');
}

async function listFiles(path) {
  const entries = await readdir(`${root}${path}`, { withFileTypes: true }).catch(() => null);
  if (entries === null) return existsSync(`${root}${path}`) ? [path] : [];
  const files = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) {
      if (!foreignFolders.has(entry.name)) files.push(...(await listFiles(`${path}/${entry.name}`)));
    } else if (!entry.name.endsWith('.test.ts')) files.push(`${path}/${entry.name}`);
  }
  return files;
}
