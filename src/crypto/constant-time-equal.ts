import { createHash, timingSafeEqual } from 'node:crypto';

type Comparable = string | Uint8Array | null | undefined;

/**
 * Compares without telling by its duration where two values differ. Safe for any input: absent values and values of different
 * kinds or lengths are simply unequal, never an exception.
 *
 * Both sides are hashed first, so that `timingSafeEqual` always sees 32 bytes. Strings are compared as UTF-16 code units:
 * in UTF-8 two different lone surrogates would become the same replacement character.
 */
export function constantTimeEqual(left: Comparable, right: Comparable): boolean {
  if (left == null || right == null || typeof left !== typeof right) return false;
  return timingSafeEqual(digest(left), digest(right));
}

function digest(value: string | Uint8Array): Buffer {
  return createHash('sha256').update(typeof value === 'string' ? Buffer.from(value, 'utf16le') : value).digest();
}
