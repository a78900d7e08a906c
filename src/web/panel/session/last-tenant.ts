import type { MeOrganization, Tenant } from '../api/types.js';
import { parseRoute, pathOf } from '../routing/routes.js';

const storageKey = 'panel.lastPlace';

/** Keeps where the operator last worked, for the next start on this device. */
export function rememberTenant(tenant: Tenant): void {
  localStorage.setItem(storageKey, pathOf(tenant, { name: 'transactions' }));
}

/** Where the panel begins: the last place if it is still the operator's, else test data of the first organization; null without any. */
export function homePath(organizations: readonly MeOrganization[], remembered: string | null = localStorage.getItem(storageKey)): string | null {
  const last = parseRoute(remembered ?? '/');
  if ('tenant' in last && organizations.some((organization) => organization.id === last.tenant.organizationId)) {
    return pathOf(last.tenant, { name: 'transactions' });
  }
  const [first] = organizations;
  return first === undefined ? null : pathOf({ organizationId: first.id, mode: 'test' }, { name: 'transactions' });
}
