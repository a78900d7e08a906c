import type { Connection } from 'mongoose';
import type { Config } from './config/config.js';
import { cipherKeys } from './load-keys.js';
import type { Keys } from './load-keys.js';
import type { World } from './open-world.js';
import { createSimulator } from './simulator/create-simulator.js';
import type { StopStack } from './stop-stack.js';

export type StartedSimulator = Readonly<{
  /** Origin at which the gateway's own calls reach it. */
  url: string;
  port: number;
}>;

export type StartSimulatorOptions = Readonly<{ config: Config; connection: Connection; keys: Keys; world: World; stops: StopStack }>;

/**
 * The stand-in provider, where this installation has one: started here when the role is this process's, else only known by its address. It
 * shares the database server but no collection, and is reached by HTTP alone.
 */
export async function startSimulator({ config, connection, keys, world, stops }: StartSimulatorOptions): Promise<StartedSimulator | null> {
  const { simulatorPort, simulatorHost, simulatorDomain, publicScheme, roles } = config;
  if (simulatorPort === null) return null;
  if (!roles.includes('simulator')) return { url: originOf(simulatorHost, simulatorPort), port: simulatorPort };
  const running = await createSimulator({
    ...world,
    keys: cipherKeys(keys),
    db: connection.getClient().db(connection.name),
    host: simulatorHost,
    port: simulatorPort,
    ...(simulatorDomain === null ? {} : { publicUrl: `${publicScheme}://${simulatorDomain}` }),
  }).listen();
  stops.add('simulator', () => running.close());
  return { url: originOf(simulatorHost, running.port), port: running.port };
}

/** A listener on every address is reached at the local one. */
function originOf(host: string, port: number): string {
  return `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`;
}
