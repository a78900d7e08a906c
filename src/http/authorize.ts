import { GatewayError } from '../domain/errors.js';
import type { Principal, Role } from '../domain/principal.js';
import { roleAtLeast, scopeCovers } from '../domain/role-scopes.js';
import type { Tenant } from '../domain/tenant.js';
import type { OperationFacts } from '../../generated/server/handler-types.js';

/**
 * May this principal call this operation? Role, scope and mode as the spec says; the tenant that follows.
 * @returns null where the operation has no tenant (public ones, and an operator who named no organization where none is needed).
 * @throws GatewayError forbidden_role, forbidden_scope, test_mode_only, passkey_enrolment_required, invalid_request (a session that names no organization or mode).
 */
export function authorize(facts: OperationFacts, principal: Principal, mode: 'test' | 'live' | null): Tenant | null {
  if (facts.role === 'public') return null;
  if (principal.kind === 'anonymous') throw new GatewayError('unauthorized', 'Authenticate first');
  if (principal.kind === 'operator' && principal.enrolOnly === true) {
    assertWhileEnrolling(facts);
    return null;
  }
  if (facts.role === 'system') {
    if (principal.kind !== 'operator' || !principal.systemAdmin) throw new GatewayError('forbidden_role', 'This operation is for system administrators');
    return null;
  }
  const tenant = tenantOf(principal, mode);
  if (tenant === null) {
    if (isOwnAffair(facts, principal)) return null;
    throw missingSessionHeader(principal);
  }
  assertAllowed(facts, facts.role, principal);
  if (facts.testModeOnly && tenant.livemode) throw new GatewayError('test_mode_only', 'This operation exists in test mode only; use a test key');
  return tenant;
}

/** What concerns nobody but the operator needs no organization: he may be a member of none. */
function isOwnAffair({ role, scope }: OperationFacts, principal: Principal): boolean {
  return role === 'viewer' && (scope === 'none' || (principal.kind === 'operator' && isOwnScope(scope)));
}

/** Scopes of an operator's own profile, passkeys and sessions. */
export function isOwnScope(scope: string): boolean {
  return scope.startsWith('userprofile:');
}

/** After a recovery code: a passkey, or leaving. */
function assertWhileEnrolling({ scope, rateClass }: OperationFacts): void {
  if (scope === 'userprofile:execute' || (scope === 'none' && rateClass === 'auth')) return;
  throw new GatewayError('passkey_enrolment_required', 'You came in by a recovery code; add a passkey first');
}

function tenantOf(principal: Exclude<Principal, { kind: 'anonymous' }>, mode: 'test' | 'live' | null): Tenant | null {
  if (principal.kind === 'apiKey') return { organizationId: principal.organizationId, livemode: principal.livemode };
  return principal.organizationId === null || mode === null ? null : { organizationId: principal.organizationId, livemode: mode === 'live' };
}

function assertAllowed(facts: OperationFacts, least: Role, principal: Exclude<Principal, { kind: 'anonymous' }>): void {
  if (principal.role === null || !roleAtLeast(principal.role, least)) throw new GatewayError('forbidden_role', `This operation needs the role ${least}`);
  if (facts.scope === 'none' || scopeCovers(principal.scopes, facts.scope)) return;
  const holder = principal.kind === 'apiKey' ? 'The API key' : 'Your role';
  throw new GatewayError('forbidden_scope', `${holder} lacks the scope ${facts.scope}`);
}

function missingSessionHeader(principal: Principal): GatewayError {
  const name = principal.kind === 'operator' && principal.organizationId === null ? 'X-Organization-ID' : 'X-Mode';
  return new GatewayError('invalid_request', `The header ${name} is missing; a session names the organization and the mode it works in`, {
    faults: [{ pointer: `/headers/${name.toLowerCase()}`, detail: 'is missing' }],
  });
}
