import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from './error-code.js';

export type DataFolderLock = Readonly<{ release: () => Promise<void> }>;

type Holder = { pid: number; birth: string };

/**
 * Makes this process the only one that runs an embedded database in the folder. The lock of a process that was killed does not
 * count: its process id is gone, or belongs to a process born at another time.
 * @throws Error with a sentence for the operator when another gateway holds it.
 */
export async function lockDataFolder(folder: string): Promise<DataFolderLock> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'gateway.lock');
  const mine = `${JSON.stringify({ pid: process.pid, birth: await readBirth(process.pid) })}\n`;
  // Each round either gets the lock, finds it held, or clears one stale lock away.
  for (let round = 0; round < 5; round += 1) {
    if (await createFile(path, mine)) {
      return { release: () => removeIfUnchanged(path, mine) };
    }
    const found = await readFile(path, 'utf8').catch(() => null);
    if (found === null) continue;
    const holder = parseHolder(found);
    if (holder && holder.pid !== process.pid && (await isAlive(holder))) {
      throw new Error(`Another gateway (process ${holder.pid}) already uses the data folder ${folder}. Stop it, or start this one with another DATA_DIR.`);
    }
    await removeIfUnchanged(path, found);
  }
  throw new Error(`The lock ${path} changes all the time; several gateways are being started on one data folder.`);
}

async function createFile(path: string, content: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    await file.writeFile(content);
    await file.close();
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

async function removeIfUnchanged(path: string, expected: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => null)) === expected) await rm(path, { force: true });
}

function parseHolder(text: string): Holder | null {
  try {
    const { pid, birth } = JSON.parse(text) as Partial<Holder>;
    return Number.isInteger(pid) && typeof birth === 'string' ? { pid: pid as number, birth } : null;
  } catch {
    return null;
  }
}

async function isAlive({ pid, birth }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, but belongs to another user.
    if (errorCode(error) !== 'EPERM') return false;
  }
  return (await readBirth(pid)) === birth;
}

/** Something that differs between two processes that had the same id one after the other; empty where the system does not tell. */
async function readBirth(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // Field 22 is the start time; the name in field 2 may contain anything, so counting starts after its closing parenthesis.
  return stat.slice(stat.lastIndexOf(')') + 1).trim().split(' ')[19] ?? '';
}
