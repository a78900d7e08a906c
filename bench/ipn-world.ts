import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSystemIds } from '../src/adapters/system-ids.js';
import { createSystemRandom } from '../src/adapters/system-random.js';
import { createSystemTimers } from '../src/adapters/system-timers.js';
import { createFieldCipher } from '../src/crypto/field-cipher.js';
import { createSearchHash } from '../src/crypto/search-hash.js';
import { connectStore } from '../src/store/connect-store.js';
import { createDeliveryWorld } from '../test/support/delivery-world.js';
import type { DeliveryWorld, TestSite } from '../test/support/delivery-world.js';
import { spawnGateway } from '../test/support/spawn-gateway.js';
import type { SpawnedGateway } from '../test/support/spawn-gateway.js';

/** What the receiver saw of each IPN: when it came first, and how often. */
export type Received = Map<string, { atMs: number; count: number }>;

export type IpnBench = {
  world: DeliveryWorld;
  received: Received;
  /** When each was owed; by the same clock as `received`. */
  created: Map<string, number>;
  startWorkers: () => Promise<SpawnedGateway>;
  /** Owes one IPN of about 500 bytes. */
  owe: (site: TestSite, target?: 'shop' | 'dead') => Promise<void>;
  close: () => Promise<void>;
};

const padding = 'x'.repeat(250);

/** A database of its own, a receiver that answers at once, one that answers nothing usable, and gateways that only deliver. */
export async function openIpnBench(uri: string): Promise<IpnBench> {
  const random = createSystemRandom();
  const ids = createSystemIds({ random });
  const dbName = `bench_ipn_${process.pid}`;
  const keys = { encryption: randomBytes(32).toString('hex'), searchHash: randomBytes(32).toString('hex') };
  // The gateway makes collections and indexes at its start, before anything is owed.
  const startWorkers = (): Promise<SpawnedGateway> =>
    spawnGateway({
      env: {
        ROLES: 'workers', DEMO_DATA: 'false', LOG_LEVEL: 'error', VALIDATE_RESPONSES: 'false', SIMULATOR_PORT: 'off', DATABASE_MIN_POOL_SIZE: '10', NODE_ENV: 'production',
        MONGODB_URI: uri, DATABASE_NAME: dbName, SYSTEM_ENCRYPTION_KEY: keys.encryption, SYSTEM_SEARCH_HASH_KEY: keys.searchHash,
      },
    });
  const { connection, close } = await connectStore({ uri, dbName, appName: 'bench-ipn', poolSizeMax: 20 });
  const cipher = createFieldCipher({ current: { version: 1, key: new Uint8Array(Buffer.from(keys.encryption, 'hex')) }, randomBytes: random.bytes });
  const world = createDeliveryWorld({ connection, uri, dbName, cipher, searchHash: createSearchHash({ key: random.bytes(32) }), ids, random, timers: createSystemTimers(), close });

  const received: Received = new Map();
  const created = new Map<string, number>();
  const shop = await listen((deliveryId) => {
    const known = received.get(deliveryId);
    if (known) known.count += 1;
    else received.set(deliveryId, { atMs: performance.now(), count: 1 });
    return 200;
  });
  const dead = await listen(() => 503);

  return {
    world, received, created, startWorkers,
    async owe(site, target = 'shop') {
      const url = `http://127.0.0.1:${portOf(target === 'shop' ? shop : dead)}/ipn?${padding.slice(0, 20)}`;
      const askedMs = performance.now();
      const { id } = await world.owe(site, [{ url, reference: `order-${padding}` }]);
      if (target === 'shop') created.set(`${id}.1`, askedMs);
    },
    async close() {
      await connection.dropDatabase();
      await close();
      for (const server of [shop, dead]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}

async function listen(answer: (deliveryId: string) => number): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(answer(String(request.headers['x-ipn-delivery-id'])), { 'Content-Length': '2' }).end('OK');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** Resident memory of a process in MB. */
export function residentMb(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? Number.NaN) / 1_024;
}

/** User and system time of a process so far, in milliseconds. */
export function cpuMs(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
