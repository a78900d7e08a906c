import type { Connection, Types } from 'mongoose';
import type { SessionStore } from '../domain/ports/session-store.js';
import type { Session } from '../domain/session.js';
import { collectionOf } from './collection-of.js';
import type { CollectionIndex } from './collection-index.js';
import { fromStoredId, toStoredId } from './stored-id.js';

type SessionDocument = Omit<Session, 'id'> & { _id: Types.ObjectId; v: 1 };

const collection = 'sessions';

// An ended session may be forgotten; whether it has ended is decided when it is used, never by this index.
export const sessionIndexes: readonly CollectionIndex[] = [{ collection, key: { endsAt: 1 }, options: { expireAfterSeconds: 0 } }];

export function createSessionStore({ connection }: { connection: Connection }): SessionStore {
  const sessions = collectionOf<SessionDocument>(connection, collection);
  return {
    async insertAcrossTenants(session) {
      await sessions.insertOne(toDocument(session));
    },
    async findAcrossTenants(sessionId) {
      const found = await sessions.findOne({ _id: toStoredId(sessionId) });
      if (found === null) return null;
      const { _id, v: _v, ...session } = found;
      return { ...session, id: fromStoredId(_id) };
    },
    async replaceAcrossTenants(next, expectedRevision) {
      const { _id, ...fields } = toDocument(next);
      const result = await sessions.updateOne({ _id, revision: expectedRevision }, { $set: fields });
      return result.matchedCount === 1;
    },
    async endAcrossTenants(sessionId) {
      await sessions.deleteOne({ _id: toStoredId(sessionId) });
    },
  };
}

function toDocument({ id, ...session }: Session): SessionDocument {
  return { ...session, _id: toStoredId(id), v: 1 };
}
