import type { mongo } from 'mongoose';
import type { Connection } from 'mongoose';
import type { FieldCipher, SealedField } from '../domain/ports/field-cipher.js';
import type { Note, NoteStore } from '../domain/ports/note-store.js';
import type { Tenant } from '../domain/tenant.js';
import { throwAsUnavailable } from './as-unavailable.js';
import { inScope } from './change-scopes.js';
import type { CollectionIndex } from './collection-index.js';
import { collectionOf } from './collection-of.js';
import { isDuplicateKey } from './is-duplicate-key.js';
import { olderThan, readCursor, writeCursor } from './list-cursor.js';
import { fromStoredId, toStoredId } from './stored-id.js';

type NoteDocument = Omit<Note, 'id' | 'text'> & { _id: mongo.ObjectId; v: 1; text: SealedField };

const collection = 'transactionNotes';
const idForm = /^[0-9a-f]{24}$/;

// Sharded by `_id`.
export const noteIndexes: readonly CollectionIndex[] = [{ collection, key: { organizationId: 1, livemode: 1, transactionId: 1, createdAt: -1, _id: -1 } }];

/** Notes on transactions. The text is sealed: people write into it what they know of the buyer. */
export function createNoteStore({ connection, cipher }: { connection: Connection; cipher: FieldCipher }): NoteStore {
  const notes = collectionOf<NoteDocument>(connection, collection);
  const owned = ({ organizationId, livemode }: Tenant): Tenant => ({ organizationId, livemode });
  const contextOf = (organizationId: string) => ({ organizationId, collection, field: 'text' });
  const toNote = ({ _id, v: _v, text, ...note }: NoteDocument): Note => ({ id: fromStoredId(_id), ...note, text: Buffer.from(cipher.open(contextOf(note.organizationId), text)).toString('utf8') });

  return {
    async insert(tenant, { id, text, ...note }, within) {
      const document: NoteDocument = { _id: toStoredId(id), v: 1, ...note, ...owned(tenant), text: cipher.seal(contextOf(tenant.organizationId), Buffer.from(text, 'utf8')) };
      try {
        await notes.insertOne(document, inScope(within));
        return 'inserted';
      } catch (error) {
        return isDuplicateKey(error) ? 'exists' : throwAsUnavailable(error);
      }
    },

    async find(tenant, noteId) {
      const found = await notes.findOne({ _id: toStoredId(noteId), ...owned(tenant) });
      return found && toNote(found);
    },

    count: (tenant, transactionId) => notes.countDocuments({ ...owned(tenant), transactionId }),

    async list(tenant, transactionId, { cursor, limit }) {
      const place = cursor === undefined ? null : readCursor(cursor, idForm);
      const after = place === null ? {} : olderThan(place.createdAt, toStoredId(place.id));
      const found = await notes.find({ ...owned(tenant), transactionId, ...after }).sort({ createdAt: -1, _id: -1 }).limit(limit + 1).toArray();
      const rows = found.slice(0, limit).map(toNote);
      const last = rows.at(-1);
      return { rows, nextCursor: found.length > limit && last !== undefined ? writeCursor(last) : null };
    },

    async remove(tenant, noteId, within) {
      return (await notes.deleteOne({ _id: toStoredId(noteId), ...owned(tenant) }, inScope(within))).deletedCount === 1;
    },

    async removeAll(tenant, transactionId, within) {
      await notes.deleteMany({ ...owned(tenant), transactionId }, inScope(within));
    },
  };
}
