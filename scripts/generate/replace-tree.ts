import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compareTrees } from './compare-trees.js';
import type { Drift } from './compare-trees.js';

/**
 * Makes `targetDir` equal to `freshDir`, touching only files that differ, so that watchers and running readers are not
 * disturbed by files that stayed the same. Files for which `keep` says true are left as they are. Answers what changed.
 */
export async function replaceTree(targetDir: string, freshDir: string, keep: (file: string) => boolean): Promise<Drift[]> {
  const drift = await compareTrees(targetDir, freshDir, keep);
  for (const { file, how } of drift) {
    const target = join(targetDir, file);
    if (how === 'left over') {
      await rm(target);
    } else {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, await readFile(join(freshDir, file)));
    }
  }
  return drift;
}
