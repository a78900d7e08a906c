import type { SealedField } from '../../src/domain/ports/field-cipher.js';
import type { RunningHosts } from './running-hosts.js';

export type AuditEntry = { action: string; actor: string | null; ipAddress: string | null; organizationId: string; before: Record<string, unknown> | null; after: Record<string, unknown> | null };

type Stored = Omit<AuditEntry, 'before' | 'after'> & { before: SealedField | null; after: SealedField | null };

/** The audit entries of one object, the oldest first, opened. */
export async function auditOf({ store, cipher }: RunningHosts, objectId: string): Promise<AuditEntry[]> {
  const open = (organizationId: string, field: string, sealed: SealedField | null): Record<string, unknown> | null =>
    sealed === null ? null : (JSON.parse(new TextDecoder().decode(cipher.open({ organizationId, collection: 'auditEntries', field }, sealed))) as Record<string, unknown>);
  const entries = await store.connection.collection<Stored>('auditEntries').find({ objectId }).sort({ _id: 1 }).toArray();
  return entries.map(({ action, actor, ipAddress, organizationId, before, after }) => ({ action, actor, ipAddress, organizationId, before: open(organizationId, 'before', before), after: open(organizationId, 'after', after) }));
}
