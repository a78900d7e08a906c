import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import { GatewayError } from '../../domain/errors.js';
import type { AuditLog } from '../../domain/ports/audit-log.js';
import type { RequestContext } from '../../domain/principal.js';
import { verifyAuditLog } from '../../domain/verify-audit-log.js';
import { toAuditCsv } from '../wire/audit-csv.js';
import { defined } from '../wire/defined.js';
import { tenantOf } from '../wire/tenant-of.js';
import { toAuditFilter, toWireAuditEntry, toWireVerification } from '../wire/to-wire-audit.js';

type AuditOperations = 'listAuditEntries' | 'getAuditEntry' | 'exportAuditLog' | 'verifyAuditLog';

export function createAuditHandlers(deps: Readonly<{ auditLog: AuditLog }>): Pick<AdminHandlers<RequestContext>, AuditOperations> {
  return {
    async listAuditEntries({ query, context }): Promise<AdminResponse<'listAuditEntries'>> {
      const { limit, cursor } = query;
      const { rows, nextCursor } = await deps.auditLog.list(tenantOf(context), toAuditFilter(query), { limit, ...defined({ cursor }) });
      return { status: 200, body: { data: rows.map(toWireAuditEntry), nextCursor } };
    },

    async getAuditEntry({ path, context }): Promise<AdminResponse<'getAuditEntry'>> {
      const entry = await deps.auditLog.find(tenantOf(context), path.entryId);
      if (entry === null) throw new GatewayError('audit_entry_not_found', 'No entry of the audit log has this id');
      return { status: 200, body: toWireAuditEntry(entry) };
    },

    async exportAuditLog({ query, context }): Promise<AdminResponse<'exportAuditLog'>> {
      return { status: 200, body: toAuditCsv(deps.auditLog.stream(tenantOf(context), toAuditFilter(query), context.signal)) };
    },

    async verifyAuditLog({ query, context }): Promise<AdminResponse<'verifyAuditLog'>> {
      return { status: 200, body: toWireVerification(await verifyAuditLog(deps, { tenant: tenantOf(context), from: query.fromSequence, limit: query.limit })) };
    },
  };
}
