import mongoose from 'mongoose';
import type { Connection } from 'mongoose';

export type ConnectStoreOptions = Readonly<{
  /** `mongodb://` or `mongodb+srv://`; a replica set or a sharded cluster. */
  uri: string;
  /** Default: the database named in the uri, else `payments`. */
  dbName?: string;
  /** Shown in the database's own logs and current operations. */
  appName: string;
  poolSizeMax?: number;
  poolSizeMin?: number;
  idleTimeMs?: number;
  connectingMax?: number;
  connectTimeoutMs?: number;
  /** How long an operation waits for a reachable primary before it fails; what clients then get is 503. */
  selectionTimeoutMs?: number;
}>;

export type Store = Readonly<{ connection: Connection; close: () => Promise<void> }>;

/**
 * Connects once for the process. Every write is acknowledged by a journaled majority and every read sees majority-committed data
 * only, so that nothing that was answered can be rolled back by an election. Collections and indexes come from migrations alone.
 * @throws when no primary answers in time, or the deployment is no replica set or sharded cluster.
 */
export async function connectStore(options: ConnectStoreOptions): Promise<Store> {
  const connection = mongoose.createConnection(options.uri, {
    ...(options.dbName === undefined ? {} : { dbName: options.dbName }),
    appName: options.appName,
    autoIndex: false,
    autoCreate: false,
    bufferCommands: false,
    maxPoolSize: options.poolSizeMax ?? 100,
    minPoolSize: options.poolSizeMin ?? 0,
    maxIdleTimeMS: options.idleTimeMs ?? 30 * 60_000,
    maxConnecting: options.connectingMax ?? 10,
    connectTimeoutMS: options.connectTimeoutMs ?? 10_000,
    serverSelectionTimeoutMS: options.selectionTimeoutMs ?? 5_000,
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
    readPreference: 'primary',
    retryWrites: true,
    retryReads: true,
  });
  // Without a listener a broken connection would be an unhandled 'error' event; the operation that needs it fails by itself.
  connection.on('error', () => undefined);
  try {
    await connection.asPromise();
    await assertReplicated(connection);
  } catch (error) {
    await connection.close(true).catch(() => undefined);
    throw error;
  }
  return { connection, close: () => connection.close() };
}

async function assertReplicated(connection: Connection): Promise<void> {
  const hello = await connection.getClient().db('admin').command({ hello: 1 });
  if (hello['setName'] === undefined && hello['msg'] !== 'isdbgrid') {
    throw new Error('MONGODB_URI names a standalone server; the gateway needs a replica set (one node is enough) or a sharded cluster.');
  }
}
