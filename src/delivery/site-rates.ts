import { createTokenBucket } from './token-bucket.js';
import type { TokenBucket } from './token-bucket.js';

export type SiteRates = { of(siteId: string): TokenBucket };

/** Buckets that are full again are forgotten once there are so many. */
const knownMax = 10_000;

/** The rate of each site over all its lanes. One worker has all lanes of a site at a time, so that its memory is the right place for it. */
export function createSiteRates({ ratePerSecond, nowMs }: { ratePerSecond: number; nowMs: () => number }): SiteRates {
  const buckets = new Map<string, TokenBucket>();
  const forgetFull = (): void => {
    for (const [siteId, bucket] of buckets) if (bucket.tokens(nowMs()) >= Math.max(1, ratePerSecond)) buckets.delete(siteId);
  };
  return {
    of(siteId) {
      const known = buckets.get(siteId);
      if (known) return known;
      if (buckets.size >= knownMax) forgetFull();
      const created = createTokenBucket({ ratePerSecond, nowMs: nowMs() });
      buckets.set(siteId, created);
      return created;
    },
  };
}
