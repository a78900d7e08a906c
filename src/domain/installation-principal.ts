import type { Principal } from './principal.js';
import { roleScopes } from './role-scopes.js';
import type { Tenant } from './tenant.js';

/** Who acts at the first start, before there is anybody: may do everything in its tenant. */
export function installationPrincipal({ organizationId, livemode }: Tenant): Principal {
  return { kind: 'operator', userId: 'installation', sessionId: 'installation', name: 'Installation', systemAdmin: true, organizationId, livemode, role: 'admin', scopes: roleScopes.admin };
}
