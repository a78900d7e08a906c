/**
 * Whose data, and in which world: every repository function takes it first. A site, its providers, keys,
 * transactions and events are live or test for good, and one tenant never sees another's rows.
 */
export type Tenant = Readonly<{ organizationId: string; livemode: boolean }>;

/** In the place of a tenant where something belongs to the installation itself: its keys, and what is repeated on its behalf. No organization has this id. */
export const systemTenant: Tenant = { organizationId: 'system', livemode: true };

export function isSystemTenant({ organizationId }: Tenant): boolean {
  return organizationId === systemTenant.organizationId;
}
