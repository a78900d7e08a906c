/**
 * The address when a browser may be sent there, else null: absolute http(s) only, never `javascript:` or `data:`.
 * Addresses come from merchants and providers; the server checks them too, this is the last door.
 */
export function safeUrl(address: string | null | undefined): string | null {
  if (address == null || !/^https?:\/\//i.test(address)) return null;
  try {
    return new URL(address).host === '' ? null : address;
  } catch {
    return null;
  }
}
