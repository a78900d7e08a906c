import { createHash } from 'node:crypto';

/**
 * What is stored of a bearer token (API key secret, session, enrolment link): SHA-256, lower-case hex. Only for tokens that were
 * drawn with at least 128 random bits: a slow hash would add nothing there but a way to exhaust the server.
 */
export function hashToken(token: string): string {
  return createHash('sha256').update(token, 'utf8').digest('hex');
}
