import type { Role } from './principal.js';

/** Every scope there is, `resource:action` (WIRE.md 2 and DESIGN "Roles"). */
export const allScopes = [
  'checkout:read', 'checkout:create', 'checkout:update',
  'transaction:read', 'transaction:create', 'transaction:update', 'transaction:delete', 'transaction:execute',
  'invoice:read', 'invoice:create', 'invoice:update', 'invoice:execute', 'invoice:delete',
  'credit_note:read', 'credit_note:execute',
  'client:read', 'client:create', 'client:update', 'client:delete', 'client:execute',
  'site:read', 'site:create', 'site:delete', 'site:update',
  'provider:read', 'provider:create', 'provider:update', 'provider:delete',
  'domain:read', 'domain:create', 'domain:delete', 'domain:execute',
  'api_key:read', 'api_key:create', 'api_key:update', 'api_key:delete', 'api_key:execute',
  'organization:read', 'organization:update', 'organization:execute',
  'tax_rule:read', 'tax_rule:create', 'tax_rule:update', 'tax_rule:delete',
  'tax_rate:read', 'tax_rate:create', 'tax_rate:update', 'tax_rate:delete', 'tax_rate:execute',
  'tax_report:read', 'tax_report:execute', 'tax_record:read',
  'data_io:read', 'data_io:execute', 'export:execute',
  'portal:create', 'vies:read', 'vies:execute',
  'userprofile:read', 'userprofile:update', 'userprofile:execute',
  'event:read', 'audit:read',
  'user:read', 'user:create', 'user:update', 'user:delete',
  'delivery:read', 'delivery:execute', 'hook_event:read', 'hook_event:execute',
  'test_helper:execute',
] as const;

/** Scopes of the installation, held by system administrators and system keys and by nobody else. */
export const systemScopes = ['system:read', 'system:execute'] as const;

/** Scopes that only admins hold: keys, people, money settings and what cannot be undone. */
const adminOnly = new Set<string>([
  'transaction:delete', 'site:create', 'site:delete', 'provider:create', 'provider:update', 'provider:delete',
  'domain:create', 'domain:delete', 'organization:update', 'organization:execute', 'data_io:execute', 'audit:read',
  'api_key:read', 'api_key:create', 'api_key:update', 'api_key:delete', 'api_key:execute',
  'user:read', 'user:create', 'user:update', 'user:delete',
  'tax_rule:create', 'tax_rule:update', 'tax_rule:delete', 'tax_rate:create', 'tax_rate:update', 'tax_rate:delete',
]);

/** The one table role → scopes; a session has those of its role, a key at most those of its own. */
export const roleScopes: Readonly<Record<Role, readonly string[]>> = {
  viewer: allScopes.filter((scope) => !adminOnly.has(scope) && (scope.endsWith(':read') || scope === 'userprofile:update' || scope === 'userprofile:execute')),
  editor: allScopes.filter((scope) => !adminOnly.has(scope)),
  admin: allScopes,
};

const rank: Readonly<Record<Role, number>> = { viewer: 0, editor: 1, admin: 2 };

export function roleAtLeast(role: Role, least: Role): boolean {
  return rank[role] >= rank[least];
}

/** Whether `held` covers `needed`: the scope itself, or every action of its resource (`checkout:*`). */
export function scopeCovers(held: readonly string[], needed: string): boolean {
  return held.includes(needed) || held.includes(`${needed.slice(0, needed.indexOf(':'))}:*`);
}

/** Every scope is spelled `resource:action` or `resource:*` with a resource that exists. */
export function isScope(text: string): boolean {
  if ((allScopes as readonly string[]).includes(text)) return true;
  return text.endsWith(':*') && allScopes.some((scope) => scope.startsWith(text.slice(0, -1)));
}

/** Scopes as a flat list, with `resource:*` spelled out, in the order of the table. */
export function expandScopes(scopes: readonly string[]): string[] {
  return allScopes.filter((scope) => scopeCovers(scopes, scope));
}
