import { createSystemTimers } from '../../src/adapters/system-timers.js';
import { startEmbeddedDatabase } from '../../src/embedded/start-embedded-database.js';

/** A program for tests that kill it: starts the embedded database of the folder in its argument, prints the uri, and waits. */
const [dataDir = '', cacheFolder = ''] = process.argv.slice(2);
const database = await startEmbeddedDatabase({
  dataDir, cacheFolder, searchPath: process.env['PATH'] ?? '', port: 0, cacheSizeGb: 0.25, timers: createSystemTimers(), now: () => new Date(), say: () => undefined,
});
console.log(database.uri);
setInterval(() => undefined, 60_000);
