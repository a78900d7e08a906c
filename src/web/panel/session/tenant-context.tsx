import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createContext, useContext, useMemo } from 'react';
import type { AdminClient } from '../api/admin-client.js';
import { bodyOf, createAdminClient } from '../api/admin-client.js';
import type { MeOrganization, Tenant } from '../api/types.js';
import { useSession } from './session-context.js';

export type TenantAccess = Readonly<{
  tenant: Tenant;
  organization: MeOrganization;
  client: AdminClient;
  /** Begins every query key, so that no answer of one organization or mode is ever shown for another. */
  key: readonly [organizationId: string, mode: string];
  /** Whether the operator holds a scope here. False until it is known: what may not be done is not offered. */
  can: (scope: string) => boolean;
  /** Whether the role reaches admin, which some operations ask besides the scope. */
  isAdmin: boolean;
}>;

const TenantContext = createContext<TenantAccess | null>(null);

function covers(held: readonly string[], scope: string): boolean {
  return held.includes(scope) || held.includes(`${scope.slice(0, scope.indexOf(':'))}:*`);
}

export function TenantProvider({ tenant, organization, children }: { tenant: Tenant; organization: MeOrganization; children: ReactNode }): ReactNode {
  const { send } = useSession();
  const { organizationId, mode } = tenant;
  const client = useMemo(() => createAdminClient(send, { organizationId, mode }), [send, organizationId, mode]);
  const me = useQuery({ queryKey: [organizationId, mode, 'me'], queryFn: () => bodyOf(client.GET('/api/v1/me')), staleTime: 60_000 });
  const scopes = me.data?.scopes;

  const value = useMemo<TenantAccess>(
    () => ({
      tenant: { organizationId, mode },
      organization,
      client,
      key: [organizationId, mode],
      can: (scope) => scopes !== undefined && covers(scopes, scope),
      isAdmin: organization.role === 'admin',
    }),
    [organizationId, mode, organization, client, scopes],
  );
  return <TenantContext value={value}>{children}</TenantContext>;
}

export function useTenant(): TenantAccess {
  const access = useContext(TenantContext);
  if (access === null) throw new Error('useTenant needs a TenantProvider around it');
  return access;
}
