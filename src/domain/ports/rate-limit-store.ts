/** At most `limit` in each span of `windowMs`. */
export type RateWindow = Readonly<{ limit: number; windowMs: number }>;

export type WindowCount = {
  /** Counted in the current span, this call included. */
  count: number;
  /** Until the span ends, by the database's clock. */
  resetMs: number;
};

export type RateLimitStore = {
  /** Adds `points` to every window of one subject in one atomic step, right across processes. */
  countAcrossTenants(subject: string, windows: readonly RateWindow[], points: number): Promise<WindowCount[]>;
};
