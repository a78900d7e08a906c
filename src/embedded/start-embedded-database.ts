import { join } from 'node:path';
import type { EmbeddedTimers } from './embedded-timers.js';
import { findMongod } from './find-mongod.js';
import { lockDataFolder } from './lock-data-folder.js';
import { startMongod } from './start-mongod.js';

export type EmbeddedDatabaseOptions = Readonly<{
  dataDir: string;
  cacheFolder: string;
  searchPath: string;
  /** 0: the port of the last start when free, else any. */
  port: number;
  cacheSizeGb: number;
  timers: EmbeddedTimers;
  now: () => Date;
  say: (sentence: string) => void;
}>;

export type EmbeddedDatabase = Readonly<{
  uri: string;
  /** Resolves when mongod has ended, asked or not. */
  ended: Promise<number | null>;
  stop: () => Promise<void>;
}>;

/**
 * The database of an installation that names none: a real mongod as a child of this process, data in `{dataDir}/db`.
 * @throws Error for the operator: folder in use, no mongod to be had, or mongod's own reason.
 */
export async function startEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const folder = join(options.dataDir, 'db');
  const lock = await lockDataFolder(folder);
  try {
    const program = await findMongod(options);
    const running = await startMongod({ program, folder, port: options.port, cacheSizeGb: options.cacheSizeGb, timers: options.timers });
    return {
      uri: running.uri,
      ended: running.ended,
      async stop() {
        await running.stop();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}
