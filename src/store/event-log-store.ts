import type { Connection, mongo } from 'mongoose';
import { GatewayError } from '../domain/errors.js';
import type { EventFilter, EventLog, EventWindow, LoggedEvent } from '../domain/ports/event-log.js';
import type { FieldCipher, SealedField } from '../domain/ports/field-cipher.js';
import type { EventOrderWork, EventWork } from '../domain/ports/relay-work.js';
import type { Clock, Timers } from '../domain/ports/world.js';
import type { Tenant } from '../domain/tenant.js';
import type { CollectionIndex } from './collection-index.js';
import { collectionOf } from './collection-of.js';
import { createEventFeed } from './event-feed.js';
import { insertMissing } from './insert-missing.js';
import { awaitingOrder, createLogSequencer } from './log-sequencer.js';
import type { LogHead, SequencedDocument } from './log-sequencer.js';

export type EventLogStoreOptions = Readonly<{
  connection: Connection;
  cipher: FieldCipher;
  timers: Timers;
  clock: Clock;
  /** How long events are kept. Default 90 days; "30 days at least" is promised. */
  keptDays?: number;
  /** Of the feed, when its stream is down. */
  pollMs?: number;
}>;

export type EventDocument = Omit<LoggedEvent, 'id' | 'object'> & SequencedDocument & {
  _id: string;
  v: 1;
  /** The object as it was holds the buyer's data. */
  object: SealedField;
  /** When it got its place. */
  placedAt?: Date;
  /** Set with its place: what has none yet is still owed to the readers of the log. */
  expiresAt?: Date;
};

const eventsCollection = 'events';
/** The log is one for all tenants; each reads its own part of it. */
const headId = 'events';
const dayMs = 86_400_000;
/** How far the clocks of our processes may be apart: an event can have its place before it seems to have happened. */
const clocksDifferMs = 5 * 60_000;
/** How long after it happened an event can be logged, for want of a process that does it. */
const loggedLateMs = 7 * dayMs;

/** Only of what has its place, so that logging an event costs the payment's fan-out next to nothing. */
const placed = { partialFilterExpression: { sequence: { $gt: 0 } } };
export const eventIndexes: readonly CollectionIndex[] = [
  { collection: eventsCollection, key: { organizationId: 1, livemode: 1, sequence: -1 }, options: placed },
  { collection: eventsCollection, key: { organizationId: 1, livemode: 1, transactionId: 1, sequence: -1 }, options: placed },
  { collection: eventsCollection, key: { organizationId: 1, livemode: 1, type: 1, sequence: -1 }, options: placed },
  { collection: eventsCollection, key: { organizationId: 1, livemode: 1, siteId: 1, sequence: -1 }, options: placed },
  { collection: eventsCollection, key: { organizationId: 1, livemode: 1, placedAt: 1 }, options: placed },
  { collection: eventsCollection, key: { sequence: 1 }, options: placed },
  { collection: eventsCollection, key: { awaits: 1 }, options: { partialFilterExpression: { awaits: { $type: 'timestamp' } } } },
  { collection: eventsCollection, key: { expiresAt: 1 }, options: { expireAfterSeconds: 0 } },
];

/**
 * The log of what happened, and its live feed. Its order is given after the writing (`createLogSequencer`): neither the clocks of the processes that write
 * nor the order in which their writes arrive can put an event in front of one that a reader has seen.
 */
export function createEventLogStore({ connection, cipher, timers, clock, keptDays = 90, pollMs = 1_000 }: EventLogStoreOptions): EventLog & EventWork & EventOrderWork {
  const events = collectionOf<EventDocument>(connection, eventsCollection);
  const heads = collectionOf<LogHead>(connection, 'eventHeads');
  const readEnd = async (): Promise<number> => (await heads.findOne({ _id: headId }))?.sequence ?? 0;
  const feed = createEventFeed({ events, readEnd, timers, pollMs });
  const sequencer = createLogSequencer<EventDocument>({
    heads,
    entries: events,
    together: true,
    link: (_head, found) => {
      const placedAt = clock.now();
      const expiresAt = new Date(placedAt.getTime() + keptDays * dayMs);
      return { sets: found.map(() => ({ placedAt, expiresAt })), hash: '' };
    },
  });
  const context = (organizationId: string): { organizationId: string; collection: string; field: string } => ({ organizationId, collection: eventsCollection, field: 'object' });
  const fromDocument = ({ _id, v: _v, object, sequence: _sequence, awaits: _awaits, placedAt: _placedAt, expiresAt: _expiresAt, ...event }: EventDocument): LoggedEvent => ({
    ...event,
    id: _id,
    object: Buffer.from(cipher.open(context(event.organizationId), object)).toString('utf8'),
  });

  /** The place of the first event of the tenant that got one at or after this moment; null where there is none. */
  const firstPlacedFrom = async ({ organizationId, livemode }: Tenant, moment: number): Promise<number | null> => {
    const found = await events.find({ organizationId, livemode, placedAt: { $gte: new Date(moment) }, sequence: { $gt: 0 } }, { projection: { sequence: 1 } }).sort({ placedAt: 1 }).limit(1).toArray();
    return found[0]?.sequence ?? null;
  };

  /** Between which places a span of time lies, so that the rest of the log is not walked through. */
  const placesOf = async (tenant: Tenant, { from, to }: EventFilter): Promise<{ first: number; last: number }> => {
    const [first, beyond] = await Promise.all([
      from ? firstPlacedFrom(tenant, from.getTime() - clocksDifferMs).then((place) => place ?? Number.MAX_SAFE_INTEGER) : 0,
      to ? firstPlacedFrom(tenant, to.getTime() + loggedLateMs) : null,
    ]);
    return { first, last: beyond === null ? Number.MAX_SAFE_INTEGER : beyond - 1 };
  };

  return {
    async appendAcrossTenants(logged) {
      const documents = logged.map(({ id, object, ...event }): EventDocument => ({
        _id: id, v: 1, ...event, object: cipher.seal(context(event.organizationId), Buffer.from(object, 'utf8')), awaits: awaitingOrder(),
      }));
      return await insertMissing(events, documents);
    },

    orderAcrossTenants: () => sequencer.advance(headId, {}),

    async list(tenant, filter, window) {
      const { limit, order = 'newest' } = window;
      // All up to here are in place; what is just being put in order a reader sees as a whole or not at all.
      const end = await readEnd();
      const { first, last } = await placesOf(tenant, filter);
      const found = await events.find({ ...toQuery(tenant, filter), sequence: range(window, { first, last: Math.min(last, end) }) }).sort({ sequence: order === 'newest' ? -1 : 1 }).limit(limit + 1).toArray();
      const rows = found.slice(0, limit);
      return { rows: rows.map(fromDocument), nextCursor: nextCursorOf(rows.at(-1)?.sequence, window, found.length > limit) };
    },

    async find({ organizationId, livemode }, eventId) {
      const found = await events.findOne({ _id: eventId, organizationId, livemode });
      return found && fromDocument(found);
    },

    async *follow({ organizationId, livemode }, signal) {
      for await (const event of feed.follow(signal)) {
        if (event.organizationId === organizationId && event.livemode === livemode) yield fromDocument(event);
      }
    },
  };
}

function toQuery({ organizationId, livemode }: Tenant, { types, transactionId, siteId, from, to }: EventFilter): mongo.Filter<EventDocument> {
  return {
    organizationId,
    livemode,
    ...(transactionId === undefined ? {} : { transactionId }),
    ...(siteId === undefined ? {} : { siteId }),
    ...(types === undefined ? {} : { type: { $in: [...types] } }),
    ...(from === undefined && to === undefined ? {} : { createdAt: { ...(from === undefined ? {} : { $gte: from }), ...(to === undefined ? {} : { $lt: to }) } }),
  };
}

/** `$gt: 0` always, as the partial indexes are used for it. */
function range({ cursor, order = 'newest' }: EventWindow, { first, last }: { first: number; last: number }): { $gt: number; $lte: number } {
  const place = cursor === undefined ? null : readCursor(cursor, order);
  const before = Math.max(0, first - 1);
  if (order === 'oldest') return { $gt: Math.max(place ?? 0, before), $lte: last };
  return { $gt: before, $lte: place === null ? last : Math.min(place - 1, last) };
}

/** Newest first a list ends; oldest first it goes on with what happens later, from wherever the reader is. */
function nextCursorOf(last: number | undefined, { cursor, order = 'newest' }: EventWindow, isMore: boolean): string | null {
  if (order === 'newest') return isMore && last !== undefined ? writeCursor(last, order) : null;
  return last === undefined ? (cursor ?? null) : writeCursor(last, order);
}

function writeCursor(sequence: number, order: 'newest' | 'oldest'): string {
  return Buffer.from(`${order} ${sequence}`, 'utf8').toString('base64url');
}

/** Where the page before ended. @throws GatewayError `invalid_request` for what is no cursor of this list. */
function readCursor(cursor: string, order: 'newest' | 'oldest'): number {
  const [, name, place] = /^(newest|oldest) (\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (name !== order || place === undefined) {
    throw new GatewayError('invalid_request', 'cursor is not one of this list: pass nextCursor of the page before, unchanged, with the same order.', { faults: [{ pointer: 'query:cursor', detail: 'not a cursor of this list' }] });
  }
  return Number(place);
}
