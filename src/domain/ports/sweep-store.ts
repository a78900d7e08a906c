import type { Tenant } from '../tenant.js';

/** A provider account whose own list of events is due to be compared with what has arrived here. */
export type ClaimedSweep = Readonly<{
  tenant: Tenant;
  providerId: string;
  providerType: string;
  /** All events until then are known to have arrived. */
  sweptUntil: Date;
}>;

export type SweepStore = {
  /**
   * Accounts of these types whose sweep is due, by the database's clock, under a lease; archived ones too, whose payments go on. An account that is new here
   * is due at once, from its creation on.
   */
  claimDueAcrossTenants(options: { types: readonly string[]; limit: number; leaseMs: number }): Promise<ClaimedSweep[]>;
  /** Sets when it is due next, and until when it was swept; null leaves that as it was. */
  finish(tenant: Tenant, providerId: string, result: { sweptUntil: Date | null; nextAfterMs: number }): Promise<void>;
};
