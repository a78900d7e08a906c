import { describe, expect, test } from '@jest/globals';
import { adminOperations } from '../../generated/server/admin.js';
import { allScopes, expandScopes, isScope, roleScopes, scopeCovers, systemScopes } from './role-scopes.js';

describe('scopes', () => {
  test('each role has those of the lesser ones', () => {
    expect(roleScopes.viewer.every((scope) => roleScopes.editor.includes(scope))).toBe(true);
    expect(roleScopes.editor.every((scope) => roleScopes.admin.includes(scope))).toBe(true);
    expect(roleScopes.viewer.some((scope) => /:(create|delete|update)$/.test(scope) && !scope.startsWith('userprofile'))).toBe(false);
  });

  test('whoever has the role that an operation asks has the scope that it asks', () => {
    for (const { operationId, role, scope } of Object.values(adminOperations)) {
      if (role === 'public' || scope === 'none') continue;
      expect([operationId, scopeCovers(role === 'system' ? systemScopes : roleScopes[role], scope)]).toEqual([operationId, true]);
    }
  });

  test('a star covers every action of its own resource and of no other', () => {
    expect(scopeCovers(['checkout:*'], 'checkout:create')).toBe(true);
    expect(scopeCovers(['checkout:*'], 'transaction:read')).toBe(false);
    expect(scopeCovers(['checkout:read'], 'checkout:create')).toBe(false);
    expect(expandScopes(['checkout:*'])).toEqual(['checkout:read', 'checkout:create', 'checkout:update']);
  });

  test('are a closed list', () => {
    expect(new Set(allScopes).size).toBe(allScopes.length);
    expect(['checkout:*', 'site:read'].every(isScope)).toBe(true);
    expect(['checkout:write', '*', 'nothing:*', 'checkout', ''].some(isScope)).toBe(false);
  });
});
