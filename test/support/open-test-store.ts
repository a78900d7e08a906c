import type { Connection } from 'mongoose';
import { createSystemIds } from '../../src/adapters/system-ids.js';
import { createSystemRandom } from '../../src/adapters/system-random.js';
import { createSystemTimers } from '../../src/adapters/system-timers.js';
import { createFieldCipher } from '../../src/crypto/field-cipher.js';
import { createSearchHash } from '../../src/crypto/search-hash.js';
import type { FieldCipher, SearchHash } from '../../src/domain/ports/field-cipher.js';
import type { Ids, Random, Timers } from '../../src/domain/ports/world.js';
import { connectStore } from '../../src/store/connect-store.js';
import { applyMigrations } from '../../src/store/migrations/apply-migrations.js';
import { silentLogger } from './silent-logger.js';

export type TestStore = Readonly<{
  connection: Connection;
  uri: string;
  dbName: string;
  cipher: FieldCipher;
  searchHash: SearchHash;
  ids: Ids;
  random: Random;
  timers: Timers;
  /** Drops the database and closes the connection. */
  close: () => Promise<void>;
}>;

/** A database of its own on the shared mongod, migrated; call once per test file, in `beforeAll`. */
export async function openTestStore(options: { migrate?: boolean } = {}): Promise<TestStore> {
  const uri = process.env['TEST_MONGODB_URI'];
  if (!uri) throw new Error('TEST_MONGODB_URI is not set: run through jest, whose globalSetup starts a mongod.');
  const random = createSystemRandom();
  const ids = createSystemIds({ random });
  const timers = createSystemTimers();
  const dbName = `test_${ids.base62(16)}`;
  const { connection, close } = await connectStore({ uri, dbName, appName: 'gateway-test', poolSizeMax: 20 });
  if (options.migrate !== false) await applyMigrations(connection, { timers, logger: silentLogger, owner: dbName });
  return {
    connection,
    uri,
    dbName,
    cipher: createFieldCipher({ current: { version: 1, key: random.bytes(32) }, randomBytes: random.bytes }),
    searchHash: createSearchHash({ key: random.bytes(32) }),
    ids,
    random,
    timers,
    async close() {
      await connection.dropDatabase();
      await close();
    },
  };
}
