/** Cookie names carry the role. `__Host-` binds the cookie to this host and to https; browsers refuse it without. */
export function sessionCookieName({ secure }: { secure: boolean }): string {
  return secure ? '__Host-gateway_panel_session' : 'gateway_panel_session';
}

/** Value of `Set-Cookie`. No `Max-Age`: the server ends sessions, and a closed browser forgets the cookie. */
export function sessionCookieHeader(value: string, { secure }: { secure: boolean }): string {
  return `${sessionCookieName({ secure })}=${value}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}

export function clearedSessionCookieHeader({ secure }: { secure: boolean }): string {
  return `${sessionCookieHeader('', { secure })}; Max-Age=0`;
}

/** The first cookie of that name, or null. */
export function readCookie(header: string | undefined, name: string): string | null {
  for (const part of (header ?? '').slice(0, 8_192).split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return null;
}
