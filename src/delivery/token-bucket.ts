/** A rate with a little stock: `take` is allowed once `waitMs` is 0. Times are milliseconds from any fixed point. */
export type TokenBucket = {
  /** How long until a token is there; 0 when one is. */
  waitMs(nowMs: number): number;
  take(nowMs: number): void;
  /** Gives away the stock, so that what follows goes at the rate from the first one on. */
  empty(nowMs: number): void;
  /** Whole and broken tokens in stock. */
  tokens(nowMs: number): number;
};

/** What sums of broken numbers may be off by, so that a token is not waited for a millisecond longer than it takes. */
const roundingMs = 1e-6;

/** @param options.tokens What is in stock at first; full when left out. The stock holds what a second brings, one token at least. */
export function createTokenBucket({ ratePerSecond, nowMs: startMs, tokens: stocked }: { ratePerSecond: number; nowMs: number; tokens?: number }): TokenBucket {
  const stockMax = Math.max(1, ratePerSecond);
  let stock = Math.min(stockMax, Math.max(0, stocked ?? stockMax));
  let atMs = startMs;

  const refill = (nowMs: number): void => {
    stock = Math.min(stockMax, stock + (Math.max(0, nowMs - atMs) / 1_000) * ratePerSecond);
    atMs = Math.max(atMs, nowMs);
  };

  return {
    waitMs(nowMs) {
      refill(nowMs);
      return stock >= 1 - roundingMs ? 0 : Math.ceil(((1 - stock) / ratePerSecond) * 1_000 - roundingMs);
    },
    take(nowMs) {
      refill(nowMs);
      stock -= 1;
    },
    empty(nowMs) {
      refill(nowMs);
      stock = Math.min(stock, 0);
    },
    tokens(nowMs) {
      refill(nowMs);
      return stock;
    },
  };
}
