import type { Config } from '../config/config.js';
import type { RateWindow } from '../domain/ports/rate-limit-store.js';
import { failureClasses } from './rate-gate.js';

type RateLimitConfig = Pick<Config, 'rateLimitEnabled' | 'rateLimitWindowMs' | 'rateLimitRequestsMax' | 'rateLimitRequestsPerMinute' | 'rateLimitCreatePerSecond'>;

/** Failed sign-ins or wrong keys, and hooks with a wrong signature, of one address. */
const failuresPerMinute = 60;
const createWindowMs = 10_000;
/** Points that lie unused in another process's batch must not bring a key below what it was promised. */
const createHeadroom = 1.25;

/** Windows per rate class of the spec and per kind of failure; null where limits are off. */
export function rateLimitClasses(config: RateLimitConfig): Readonly<Record<string, readonly RateWindow[]>> | null {
  if (!config.rateLimitEnabled) return null;
  const usual: readonly RateWindow[] = [
    { limit: config.rateLimitRequestsPerMinute, windowMs: 60_000 },
    { limit: config.rateLimitRequestsMax, windowMs: config.rateLimitWindowMs },
  ];
  const failures: readonly RateWindow[] = [{ limit: failuresPerMinute, windowMs: 60_000 }];
  return {
    // Shops cancel orders on a refusal: counted over ten seconds, so that a burst within one of them passes.
    create: [{ limit: Math.ceil((config.rateLimitCreatePerSecond * createWindowMs * createHeadroom) / 1_000), windowMs: createWindowMs }],
    read: usual,
    write: usual,
    search: usual,
    auth: usual,
    [failureClasses.auth]: failures,
    [failureClasses.hooks]: failures,
  };
}
