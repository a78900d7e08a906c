import type { IncomingMessage } from 'node:http';
import { GatewayError } from '../domain/errors.js';
import type { OperationFacts } from '../../generated/server/handler-types.js';

/**
 * A page of another origin can make a browser send the session cookie along: writes of the panel are accepted from the panel's own pages
 * only. A client that is no browser sends neither header and has no cookie to steal.
 * @throws GatewayError origin_not_allowed.
 */
export function assertPanelOrigin(request: IncomingMessage, facts: OperationFacts, panelOrigin: string): void {
  if (facts.method === 'get' || facts.method === 'head') return;
  const { origin } = request.headers;
  const site = request.headers['sec-fetch-site'];
  const foreign = origin === undefined ? site !== undefined && site !== 'same-origin' && site !== 'none' : origin !== panelOrigin;
  if (foreign) throw new GatewayError('origin_not_allowed', 'Requests from this origin are not allowed; use the panel itself');
}

/**
 * CORS of the buyer's API. No credentials are involved, and whether a page may call for this site is decided by the operation
 * itself, which knows the site: a refused origin gets 403, and no permission to read it.
 */
export function corsHeaders(origin: string): Record<string, string> {
  return { 'Access-Control-Allow-Origin': origin, 'Access-Control-Expose-Headers': 'X-Request-ID, Retry-After, RateLimit, RateLimit-Policy', Vary: 'Origin' };
}

/** Answer to a browser's question before it sends the real request; has no effect and tells nothing. */
export function preflightHeaders(origin: string, allow: readonly string[]): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': allow.join(', '),
    'Access-Control-Allow-Headers': 'Content-Type, X-Checkout-Session',
    'Access-Control-Max-Age': '600',
    Vary: 'Origin',
  };
}
