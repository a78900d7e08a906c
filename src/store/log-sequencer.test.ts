import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { mongo } from 'mongoose';
import { openTestStore } from '../../test/support/open-test-store.js';
import type { TestStore } from '../../test/support/open-test-store.js';
import { waitFor } from '../../test/support/wait-for.js';
import { awaitingOrder, createLogSequencer } from './log-sequencer.js';
import type { LogHead, SequencedDocument } from './log-sequencer.js';

type Entry = SequencedDocument & { _id: string };

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

/** A log of its own; `over` stands in for some verbs of its collection, as a process that dies or stands still would. */
function newLog({ together = false } = {}) {
  const database = store.connection.getClient().db(store.connection.name);
  const name = `log${store.ids.objectId()}`;
  const entries = database.collection<Entry>(name);
  const heads = database.collection<LogHead>(`${name}Heads`);
  const sequencer = (over: Partial<Record<keyof mongo.Collection<Entry>, unknown>> = {}) =>
    createLogSequencer<Entry>({ heads, entries: Object.create(entries, Object.fromEntries(Object.entries(over).map(([key, value]) => [key, { value }]))) as typeof entries, together, leaseMs: 600_000 });
  return {
    entries, heads, sequencer,
    write: (ids: string[]) => entries.insertMany(ids.map((_id) => ({ _id, awaits: awaitingOrder() }))),
    read: async () => (await entries.find({ sequence: { $exists: true } }).sort({ sequence: 1 }).toArray()).map(({ _id, sequence }) => `${sequence} ${_id}`),
    head: () => heads.findOne({ _id: 'log' }),
    /** As if the time of whoever made the plan were over. */
    leave: () => heads.updateOne({ _id: 'log', plan: { $ne: null } }, { $set: { 'plan.leaseUntil': new Date(0) } }),
  };
}
const numbered = (ids: string[]) => ids.map((id, index) => `${index + 1} ${id}`);
type Operations = Parameters<mongo.Collection<Entry>['bulkWrite']>[0];

describe('a log that is put in order', () => {
  test('has its entries in the order in which they were written, whatever their ids', async () => {
    const log = newLog();
    await log.write(['c', 'a']);
    await log.write(['b']);
    expect(await log.sequencer().advance('log', {})).toBe(3);
    await log.write(['A']);
    expect(await log.sequencer().advance('log', {})).toBe(1);
    expect(await log.read()).toEqual(numbered(['c', 'a', 'b', 'A']));
    expect(await log.entries.countDocuments({ awaits: { $exists: true } })).toBe(0);
    expect(await log.sequencer().advance('log', {})).toBe(0);
  });

  test('gives each place once when several processes are at it', async () => {
    const log = newLog();
    const ids = Array.from({ length: 60 }, (_, n) => `e${n}`);
    const sequencers = Array.from({ length: 4 }, () => log.sequencer());
    for (let n = 0; n < ids.length; n += 10) {
      await log.write(ids.slice(n, n + 10));
      await Promise.all(sequencers.map((sequencer) => sequencer.advance('log', {})));
    }
    await waitFor(async () => (await log.sequencer().advance('log', {})) === 0 && (await log.read()).length === 60);
    expect(await log.read()).toEqual(numbered(ids));
  });

  test('is finished by another process when one dies half way, as that one had planned it', async () => {
    const log = newLog();
    await log.write(['a', 'b', 'c', 'd']);
    const dying = log.sequencer({
      bulkWrite: async (operations: Operations) => {
        await log.entries.bulkWrite(operations.slice(0, 2), { ordered: true });
        throw new Error('killed');
      },
    });
    await expect(dying.advance('log', {})).rejects.toThrow('killed');
    await log.write(['e']);
    // Not before the plan is left: whoever made it may still be at work.
    expect(await log.sequencer().advance('log', {})).toBe(0);
    expect((await log.head())?.sequence).toBe(0);
    await log.leave();
    expect(await log.sequencer().advance('log', {})).toBe(4);
    expect(await log.sequencer().advance('log', {})).toBe(1);
    expect(await log.read()).toEqual(numbered(['a', 'b', 'c', 'd', 'e']));
  });

  test('a process that stood still and wakes up late changes nothing', async () => {
    const log = newLog();
    await log.write(['a', 'b']);
    let wake = (): void => undefined;
    const standing = new Promise<void>((resolve) => { wake = resolve; });
    const slow = log.sequencer({
      bulkWrite: async (...options: Parameters<mongo.Collection<Entry>['bulkWrite']>) => {
        await standing;
        return log.entries.bulkWrite(...options);
      },
    });
    const late = slow.advance('log', {});
    await waitFor(async () => (await log.head())?.plan);
    await log.leave();
    expect(await log.sequencer().advance('log', {})).toBe(2);
    await log.write(['c']);
    await log.sequencer().advance('log', {});
    wake();
    await late;
    expect(await log.read()).toEqual(numbered(['a', 'b', 'c']));
    expect(await log.head()).toMatchObject({ sequence: 3, plan: null });
  });

  test('one that read what waits before another put it in order plans nothing', async () => {
    const log = newLog();
    await log.write(['a', 'b']);
    let found = (): void => undefined;
    let go = (): void => undefined;
    const reading = new Promise<void>((resolve) => { found = resolve; });
    const going = new Promise<void>((resolve) => { go = resolve; });
    const slow = log.sequencer({
      find: (...options: Parameters<mongo.Collection<Entry>['find']>) => ({
        sort: (by: mongo.Sort) => ({ limit: (n: number) => ({ toArray: async () => {
          const rows = await log.entries.find(...options).sort(by).limit(n).toArray();
          found();
          await going;
          return rows;
        } }) }),
      }),
    });
    const late = slow.advance('log', {});
    await reading;
    expect(await log.sequencer().advance('log', {})).toBe(2);
    go();
    expect(await late).toBe(0);
    expect(await log.read()).toEqual(numbered(['a', 'b']));
    expect((await log.head())?.sequence).toBe(2);
  });

  test('gives the same places where one write does for a plan, and does the rest of one that died half way', async () => {
    const log = newLog({ together: true });
    await log.write(['$d', 'b', 'c', 'a']);
    const dying = log.sequencer({
      bulkWrite: async () => {
        // In one write the places appear in any order: these two are the last of the plan.
        await log.entries.updateOne({ _id: 'a' }, { $set: { sequence: 4 }, $unset: { awaits: 1 } });
        await log.entries.updateOne({ _id: 'c' }, { $set: { sequence: 3 }, $unset: { awaits: 1 } });
        throw new Error('killed');
      },
    });
    await expect(dying.advance('log', {})).rejects.toThrow('killed');
    // What a reader goes by has not moved.
    expect((await log.head())?.sequence).toBe(0);
    await log.write(['A', 'e']);
    await log.leave();
    expect(await log.sequencer().advance('log', {})).toBe(4);
    expect(await log.sequencer().advance('log', {})).toBe(2);
    expect(await log.read()).toEqual(numbered(['$d', 'b', 'c', 'a', 'A', 'e']));
    expect(await log.entries.countDocuments({ awaits: { $exists: true } })).toBe(0);
  });
});
