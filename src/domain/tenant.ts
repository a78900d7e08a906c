/**
 * Whose data, and in which world: every repository function takes it first. A site, its providers, keys,
 * transactions and events are live or test for good, and one tenant never sees another's rows.
 */
export type Tenant = Readonly<{ organizationId: string; livemode: boolean }>;
