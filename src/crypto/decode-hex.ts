/**
 * Bytes of a hex string of exactly `byteCount` bytes, or null. `Buffer.from(text, 'hex')` stops silently at the first character
 * that is not hex, so that a cut-off secret or signature would pass as a shorter one.
 */
export function decodeHex(text: string, byteCount: number): Uint8Array | null {
  if (text.length !== byteCount * 2 || !/^[0-9a-fA-F]*$/.test(text)) return null;
  return new Uint8Array(Buffer.from(text, 'hex'));
}
