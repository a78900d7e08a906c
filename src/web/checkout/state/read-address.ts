export type PageAddress = Readonly<{
  /** `shortCode` or `sessionPublicId`, null where the address names none. */
  checkoutRef: string | null;
  /** The buyer has come back from a provider's page. */
  returned: boolean;
}>;

/** What the address of the page says: `/checkout/{ref}`, with `?returned=1` on the way back from a provider. */
export function readAddress(pathname: string, search: string): PageAddress {
  const match = /^\/checkout\/([^/]+)\/?$/.exec(pathname);
  const query = new URLSearchParams(search);
  return { checkoutRef: match === null ? null : decodeRef(match[1] ?? ''), returned: query.has('returned') };
}

function decodeRef(text: string): string | null {
  try {
    const ref = decodeURIComponent(text);
    return /^[A-Za-z0-9._:-]{16,128}$/.test(ref) ? ref : null;
  } catch {
    return null;
  }
}
