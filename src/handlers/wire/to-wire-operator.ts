import type { components } from '../../../generated/types/admin.js';
import type { OperatorView } from '../../domain/describe-principal.js';

type Wire = components['schemas'];

/** @param scopes In the organization that was named; empty without one. */
export function toWireOperator({ user, organizations }: OperatorView, scopes: readonly string[]): Wire['MeOperator'] {
  return { kind: 'operator', userId: user.id, name: user.name, language: user.language, systemAdmin: user.systemAdmin, organizations, scopes: scopes as Wire['Scope'][] };
}
