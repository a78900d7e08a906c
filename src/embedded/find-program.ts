import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** Paths of the programs of that name in the folders of a `PATH`, in its order. */
export async function findPrograms(name: string, searchPath: string): Promise<string[]> {
  const candidates = searchPath.split(delimiter).filter(Boolean).map((folder) => join(folder, name));
  const executable = await Promise.all(candidates.map(isExecutable));
  return candidates.filter((_, index) => executable[index]);
}

export function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(() => true, () => false);
}
