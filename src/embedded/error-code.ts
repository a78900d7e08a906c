/** `ENOENT`, `EEXIST`, …; null for what carries none. Asks for the property and not for the class, which differs between module worlds. */
export function errorCode(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
