import { describe, expect, test } from '@jest/globals';
import { createTokenBucket } from './token-bucket.js';

describe('createTokenBucket', () => {
  test('lets a second\'s worth through at once and then one per interval', () => {
    const bucket = createTokenBucket({ ratePerSecond: 10, nowMs: 0 });
    let atOnce = 0;
    for (; bucket.waitMs(0) === 0; atOnce += 1) bucket.take(0);
    expect(atOnce).toBe(10);
    expect(bucket.waitMs(0)).toBe(100);
    expect(bucket.waitMs(99)).toBe(1);
    expect(bucket.waitMs(100)).toBe(0);
  });

  test('never stocks more than a second\'s worth, however long it rested', () => {
    const bucket = createTokenBucket({ ratePerSecond: 10, nowMs: 0 });
    expect(bucket.tokens(3_600_000)).toBe(10);
  });

  test('emptied, it goes at its rate from the first one on', () => {
    const bucket = createTokenBucket({ ratePerSecond: 10, nowMs: 0 });
    bucket.empty(0);
    expect(bucket.waitMs(0)).toBe(100);
  });

  test('a rate below one per second still lets one through', () => {
    const bucket = createTokenBucket({ ratePerSecond: 0.5, nowMs: 0 });
    expect(bucket.waitMs(0)).toBe(0);
    bucket.take(0);
    expect(bucket.waitMs(0)).toBe(2_000);
  });

  test('goes on with the stock another process left, and a clock that steps back takes nothing away', () => {
    const bucket = createTokenBucket({ ratePerSecond: 10, nowMs: 1_000, tokens: 2.5 });
    expect(bucket.tokens(500)).toBe(2.5);
    expect(bucket.tokens(1_100)).toBe(3.5);
  });
});
