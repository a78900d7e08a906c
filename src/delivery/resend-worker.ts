import type { DeliveryFilter, DeliveryStore } from '../domain/ports/delivery-store.js';
import type { ClaimedResendJob, ResendJobWork } from '../domain/ports/resend-job-store.js';
import type { Clock, Logger, Timers } from '../domain/ports/world.js';
import type { ResendJob } from '../domain/resend-job.js';

export type ResendWorkerOptions = Readonly<{
  jobs: ResendJobWork;
  deliveries: Pick<DeliveryStore, 'listIds' | 'requestResends'>;
  clock: Clock;
  timers: Timers;
  logger: Logger;
  settings?: Partial<ResendWorkerSettings>;
}>;

export type ResendWorkerSettings = Readonly<{ pollMs: number; leaseMs: number; jobsMax: number; batchMax: number }>;

const defaultSettings: ResendWorkerSettings = { pollMs: 2_000, leaseMs: 15_000, jobsMax: 4, batchMax: 100 };
/** Of a second's worth: small enough to look even, large enough to be few writes. */
const batchShare = 0.5;

export type ResendWorker = Readonly<{ start: () => void; stop: () => Promise<void> }>;

/**
 * Works on resend jobs, each under a lease. Where a batch got to is written with its counts; one that is repeated after a crash finds by the job's
 * mark what it had made due already, so that nothing is asked for twice.
 */
export function createResendWorker({ jobs, deliveries, clock, timers, logger, settings: given }: ResendWorkerOptions): ResendWorker {
  const settings = { ...defaultSettings, ...given };
  const stopped = new AbortController();
  const working = new Set<Promise<void>>();
  let loop: Promise<void> = Promise.resolve();

  const workOn = async (claimed: ClaimedResendJob): Promise<void> => {
    const { job, fence } = claimed;
    const tenant = { organizationId: job.organizationId, livemode: job.livemode };
    const limit = job.dryRun ? settings.batchMax : Math.max(1, Math.min(settings.batchMax, Math.floor(job.ratePerSecond * batchShare)));
    let place = claimed.place;
    while (!stopped.signal.aborted) {
      const startedMs = performance.now();
      const places = await deliveries.listIds(tenant, filterOf(job), { after: place, limit });
      const last = places.at(-1);
      if (!last) return await jobs.completeAcrossTenants({ jobId: job.id, fence, at: clock.now() });
      const results = await deliveries.requestResends(tenant, places.map(({ id }) => id), { jobId: job.id, dryRun: job.dryRun });
      const skipped = [...results.values()].filter((result) => result === 'superseded' || result === 'not_found').length;
      place = last;
      const progress = { jobId: job.id, fence, place, matched: places.length, requested: places.length - skipped, skipped, leaseMs: settings.leaseMs };
      if (!(await jobs.advanceAcrossTenants(progress))) return;
      if (!job.dryRun) await timers.sleep((places.length / job.ratePerSecond) * 1_000 - (performance.now() - startedMs), stopped.signal);
    }
    await jobs.releaseAcrossTenants({ jobId: job.id, fence });
  };

  const begin = (claimed: ClaimedResendJob): void => {
    const work = workOn(claimed)
      // Its lease runs out, and the next claim goes on where it was.
      .catch((error: unknown) => logger.warn('resend_job_interrupted', { jobId: claimed.job.id, error: String(error) }))
      .finally(() => working.delete(work));
    working.add(work);
  };

  const poll = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      try {
        while (working.size < settings.jobsMax && !stopped.signal.aborted) {
          const claimed = await jobs.claimAcrossTenants({ leaseMs: settings.leaseMs, at: clock.now() });
          if (!claimed) break;
          begin(claimed);
        }
      } catch (error) {
        logger.warn('resend_jobs_not_claimed', { error: String(error) });
      }
      await timers.sleep(settings.pollMs, stopped.signal);
    }
  };

  return {
    start() {
      loop = poll();
    },
    async stop() {
      stopped.abort();
      await loop;
      await Promise.all(working);
    },
  };
}

function filterOf({ statuses, siteId, endpointId, from, to }: ResendJob): DeliveryFilter {
  return { statuses, from, to, ...(siteId === null ? {} : { siteId }), ...(endpointId === null ? {} : { endpointId }) };
}
