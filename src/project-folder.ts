import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where `package.json`, `generated/` and `build/` stand, whatever folder the process was started in. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

export async function readProjectJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(join(projectFolder, path), 'utf8')) as T;
}
