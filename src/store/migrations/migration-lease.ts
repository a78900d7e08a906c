import type { Connection } from 'mongoose';
import type { Timers } from '../../domain/ports/world.js';

type LeaseDocument = { _id: string; owner: string; until: Date };

export type MigrationLease = Readonly<{
  /** @throws when the lease could not be renewed in time and another process may be at work. */
  assertHeld: () => void;
  release: () => Promise<void>;
}>;

/** Takes the one lease by the database's clock, or null while another process holds it. Renewed at a third of its length. */
export async function claimMigrationLease(
  connection: Connection,
  { owner, leaseMs, timers }: { owner: string; leaseMs: number; timers: Timers },
): Promise<MigrationLease | null> {
  const leases = connection.getClient().db(connection.name).collection<LeaseDocument>('migrationLease');
  const extend = [{ $set: { owner: { $literal: owner }, until: { $add: ['$$NOW', leaseMs] } } }];
  // In two steps, as an upsert may not have $expr in its filter.
  await leases.updateOne({ _id: 'lease' }, { $setOnInsert: { owner: '', until: new Date(0) } }, { upsert: true });
  const claimed = await leases.updateOne({ _id: 'lease', $expr: { $lte: ['$until', '$$NOW'] } }, extend);
  if (claimed.matchedCount === 0) return null;

  let held = true;
  let ended = false;
  let failedRenewals = 0;
  let cancelRenewal = (): void => undefined;
  const renew = async (): Promise<void> => {
    const result = await leases.updateOne({ _id: 'lease', owner, $expr: { $gt: ['$until', '$$NOW'] } }, extend);
    failedRenewals = 0;
    if (result.matchedCount === 0) held = false;
  };
  const schedule = (): void => {
    cancelRenewal = timers.after(leaseMs / 3, () => {
      renew()
        .catch(() => {
          failedRenewals += 1;
          if (failedRenewals >= 2) held = false;
        })
        .finally(() => {
          if (!ended && held) schedule();
        });
    });
  };
  schedule();

  return {
    assertHeld() {
      if (!held) throw new Error('The lease for migrations was lost; another process may be migrating. Start again.');
    },
    async release() {
      ended = true;
      cancelRenewal();
      await leases.updateOne({ _id: 'lease', owner }, { $set: { owner: '', until: new Date(0) } });
    },
  };
}
