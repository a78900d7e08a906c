import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createDeliveryWorld } from '../../test/support/delivery-world.js';
import type { DeliveryWorld, TestSite } from '../../test/support/delivery-world.js';
import { openTestStore } from '../../test/support/open-test-store.js';
import { waitFor } from '../../test/support/wait-for.js';
import type { ResendJob } from '../domain/resend-job.js';
import { createAuditStore } from '../store/audit-store.js';
import { createResendJobStore } from '../store/resend-job-store.js';
import { createResendWorker } from './resend-worker.js';
import type { ResendWorker } from './resend-worker.js';

let world: DeliveryWorld;
let jobs: ReturnType<typeof createResendJobStore>;
let site: TestSite;
const workers: ResendWorker[] = [];
beforeAll(async () => {
  world = createDeliveryWorld(await openTestStore());
  jobs = createResendJobStore(world);
});
beforeEach(async () => {
  site = await world.site();
});
afterEach(async () => {
  await Promise.all(workers.splice(0).map((each) => each.stop()));
  await world.stopAll();
  await world.connection.collection('lanes').updateMany({}, { $unset: { nextAt: 1 } });
});
afterAll(() => world.close());

/** Deliveries that were given up, without ever being sent. */
async function givenUp(count: number, ipnVersion: 1 | 2 = 2): Promise<string[]> {
  const relay = world.relay();
  relay.start();
  const owed = await Promise.all(Array.from({ length: count }, () => world.owe(site, [{ url: 'http://127.0.0.1:9/', ipnVersion, status: ipnVersion === 1 ? 2 : 1 }])));
  await waitFor(async () => (await world.connection.collection('deliveries').countDocuments({ siteId: site.siteId })) === count);
  await relay.stop();
  await world.connection.collection('deliveries').updateMany({ siteId: site.siteId }, { $set: { status: 'exhausted' }, $unset: { nextTryAt: 1 } });
  return owed.map(({ id }) => `${id}.1`);
}
async function ask(change: Partial<ResendJob> = {}): Promise<string> {
  const now = Date.now();
  const job: ResendJob = {
    id: world.ids.objectId(), ...site.tenant, status: 'queued', from: new Date(now - 3_600_000), to: new Date(now + 3_600_000), siteId: site.siteId, endpointId: null, statuses: ['exhausted'], dryRun: false,
    ratePerSecond: 500, matchedCount: 0, requestedCount: 0, skippedCount: 0, createdBy: null, createdAt: new Date(), startedAt: null, endedAt: null, ...change,
  };
  const audit = createAuditStore(world);
  await audit.record({ actor: 'system', actorName: null, ipAddress: null, userAgent: null, requestId: null }, async (within) => {
    await jobs.insert(site.tenant, job, within);
    return { result: null, did: { ...site.tenant, action: 'resend_job.created', object: { type: 'resend_job', id: job.id }, before: null, after: null } };
  });
  return job.id;
}
function work(options: Partial<Parameters<typeof createResendWorker>[0]> = {}, settings: { leaseMs?: number; batchMax?: number } = {}): ResendWorker {
  const worker = createResendWorker({ jobs, deliveries: world.deliveryStore, clock: world.clock, timers: world.timers, logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }, ...options, settings: { pollMs: 20, ...settings } });
  workers.push(worker);
  worker.start();
  return worker;
}
const read = async (jobId: string): Promise<ResendJob> => (await jobs.find(site.tenant, jobId))!;
const ended = (jobId: string) => waitFor(async () => { const job = await read(jobId); return (job.status === 'completed' || job.status === 'cancelled') && job; });
const resends = async (): Promise<number[]> => (await world.connection.collection('deliveries').find({ siteId: site.siteId }).toArray()).map((document) => Number(document['resendsCount']));

describe('resend jobs', () => {
  test('make every delivery of the range due once, and no other', async () => {
    await givenUp(25);
    const other = await world.site();
    const jobId = await ask();
    work({}, { batchMax: 7 });
    expect(await ended(jobId)).toMatchObject({ status: 'completed', matchedCount: 25, requestedCount: 25, skippedCount: 0, startedAt: expect.any(Date), endedAt: expect.any(Date) });
    expect(await resends()).toEqual(Array.from({ length: 25 }, () => 1));
    expect(await jobs.find(other.tenant, jobId)).toBeNull();
  });

  test('go on where a worker died, and ask for nothing twice', async () => {
    await givenUp(20);
    const jobId = await ask();
    let batches = 0;
    const dying: typeof jobs = {
      ...jobs,
      // Dies between making a batch due and writing down how far it has got.
      async advanceAcrossTenants(progress) {
        batches += 1;
        if (batches < 3) return jobs.advanceAcrossTenants(progress);
        return new Promise<boolean>(() => undefined);
      },
    };
    const deaf = createResendWorker({ jobs: dying, deliveries: world.deliveryStore, clock: world.clock, timers: world.timers, logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined }, settings: { pollMs: 20, leaseMs: 400, batchMax: 5 } });
    deaf.start();
    await waitFor(() => batches === 3);
    work({}, { batchMax: 5 });
    expect(await ended(jobId)).toMatchObject({ status: 'completed', matchedCount: 20, requestedCount: 20 });
    expect(await resends()).toEqual(Array.from({ length: 20 }, () => 1));
  });

  test('end when they are cancelled', async () => {
    await givenUp(20);
    const jobId = await ask({ ratePerSecond: 10 });
    work();
    await waitFor(async () => (await read(jobId)).matchedCount > 0);
    await createAuditStore(world).record({ actor: 'system', actorName: null, ipAddress: null, userAgent: null, requestId: null }, async (within) => ({
      result: await jobs.cancel(site.tenant, jobId, new Date(), within), did: { ...site.tenant, action: 'resend_job.cancelled', object: { type: 'resend_job', id: jobId }, before: null, after: null },
    }));
    expect((await ended(jobId)).matchedCount).toBeLessThan(20);
    await workers.splice(0)[0]!.stop();
    expect((await resends()).filter((count) => count === 1).length).toBeLessThan(20);
  });

  test('keep their rate', async () => {
    await givenUp(30);
    const jobId = await ask({ ratePerSecond: 20 });
    const startedAt = Date.now();
    work();
    await ended(jobId);
    expect(Date.now() - startedAt).toBeGreaterThan(1_300);
  });

  test('only count in a dry run, what may not be sent apart', async () => {
    const [first] = await givenUp(3, 1);
    const sibling = await world.owe(site, [{ url: null }]);
    await world.transactions.replace(sibling, { ...sibling, revision: 2, status: 'succeeded', capturedMinor: 4_900 }, 1);
    const jobId = await ask({ dryRun: true });
    work();
    expect(await ended(jobId)).toMatchObject({ matchedCount: 3, requestedCount: 0, skippedCount: 3 });
    expect(await resends()).toEqual([0, 0, 0]);
    expect((await world.deliveryStore.find(site.tenant, first!))?.nextTryAt).toBeNull();
  });
});
