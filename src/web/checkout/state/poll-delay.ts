/** How long after the n-th answer (from 0) the next question is asked: quick while a buyer watches, then ever slower, at most 10 s. */
export function pollDelayMs(answered: number): number {
  return Math.min(10_000, answered < 5 ? 1_000 : 1_000 * 1.4 ** (answered - 4));
}

/** After so long the page says that it takes longer than usual. */
export const slowAfterMs = 25_000;

/**
 * How long a buyer who is back counts as perhaps having paid, although the gateway knows of nothing: the provider's word
 * may be a moment behind the browser.
 */
export const graceMs = 6_000;
