import type { Connection } from 'mongoose';
import type { AdminHandlers } from '../../generated/server/admin.js';
import { readConfig } from '../../src/config/config.js';
import { hexKey } from '../../src/config/parsers.js';
import { publicOrigins } from '../../src/config/public-origins.js';
import { createSearchHash } from '../../src/crypto/search-hash.js';
import type { FieldCipher, SearchHash } from '../../src/domain/ports/field-cipher.js';
import type { RequestContext } from '../../src/domain/principal.js';
import { keyBytes } from '../../src/load-keys.js';
import type { Keys } from '../../src/load-keys.js';
import { openWorld } from '../../src/open-world.js';
import { createHandlers } from '../../src/wire-handlers.js';
import { createServices } from '../../src/wire-services.js';
import { createCipher, createRepositories } from '../../src/wire-store.js';
import type { Repositories } from '../../src/wire-store.js';
import { newest } from './list-rows.js';
import { silentLogger } from './silent-logger.js';

/** The Admin API's operations, wired as the program wires them, on one database and at a standing time; hosts, workers and providers are left out. */
export type OpenLists = Readonly<{ connection: Connection; handlers: AdminHandlers<RequestContext>; repositories: Repositories; cipher: FieldCipher; searchHash: SearchHash }>;

export function openLists(connection: Connection): OpenLists {
  const config = readConfig({ ENV: 'test' });
  const world = { ...openWorld(config, { anywhere: [], nested: [] }), logger: silentLogger, clock: { now: () => newest } };
  const keys: Keys = { encryption: { version: 1, key: hexKey(Buffer.from(world.random.bytes(32)).toString('hex')) }, retiredEncryption: [], searchHash: hexKey(Buffer.from(world.random.bytes(32)).toString('hex')) };
  const wakes = { relay: () => undefined, inbox: () => undefined, lanes: () => undefined };
  // Kept for as long as can be: the rows are older than the machine's clock says.
  const repositories = createRepositories({ config: { eventRetentionDays: 3_650 }, connection, keys, world, onLanesWoken: () => undefined });
  const origins = publicOrigins(config, { panel: 1, adminApi: 2, checkout: 3, main: 4, simulator: null });
  const services = createServices({ config, world, repositories, origins, simulator: null, wakes });
  const { admin } = createHandlers({ config, world, connection, repositories, services, wakes, version: 'test' });
  return { connection, handlers: admin, repositories, cipher: createCipher(keys, world), searchHash: createSearchHash({ key: keyBytes(keys.searchHash) }) };
}
