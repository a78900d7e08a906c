import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import { GatewayError } from '../../domain/errors.js';
import type { AuditLog } from '../../domain/ports/audit-log.js';
import type { RequestContext } from '../../domain/principal.js';
import { systemTenant } from '../../domain/tenant.js';
import { verifyAuditLog } from '../../domain/verify-audit-log.js';
import { toAuditCsv } from '../wire/audit-csv.js';
import { defined } from '../wire/defined.js';
import { toAuditFilter, toWireAuditEntry, toWireVerification } from '../wire/to-wire-audit.js';

type SystemAuditOperations = 'listSystemAuditEntries' | 'getSystemAuditEntry' | 'exportSystemAuditLog' | 'verifySystemAuditLog';

/** What belongs to no organization: the chain that is kept under the tenant that stands for the installation. */
export function createSystemAuditHandlers(deps: Readonly<{ auditLog: AuditLog }>): Pick<AdminHandlers<RequestContext>, SystemAuditOperations> {
  return {
    async listSystemAuditEntries({ query }): Promise<AdminResponse<'listSystemAuditEntries'>> {
      const { limit, cursor } = query;
      const { rows, nextCursor } = await deps.auditLog.list(systemTenant, toAuditFilter(query), { limit, ...defined({ cursor }) });
      return { status: 200, body: { data: rows.map(toWireAuditEntry), nextCursor } };
    },

    async getSystemAuditEntry({ path }): Promise<AdminResponse<'getSystemAuditEntry'>> {
      const entry = await deps.auditLog.find(systemTenant, path.entryId);
      if (entry === null) throw new GatewayError('audit_entry_not_found', 'No entry of the audit log has this id');
      return { status: 200, body: toWireAuditEntry(entry) };
    },

    async exportSystemAuditLog({ query, context }): Promise<AdminResponse<'exportSystemAuditLog'>> {
      return { status: 200, body: toAuditCsv(deps.auditLog.stream(systemTenant, toAuditFilter(query), context.signal)) };
    },

    async verifySystemAuditLog({ query }): Promise<AdminResponse<'verifySystemAuditLog'>> {
      return { status: 200, body: toWireVerification(await verifyAuditLog(deps, { tenant: systemTenant, from: query.fromSequence, limit: query.limit })) };
    },
  };
}
