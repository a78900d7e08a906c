import { mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memoryFolder = '/dev/shm';
const namePattern = /^gateway-data-(\d+)-/;
const wantedBytes = 4 * 1024 ** 3;

/**
 * A new folder for a test's database: in memory where the system has room there, as every acknowledged write waits for the disk otherwise. What
 * runs that were killed have left in memory is removed.
 */
export async function createDataFolder({ inMemory = true }: { inMemory?: boolean } = {}): Promise<string> {
  const parent = inMemory && (await hasRoom()) ? memoryFolder : tmpdir();
  if (parent === memoryFolder) await removeOrphans();
  return mkdtemp(join(parent, `gateway-data-${process.pid}-`));
}

async function hasRoom(): Promise<boolean> {
  const found = await statfs(memoryFolder).catch(() => null);
  return found !== null && found.bavail * found.bsize >= wantedBytes;
}

async function removeOrphans(): Promise<void> {
  for (const name of await readdir(memoryFolder)) {
    const pid = Number(namePattern.exec(name)?.[1] ?? 0);
    if (pid > 0 && !isAlive(pid)) await rm(join(memoryFolder, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
