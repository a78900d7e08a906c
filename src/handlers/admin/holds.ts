import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import { auditBy } from '../../domain/audit-entry.js';
import { createHold, getHold, releaseHold, updateHold } from '../../domain/change-hold.js';
import type { HoldDeps } from '../../domain/change-hold.js';
import { isActive } from '../../domain/hold.js';
import type { Hold } from '../../domain/hold.js';
import type { RequestContext } from '../../domain/principal.js';
import { defined } from '../wire/defined.js';
import { tenantOf } from '../wire/tenant-of.js';
import { toWindow } from '../wire/to-window.js';

type Wire = components['schemas'];
type HoldOperations = 'listHolds' | 'createHold' | 'getHold' | 'updateHold' | 'releaseHold';

export function createHoldHandlers(deps: HoldDeps): Pick<AdminHandlers<RequestContext>, HoldOperations> {
  const toWire = (hold: Hold) => toWireHold(hold, deps.clock.now());
  return {
    async listHolds({ query, context }): Promise<AdminResponse<'listHolds'>> {
      const { active, email } = query;
      const { rows, nextCursor } = await deps.holds.list(tenantOf(context), defined({ active, email }), toWindow(query));
      return { status: 200, body: { data: rows.map(toWire), nextCursor } };
    },

    async createHold({ body, context }): Promise<AdminResponse<'createHold'>> {
      const { email, action, reason = 'merchant_review', note = null, allowedProviderTypes = [], allowedProviderIds = [], expiresAt } = body;
      const settings = { action, note, allowedProviderTypes, allowedProviderIds, expiresAt: expiresAt == null ? null : new Date(expiresAt) };
      const hold = await createHold(deps, { tenant: tenantOf(context), by: auditBy(context), holdId: context.reservedIds?.[0] ?? null, email, reason, settings });
      return { status: 201, body: toWire(hold) };
    },

    async getHold({ path, context }): Promise<AdminResponse<'getHold'>> {
      return { status: 200, body: toWire(await getHold(deps, { tenant: tenantOf(context), holdId: path.holdId })) };
    },

    async updateHold({ path, body, context }): Promise<AdminResponse<'updateHold'>> {
      const { action, note, allowedProviderTypes, allowedProviderIds, expiresAt } = body;
      const changes = defined({ action, note, allowedProviderTypes, allowedProviderIds, expiresAt: expiresAt == null ? expiresAt : new Date(expiresAt) });
      return { status: 200, body: toWire(await updateHold(deps, { tenant: tenantOf(context), by: auditBy(context), holdId: path.holdId, changes })) };
    },

    async releaseHold({ path, context }): Promise<AdminResponse<'releaseHold'>> {
      return { status: 200, body: toWire(await releaseHold(deps, { tenant: tenantOf(context), by: auditBy(context), holdId: path.holdId })) };
    },
  };
}

function toWireHold(hold: Hold, now: Date): Wire['Hold'] {
  const { id, livemode, email, action, reason, note, createdBy, releasedBy, dispute } = hold;
  return {
    id,
    livemode,
    email,
    action,
    reason,
    note,
    allowedProviderTypes: [...hold.allowedProviderTypes],
    allowedProviderIds: [...hold.allowedProviderIds],
    active: isActive(hold, now),
    dispute: dispute && toWireDispute(dispute),
    expiresAt: hold.expiresAt?.toISOString() ?? null,
    createdBy,
    createdAt: hold.createdAt.toISOString(),
    updatedAt: hold.updatedAt.toISOString(),
    releasedAt: hold.releasedAt?.toISOString() ?? null,
    releasedBy,
  };
}

function toWireDispute({ amountMinor, disputeDate, ...dispute }: NonNullable<Hold['dispute']>): Wire['HoldDispute'] {
  return { ...dispute, amount: amountMinor, disputeDate: disputeDate.toISOString() };
}
