import type { AdminHandlers, AdminResponse } from '../../../generated/server/admin.js';
import type { components } from '../../../generated/types/admin.js';
import type { Note } from '../../domain/ports/note-store.js';
import type { RequestContext } from '../../domain/principal.js';
import { createNote, deleteNote, listNotes } from '../../domain/transaction-notes.js';
import type { NoteDeps } from '../../domain/transaction-notes.js';
import { defined } from '../wire/defined.js';
import { tenantOf } from '../wire/tenant-of.js';

type Wire = components['schemas'];

export function createTransactionNoteHandlers(deps: NoteDeps): Pick<AdminHandlers<RequestContext>, 'listNotes' | 'createNote' | 'deleteNote'> {
  return {
    async listNotes({ path, query, context }): Promise<AdminResponse<'listNotes'>> {
      const { limit, cursor } = query;
      const { rows, nextCursor } = await listNotes(deps, { tenant: tenantOf(context), transactionId: path.transactionId, window: { limit, ...defined({ cursor }) } });
      return { status: 200, body: { data: rows.map(toWireNote), nextCursor } };
    },

    async createNote({ path, body, context }): Promise<AdminResponse<'createNote'>> {
      const note = await createNote(deps, { tenant: tenantOf(context), transactionId: path.transactionId, text: body.text, context });
      return { status: 201, body: toWireNote(note) };
    },

    async deleteNote({ path, context }): Promise<AdminResponse<'deleteNote'>> {
      await deleteNote(deps, { tenant: tenantOf(context), ...path, context });
      return { status: 200, body: { id: path.noteId, deleted: true } };
    },
  };
}

function toWireNote({ id, transactionId, text, author, authorName, createdAt }: Note): Wire['Note'] {
  return { id, transactionId, text, author, authorName, createdAt: createdAt.toISOString() };
}
