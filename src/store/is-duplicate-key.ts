/** By its code: the driver's error classes differ between the copies of it that packages bring along. */
export function isDuplicateKey(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 11000;
}
