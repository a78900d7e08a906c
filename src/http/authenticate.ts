import type { IncomingMessage } from 'node:http';
import type { AuditBy } from '../domain/audit-entry.js';
import { GatewayError } from '../domain/errors.js';
import type { Principal } from '../domain/principal.js';
import type { OperationFacts } from '../../generated/server/handler-types.js';
import type { HostRole } from './host-types.js';
import { readCookie } from './session-cookie.js';

/** Who is calling, asked of the use-cases. Each throws a GatewayError of status 401 or 403. */
export type Authenticators = {
  apiKey: (credentials: { token: string; ipAddress: string }) => Promise<Principal>;
  operator: (credentials: { cookie: string; from: AuditBy; organizationId: string | null; livemode: boolean }) => Promise<Principal>;
};

export type SessionHeaders = { organizationId: string | null; mode: 'test' | 'live' | null };

/**
 * The principal of a request. The panel host knows sessions only, every other host API keys only: a cookie sent to the API
 * host means nothing, and neither does a key sent to the panel.
 * @throws GatewayError of status 401, or 400 where a header does not go with an API key.
 */
export async function authenticate(
  request: IncomingMessage,
  { facts, role, from, ipAddress, cookieName, authenticators }: { facts: OperationFacts; role: HostRole; /** The request, before anybody knows whose it is. */ from: AuditBy; ipAddress: string; cookieName: string; authenticators: Authenticators },
): Promise<Principal> {
  if (facts.role === 'public') return { kind: 'anonymous' };
  if (role === 'panel') {
    const cookie = readCookie(request.headers.cookie, cookieName);
    if (cookie === null || !facts.security.includes('session')) throw new GatewayError('unauthorized', 'Sign in first');
    const { organizationId, mode } = readSessionHeaders(request);
    return authenticators.operator({ cookie, from, organizationId, livemode: mode === 'live' });
  }
  const token = /^bearer +([!-~]{1,512})$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined || !facts.security.includes('apiKey')) throw new GatewayError('unauthorized', 'Send a valid API key as Authorization: Bearer sk_…');
  const principal = await authenticators.apiKey({ token, ipAddress });
  for (const name of ['X-Organization-ID', 'X-Mode']) {
    if (request.headers[name.toLowerCase()] !== undefined) {
      throw new GatewayError('header_not_allowed', `${name} is for sessions only; the API key names its organization and mode already`, {
        faults: [{ pointer: `/headers/${name.toLowerCase()}`, detail: 'is not allowed with an API key' }],
      });
    }
  }
  return principal;
}

/** @throws GatewayError invalid_request where one of the two has another form. */
export function readSessionHeaders(request: IncomingMessage): SessionHeaders {
  const organizationId = request.headers['x-organization-id'];
  const mode = request.headers['x-mode'];
  if (organizationId !== undefined && (typeof organizationId !== 'string' || !/^[0-9a-f]{24}$/.test(organizationId))) throw malformed('X-Organization-ID', 'must have 24 hex digits');
  if (mode !== undefined && mode !== 'test' && mode !== 'live') throw malformed('X-Mode', 'must be test or live');
  return { organizationId: organizationId ?? null, mode: mode ?? null };
}

function malformed(name: string, detail: string): GatewayError {
  return new GatewayError('invalid_request', `The header ${name} ${detail}`, { faults: [{ pointer: `/headers/${name.toLowerCase()}`, detail }] });
}
