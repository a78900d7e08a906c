import { expect, test } from '@jest/globals';
import { createSystemTimers } from '../adapters/system-timers.js';
import { silentLogger } from '../../test/support/silent-logger.js';
import { waitFor } from '../../test/support/wait-for.js';
import { createLogWorker } from './log-worker.js';

const restMs = 40;

test('what comes one by one is put in order in batches, the first at once and the last without another hint', async () => {
  const timers = createSystemTimers();
  let waiting = 0;
  let ordered = 0;
  let rounds = 0;
  const worker = createLogWorker({
    name: 'test', timers, logger: silentLogger, pollMs: 60_000, restMs,
    async advance() {
      const found = waiting;
      if (found > 0) rounds += 1;
      waiting = 0;
      ordered += found;
      return found;
    },
  });
  worker.start();
  const startedMs = performance.now();
  waiting += 1;
  worker.wake();
  await waitFor(() => ordered === 1, { everyMs: 1 });
  for (let made = 1; made < 100; made += 1) {
    waiting += 1;
    worker.wake();
    await timers.sleep(2);
  }
  await waitFor(() => ordered === 100, { everyMs: 1 });
  const elapsedMs = performance.now() - startedMs;
  await worker.stop();
  expect(rounds).toBeLessThanOrEqual(1 + Math.ceil(elapsedMs / restMs));
});
