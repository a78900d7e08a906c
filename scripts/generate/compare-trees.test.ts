import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareTrees } from './compare-trees.js';
import { replaceTree } from './replace-tree.js';

let folder: string;
let present: string;
let fresh: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trees-'));
  present = join(folder, 'present');
  fresh = join(folder, 'fresh');
  await mkdir(join(present, 'sub'), { recursive: true });
  await mkdir(join(fresh, 'sub'), { recursive: true });
  await writeFile(join(present, 'same.ts'), 'same');
  await writeFile(join(fresh, 'same.ts'), 'same');
  await writeFile(join(present, 'sub/edited.ts'), 'by hand');
  await writeFile(join(fresh, 'sub/edited.ts'), 'by machine');
  await writeFile(join(present, 'old.ts'), 'old');
  await writeFile(join(fresh, 'new.ts'), 'new');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('compareTrees', () => {
  test('names every file that is missing, left over or different, and no other', async () => {
    expect(await compareTrees(present, fresh, () => false)).toEqual([
      { file: 'new.ts', how: 'missing' },
      { file: 'old.ts', how: 'left over' },
      { file: 'sub/edited.ts', how: 'differs' },
    ]);
  });

  test('compares skipped files on neither side', async () => {
    expect(await compareTrees(present, fresh, (file) => file !== 'old.ts')).toEqual([{ file: 'old.ts', how: 'left over' }]);
  });
});

describe('replaceTree', () => {
  test('makes the target equal and leaves equal and kept files untouched', async () => {
    const before = await stat(join(present, 'same.ts'));
    await replaceTree(present, fresh, (file) => file === 'old.ts');
    expect(await compareTrees(present, fresh, (file) => file === 'old.ts')).toEqual([]);
    expect(await readFile(join(present, 'old.ts'), 'utf8')).toBe('old');
    expect((await stat(join(present, 'same.ts'))).mtimeMs).toBe(before.mtimeMs);
  });
});
