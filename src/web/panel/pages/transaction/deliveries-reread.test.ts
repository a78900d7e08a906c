import { describe, expect, test } from '@jest/globals';
import { deliveriesRereadMs } from './deliveries-reread.js';

const nowMs = Date.parse('2026-03-02T10:00:00.000Z');
const longAgoMs = nowMs - 3_600_000;
const dueIn = (ms: number) => ({ status: 'pending', nextTryAt: new Date(nowMs + ms).toISOString() }) as const;

describe('deliveriesRereadMs', () => {
  test('looks often right after a change, when the delivery is only being made', () => {
    expect(deliveriesRereadMs({ deliveries: [], changedAtMs: nowMs - 1_000, nowMs })).toBe(1_500);
  });

  test('looks again once the next try is due, at least twice a minute', () => {
    expect(deliveriesRereadMs({ deliveries: [dueIn(10_000)], changedAtMs: longAgoMs, nowMs })).toBe(10_500);
    expect(deliveriesRereadMs({ deliveries: [dueIn(-5_000)], changedAtMs: longAgoMs, nowMs })).toBe(1_500);
    expect(deliveriesRereadMs({ deliveries: [dueIn(3_600_000), dueIn(7_200_000)], changedAtMs: longAgoMs, nowMs })).toBe(30_000);
  });

  test('looks for a delivery that is being sent again after it was settled', () => {
    expect(deliveriesRereadMs({ deliveries: [{ ...dueIn(0), status: 'delivered' }], changedAtMs: longAgoMs, nowMs })).toBe(1_500);
  });

  test('leaves settled deliveries alone', () => {
    expect(deliveriesRereadMs({ deliveries: [{ status: 'delivered', nextTryAt: null }], changedAtMs: longAgoMs, nowMs })).toBe(false);
  });
});
