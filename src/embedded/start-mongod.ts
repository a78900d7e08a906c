import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bringUp, setName, untilUp, uriOf } from './bring-up-mongod.js';
import { choosePort, readLastPort } from './choose-port.js';
import type { EmbeddedTimers } from './embedded-timers.js';
import { readMongodReason } from './read-mongod-reason.js';
import { superviseChild } from './supervise-child.js';
import type { SupervisedChild } from './supervise-child.js';

export type StartMongodOptions = Readonly<{
  /** Path of the mongod program. */
  program: string;
  /** Folder for data and log; created when missing, kept for the next start. */
  folder: string;
  /** 0 or absent: the port of the last start when it is still free, else any free one. */
  port?: number;
  cacheSizeGb?: number;
  timers: EmbeddedTimers;
  /** How long it may take until it accepts writes. */
  readyTimeoutMs?: number;
}>;

export type RunningMongod = Readonly<{
  uri: string;
  port: number;
  /** Resolves when mongod has ended, asked or not. */
  ended: Promise<number | null>;
  stop: () => Promise<void>;
}>;

/** A bit longer than a guard gives its mongod to end. */
const handOverMs = 12_000;
const handOverPollMs = 200;

/**
 * Starts mongod as a one-node replica set on 127.0.0.1 and waits until it accepts writes. It ends with this process, however
 * that ends. Restarting on the same folder finds the data again, also on another port.
 * @throws Error with the reason from mongod's own log when it does not come up.
 */
export async function startMongod(options: StartMongodOptions): Promise<RunningMongod> {
  const { program, folder, timers, readyTimeoutMs = 30_000 } = options;
  const dataFolder = join(folder, 'data');
  const logFile = join(folder, 'mongod.log');
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  await rename(logFile, join(folder, 'mongod.previous.log')).catch(() => undefined);
  const lastPort = await readLastPort(folder);
  const port = await choosePort(lastPort, options.port ?? 0);
  const common = [
    '--dbpath', dataFolder, '--logpath', logFile, '--logappend', '--bind_ip', '127.0.0.1', '--port', String(port),
    '--wiredTigerCacheSizeGB', String(options.cacheSizeGb ?? 0.5), '--nounixsocket', '--quiet',
    '--setParameter', 'diagnosticDataCollectionEnabled=false',
  ];
  if (port !== lastPort && (await readdir(dataFolder)).length > 0) await moveMember({ program, common, port, timers, logFile, readyTimeoutMs });

  const start = (): SupervisedChild => superviseChild(program, [
    ...common, '--replSet', setName, '--oplogSize', '256',
    // Otherwise a replica-set member waits 15 s for others to take over before it ends.
    '--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=0',
  ]);
  const child = await startUntilUp({ start, timers, logFile, isUp: (running) => bringUp({ child: running, port, timers, readyTimeoutMs }) });
  child.letGo();
  await writeFile(join(folder, 'port'), `${port}\n`, { mode: 0o600 });
  return {
    uri: uriOf(port),
    port,
    ended: child.ended,
    stop: async () => {
      await child.stop();
    },
  };
}

type StartUntilUpOptions = { start: () => SupervisedChild; isUp: (child: SupervisedChild) => Promise<boolean>; timers: EmbeddedTimers; logFile: string };

/** Starts again while the mongod of a gateway that was killed a moment ago is still writing its last pages. */
async function startUntilUp({ start, isUp, timers, logFile }: StartUntilUpOptions): Promise<SupervisedChild> {
  let child = start();
  try {
    for (let waitedMs = 0; !(await isUp(child)); waitedMs += handOverPollMs) {
      if (waitedMs >= handOverMs) throw new Error('another mongod is using the folder.');
      await timers.sleep(handOverPollMs);
      child = start();
    }
    return child;
  } catch (error) {
    await child.stop();
    throw new Error(`The embedded database did not start: ${await readMongodReason(logFile, error)}`, { cause: error });
  }
}

type MoveMemberOptions = { program: string; common: readonly string[]; port: number; timers: EmbeddedTimers; logFile: string; readyTimeoutMs: number };

/**
 * Writes the new port into the stored configuration of the set, with mongod running outside of the set. Started inside of it, it
 * would first look for itself at yesterday's port, where some other program may keep it waiting.
 */
async function moveMember({ program, common, port, timers, logFile, readyTimeoutMs }: MoveMemberOptions): Promise<void> {
  const child = await startUntilUp({
    start: () => superviseChild(program, common),
    timers,
    logFile,
    isUp: (running) => untilUp({ child: running, port, timers, readyTimeoutMs }, async (client) => {
      await client.db('local').collection('system.replset').updateOne({}, { $set: { 'members.0.host': `127.0.0.1:${port}` } });
      return true;
    }),
  });
  await child.stop();
}
