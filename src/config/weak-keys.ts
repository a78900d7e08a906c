/** Keys that stand in manuals and examples, ours included: a copy of one protects nothing. */
const knownKeys = new Set([
  '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f',
  '603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4',
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
]);

/** Random bytes have about 30 different values in 32; fewer than this happens once in more than 10^15 keys. */
const differentBytesMin = 16;

/** Why 32 bytes in hex are surely not random, or null. */
export function findWeakness(hex: string): string | null {
  const bytes = [...Buffer.from(hex, 'hex')];
  if (knownKeys.has(hex.toLowerCase())) return 'a published example';
  if (new Set(bytes).size === 1) return 'one byte repeated';
  const steps = new Set(bytes.slice(1).map((byte, place) => (byte - (bytes[place] ?? 0) + 256) % 256));
  if (steps.size === 1) return 'a counting sequence';
  if (new Set(bytes).size < differentBytesMin) return 'a repeating pattern';
  return bytes.every((byte) => byte >= 0x20 && byte < 0x7f) ? 'readable text instead of random bytes' : null;
}
