import { rm } from 'node:fs/promises';
import { createSystemTimers } from '../../src/adapters/system-timers.js';
import { readConfig } from '../../src/config/config.js';
import { findMongod } from '../../src/embedded/find-mongod.js';
import { startMongod } from '../../src/embedded/start-mongod.js';
import { createDataFolder } from './create-data-folder.js';

/** The mongod program that tests run on: the same, from the same cache, as the embedded database's. */
export function findTestMongod(): Promise<string> {
  return findMongod({
    cacheFolder: readConfig({ CACHE_DIR: process.env['CACHE_DIR'], XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'] }).cacheDir,
    searchPath: process.env['PATH'] ?? '',
    say: (sentence) => console.log(sentence),
    now: () => new Date(),
  });
}

/**
 * One real mongod for a whole test run, whose uri the tests find in `TEST_MONGODB_URI`. A given one is used as it is.
 * @param inMemory false where the disk is to be measured too.
 * @returns what stops it and removes its data.
 */
export async function startSharedMongod({ inMemory = true }: { inMemory?: boolean } = {}): Promise<() => Promise<void>> {
  if (process.env['TEST_MONGODB_URI']) return async () => undefined;
  const folder = await createDataFolder({ inMemory });
  const running = await startMongod({ program: await findTestMongod(), folder, cacheSizeGb: 0.25, timers: createSystemTimers() });
  process.env['TEST_MONGODB_URI'] = running.uri;
  return async () => {
    await running.stop();
    delete process.env['TEST_MONGODB_URI'];
    await rm(folder, { recursive: true, force: true });
  };
}
