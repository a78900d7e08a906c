import { describe, expect, test } from '@jest/globals';
import { defaultDeliverySettings as settings } from './delivery-settings.js';
import { isOutOfWindow, nextRetryAt } from './retry-schedule.js';

const createdAt = new Date('2026-03-02T00:00:00.000Z');
const after = (ms: number): Date => new Date(createdAt.getTime() + ms);
const hour = 3_600_000;

describe('nextRetryAt', () => {
  test('follows 10 s, 1 min, 5 min, 15 min, 1 h, 3 h, 6 h, 12 h, 24 h, then ends', () => {
    const seconds = [10, 60, 300, 900, 3_600, 10_800, 21_600, 43_200, 86_400];
    let now = createdAt;
    const seen: number[] = [];
    for (let tries = 1; ; tries += 1) {
      const next = nextRetryAt({ automaticTriesCount: tries, createdAt, now, fraction: 0, retryAfterMs: null, settings });
      if (!next) break;
      seen.push((next.getTime() - now.getTime()) / 1_000);
      now = next;
    }
    expect(seen).toEqual(seconds);
    expect(now.getTime()).toBeLessThan(after(48 * hour).getTime());
  });

  test('jitter shortens by up to a fifth and never lengthens', () => {
    const delays = [0, 0.5, 0.999_999].map((fraction) => nextRetryAt({ automaticTriesCount: 2, createdAt, now: createdAt, fraction, retryAfterMs: null, settings })!.getTime() - createdAt.getTime());
    expect(delays).toEqual([60_000, 54_000, 48_000]);
  });

  test('jitter spreads 500 sites that fail at the same minute: no second of the 1 min slot holds more than a tenth', () => {
    const buckets = new Map<number, number>();
    for (let site = 0; site < 500; site += 1) {
      // A low-discrepancy sequence stands for 500 independent draws.
      const next = nextRetryAt({ automaticTriesCount: 2, createdAt, now: createdAt, fraction: (site * 0.618_033_988_749) % 1, retryAfterMs: null, settings })!;
      const bucket = Math.floor(next.getTime() / 1_000);
      buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
    }
    expect(Math.max(...buckets.values())).toBeLessThanOrEqual(50);
  });

  test('Retry-After lengthens the delay, up to one hour', () => {
    const next = (retryAfterMs: number): number => nextRetryAt({ automaticTriesCount: 1, createdAt, now: createdAt, fraction: 0, retryAfterMs, settings })!.getTime() - createdAt.getTime();
    expect([next(5_000), next(120_000), next(9 * hour)]).toEqual([10_000, 120_000, hour]);
  });

  test('a delay that leads out of the 48 h is cut to what is left, and nothing follows at their end', () => {
    const parkedFor = after(40 * hour);
    expect(nextRetryAt({ automaticTriesCount: 9, createdAt, now: parkedFor, fraction: 0, retryAfterMs: null, settings })).toEqual(after(48 * hour - 5_000));
    expect(nextRetryAt({ automaticTriesCount: 3, createdAt, now: after(48 * hour - 9_000), fraction: 0, retryAfterMs: null, settings })).toBeNull();
    expect(nextRetryAt({ automaticTriesCount: 3, createdAt, now: after(60 * hour), fraction: 0, retryAfterMs: null, settings })).toBeNull();
  });
});

describe('isOutOfWindow', () => {
  test('automatic sending ends exactly 48 h after creation', () => {
    expect([after(48 * hour - 1), after(48 * hour)].map((now) => isOutOfWindow(createdAt, now, settings))).toEqual([false, true]);
  });
});
