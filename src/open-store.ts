import type { Connection } from 'mongoose';
import type { Config } from './config/config.js';
import type { World } from './open-world.js';
import type { Database } from './start-database.js';
import type { StopStack } from './stop-stack.js';
import { assertStoreSound } from './store/assert-store-sound.js';
import { connectStore } from './store/connect-store.js';
import type { Store } from './store/connect-store.js';
import { applyMigrations } from './store/migrations/apply-migrations.js';

/** Connects to the started database, migrates it and checks that nothing in it would delete what is still owed. */
export async function openStore({ config, database, world, stops }: { config: Config; database: Database; world: World; stops: StopStack }): Promise<Connection> {
  const { connection, close } = await connect(config, database);
  stops.add('database connection', close);
  await applyMigrations(connection, { ...world, owner: world.ids.base62(16) });
  await assertStoreSound(connection);
  return connection;
}

/** @throws Error with a sentence: the driver's own error is made for programmers. */
async function connect(config: Config, database: Database): Promise<Store> {
  return connectStore({
    uri: database.uri,
    dbName: config.databaseName,
    appName: 'payment-gateway',
    poolSizeMax: config.databasePoolSizeMax,
    poolSizeMin: config.databasePoolSizeMin,
    idleTimeMs: config.databaseIdleTimeMs,
    connectingMax: config.databaseConnectingMax,
    connectTimeoutMs: config.databaseConnectTimeoutMs,
  }).catch((cause: unknown) => {
    throw new Error(`The database cannot be used: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  });
}
