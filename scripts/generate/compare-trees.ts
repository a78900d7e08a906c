import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from './spec-document.js';
import { listFiles } from './source-hash.js';

export interface Drift {
  file: string;
  how: 'missing' | 'left over' | 'differs';
}

/**
 * Compares what is there with what a fresh run made, byte for byte. `missing`: the fresh run made it and it is not there;
 * `left over`: nothing makes it any more. Files for which `skip` says true are compared on neither side.
 */
export async function compareTrees(presentDir: string, freshDir: string, skip: (file: string) => boolean): Promise<Drift[]> {
  const present = new Set((await listFiles(presentDir)).filter((file) => !skip(file)));
  const fresh = new Set((await listFiles(freshDir)).filter((file) => !skip(file)));
  const drift: Drift[] = [];
  for (const file of [...new Set([...present, ...fresh])].sort(compareText)) {
    if (!present.has(file)) drift.push({ file, how: 'missing' });
    else if (!fresh.has(file)) drift.push({ file, how: 'left over' });
    else if (!(await readFile(join(presentDir, file))).equals(await readFile(join(freshDir, file)))) drift.push({ file, how: 'differs' });
  }
  return drift;
}
