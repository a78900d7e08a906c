import type { Filter } from 'mongodb';
import type { Connection } from 'mongoose';
import type { FieldCipher, SealedField } from '../domain/ports/field-cipher.js';
import type { ClaimedEvent, InboxBackfill, InboxStore, NewInboxEvent } from '../domain/ports/inbox-store.js';
import type { Ids } from '../domain/ports/world.js';
import type { Tenant } from '../domain/tenant.js';
import { createBatchedInsert } from './batched-documents.js';
import { collectionOf } from './collection-of.js';
import type { CollectionIndex } from './collection-index.js';
import { idOf, workIndex, inboxCollection, inboxContext, literals, toInboxEvent } from './inbox-documents.js';
import type { InboxDocument } from './inbox-documents.js';
import { readCursor, writeCursor } from './list-cursor.js';
import { createSettle } from './settle-inbox-events.js';
import { fromStoredId, toStoredId } from './stored-id.js';

export type InboxStoreOptions = Readonly<{
  connection: Connection;
  cipher: FieldCipher;
  ids: Pick<Ids, 'base62'>;
  /** Milliseconds that the gateway's clock is ahead of the database's, under a test clock. */
  offsetMs?: () => number;
}>;

// Sharded by `_id`.
export const inboxIndexes: readonly CollectionIndex[] = [
  { collection: inboxCollection, key: workIndex, options: { partialFilterExpression: { nextAt: { $type: 'date' } } } },
  { collection: inboxCollection, key: { purgeAt: 1 }, options: { expireAfterSeconds: 0, partialFilterExpression: { purgeAt: { $type: 'date' } } } },
];

/** Due at once, whatever the clock of the process that takes it in says. */
const dueNow = new Date(0);

export function createInboxStore({ connection, cipher, ids, offsetMs = () => 0 }: InboxStoreOptions): InboxStore & InboxBackfill {
  const events = collectionOf<InboxDocument>(connection, inboxCollection);
  const insertEvent = createBatchedInsert(events);
  const settleEvent = createSettle(events);
  /** The $type lets the partial index be used; a bare comparison with $$NOW would not. */
  const due = (): Filter<InboxDocument> => ({
    nextAt: { $type: 'date' },
    $expr: { $and: [{ $lte: ['$nextAt', { $add: ['$$NOW', offsetMs()] }] }, { $lte: ['$leaseUntil', '$$NOW'] }] },
  });
  const counted = (suspects: boolean): Filter<InboxDocument> => ({ startsCount: suspects ? { $gt: 0 } : 0 });

  function toDocument({ organizationId, livemode }: Tenant, { raw, headers, unusable, ...event }: NewInboxEvent): InboxDocument {
    return {
      ...event,
      _id: idOf(event.providerId, event.eventId),
      v: 1,
      organizationId: toStoredId(organizationId),
      livemode,
      providerId: toStoredId(event.providerId),
      transactionId: null,
      status: unusable === null ? 'pending' : 'quarantined',
      reason: unusable === null ? null : 'unusable',
      why: unusable,
      duplicatesCount: 0,
      startsCount: 0,
      lease: null,
      leaseUntil: dueNow,
      settledAt: unusable === null ? null : event.receivedAt,
      ...(unusable === null ? { nextAt: dueNow } : {}),
      raw: cipher.seal(inboxContext(organizationId, 'raw'), raw),
      headers: cipher.seal(inboxContext(organizationId, 'headers'), new TextEncoder().encode(JSON.stringify(headers))),
    };
  }

  function toClaim(document: InboxDocument): ClaimedEvent {
    const organizationId = fromStoredId(document.organizationId);
    return {
      tenant: { organizationId, livemode: document.livemode },
      lease: document.lease ?? '',
      startsCount: document.startsCount,
      event: toInboxEvent(document),
      raw: openSealed(organizationId, 'raw', document.raw),
    };
  }

  /** A missing key concerns one organization; the other events of the same claim go on. */
  function openSealed(organizationId: string, field: 'raw' | 'headers', sealed: SealedField): Uint8Array | null {
    try {
      return cipher.open(inboxContext(organizationId, field), sealed);
    } catch {
      return null;
    }
  }

  return {
    async insert(tenant, newEvents) {
      const documents = newEvents.map((event) => toDocument(tenant, event));
      const results = await Promise.all(documents.map(insertEvent));
      const duplicates = documents.filter((_document, index) => results[index] === 'exists').map(({ _id }) => _id);
      if (duplicates.length > 0) {
        // With majority, although it only counts: this write stands after the first copy's, which may not have been replicated yet.
        await events.updateMany({ _id: { $in: duplicates } }, { $inc: { duplicatesCount: 1 } });
      }
      return { stored: documents.length - duplicates.length, duplicates: duplicates.length };
    },

    async insertMissing(tenant, newEvents) {
      if (newEvents.length === 0) return 0;
      const ids = newEvents.map(({ providerId, eventId }) => idOf(providerId, eventId));
      const known = new Set((await events.find({ _id: { $in: ids } }, { projection: { _id: 1 } }).toArray()).map(({ _id }) => _id));
      const missing = newEvents.filter((_event, index) => !known.has(ids[index] ?? ''));
      const results = await Promise.all(missing.map((event) => insertEvent(toDocument(tenant, event))));
      return results.filter((result) => result === 'inserted').length;
    },

    async find({ organizationId, livemode }, providerId, eventId) {
      const document = await events.findOne(
        { _id: idOf(providerId, eventId), organizationId: toStoredId(organizationId), livemode },
        { projection: { raw: 0, headers: 0 } },
      );
      return document === null ? null : toInboxEvent(document);
    },

    async listForTransaction({ organizationId, livemode }, transactionId, { cursor, limit }) {
      const place = cursor === undefined ? null : readCursor(cursor, /^\S+$/);
      // Named as the other lists' time: the place is that of `receivedAt` here.
      const after = place === null ? {} : { receivedAt: { $lte: place.createdAt }, $or: [{ receivedAt: { $lt: place.createdAt } }, { _id: { $lt: place.id } }] };
      const found = await events
        .find({ organizationId: toStoredId(organizationId), livemode, transactionId: toStoredId(transactionId), ...after })
        .sort({ receivedAt: -1, _id: -1 })
        .limit(limit + 1)
        .toArray();
      const rows = found.slice(0, limit);
      const last = rows.at(-1);
      return {
        rows: rows.map((document) => {
          const headers = openSealed(organizationId, 'headers', document.headers);
          return { event: toInboxEvent(document), raw: openSealed(organizationId, 'raw', document.raw), headers: headers === null ? null : (JSON.parse(Buffer.from(headers).toString('utf8')) as Record<string, string>) };
        }),
        nextCursor: found.length > limit && last !== undefined ? writeCursor({ createdAt: last.receivedAt, id: last._id }) : null,
      };
    },

    async claimDueAcrossTenants({ limit, leaseMs, suspects }) {
      const found = await events.find({ ...due(), ...counted(suspects) }, { projection: { _id: 1 }, sort: { nextAt: 1, receivedAt: 1 }, limit }).toArray();
      if (found.length === 0) return [];
      const chosen = { _id: { $in: found.map(({ _id }) => _id) } };
      const lease = ids.base62(22);
      // The condition again: another worker may have been faster with some of them.
      const { modifiedCount } = await events.updateMany({ ...chosen, ...due(), ...counted(suspects) }, [
        { $set: { lease: { $literal: lease }, leaseUntil: { $add: ['$$NOW', leaseMs] }, startsCount: { $add: ['$startsCount', 1] } } },
      ]);
      if (modifiedCount === 0) return [];
      const claimed = await events.find({ ...chosen, lease }).sort({ nextAt: 1, receivedAt: 1 }).toArray();
      return claimed.map(toClaim);
    },

    async hasSuspectsAcrossTenants() {
      return (await events.findOne({ ...due(), ...counted(true) }, { projection: { _id: 1 } })) !== null;
    },

    settle: (claim, settlement) => settleEvent({ claim, settlement }),

    async postpone({ event, lease }, { status, reason, why, delayMs, countStart }) {
      const result = await events.updateOne({ _id: idOf(event.providerId, event.eventId), lease }, [
        {
          $set: {
            ...literals({ status, reason, why, lease: null, leaseUntil: dueNow }),
            nextAt: { $add: ['$$NOW', offsetMs() + delayMs] },
            ...(countStart ? {} : { startsCount: 0 }),
          },
        },
      ]);
      return result.matchedCount === 1;
    },
  };
}
