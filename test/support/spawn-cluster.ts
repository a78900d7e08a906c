import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { MongoClient } from 'mongodb';
import { createSystemTimers } from '../../src/adapters/system-timers.js';
import { startMongod } from '../../src/embedded/start-mongod.js';
import type { RunningMongod } from '../../src/embedded/start-mongod.js';
import { createDataFolder } from './create-data-folder.js';
import { findProcesses } from './find-processes.js';
import { findTestMongod } from './shared-mongod.js';
import { spawnGateway } from './spawn-gateway.js';
import type { SpawnGatewayOptions, SpawnedGateway } from './spawn-gateway.js';

export type ClusterDatabase = {
  uri: string;
  dbName: string;
  /** Ends mongod without warning; its data stays. */
  kill: () => Promise<void>;
  /** Brings it up again on the same data and port. */
  restart: () => Promise<void>;
  /** Makes it give up being the primary for this long: it runs and reads, and takes no writes. */
  stepDown: (ms: number) => Promise<void>;
};

export type Cluster = {
  database: ClusterDatabase;
  /** Hex keys that all its processes share. */
  keys: { encryption: string; searchHash: string };
  /** Another process of the same installation, by default with every role; stopped with the cluster. */
  spawn: (options?: SpawnGatewayOptions) => Promise<SpawnedGateway>;
  /** Two processes with every role, which share one simulator. */
  spawnTwo: (options?: SpawnGatewayOptions) => Promise<[SpawnedGateway, SpawnedGateway]>;
  stop: () => Promise<void>;
};

/** One real mongod, and any number of gateway processes that share it as copies of one installation do. */
export async function spawnCluster(): Promise<Cluster> {
  const folder = await createDataFolder();
  const program = await findTestMongod();
  const start = (port: number): Promise<RunningMongod> => startMongod({ program, folder, port, cacheSizeGb: 0.25, timers: createSystemTimers() });
  let mongod = await start(0);
  const dbName = 'payments';
  const keys = { encryption: randomBytes(32).toString('hex'), searchHash: randomBytes(32).toString('hex') };
  const gateways: SpawnedGateway[] = [];

  async function spawn(options: SpawnGatewayOptions = {}): Promise<SpawnedGateway> {
    const gateway = await spawnGateway({
      ...options,
      env: {
        MONGODB_URI: mongod.uri,
        DATABASE_NAME: dbName,
        SYSTEM_ENCRYPTION_KEY: keys.encryption,
        SYSTEM_SEARCH_HASH_KEY: keys.searchHash,
        VALIDATE_RESPONSES: 'true',
        ...options.env,
      },
    });
    gateways.push(gateway);
    return gateway;
  }

  return {
    database: {
      uri: mongod.uri,
      dbName,
      async kill() {
        for (const pid of findProcesses(new RegExp(`^\\s*\\d+ ${program} .*${folder}`))) process.kill(pid, 'SIGKILL');
        await mongod.ended;
      },
      async restart() {
        mongod = await start(mongod.port);
      },
      async stepDown(ms) {
        const client = await MongoClient.connect(mongod.uri);
        try {
          const admin = client.db('admin');
          await admin.command({ replSetStepDown: 120, secondaryCatchUpPeriodSecs: 0, force: true });
          await new Promise((resolve) => setTimeout(resolve, ms));
          await admin.command({ replSetFreeze: 0 });
        } finally {
          await client.close();
        }
      },
    },
    keys,
    spawn,
    async spawnTwo(options = {}) {
      const first = await spawn(options);
      const simulatorPort = new URL(first.urls.simulator ?? '').port;
      return [first, await spawn({ ...options, env: { ROLES: 'panel,admin-api,checkout,main,workers', SIMULATOR_PORT: simulatorPort, ...options.env } })];
    },
    async stop() {
      await Promise.all(gateways.map((gateway) => gateway.stop()));
      await mongod.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
    },
  };
}
