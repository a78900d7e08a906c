/** The token of a one-time link, from the part behind `#`, which browsers never send to a server; null where there is none. */
export function readEnrolmentToken(hash: string): string | null {
  const token = new URLSearchParams(hash.replace(/^#/, '')).get('token');
  return token !== null && /^[A-Za-z0-9_-]{16,256}$/.test(token) ? token : null;
}

let taken: string | null = null;

/** Reads the token and takes it out of the address, so that it stays in no history, screenshot or shared link. */
export function takeEnrolmentToken(): string | null {
  const token = readEnrolmentToken(location.hash);
  if (token === null) return taken;
  taken = token;
  history.replaceState(null, '', location.pathname);
  return token;
}
