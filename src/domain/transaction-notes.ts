import { auditBy } from './audit-entry.js';
import type { AuditBy } from './audit-entry.js';
import { GatewayError } from './errors.js';
import type { AuditTrail } from './ports/audit-trail.js';
import type { Note, NoteStore } from './ports/note-store.js';
import type { TransactionStore } from './ports/transaction-store.js';
import type { Clock, Ids } from './ports/world.js';
import type { RequestContext } from './principal.js';
import type { Tenant } from './tenant.js';

export type NoteDeps = Readonly<{ transactions: TransactionStore; notes: NoteStore; audit: AuditTrail; clock: Clock; ids: Ids }>;

type OfTransaction = Readonly<{ tenant: Tenant; transactionId: string }>;

/** Enough for any dispute; a program that writes notes by the thousand means metadata. */
const notesMax = 500;

/** Newest first. @throws GatewayError `transaction_not_found`, `invalid_request` (a cursor of another list). */
export async function listNotes(deps: NoteDeps, { tenant, transactionId, window }: OfTransaction & { window: { cursor?: string; limit: number } }): Promise<{ rows: Note[]; nextCursor: string | null }> {
  await assertTransaction(deps, tenant, transactionId);
  return deps.notes.list(tenant, transactionId, window);
}

/** @throws GatewayError `transaction_not_found`, `transaction_bound_reached`. */
export async function createNote(deps: NoteDeps, { tenant, transactionId, text, context }: OfTransaction & { text: string; context: RequestContext }): Promise<Note> {
  await assertTransaction(deps, tenant, transactionId);
  const by: AuditBy = auditBy(context);
  const note: Note = { id: context.reservedIds?.[0] ?? deps.ids.objectId(), ...tenant, transactionId, text, author: by.actor, authorName: by.actorName, createdAt: deps.clock.now() };
  const earlier = await deps.notes.find(tenant, note.id);
  if (earlier !== null) return earlier;
  if ((await deps.notes.count(tenant, transactionId)) >= notesMax) throw new GatewayError('transaction_bound_reached', `The transaction has ${notesMax} notes already; delete some first.`);
  return deps.audit.record(by, async (within) => {
    await deps.notes.insert(tenant, note, within);
    // The text stays out: it can be deleted, the audit log can't.
    return { result: note, did: { ...tenant, action: 'transaction.note_added', object: { type: 'transaction', id: transactionId }, before: null, after: { noteId: note.id } } };
  });
}

/** Only its author and admins may. @throws GatewayError `note_not_found`, `transaction_not_found`, `forbidden_role`. */
export async function deleteNote(deps: NoteDeps, { tenant, transactionId, noteId, context }: OfTransaction & { noteId: string; context: RequestContext }): Promise<void> {
  await assertTransaction(deps, tenant, transactionId);
  const note = await deps.notes.find(tenant, noteId);
  if (note?.transactionId !== transactionId) throw new GatewayError('note_not_found', 'noteId: the transaction has no such note.');
  const by = auditBy(context);
  const isAdmin = 'role' in context.principal && context.principal.role === 'admin';
  if (!isAdmin && (note.author === null || note.author !== by.actor)) throw new GatewayError('forbidden_role', 'Somebody else wrote this note; its author or an admin can delete it.');
  await deps.audit.record(by, async (within) => ({
    result: undefined,
    did: (await deps.notes.remove(tenant, noteId, within))
      ? { ...tenant, action: 'transaction.note_deleted', object: { type: 'transaction', id: transactionId }, before: { noteId, author: note.author, createdAt: note.createdAt.toISOString() }, after: null }
      : null,
  }));
}

async function assertTransaction(deps: NoteDeps, tenant: Tenant, transactionId: string): Promise<void> {
  if ((await deps.transactions.find(tenant, transactionId)) === null) throw new GatewayError('transaction_not_found', 'transactionId: there is no such transaction in this organization and mode.');
}
