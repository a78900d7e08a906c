import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createSystemIds } from '../../src/adapters/system-ids.js';
import { createSystemRandom } from '../../src/adapters/system-random.js';
import { createSystemTimers } from '../../src/adapters/system-timers.js';
import { createFieldCipher } from '../../src/crypto/field-cipher.js';
import { createSearchHash } from '../../src/crypto/search-hash.js';
import { connectStore } from '../../src/store/connect-store.js';
import { createDeliveryWorld } from '../support/delivery-world.js';
import type { DeliveryWorld, TestSite } from '../support/delivery-world.js';
import { drip, startHostileReceiver } from '../support/hostile-receiver.js';
import type { HostileReceiver } from '../support/hostile-receiver.js';
import { startIpnReceiver } from '../support/ipn-receiver.js';
import type { IpnReceiver } from '../support/ipn-receiver.js';
import { startReplicaSet } from '../support/replica-set.js';
import type { ReplicaSet } from '../support/replica-set.js';
import { sendRequest } from '../support/send-request.js';
import { spawnGateway } from '../support/spawn-gateway.js';
import type { SpawnedGateway } from '../support/spawn-gateway.js';
import { openStripeAccount } from '../support/stripe-account.js';
import { waitFor } from '../support/wait-for.js';

// Two real processes over a replica set of three, which deliver and take hooks in, receivers that answer and receivers that misbehave. The tests share all of it, in this order.
let database: ReplicaSet;
let world: DeliveryWorld;
let closeStore: () => Promise<void>;
let shop: IpnReceiver;
let spawn: () => Promise<SpawnedGateway>;
const workers: SpawnedGateway[] = [];
const hostile: HostileReceiver[] = [];
const laneConcurrency = 4;

beforeAll(async () => {
  database = await startReplicaSet();
  const random = createSystemRandom();
  const keys = { encryption: randomBytes(32).toString('hex'), searchHash: randomBytes(32).toString('hex') };
  const dbName = 'payments';
  spawn = async () => {
    const worker = await spawnGateway({
      env: {
        ROLES: 'workers,main', DEMO_DATA: 'false', SIMULATOR_PORT: 'off', MONGODB_URI: database.uri, DATABASE_NAME: dbName, SYSTEM_ENCRYPTION_KEY: keys.encryption, SYSTEM_SEARCH_HASH_KEY: keys.searchHash,
        DELIVERY_TIMEOUT: '3s', DELIVERY_LEASE: '4s', DELIVERY_LEASE_RENEWAL: '1s', DELIVERY_LANE_CONCURRENCY: String(laneConcurrency), LOG_LEVEL: 'error',
      },
    });
    workers.push(worker);
    return worker;
  };
  await Promise.all([spawn(), spawn()]);
  const { connection, close } = await connectStore({ uri: database.uri, dbName, appName: 'gateway-test', poolSizeMax: 20 });
  const cipher = createFieldCipher({ current: { version: 1, key: new Uint8Array(Buffer.from(keys.encryption, 'hex')) }, randomBytes: random.bytes });
  world = createDeliveryWorld({ connection, uri: database.uri, dbName, cipher, searchHash: createSearchHash({ key: random.bytes(32) }), ids: createSystemIds({ random }), random, timers: createSystemTimers(), close });
  closeStore = close;
  shop = await startIpnReceiver();
}, 180_000);

afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.kill('SIGKILL')));
  await Promise.all([shop?.close(), ...hostile.map((each) => each.close())]);
  await closeStore?.();
  await database?.stop();
}, 60_000);

const sites = (count: number): Promise<TestSite[]> => Promise.all(Array.from({ length: count }, () => world.site()));
/** Owes `count` IPNs over these sites, at an even pace; every id that stands afterwards is owed. */
async function oweAll(over: readonly TestSite[], count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let made = 0; made < count; made += 1) {
    // What fails in an election was not owed: nothing of it stands.
    const transaction = await world.owe(over[made % over.length]!, [{ url: shop.url }]).catch(() => null);
    if (transaction) ids.push(`${transaction.id}.1`);
  }
  return ids;
}
const countOf = (id: string): number => shop.received.filter(({ json }) => json['deliveryId'] === id).length;
const arrived = (ids: readonly string[], timeoutMs: number) => {
  return waitFor(() => {
    const seen = new Set(shop.received.map(({ json }) => json['deliveryId']));
    return ids.every((id) => seen.has(id));
  }, { timeoutMs, what: 'every IPN' });
};
const allDelivered = (over: readonly TestSite[]) =>
  waitFor(async () => (await world.connection.collection('deliveries').countDocuments({ siteId: { $in: over.map(({ siteId }) => siteId) }, status: { $ne: 'delivered' } })) === 0, { timeoutMs: 20_000, what: 'every result to be written' });
function expectFewTwice(ids: readonly string[], twiceMax: number): void {
  const repeats = ids.map((id) => countOf(id) - 1).filter((count) => count > 0);
  expect(repeats.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(twiceMax);
  const bytes = new Map<unknown, string>();
  for (const { json, rawBody } of shop.received) expect(bytes.get(json['deliveryId']) ?? rawBody.toString('utf8')).toBe(bytes.set(json['deliveryId'], rawBody.toString('utf8')).get(json['deliveryId']));
}

describe('a worker killed at full speed', () => {
  test('loses nothing; no more come twice than were in flight, and all are there within the lease and 5 s', async () => {
    const over = await sites(20);
    const owing = oweAll(over, 600);
    await waitFor(() => shop.received.length > 100);
    await workers[0]!.kill('SIGKILL');
    const ids = await owing;
    expect(ids).toHaveLength(600);
    await arrived(ids, 9_000);
    expectFewTwice(ids, over.length * laneConcurrency);
    await allDelivered(over);
    await spawn();
  }, 60_000);
});

describe('a worker paused past its lease', () => {
  test('does not overwrite what another has done meanwhile when it goes on', async () => {
    const over = await sites(8);
    const owing = oweAll(over, 200);
    const before = shop.received.length;
    await waitFor(() => shop.received.length > before + 40);
    process.kill(workers[1]!.pid, 'SIGSTOP');
    const ids = await owing;
    try {
      await arrived(ids, 12_000);
    } finally {
      process.kill(workers[1]!.pid, 'SIGCONT');
    }
    await allDelivered(over);
    expectFewTwice(ids, over.length * laneConcurrency);
    const lanes = world.connection.collection('lanes');
    await waitFor(async () => (await lanes.countDocuments({ siteId: { $in: over.map(({ siteId }) => siteId) }, owner: { $ne: null } })) === 0, { what: 'no lease to be left' });
  }, 60_000);
});

describe('a primary killed during claim, take and completion', () => {
  test('loses nothing and leaves no lease behind; the same workers go on under the new one', async () => {
    const over = await sites(10);
    const owing = oweAll(over, 300);
    const before = shop.received.length;
    await waitFor(() => shop.received.length > before + 60);
    const member = await database.killPrimary();
    const ids = await owing;
    expect(ids.length).toBeGreaterThan(60);
    await arrived(ids, 40_000);
    await allDelivered(over);
    expectFewTwice(ids, 2 * over.length * laneConcurrency);
    database.restart(member);
    const lanes = world.connection.collection('lanes');
    await waitFor(async () => (await lanes.countDocuments({ siteId: { $in: over.map(({ siteId }) => siteId) }, owner: { $ne: null } })) === 0, { timeoutMs: 20_000, what: 'no lease to be left' });
  }, 90_000);
});

describe('a primary that nobody confirms', () => {
  test('answers no hook with 200 while only it has the event; what is rolled back with it was never acknowledged', async () => {
    const account = await openStripeAccount(world);
    const sendEvent = async (eventId: string): Promise<number> => (await account.sendEvent(workers[1]!.urls.main, eventId)).status;
    await waitFor(async () => (await sendEvent('evt_before')) === 200, { timeoutMs: 20_000, what: 'hooks to be taken' });
    const eventIds = Array.from({ length: 4 }, (_none, index) => `evt_unconfirmed_${index}`);
    const rows = { _id: { $in: eventIds.map((eventId) => `${account.providerId}.${eventId}`) } };

    const alone = await database.openPrimary();
    const goOn = await database.pauseSecondaries();
    let killed: number | null = null;
    const answered = new Map<string, number>();
    try {
      const sending = eventIds.map((eventId) => sendEvent(eventId).then((status) => answered.set(eventId, status)));
      // Now one node has them, or the first of them: what a write concern of 1 would tell the provider.
      await waitFor(async () => (await alone.db('payments').collection<{ _id: string }>('inboxEvents').countDocuments(rows, { readConcern: { level: 'local' } })) > 0, { what: 'the primary to have an event' });
      // Whatever was to be said about it by now has been said before this answer.
      expect((await sendRequest('GET', `${workers[1]!.urls.main}/internal/health`)).status).toBe(200);
      expect(answered).toEqual(new Map());
      killed = await database.killPrimary();
      goOn();
      await Promise.all(sending);
    } finally {
      goOn();
      await alone.close();
    }
    for (const status of answered.values()) expect([200, 503]).toContain(status);

    // The old primary comes back with events that nobody else has, and takes them back.
    database.restart(killed);
    const standing = await waitFor(() => account.findStored(eventIds), { timeoutMs: 20_000, what: 'the new primary' });
    expect(standing).toEqual(expect.arrayContaining([...answered].flatMap(([eventId, status]) => (status === 200 ? [eventId] : []))));
    for (const eventId of eventIds) await waitFor(async () => (await sendEvent(eventId)) === 200, { timeoutMs: 20_000, what: 'a repeated hook to be taken' });
    expect((await account.findStored(eventIds)).sort()).toEqual(eventIds);
  }, 90_000);
});

describe('hostile receivers beside healthy ones', () => {
  const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024));
  const misbehaving: [name: string, answer: Parameters<typeof startHostileReceiver>[0], lastFailure: string | null][] = [
    ['hangs', () => undefined, 'timeout:headers'],
    ['drips its headers', (socket) => drip(socket, 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nOK', 1_000), 'timeout:headers'],
    ['resets', (socket) => void socket.resetAndDestroy(), 'connection_reset'],
    ['redirects to metadata', (socket) => void socket.end('HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0\r\n\r\n'), 'redirect'],
    ['never stops answering', (socket) => {
      socket.write('HTTP/1.1 200 OK\r\nContent-Length: 600000000\r\n\r\n');
      const more = (): void => {
        while (!socket.destroyed && socket.write(Buffer.alloc(65_536)));
        if (!socket.destroyed) socket.once('drain', more);
      };
      more();
    }, null],
    ['sends a bomb', (socket) => void socket.write(Buffer.concat([Buffer.from(`HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n\r\n`), bomb])), null],
  ];

  test('get their reason, follow nothing, cost next to no memory, and delay nobody else', async () => {
    const residentKb = (): number => Math.max(...workers.filter((worker) => worker.pid !== workers[0]!.pid).map(({ pid }) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])));
    const peakBefore = residentKb();
    const bad = await Promise.all(misbehaving.map(async ([, answer]) => {
      const receiver = await startHostileReceiver(answer);
      hostile.push(receiver);
      const [site] = await sites(1);
      await Promise.all(Array.from({ length: 3 }, () => world.owe(site!, [{ url: receiver.url }])));
      return site!;
    }));
    const over = await sites(5);
    const startedAt = Date.now();
    const ids = await oweAll(over, 100);
    await arrived(ids, 10_000);
    expect(Date.now() - startedAt).toBeLessThan(10_000);
    for (const [index, [name, , lastFailure]] of misbehaving.entries()) {
      const seen = await waitFor(async () => {
        const [row] = await world.connection.collection('deliveries').find({ siteId: bad[index]!.siteId, triesCount: { $gt: 0 }, unfinishedTriesCount: 0 }).limit(1).toArray();
        return row && { name, lastFailure: row['lastFailure'] as string | null, status: row['status'] as string };
      }, { timeoutMs: 15_000, what: `the result of one that ${name}` });
      expect(seen).toEqual({ name, lastFailure, status: lastFailure === null ? 'delivered' : 'pending' });
    }
    // The heap of a process grows a little with anything it does; 600 MB or an unpacked bomb would show.
    expect(residentKb() - peakBefore).toBeLessThan(60_000);
  }, 60_000);
});
