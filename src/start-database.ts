import { createSystemClock } from './adapters/system-clock.js';
import { createSystemTimers } from './adapters/system-timers.js';
import type { Config } from './config/config.js';
import { startEmbeddedDatabase } from './embedded/start-embedded-database.js';

export type Database = Readonly<{
  uri: string;
  /** Resolves when the embedded database has ended, asked or not; never for a configured one. */
  ended: Promise<unknown>;
  stop: () => Promise<void>;
}>;

/**
 * The configured database, or the embedded one, started. Imports as little as can be: the program's own modules are loaded while mongod
 * comes up, which is half of the time that a start takes.
 * @throws Error for the operator when the embedded database does not come up.
 */
export async function startDatabase({ config, say }: { config: Config; say: (sentence: string) => void }): Promise<Database> {
  if (config.mongodbUri) return { uri: config.mongodbUri.reveal(), ended: new Promise(() => undefined), stop: async () => undefined };
  const clock = createSystemClock();
  return startEmbeddedDatabase({
    dataDir: config.dataDir,
    cacheFolder: config.cacheDir,
    searchPath: config.searchPath,
    port: config.embeddedDatabasePort,
    cacheSizeGb: config.embeddedDatabaseCacheGb,
    timers: createSystemTimers(),
    now: () => clock.now(),
    say,
  });
}
