import { describe, expect, test } from '@jest/globals';
import { GatewayError } from '../domain/errors.js';
import { createGather } from './gather.js';

const settle = () => new Promise((resolve) => setImmediate(resolve));

/** A worker whose batches end only when told. */
function slowGather(batchesMax: number) {
  const batches: number[][] = [];
  const ends: (() => void)[] = [];
  const gather = createGather<number, number>({
    itemsMax: 8,
    batchesMax,
    run: async (items) => {
      batches.push([...items]);
      await new Promise<void>((resolve) => ends.push(resolve));
      return items.map((item) => item * 10);
    },
  });
  return { gather, batches, endOne: () => ends.shift()?.() };
}

describe('createGather', () => {
  test('a call that comes alone goes at once, what comes meanwhile goes together with the next batch', async () => {
    const { gather, batches, endOne } = slowGather(1);
    const first = gather(1);
    await settle();
    expect(batches).toEqual([[1]]);
    const others = [2, 3, 4].map(gather);
    await settle();
    expect(batches).toEqual([[1]]);
    endOne();
    await settle();
    expect(batches).toEqual([[1], [2, 3, 4]]);
    endOne();
    expect(await Promise.all([first, ...others])).toEqual([10, 20, 30, 40]);
  });

  test('never more items in a batch, nor more batches under way, than allowed', async () => {
    const { gather, batches, endOne } = slowGather(2);
    const calls = Array.from({ length: 30 }, (_, n) => gather(n));
    await settle();
    expect(batches.length).toBeLessThanOrEqual(2);
    for (let n = 0; n < 30; n += 1) { endOne(); await settle(); }
    expect(await Promise.all(calls)).toEqual(Array.from({ length: 30 }, (_, n) => n * 10));
    expect(batches.every((batch) => batch.length <= 8)).toBe(true);
  });

  test('an item that fails does not take its neighbours down, whether told or thrown', async () => {
    const told = createGather<number, number>({ itemsMax: 10, batchesMax: 1, run: async (items) => items.map((item) => (item === 2 ? new Error('two') : item)) });
    expect((await Promise.allSettled([1, 2, 3].map(told))).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const thrown = createGather<number, number>({ itemsMax: 10, batchesMax: 1, run: async (items) => { if (items.includes(2)) throw new Error('two'); return items; } });
    expect((await Promise.allSettled([1, 2, 3].map(thrown))).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  test('an outage fails the batch once and is not asked again for each', async () => {
    let runs = 0;
    const gather = createGather<number, number>({ itemsMax: 10, batchesMax: 1, run: async () => { runs += 1; throw new GatewayError('service_unavailable', 'no primary'); } });
    const results = await Promise.allSettled([1, 2, 3].map(gather));
    expect([runs, results.every((result) => result.status === 'rejected')]).toEqual([1, true]);
    await expect(gather(4)).rejects.toMatchObject({ code: 'service_unavailable' });
  });
});
