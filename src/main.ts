import { readConfig } from './config/config.js';
import { startDatabase } from './start-database.js';
import type { Gateway } from './start-gateway.js';

/** Exit code of a process that a second Ctrl-C ended at once: 128 + SIGINT. */
const interruptedCode = 130;

/** Ctrl-C reaches a process from the terminal, from npm and from the start script within a moment: one wish, not three. */
const sameSignalMs = 500;

/** Starts the roles of this process and stops them in an orderly way on SIGINT or SIGTERM; a second signal ends the process at once. */
async function main(): Promise<void> {
  const stopping = new AbortController();
  let firstSignalAt: number | null = null;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      firstSignalAt ??= performance.now();
      // Ending hard harms nothing: the embedded database ends by its guard, and every lease runs out.
      if (performance.now() - firstSignalAt > sameSignalMs) process.exit(interruptedCode);
      stopping.abort();
    });
  }
  // Its end of the pipe is gone when the terminal is: nobody reads the rest.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

  let gateway: Gateway | null = null;
  try {
    const config = readConfig();
    const say = (text: string): void => void process.stdout.write(`${text}\n`);
    const database = startDatabase({ config, say });
    // A failure is told where it is awaited, below.
    database.catch(() => undefined);
    const { startGateway } = await import('./start-gateway.js');
    gateway = await startGateway({ config, database, say, signal: stopping.signal });
    const why = await gateway.untilOver;
    if (why === 'database_ended') {
      // Nothing can be brought to an orderly end without it; what was promised stands in the data folder.
      process.stderr.write('The embedded database ended by itself; see its log in the data folder.\n');
      process.exit(1);
    }
    if (why === 'crashed') process.exitCode = 1;
  } catch (error) {
    if (stopping.signal.aborted) return;
    process.stderr.write(`${describe(error)}\n`);
    process.exitCode = 1;
  } finally {
    await gateway?.stop();
  }
}

/** For an operator: the sentence. The stack only where the error was not made to be read. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.name === 'ConfigError' || error.constructor === Error ? error.message : (error.stack ?? error.message);
}

await main();
// Connections that a peer keeps open must not keep a stopped gateway alive.
process.exit();
