import type { RateLimitStore, RateWindow } from '../domain/ports/rate-limit-store.js';
import type { Clock, Logger } from '../domain/ports/world.js';

export type RateVerdict = {
  allowed: boolean;
  /** Every window of the class. */
  windows: readonly RateWindow[];
  /** The window with the least left, as `RateLimit` headers tell it. */
  limit: number;
  windowMs: number;
  remaining: number;
  resetMs: number;
};

export type RateLimiter = {
  /** Takes one point for a subject of a class; null where the class has no limit. */
  take(rateClass: string, subject: string): Promise<RateVerdict | null>;
};

export type RateLimiterOptions = {
  store: RateLimitStore;
  clock: Clock;
  logger: Logger;
  /** Windows per class; a class that is not named has no limit. */
  classes: Readonly<Record<string, readonly RateWindow[]>>;
};

type Budget = {
  /** Points bought from the store and not used yet. */
  tokens: number;
  /** When the earliest window of the purchase ends, by this process's clock: nothing bought counts beyond it. */
  until: number;
  verdict: RateVerdict;
  buying: Promise<void> | null;
};

/** A batch is this part of the limit: at worst so much of it lies unused in another process. */
const batchPart = 50;
/** Subjects kept at a time; the oldest go first and only cost one more question to the store. */
const budgetsMax = 20_000;

/**
 * Counts in the shared store and buys points there in batches, so that a busy key costs one write per batch, not one per
 * request. All processes together never let more through than the limit; a subject that has nothing left is refused here
 * without a write until its window ends. When the store cannot be asked the request goes on: it will fail where it needs the
 * store, and a limit must not be what takes the gateway down.
 */
export function createRateLimiter({ store, clock, logger, classes }: RateLimiterOptions): RateLimiter {
  const budgets = new Map<string, Budget>();

  function budgetOf(name: string, windows: readonly RateWindow[]): Budget {
    const known = budgets.get(name);
    if (known !== undefined) return known;
    if (budgets.size >= budgetsMax) budgets.delete(budgets.keys().next().value ?? '');
    const fresh: Budget = { tokens: 0, until: 0, verdict: fullVerdict(windows), buying: null };
    budgets.set(name, fresh);
    return fresh;
  }

  async function buy(name: string, budget: Budget, windows: readonly RateWindow[]): Promise<void> {
    const points = Math.max(1, Math.floor(Math.min(...windows.map((window) => window.limit)) / batchPart));
    const counts = await store.countAcrossTenants(name, windows, points);
    const now = clock.now().getTime();
    const left = windows.map(({ limit, windowMs }, index) => {
      const { count, resetMs } = counts[index] ?? { count: 0, resetMs: windowMs };
      return { limit, windowMs, resetMs, granted: Math.max(0, Math.min(points, limit - (count - points))), remaining: Math.max(0, limit - count) };
    });
    // Refused until the last exhausted window ends; otherwise what was bought counts until the first one ends.
    const exhausted = left.filter((window) => window.granted === 0).sort((a, b) => b.resetMs - a.resetMs)[0];
    const tightest = exhausted ?? left.reduce((least, window) => (window.remaining < least.remaining ? window : least));
    budget.tokens = exhausted === undefined ? Math.min(...left.map((window) => window.granted)) : 0;
    budget.until = now + (exhausted === undefined ? Math.min(...left.map((window) => window.resetMs)) : exhausted.resetMs);
    budget.verdict = { allowed: exhausted === undefined, windows, limit: tightest.limit, windowMs: tightest.windowMs, remaining: tightest.remaining, resetMs: tightest.resetMs };
  }

  async function take(rateClass: string, subject: string): Promise<RateVerdict | null> {
    const windows = classes[rateClass];
    if (windows === undefined || windows.length === 0) return null;
    const name = `${rateClass}:${subject}`;
    const budget = budgetOf(name, windows);
    // Each round either takes a point or waits for one purchase; many requests at once share purchases.
    for (let round = 0; round < 100; round += 1) {
      const now = clock.now().getTime();
      if (budget.until > now && budget.tokens > 0) {
        budget.tokens -= 1;
        return { ...budget.verdict, remaining: budget.verdict.remaining + budget.tokens, resetMs: budget.until - now };
      }
      if (budget.until > now && !budget.verdict.allowed) return { ...budget.verdict, resetMs: budget.until - now };
      budget.buying ??= buy(name, budget, windows).finally(() => {
        budget.buying = null;
      });
      try {
        await budget.buying;
      } catch (error) {
        logger.warn('rate limits cannot be counted; requests go on without', { rateClass, error });
        return null;
      }
    }
    return null;
  }

  return { take };
}

/** `RateLimit-Policy`, an item per window, and `RateLimit` of the tightest one (draft-ietf-httpapi-ratelimit-headers), as structured fields. */
export function rateLimitHeaders(rateClass: string, { windows, windowMs, remaining, resetMs }: RateVerdict): Record<string, string> {
  const nameOf = (ms: number): string => `"${rateClass}-${secondsOf(ms)}s"`;
  return {
    'RateLimit-Policy': windows.map(({ limit, windowMs: ms }) => `${nameOf(ms)};q=${limit};w=${secondsOf(ms)}`).join(', '),
    RateLimit: `${nameOf(windowMs)};r=${remaining};t=${secondsOf(resetMs)}`,
  };
}

export function retryAfterSeconds(verdict: RateVerdict): number {
  return secondsOf(verdict.resetMs);
}

function secondsOf(ms: number): number {
  return Math.max(1, Math.ceil(ms / 1_000));
}

function fullVerdict(windows: readonly RateWindow[]): RateVerdict {
  const { limit, windowMs } = windows[0] ?? { limit: 0, windowMs: 0 };
  return { allowed: true, windows, limit, windowMs, remaining: limit, resetMs: windowMs };
}
