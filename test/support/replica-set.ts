import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { createDataFolder } from './create-data-folder.js';
import { freePorts } from './free-ports.js';
import { findTestMongod } from './shared-mongod.js';
import { waitFor } from './wait-for.js';

export type ReplicaSet = {
  uri: string;
  /** Kills the primary without warning; the other two elect another. @returns its place, for `restart`. */
  killPrimary: () => Promise<number>;
  restart: (member: number) => void;
  /** Stops the other two where they are: the primary goes on taking writes that nobody confirms, until it notices. @returns what lets them go on. */
  pauseSecondaries: () => Promise<() => void>;
  /** A connection to the primary of now alone, which shows what it has, confirmed or not. */
  openPrimary: () => Promise<MongoClient>;
  stop: () => Promise<void>;
};

/** Three mongods that elect their primary among themselves, each with data of its own. */
export async function startReplicaSet(): Promise<ReplicaSet> {
  const program = await findTestMongod();
  const folder = await createDataFolder();
  const ports = await freePorts(3);
  const members: ChildProcess[] = [];
  const start = (member: number): void => {
    const dataFolder = join(folder, String(member));
    members[member] = spawn(program, [
      '--dbpath', dataFolder, '--logpath', join(folder, `${member}.log`), '--bind_ip', '127.0.0.1', '--port', String(ports[member]), '--replSet', 'rs', '--oplogSize', '128',
      '--wiredTigerCacheSizeGB', '0.25', '--nounixsocket', '--setParameter', 'diagnosticDataCollectionEnabled=false',
    ], { stdio: 'ignore' });
  };
  await Promise.all(ports.map((_port, member) => mkdir(join(folder, String(member)))));
  ports.forEach((_port, member) => start(member));

  const hosts = ports.map((port) => `127.0.0.1:${port}`);
  const direct = await waitFor(() => MongoClient.connect(`mongodb://${hosts[0]}/?directConnection=true`, { serverSelectionTimeoutMS: 500 }), { timeoutMs: 30_000, what: 'the first mongod' });
  await waitFor(() => Promise.all(hosts.slice(1).map(async (host) => (await MongoClient.connect(`mongodb://${host}/?directConnection=true`, { serverSelectionTimeoutMS: 500 })).close())), { timeoutMs: 30_000, what: 'the others' });
  // Heartbeats and elections of a set in one machine need not wait for a slow network.
  await direct.db('admin').command({ replSetInitiate: { _id: 'rs', members: hosts.map((host, _id) => ({ _id, host })), settings: { electionTimeoutMillis: 2_000, heartbeatIntervalMillis: 500 } } });
  await direct.close();
  const uri = `mongodb://${hosts.join(',')}/?replicaSet=rs`;
  const client = await waitFor(() => MongoClient.connect(uri, { serverSelectionTimeoutMS: 20_000 }), { timeoutMs: 40_000, what: 'a primary' });
  const primaryNow = async (): Promise<number> => hosts.indexOf(String((await client.db('admin').command({ hello: 1 }))['primary']));
  await waitFor(async () => (await primaryNow()) >= 0, { timeoutMs: 30_000, what: 'a primary' });

  const kill = async (member: number): Promise<void> => {
    const child = members[member];
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  };
  return {
    uri,
    async killPrimary() {
      const member = await primaryNow();
      await kill(member);
      return member;
    },
    restart: start,
    async pauseSecondaries() {
      const primary = await primaryNow();
      const others = members.filter((_child, member) => member !== primary);
      others.forEach((child) => child.kill('SIGSTOP'));
      return () => others.forEach((child) => child.kill('SIGCONT'));
    },
    async openPrimary() {
      return MongoClient.connect(`mongodb://${hosts[await primaryNow()]}/?directConnection=true`);
    },
    async stop() {
      await client.close();
      await Promise.all(members.map((_child, member) => kill(member)));
      await rm(folder, { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
    },
  };
}
