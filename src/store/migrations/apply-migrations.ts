import type { Connection } from 'mongoose';
import type { Logger, Timers } from '../../domain/ports/world.js';
import { allMigrations } from './all-migrations.js';
import { claimMigrationLease } from './migration-lease.js';
import type { Migration } from './migration.js';

export type ApplyMigrationsOptions = Readonly<{
  timers: Timers;
  logger: Logger;
  /** Names this process in the lease; any string no other process uses. */
  owner: string;
  migrations?: readonly Migration[];
  leaseMs?: number;
  /** How long to wait for another process that is migrating. */
  waitMs?: number;
}>;

type AppliedMigration = { _id: string; name: string; appliedAt: Date };

const pollMs = 200;

/**
 * Brings the database up to date: each migration once, in order, by one process at a time. Others that start meanwhile wait and then find
 * nothing left to do.
 * @returns the ids applied by this call.
 * @throws when a migration fails, the lease is lost, or another process does not finish within `waitMs`.
 */
export async function applyMigrations(connection: Connection, options: ApplyMigrationsOptions): Promise<string[]> {
  const { timers, owner, migrations = allMigrations, leaseMs = 30_000, waitMs = 10 * 60_000 } = options;
  for (let waitedMs = 0; waitedMs <= waitMs; waitedMs += pollMs) {
    if ((await listPending(connection, migrations)).length === 0) return [];
    const lease = await claimMigrationLease(connection, { owner, leaseMs, timers });
    if (lease) {
      try {
        return await runPending(connection, migrations, lease.assertHeld, options.logger);
      } finally {
        await lease.release();
      }
    }
    await timers.sleep(pollMs);
  }
  throw new Error('Another process has been migrating the database for too long; look at its log.');
}

async function runPending(connection: Connection, migrations: readonly Migration[], assertHeld: () => void, logger: Logger): Promise<string[]> {
  const done: string[] = [];
  // Asked again under the lease: the process that held it before may have applied some.
  for (const migration of await listPending(connection, migrations)) {
    assertHeld();
    await migration.run(connection);
    assertHeld();
    await applied(connection).updateOne(
      { _id: migration.id },
      [{ $set: { name: { $literal: migration.name }, appliedAt: '$$NOW' } }],
      { upsert: true },
    );
    logger.info('migration applied', { migration: `${migration.id} ${migration.name}` });
    done.push(migration.id);
  }
  return done;
}

async function listPending(connection: Connection, migrations: readonly Migration[]): Promise<Migration[]> {
  const rows = await applied(connection).find({}, { projection: { _id: 1 } }).toArray();
  const known = new Set(rows.map((row) => row._id));
  return migrations.filter((migration) => !known.has(migration.id));
}

function applied(connection: Connection) {
  return connection.getClient().db(connection.name).collection<AppliedMigration>('migrations');
}
