import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where `package.json`, `generated/` and `build/` stand: above this file, whether it runs from its source or compiled. */
export const projectFolder = findProjectFolder(import.meta.dirname);

export async function readProjectJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(join(projectFolder, path), 'utf8')) as T;
}

function findProjectFolder(folder: string): string {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'generated'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('The folder of the project was not found above the program.');
  return findProjectFolder(above);
}
