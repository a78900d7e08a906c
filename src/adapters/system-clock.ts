import type { Clock } from '../domain/ports/world.js';

export function createSystemClock(): Clock {
  return { now: () => new Date() };
}
