import { bindListeners } from './bind-listeners.js';
import { publicOrigins } from './config/public-origins.js';
import type { PublicOrigins } from './config/public-origins.js';
import type { Config } from './config/config.js';
import { devFilePath } from './dev-file.js';
import { writeListeningFile } from './listening-file.js';
import { loadKeys } from './load-keys.js';
import { openStore } from './open-store.js';
import { openWorld } from './open-world.js';
import { redactedNames } from './redacted-names.js';
import type { Database } from './start-database.js';
import { startSimulator } from './start-simulator.js';
import { createStopStack } from './stop-stack.js';
import { offerOperatorLink, seedInstallation } from './seed-installation.js';
import { welcomeText } from './welcome-text.js';
import { createHosts } from './wire-hosts.js';
import { createServices } from './wire-services.js';
import { createRepositories } from './wire-store.js';
import { startWorkers } from './wire-workers.js';

export type StartGatewayOptions = Readonly<{
  config: Config;
  /** Already on its way; stopped here in the end. */
  database: Promise<Database>;
  /** Tells the person who started it. */
  say: (text: string) => void;
  /** Ends the start, and the gateway. */
  signal: AbortSignal;
}>;

export type WhyOver = 'asked' | 'database_ended' | 'crashed';

export type Gateway = Readonly<{
  origins: PublicOrigins;
  /** Resolves when the gateway has to end: it was asked to, its embedded database is gone, or an error was caught by nobody. */
  untilOver: Promise<WhyOver>;
  /** Drains and ends everything, in the reverse order of the start. */
  stop: () => Promise<void>;
}>;

/**
 * Wires the rooms together and starts the roles of this process: database, simulator, listeners, workers.
 * @throws whatever keeps it from starting; by then everything that was started has been stopped again.
 */
export async function startGateway({ config, database: startingDatabase, say, signal }: StartGatewayOptions): Promise<Gateway> {
  const world = openWorld(config, redactedNames());
  const stops = createStopStack(world.logger);
  let end: (why: WhyOver) => void = () => undefined;
  const untilOver = new Promise<WhyOver>((resolve) => { end = resolve; });
  signal.addEventListener('abort', () => end('asked'), { once: true });

  // Told by the log, which masks what is secret, and not by Node; what the process is worth afterwards nobody knows.
  process.on('uncaughtException', (error) => {
    world.logger.error('an error that nobody caught ends this process', { error });
    end('crashed');
  });

  try {
    const database = await startingDatabase;
    stops.add('database', database.stop);
    void database.ended.then(() => end('database_ended'));
    signal.throwIfAborted();
    const keys = await loadKeys(config, world.random);
    const connection = await openStore({ config, database, world, stops });
    signal.throwIfAborted();

    const simulator = await startSimulator({ config, connection, keys, world, stops });
    const listeners = await bindListeners({ config, world, stops });
    const origins = publicOrigins(config, { ...listeners.ports, simulator: simulator?.port ?? null });
    listeners.setErrorDocsUrl(`${origins.docs}/errors`);

    const wakes = createWakes();
    const repositories = createRepositories({ config, connection, keys, world, onLanesWoken: (laneIds) => wakes.lanes(laneIds) });
    const services = createServices({ config, world, repositories, origins, simulator, wakes });
    listeners.attach(await createHosts({ config, world, connection, repositories, services, origins, wakes }));
    if (config.roles.includes('workers')) startWorkers({ config, world, repositories, services, stops, wakes });
    // Before the workers are: a request under way may wait for what they do.
    stops.add('listeners', listeners.close);

    await writeListeningFile(config, listeners.ports, simulator);
    const seeded = await seedInstallation({ config, repositories, services, origins });
    const operatorLink = seeded && config.roles.includes('panel') ? await offerOperatorLink({ config, repositories, services, origins }, seeded.organizationId) : null;
    say(welcomeText({ origins, demo: seeded?.dev ?? null, operatorLink, devFile: seeded?.dev ? devFilePath(config.dataDir) : null, privateIpnTargets: config.ipnAllowPrivateTargets }));
    signal.throwIfAborted();
    return { origins, untilOver, stop: stops.stopAll };
  } catch (error) {
    await stops.stopAll();
    throw error;
  }
}

export type Wakes = {
  relay: () => void;
  inbox: () => void;
  lanes: (laneIds: readonly string[]) => void;
};

/** Hints from the part of the process that writes to the part that works; without workers here they go nowhere, and polls do. */
function createWakes(): Wakes {
  return { relay: () => undefined, inbox: () => undefined, lanes: () => undefined };
}
