import type { DeliveryCompletion, DeliveryWork, FindOvertaken, LaneRelease, LaneWork, ReadEndpointSigning, ReadSigningSecrets } from '../domain/ports/delivery-work.js';
import type { Clock, Logger, Random, Timers } from '../domain/ports/world.js';
import type { Tenant } from '../domain/tenant.js';
import type { DeliverySettings } from './delivery-settings.js';
import { createGroupCommit } from './group-commit.js';
import type { SessionContext } from './lane-session.js';
import type { Taken, TakeRequest } from './lane-try.js';

export type WorkerBatchesOptions = Readonly<{
  lanes: LaneWork;
  deliveries: DeliveryWork;
  readSecrets: ReadSigningSecrets;
  readEndpoints: ReadEndpointSigning;
  findOvertaken: FindOvertaken;
  clock: Clock;
  timers: Timers;
  random: Random;
  logger: Logger;
  settings: DeliverySettings;
}>;

const batchMax = 500;
/** Repeating a write whose answer was lost: over an election. The writes are idempotent and carry their token. */
const repeatMs = 500;
const repeatsMax = 20;

/** The database verbs of all sessions of a worker, each gathered into batches. */
export function createWorkerBatches(options: WorkerBatchesOptions): Pick<SessionContext, 'take' | 'isOvertaken' | 'complete' | 'readQueue' | 'end' | 'release'> {
  const { lanes, deliveries, timers, logger, settings } = options;
  const completions = createGroupCommit({ write: (items: readonly DeliveryCompletion[]) => writeCompletions(deliveries, items), itemsMax: batchMax });
  const releases = createGroupCommit({ write: (items: readonly LaneRelease[]) => writeReleases(lanes, items), itemsMax: batchMax });
  return {
    take: createGroupCommit({ write: (items) => writeTakes(items, options), itemsMax: batchMax }),
    isOvertaken: createGroupCommit({
      async write(asked: readonly { tenant: Tenant; transactionId: string }[]) {
        const overtaken = await options.findOvertaken(asked);
        return asked.map(({ transactionId }) => overtaken.has(transactionId));
      },
      itemsMax: batchMax,
    }),
    readQueue: createGroupCommit({
      async write(held: readonly { laneId: string; fence: string }[]) {
        const { queues, now } = await lanes.readQueuesAcrossTenants(held, settings.queueMax);
        return queues.map((queue) => queue && { queue, now });
      },
      itemsMax: batchMax,
    }),
    async complete(completion, isLost) {
      for (let repeats = 0; ; repeats += 1) {
        try {
          return await completions(completion);
        } catch (error) {
          if (isLost() || repeats >= repeatsMax) throw error;
          logger.warn('delivery_result_not_written', { deliveryId: completion.deliveryId, error: String(error) });
          await timers.sleep(repeatMs);
        }
      }
    },
    async release(release) {
      // One that fails is made up for by the lease's end.
      await releases(release).catch((error: unknown) => logger.warn('lane_release_failed', { laneId: release.laneId, error: String(error) }));
    },
    end: (ended, at) => deliveries.endAcrossTenants(ended, { at }),
  };
}

async function writeCompletions(deliveries: DeliveryWork, items: readonly DeliveryCompletion[]): Promise<boolean[]> {
  const refused = new Set(await deliveries.completeAcrossTenants(items));
  return items.map(({ deliveryId }) => !refused.has(deliveryId));
}

async function writeReleases(lanes: LaneWork, items: readonly LaneRelease[]): Promise<null[]> {
  await lanes.releaseAcrossTenants(items);
  return items.map(() => null);
}

/** Counts the tries of a batch in one write, and reads the secrets of its sites beside it: those of this moment sign. */
async function writeTakes(items: readonly TakeRequest[], { deliveries, readSecrets, readEndpoints, clock, random }: WorkerBatchesOptions): Promise<(Taken | null)[]> {
  const held = items.filter(({ isLost }) => !isLost());
  if (held.length === 0) return items.map(() => null);
  const fence = Buffer.from(random.bytes(12)).toString('base64url');
  const notAfter = new Date(Math.min(...held.map(({ leaseUntil }) => leaseUntil().getTime())));
  const sites = new Map(held.flatMap(({ tenant, siteId, endpointId }) => (endpointId === null ? [[siteId, { tenant, siteId }] as const] : [])));
  const endpoints = new Map(held.flatMap(({ tenant, endpointId }) => (endpointId === null ? [] : [[endpointId, { tenant, endpointId }] as const])));
  const [taken, secrets, signing] = await Promise.all([
    deliveries.takeAcrossTenants(held.map(({ take }) => take), { fence, notAfter, at: clock.now() }),
    sites.size === 0 ? null : readSecrets([...sites.values()]).catch(() => null),
    endpoints.size === 0 ? null : readEndpoints([...endpoints.values()]).catch(() => null),
  ]);
  return items.map(({ take, siteId, endpointId, isLost }) => {
    if (isLost() || !taken.has(take.deliveryId)) return null;
    const endpoint = endpointId === null ? null : signing === null ? 'unread' : (signing.get(endpointId) ?? null);
    return { fence, secrets: secrets?.get(siteId) ?? null, endpoint };
  });
}
