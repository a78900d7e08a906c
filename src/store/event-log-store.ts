import type { Connection, mongo } from 'mongoose';
import { eventTypes } from '../domain/event-types.js';
import type { EventLog, LoggedEvent } from '../domain/ports/event-log.js';
import type { FieldCipher, SealedField } from '../domain/ports/field-cipher.js';
import type { EventWork } from '../domain/ports/relay-work.js';
import type { Timers } from '../domain/ports/world.js';
import type { CollectionIndex } from './collection-index.js';
import { createEventFeed } from './event-feed.js';
import { insertMissing } from './insert-missing.js';
import { olderThan, readCursor, writeCursor } from './list-cursor.js';

export type EventLogStoreOptions = Readonly<{ connection: Connection; cipher: FieldCipher; timers: Timers; /** Of the feed, when its stream is down. */ pollMs?: number }>;

export type EventDocument = Omit<LoggedEvent, 'id' | 'object'> & {
  _id: string;
  v: 1;
  /** The object as it was holds the buyer's data. */
  object: SealedField;
};

const eventsCollection = 'events';
/** `{transactionId}.{eventVersion}` and what may follow it. */
const idForm = /^\S+$/;
/** "30 days at least" is promised. */
const keptSeconds = 90 * 24 * 3_600;

export const eventIndexes: readonly CollectionIndex[] = [
  { collection: eventsCollection, key: { organizationId: 1, livemode: 1, type: 1, createdAt: -1, _id: -1 } },
  { collection: eventsCollection, key: { organizationId: 1, livemode: 1, transactionId: 1, createdAt: -1, _id: -1 } },
  { collection: eventsCollection, key: { createdAt: 1 }, options: { expireAfterSeconds: keptSeconds } },
];

/** The log of what happened, and its live feed. One change stream serves all followers of a process. */
export function createEventLogStore({ connection, cipher, timers, pollMs = 1_000 }: EventLogStoreOptions): EventLog & EventWork {
  const events = connection.getClient().db(connection.name).collection<EventDocument>(eventsCollection);
  const feed = createEventFeed({ events, timers, pollMs });
  const context = (organizationId: string): { organizationId: string; collection: string; field: string } => ({ organizationId, collection: eventsCollection, field: 'object' });
  const fromDocument = ({ _id, v: _v, object, ...event }: EventDocument): LoggedEvent => ({
    ...event,
    id: _id,
    object: Buffer.from(cipher.open(context(event.organizationId), object)).toString('utf8'),
  });

  return {
    async appendAcrossTenants(logged) {
      const documents = logged.map(({ id, object, ...event }): EventDocument => ({ _id: id, v: 1, ...event, object: cipher.seal(context(event.organizationId), Buffer.from(object, 'utf8')) }));
      return await insertMissing(events, documents);
    },

    async list({ organizationId, livemode }, { types, transactionId }, { cursor, limit }) {
      const place = cursor === undefined ? null : readCursor(cursor, idForm);
      const filter: mongo.Filter<EventDocument> = {
        organizationId,
        livemode,
        ...(transactionId === undefined ? {} : { transactionId }),
        // Where none is named all are: the index then gives the order of each, which the database merges.
        ...(types === undefined && transactionId !== undefined ? {} : { type: { $in: [...(types ?? eventTypes)] } }),
        ...(place === null ? {} : olderThan(place.createdAt, place.id)),
      };
      const found = await events.find(filter).sort({ createdAt: -1, _id: -1 }).limit(limit + 1).toArray();
      const rows = found.slice(0, limit);
      const last = rows.at(-1);
      return { rows: rows.map(fromDocument), nextCursor: found.length > limit && last ? writeCursor({ createdAt: last.createdAt, id: last._id }) : null };
    },

    async *follow({ organizationId, livemode }, signal) {
      for await (const event of feed.follow(signal)) {
        if (event.organizationId === organizationId && event.livemode === livemode) yield fromDocument(event);
      }
    },
  };
}
