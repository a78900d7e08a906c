import type { AuditBy } from './audit-entry.js';
import type { ConfigDeps } from './config-deps.js';
import { GatewayError } from './errors.js';
import type { Operator } from './fresh-sign-in.js';
import type { Organization } from './organization.js';
import { ownUser, storeUser } from './own-user.js';
import { assertRevision } from './precondition.js';
import type { IfRevision } from './precondition.js';
import type { Principal } from './principal.js';
import type { Tenant } from './tenant.js';

/** Those that the caller belongs to: an operator's memberships, a key's own. */
export async function listOwnOrganizations({ organizations, users }: Pick<ConfigDeps, 'organizations' | 'users'>, { principal }: { principal: Principal }): Promise<Organization[]> {
  if (principal.kind === 'anonymous' || principal.kind === 'systemKey') return [];
  if (principal.kind === 'apiKey') return organizations.findManyAcrossTenants([principal.organizationId]);
  const user = await ownUser({ users }, principal.userId);
  return organizations.findManyAcrossTenants(user.memberships.map(({ organizationId }) => organizationId));
}

/** @throws GatewayError not_found. */
export async function getOrganization({ organizations }: Pick<ConfigDeps, 'organizations'>, { tenant }: { tenant: Tenant }): Promise<Organization> {
  const organization = await organizations.find(tenant);
  if (organization === null) throw noOrganization();
  return organization;
}

export type CreateOrganizationOptions = { caller: Operator; /** Fixed by the idempotency record where there is one. */ organizationId: string | null; name: string; by: AuditBy };

/** Makes an organization with an empty test and an empty live side. The system admin who makes it is its first admin: without one nobody could invite. */
export async function createOrganization(deps: ConfigDeps, { caller, organizationId, name, by }: CreateOrganizationOptions): Promise<Organization> {
  const now = deps.clock.now();
  const organization: Organization = { id: organizationId ?? deps.ids.objectId(), revision: 1, name, createdAt: now, updatedAt: now };
  return deps.audit.record(by, async (within) => {
    const existing = await deps.organizations.find({ organizationId: organization.id, livemode: false }, within);
    // A try before this one made it and crashed before it could answer.
    if (existing !== null) return { result: existing, did: null };
    await deps.organizations.insertAcrossTenants(organization, within);
    const user = await ownUser(deps, caller.userId, within);
    await storeUser(deps, user, { memberships: [...user.memberships, { organizationId: organization.id, role: 'admin' }] }, within);
    return { result: organization, did: { organizationId: organization.id, livemode: null, action: 'organization.created', object: { type: 'organization', id: organization.id }, before: null, after: { name, admin: user.id } } };
  });
}

export type UpdateOrganizationOptions = {
  tenant: Tenant;
  name: string | undefined;
  ifRevision: IfRevision;
  /** Of the idempotent request; null without one. */
  requestId: string | null;
  by: AuditBy;
};

/** @throws GatewayError not_found, precondition_failed, conflict. */
export async function updateOrganization(deps: ConfigDeps, { tenant, name, ifRevision, requestId, by }: UpdateOrganizationOptions): Promise<Organization> {
  return deps.audit.record(by, async (within) => {
    const current = await deps.organizations.find(tenant, within);
    if (current === null) throw noOrganization();
    // A try before this one changed it and crashed before it could answer.
    if (requestId !== null && current.changedBy === requestId) return { result: current, did: null };
    assertRevision(current, ifRevision);
    if (name === undefined || name === current.name) return { result: current, did: null };
    const next: Organization = { ...current, name, revision: current.revision + 1, changedBy: requestId, updatedAt: deps.clock.now() };
    if (!(await deps.organizations.replace(tenant, next, current.revision, within))) throw new GatewayError('conflict', 'The organization is being changed by others; read it again');
    return { result: next, did: { organizationId: current.id, livemode: null, action: 'organization.updated', object: { type: 'organization', id: current.id }, before: { name: current.name }, after: { name } } };
  });
}

function noOrganization(): GatewayError {
  return new GatewayError('not_found', 'No organization has this id');
}
