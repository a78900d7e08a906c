import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import { GatewayError } from '../../domain/errors.js';
import type { AuditEntry, AuditFilter, AuditLog } from '../../domain/ports/audit-log.js';
import type { RequestContext } from '../../domain/principal.js';
import { verifyAuditLog } from '../../domain/verify-audit-log.js';
import { toAuditCsv } from '../wire/audit-csv.js';
import { defined } from '../wire/defined.js';
import { readMomentRange } from '../wire/moment-range.js';
import { tenantOf } from '../wire/tenant-of.js';

type Wire = components['schemas'];
type AuditOperations = 'listAuditEntries' | 'getAuditEntry' | 'exportAuditLog' | 'verifyAuditLog';
type FilterQuery = { actor?: string | undefined; action?: string | undefined; objectType?: string | undefined; objectId?: string | undefined; from?: string | undefined; to?: string | undefined };

export function createAuditHandlers(deps: Readonly<{ auditLog: AuditLog }>): Pick<AdminHandlers<RequestContext>, AuditOperations> {
  return {
    async listAuditEntries({ query, context }): Promise<AdminResponse<'listAuditEntries'>> {
      const { limit, cursor } = query;
      const { rows, nextCursor } = await deps.auditLog.list(tenantOf(context), toFilter(query), { limit, ...defined({ cursor }) });
      return { status: 200, body: { data: rows.map(toWireEntry), nextCursor } };
    },

    async getAuditEntry({ path, context }): Promise<AdminResponse<'getAuditEntry'>> {
      const entry = await deps.auditLog.find(tenantOf(context), path.entryId);
      if (entry === null) throw new GatewayError('audit_entry_not_found', 'No entry of the audit log has this id');
      return { status: 200, body: toWireEntry(entry) };
    },

    async exportAuditLog({ query, context }): Promise<AdminResponse<'exportAuditLog'>> {
      return { status: 200, body: toAuditCsv(deps.auditLog.stream(tenantOf(context), toFilter(query), context.signal)) };
    },

    async verifyAuditLog({ query, context }): Promise<AdminResponse<'verifyAuditLog'>> {
      const { from, to, faults, moreFaults, head, nextSequence } = await verifyAuditLog(deps, { tenant: tenantOf(context), from: query.fromSequence, limit: query.limit });
      return { status: 200, body: { intact: faults.length === 0, fromSequence: from, toSequence: to, faults: [...faults], moreFaults, head, nextSequence } };
    },
  };
}

function toFilter({ actor, action, objectType, objectId, from, to }: FilterQuery): AuditFilter {
  return { ...defined({ actor, action, objectType, objectId }), ...readMomentRange({ from, to }) };
}

function toWireEntry({ id, at, livemode, by, action, object, before, after, sequence, previousHash, hash }: AuditEntry): Wire['AuditEntry'] {
  return {
    id, createdAt: at.toISOString(), livemode, ...by, action,
    // Written from the closed list of kinds.
    object: { type: object.type as Wire['AuditObjectType'], id: object.id },
    before, after, sequence, previousHash, hash,
  };
}
