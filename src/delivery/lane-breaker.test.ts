import { describe, expect, test } from '@jest/globals';
import type { LaneBreaker } from '../domain/ports/delivery-work.js';
import { defaultDeliverySettings as settings } from './delivery-settings.js';
import { closedBreaker, stepBreaker } from './lane-breaker.js';
import type { LaneSign } from './lane-breaker.js';

const now = new Date('2026-03-02T00:00:00.000Z');

function run(steps: readonly (readonly [LaneSign, string, boolean?])[], from: LaneBreaker = closedBreaker): LaneBreaker {
  return steps.reduce((breaker, [sign, transactionId, probe = false]) => stepBreaker(breaker, { sign, failure: sign === 'answered' ? null : 'timeout:headers', transactionId, probe, now, fraction: 0, settings }), from);
}

const opened = run([['fault', 'a'], ['fault', 'b'], ['fault', 'c'], ['fault', 'a'], ['fault', 'b']]);

describe('stepBreaker', () => {
  test('five faults in a row over three transactions park the lane for 10 s', () => {
    expect(run([['fault', 'a'], ['fault', 'b'], ['fault', 'c'], ['fault', 'a']]).state).toBe('closed');
    expect(opened).toMatchObject({ state: 'open', openedAt: now, parkedUntil: new Date(now.getTime() + 10_000), lastFailure: 'timeout:headers', lastFailedAt: now });
  });

  test('one order that always fails never parks the others', () => {
    expect(run(Array.from({ length: 50 }, () => ['fault', 'a'] as const)).state).toBe('closed');
  });

  test('any answer of a living target ends the row', () => {
    expect(run([['fault', 'a'], ['fault', 'b'], ['fault', 'c'], ['fault', 'd'], ['answered', 'e'], ['fault', 'a']])).toMatchObject({ state: 'closed', faultsCount: 1 });
  });

  test('a failure on our side says nothing', () => {
    expect(run([['unknown', 'a'], ['unknown', 'b'], ['unknown', 'c'], ['unknown', 'd'], ['unknown', 'e']])).toEqual(closedBreaker);
  });

  test('three 410 in a row park it, and never more than that', () => {
    expect(run([['gone', 'a'], ['gone', 'a'], ['answered', 'a'], ['gone', 'a']]).state).toBe('closed');
    expect(run([['gone', 'a'], ['gone', 'a'], ['gone', 'a']]).state).toBe('open');
  });

  test('failed probes wait longer each time, up to 5 min; what was in flight when it opened does not count', () => {
    expect(run([['fault', 'd']], opened)).toEqual(opened);
    const delays: number[] = [];
    let breaker = opened;
    for (let probe = 0; probe < 8; probe += 1) {
      breaker = run([['fault', 'a', true]], breaker);
      delays.push((breaker.parkedUntil!.getTime() - now.getTime()) / 1_000);
    }
    expect(delays).toEqual([20, 40, 80, 160, 300, 300, 300, 300]);
  });

  test('a probe that is answered opens the lane again', () => {
    expect(run([['answered', 'a', true]], opened)).toEqual(closedBreaker);
  });
});
