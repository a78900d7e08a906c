import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import { auditBy } from '../../domain/audit-entry.js';
import type { ConfigDeps } from '../../domain/config-deps.js';
import { operatorOf } from '../../domain/fresh-sign-in.js';
import type { Organization } from '../../domain/organization.js';
import { createOrganization, getOrganization, listOwnOrganizations, updateOrganization } from '../../domain/organizations.js';
import type { RequestContext } from '../../domain/principal.js';
import { cursorPageOfAll } from '../wire/cursor-page.js';
import { entityTag, ifRevision } from '../wire/entity-tag.js';
import { tenantOf } from '../wire/tenant-of.js';

type Wire = components['schemas'];
type OrganizationOperations = 'listOrganizations' | 'createOrganization' | 'getOrganization' | 'updateOrganization';

export function createOrganizationHandlers(deps: ConfigDeps): Pick<AdminHandlers<RequestContext>, OrganizationOperations> {
  return {
    async listOrganizations({ query, context }): Promise<AdminResponse<'listOrganizations'>> {
      const own = await listOwnOrganizations(deps, { principal: context.principal });
      return { status: 200, body: cursorPageOfAll(own.reverse(), query, toWireOrganization) };
    },

    async createOrganization({ body, context }): Promise<AdminResponse<'createOrganization'>> {
      const organization = await createOrganization(deps, { caller: operatorOf(context.principal), organizationId: context.reservedIds?.[0] ?? null, name: body.name, by: auditBy(context) });
      return { status: 201, headers: entityTag(organization), body: toWireOrganization(organization) };
    },

    async getOrganization({ context }): Promise<AdminResponse<'getOrganization'>> {
      const organization = await getOrganization(deps, { tenant: tenantOf(context) });
      return { status: 200, headers: entityTag(organization), body: toWireOrganization(organization) };
    },

    async updateOrganization({ body, headers, context }): Promise<AdminResponse<'updateOrganization'>> {
      const organization = await updateOrganization(deps, { tenant: tenantOf(context), name: body.name, ifRevision: ifRevision(headers['if-match']), requestId: context.reservedIds?.[0] ?? null, by: auditBy(context) });
      return { status: 200, headers: entityTag(organization), body: toWireOrganization(organization) };
    },
  };
}

function toWireOrganization({ id, name, createdAt, updatedAt }: Organization): Wire['Organization'] {
  return { id, name, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}
