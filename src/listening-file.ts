import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from './config/config.js';
import type { BoundPorts } from './config/public-origins.js';
import type { StartedSimulator } from './start-simulator.js';

/**
 * Tells scripts and tests where the listeners are on this machine, whatever ports were asked for and whatever domains they have
 * outside. Contains no secret. A folder that can't be written to keeps nothing from starting.
 */
export async function writeListeningFile(config: Config, ports: Omit<BoundPorts, 'simulator'>, simulator: StartedSimulator | null): Promise<void> {
  const at = (port: number): string => `http://localhost:${port}`;
  const content = {
    panel: at(ports.panel),
    adminApi: at(ports.adminApi),
    checkout: at(ports.checkout),
    main: at(ports.main),
    simulator: simulator === null ? null : at(simulator.port),
  };
  await mkdir(config.dataDir, { recursive: true, mode: 0o700 })
    .then(() => writeFile(join(config.dataDir, 'listening.json'), `${JSON.stringify(content, null, 2)}\n`))
    .catch(() => undefined);
}
