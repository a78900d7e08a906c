import { describe, expect, test } from '@jest/globals';
import type { QueuedDelivery } from '../domain/ports/delivery-work.js';
import { defaultDeliverySettings } from './delivery-settings.js';
import { pickNext, sortQueue } from './lane-queue.js';

const now = new Date('2026-03-04T00:00:00.000Z');
const before = (ms: number): Date => new Date(now.getTime() - ms);
function delivery(id: string, change: Partial<QueuedDelivery> = {}): QueuedDelivery {
  return {
    id, transactionId: id.split('.')[0]!, eventVersion: Number(id.split('.')[1] ?? 1), ipnVersion: 2, statusCode: 1, event: null, orderKey: id.split('.')[0]!, url: 'https://shop.example.com/', body: Buffer.from('{}'), status: 'pending', triesCount: 0, automaticTriesCount: 0,
    unfinishedTriesCount: 0, resendsCount: 0, resendRequestedAt: null, scheduledAt: null, nextTryAt: before(1), createdAt: before(1_000), ...change,
  };
}
const settings = { ...defaultDeliverySettings, queueMax: 4 };
const sort = (pending: readonly QueuedDelivery[], held: readonly string[] = []) => sortQueue({ wakeSeq: 1, pending }, { now, isHeld: (id) => held.includes(id), settings });
const ids = (deliveries: readonly QueuedDelivery[]): string[] => deliveries.map(({ id }) => id);

describe('sortQueue', () => {
  test('separates what is due from what is not yet, and leaves out what is under way', () => {
    const sorted = sort([delivery('a.1'), delivery('b.1'), delivery('c.1', { nextTryAt: before(-5_000) }), delivery('d.1', { nextTryAt: before(-9_000) })], ['a.1']);
    expect(ids(sorted.due)).toEqual(['b.1']);
    expect(sorted).toMatchObject({ nextDueAt: before(-5_000), mayHaveMore: false });
  });

  test('more may be waiting only when all that was read is due', () => {
    const four = ['a.1', 'b.1', 'c.1', 'd.1'].map((id) => delivery(id));
    expect(sort(four).mayHaveMore).toBe(true);
    expect(sort(four.slice(1)).mayHaveMore).toBe(false);
  });

  test('what is older than 48 h is not sent by itself any more, but resent by hand', () => {
    const old = before(48 * 3_600_000);
    const sorted = sort([delivery('a.1', { createdAt: old }), delivery('b.1', { createdAt: old, resendRequestedAt: now }), delivery('c.1', { createdAt: before(48 * 3_600_000 - 1) })]);
    expect([ids(sorted.outOfTime), ids(sorted.due)]).toEqual([['a.1'], ['b.1', 'c.1']]);
  });

  test('what five workers died over is set aside', () => {
    const sorted = sort([delivery('a.1', { unfinishedTriesCount: 5 }), delivery('b.1', { unfinishedTriesCount: 4 })]);
    expect([ids(sorted.crashing), ids(sorted.due)]).toEqual([['a.1'], ['b.1']]);
  });
});

describe('pickNext', () => {
  test.each<[string, { due: QueuedDelivery[]; busy?: string[]; inFlight?: number; picked: string | null }]>([
    ['takes the first', { due: [delivery('a.1'), delivery('b.1')], picked: 'a.1' }],
    ['passes over a transaction that is busy', { due: [delivery('a.1'), delivery('b.1')], busy: ['a'], picked: 'b.1' }],
    ['takes the oldest version of a transaction first', { due: [delivery('a.7'), delivery('a.2'), delivery('b.1')], picked: 'a.2' }],
    ['has nothing when all are busy', { due: [delivery('a.1'), delivery('a.2')], busy: ['a'], picked: null }],
    ['waits until it can send alone what workers died over', { due: [delivery('a.1', { unfinishedTriesCount: 2 }), delivery('b.1')], inFlight: 1, picked: null }],
    ['sends that when nothing else is in flight', { due: [delivery('a.1', { unfinishedTriesCount: 2 }), delivery('b.1')], picked: 'a.1' }],
    ['does not mind a single unfinished try', { due: [delivery('a.1', { unfinishedTriesCount: 1 })], inFlight: 3, picked: 'a.1' }],
  ])('%s', (_name, { due, busy = [], inFlight = 0, picked }) => {
    const index = pickNext(due, { busyOrderKeys: new Set(busy), inFlight });
    expect(index === null ? null : due[index]!.id).toBe(picked);
  });
});
