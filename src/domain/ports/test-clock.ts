import type { Tenant } from '../tenant.js';

/** The clock of one test organization: time itself is everybody's, so it is its own due times that move. */
export type TestClock = {
  /**
   * Moves everything of this tenant that waits for a time `byMs` earlier: expiries, the janitor's looks and what they go by, retries of IPNs, parked events, sweeps.
   * @returns how many of each were moved.
   */
  advance(tenant: Tenant, byMs: number): Promise<{ transactionsCount: number; deliveriesCount: number; hookEventsCount: number }>;
};
