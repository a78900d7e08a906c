import { describe, expect, test } from '@jest/globals';
import { idleMs, rotateMs, upkeepStep } from './upkeep.js';

describe('upkeepStep', () => {
  const nowMs = 1_000_000_000;

  test('replaces the token every ten minutes while somebody is at work', () => {
    expect(upkeepStep({ nowMs, activeAtMs: nowMs - 1_000, rotatedAtMs: nowMs - rotateMs })).toBe('rotate');
    expect(upkeepStep({ nowMs, activeAtMs: nowMs - 1_000, rotatedAtMs: nowMs - rotateMs + 1 })).toBe('none');
  });

  test('does not keep a session alive that nobody uses', () => {
    expect(upkeepStep({ nowMs, activeAtMs: nowMs - rotateMs - 1, rotatedAtMs: nowMs - rotateMs })).toBe('none');
    expect(upkeepStep({ nowMs, activeAtMs: nowMs - idleMs, rotatedAtMs: nowMs - 1 })).toBe('signOut');
  });
});
