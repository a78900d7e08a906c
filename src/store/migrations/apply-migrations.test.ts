import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openTestStore } from '../../../test/support/open-test-store.js';
import type { TestStore } from '../../../test/support/open-test-store.js';
import { silentLogger } from '../../../test/support/silent-logger.js';
import { applyMigrations } from './apply-migrations.js';
import { claimMigrationLease } from './migration-lease.js';
import type { Migration } from './migration.js';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore({ migrate: false });
});
beforeEach(() => store.connection.dropDatabase());
afterAll(() => store.close());

const apply = (migrations: Migration[], owner = 'one', waitMs = 10_000) =>
  applyMigrations(store.connection, { timers: store.timers, logger: silentLogger, owner, migrations, waitMs });

describe('applyMigrations', () => {
  test('runs each migration once, in order, however often the gateway starts', async () => {
    const ran: string[] = [];
    const migrations = ['0001', '0002'].map((id) => ({ id, name: id, run: async () => void ran.push(id) }));
    expect(await apply(migrations.slice(0, 1))).toEqual(['0001']);
    expect(await apply(migrations)).toEqual(['0002']);
    expect(await apply(migrations)).toEqual([]);
    expect(ran).toEqual(['0001', '0002']);
  });

  test('runs each migration once when several processes start together', async () => {
    let runs = 0;
    const slow: Migration = { id: '0001', name: 'slow', run: async () => { runs += 1; await store.timers.sleep(150); } };
    const results = await Promise.all(['a', 'b', 'c', 'd'].map((owner) => apply([slow], owner)));
    expect(runs).toBe(1);
    expect(results.flat()).toEqual(['0001']);
  });

  test('runs again what failed half way, and reports the failure', async () => {
    let runs = 0;
    const flaky: Migration = { id: '0001', name: 'flaky', run: async () => { runs += 1; if (runs === 1) throw new Error('half way'); } };
    await expect(apply([flaky])).rejects.toThrow('half way');
    expect(await apply([flaky])).toEqual(['0001']);
  });

  test('waits for a lease held by another process and says so when it is held for too long', async () => {
    const lease = await claimMigrationLease(store.connection, { owner: 'other', leaseMs: 60_000, timers: store.timers });
    const migration: Migration = { id: '0001', name: 'x', run: async () => undefined };
    await expect(apply([migration], 'me', 300)).rejects.toThrow('Another process has been migrating');
    await lease!.release();
    expect(await apply([migration], 'me', 300)).toEqual(['0001']);
  });

  test('takes over the lease of a process that died, once it has run out', async () => {
    await claimMigrationLease(store.connection, { owner: 'dead', leaseMs: 250, timers: { after: () => () => undefined, sleep: async () => undefined } });
    expect(await apply([{ id: '0001', name: 'x', run: async () => undefined }])).toEqual(['0001']);
  });
});
