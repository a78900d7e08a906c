import { describe, expect, test } from '@jest/globals';
import { createSystemTimers } from '../adapters/system-timers.js';
import type { TransactionLocator } from '../domain/ports/transaction-store.js';
import { silentLogger } from '../../test/support/silent-logger.js';
import { waitFor } from '../../test/support/wait-for.js';
import { createJanitor } from './janitor.js';

const timers = createSystemTimers();
const locators = (count: number): TransactionLocator[] =>
  Array.from({ length: count }, (_, index) => ({ tenant: { organizationId: 'a'.repeat(24), livemode: false }, transactionId: String(index).padStart(24, '0') }));

/** A queue of due checks: each is given out once, as a lease would have it. */
function dueQueue(due: TransactionLocator[]) {
  const limits: number[] = [];
  return {
    limits,
    add: (more: TransactionLocator[]) => due.push(...more),
    async claimDueChecksAcrossTenants(limit: number) {
      limits.push(limit);
      return due.splice(0, limit);
    },
  };
}

describe('createJanitor', () => {
  test('has every due transaction checked once, never more at a time than allowed, also when some checks throw', async () => {
    const checked: string[] = [];
    let running = 0;
    let runningMax = 0;
    const janitor = createJanitor({
      transactions: dueQueue(locators(50)),
      timers,
      logger: silentLogger,
      concurrencyMax: 4,
      async check({ transactionId }) {
        running += 1;
        runningMax = Math.max(runningMax, running);
        await timers.sleep(1);
        running -= 1;
        checked.push(transactionId);
        if (Number(transactionId) % 5 === 0) throw new Error('the provider is away');
      },
    });
    janitor.start();
    await waitFor(() => checked.length === 50);
    await janitor.stop();
    expect(new Set(checked).size).toBe(50);
    expect(runningMax).toBe(4);
  });

  test('finds by its poll what becomes due later, and goes on after the store was away', async () => {
    const queue = dueQueue([]);
    let away = true;
    const checked: string[] = [];
    const janitor = createJanitor({
      transactions: { claimDueChecksAcrossTenants: (limit) => (away ? Promise.reject(new Error('no primary')) : queue.claimDueChecksAcrossTenants(limit)) },
      timers,
      logger: silentLogger,
      pollMs: 5,
      check: async ({ transactionId }) => { checked.push(transactionId); },
    });
    janitor.start();
    await timers.sleep(20);
    away = false;
    queue.add(locators(1));
    await waitFor(() => checked.length === 1);
    await janitor.stop();
  });

  test('stop waits for the running check and begins nothing new', async () => {
    let finish = (): void => undefined;
    let ended = false;
    const queue = dueQueue(locators(1));
    const janitor = createJanitor({
      transactions: queue,
      timers,
      logger: silentLogger,
      pollMs: 1,
      check: () => new Promise<void>((resolve) => { finish = () => { ended = true; resolve(); }; }),
    });
    janitor.start();
    await waitFor(() => queue.limits.length > 0);
    const stopped = janitor.stop().then(() => ended);
    const claims = queue.limits.length;
    queue.add(locators(5));
    finish();
    expect(await stopped).toBe(true);
    await timers.sleep(10);
    expect(queue.limits.length).toBe(claims);
  });
});
