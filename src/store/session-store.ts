import type { Connection, Types } from 'mongoose';
import type { SessionStore } from '../domain/ports/session-store.js';
import type { Session } from '../domain/session.js';
import { inScope } from './change-scopes.js';
import type { CollectionIndex } from './collection-index.js';
import { collectionOf } from './collection-of.js';
import { fromStoredId, toStoredId } from './stored-id.js';

type SessionDocument = Omit<Session, 'id'> & { _id: Types.ObjectId; v: 1 };

const collection = 'sessions';
const listedMax = 100;

export const sessionIndexes: readonly CollectionIndex[] = [
  // An ended session may be forgotten; whether it has ended is decided when it is used, never by this index.
  { collection, key: { endsAt: 1 }, options: { expireAfterSeconds: 0 } },
  { collection, key: { userId: 1, _id: -1 } },
];

export function createSessionStore({ connection }: { connection: Connection }): SessionStore {
  const sessions = collectionOf<SessionDocument>(connection, collection);
  return {
    async insertAcrossTenants(session, within) {
      await sessions.insertOne(toDocument(session), inScope(within));
    },
    async findAcrossTenants(sessionId, within) {
      const found = await sessions.findOne({ _id: toStoredId(sessionId) }, inScope(within));
      return found === null ? null : fromDocument(found);
    },
    async listOfUserAcrossTenants(userId) {
      return (await sessions.find({ userId }).sort({ _id: -1 }).limit(listedMax).toArray()).map(fromDocument);
    },
    async replaceAcrossTenants(next, expectedRevision) {
      const { _id, ...fields } = toDocument(next);
      const result = await sessions.updateOne({ _id, revision: expectedRevision }, { $set: fields });
      return result.matchedCount === 1;
    },
    async endAcrossTenants(sessionId, within) {
      return (await sessions.deleteOne({ _id: toStoredId(sessionId) }, inScope(within))).deletedCount === 1;
    },
    async endOfUserAcrossTenants(userId, { except, passkeyId }, within) {
      const filter = { userId, ...(except === null ? {} : { _id: { $ne: toStoredId(except) } }), ...(passkeyId === undefined ? {} : { passkeyId }) };
      return (await sessions.deleteMany(filter, inScope(within))).deletedCount;
    },
  };
}

function toDocument({ id, ...session }: Session): SessionDocument {
  return { ...session, _id: toStoredId(id), v: 1 };
}

/** What the first versions did not store yet is filled in. */
function fromDocument({ _id, v: _v, ...session }: SessionDocument): Session {
  return {
    ...session,
    id: fromStoredId(_id),
    ipAddress: session.ipAddress ?? null,
    userAgent: session.userAgent ?? null,
    passkeyId: session.passkeyId ?? null,
    enrolOnly: session.enrolOnly ?? false,
  };
}
