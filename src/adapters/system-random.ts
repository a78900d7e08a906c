import { randomBytes } from 'node:crypto';
import type { Random } from '../domain/ports/world.js';

export function createSystemRandom(): Random {
  return {
    bytes: (count) => new Uint8Array(randomBytes(count)),
    fraction: () => Math.random(),
  };
}
