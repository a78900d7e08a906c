import type { Filter } from 'mongodb';
import type { Connection } from 'mongoose';
import { GatewayError } from '../domain/errors.js';
import type { FieldCipher, SealedField } from '../domain/ports/field-cipher.js';
import type { InboxEventStatus, InboxReason } from '../domain/ports/inbox-store.js';
import type { HookEventFilter, HookEventStore } from '../domain/ports/hook-event-store.js';
import type { Tenant } from '../domain/tenant.js';
import { inScope } from './change-scopes.js';
import type { CollectionIndex } from './collection-index.js';
import { collectionOf } from './collection-of.js';
import { inboxCollection, inboxContext, toInboxEvent, workIndex } from './inbox-documents.js';
import type { InboxDocument } from './inbox-documents.js';
import { toStoredId } from './stored-id.js';

const newestFirst = { receivedAt: -1, _id: -1 } as const;
const byStatus = { organizationId: 1, livemode: 1, status: 1, ...newestFirst } as const;

/** The lists of operators: all of a tenant's, one account's, one transaction's, and what is little among much. What was applied is the most. */
export const hookEventIndexes: readonly CollectionIndex[] = [
  { collection: inboxCollection, key: { organizationId: 1, livemode: 1, ...newestFirst } },
  { collection: inboxCollection, key: { organizationId: 1, livemode: 1, providerId: 1, ...newestFirst } },
  // A bound: from a value the database proves no type, and would never take the index. Written once the event has found its transaction.
  { collection: inboxCollection, key: { transactionId: 1, ...newestFirst }, options: { partialFilterExpression: { transactionId: { $gt: toStoredId('0'.repeat(24)) } } } },
  { collection: inboxCollection, key: byStatus, options: { partialFilterExpression: { status: 'quarantined' } } },
  { collection: inboxCollection, key: byStatus, options: { name: 'ignored', partialFilterExpression: { status: 'ignored' } } },
  { collection: inboxCollection, key: byStatus, options: { name: 'parked', partialFilterExpression: { status: 'parked' } } },
];

/** The status that each reason belongs to: by it the events with a reason are found among all others. */
const statusOfReason: Readonly<Record<InboxReason, InboxEventStatus>> = {
  unknown_transaction: 'parked', provider_unavailable: 'parked',
  busy: 'pending',
  unchanged: 'applied',
  not_ours: 'ignored', unknown_type: 'ignored',
  amount: 'quarantined', currency: 'quarantined', mode: 'quarantined', owner: 'quarantined', unusable: 'quarantined', no_such_transaction: 'quarantined', crashed: 'quarantined',
};

/** Due at once, whatever any clock says. */
const dueNow = new Date(0);

export function createHookEventStore({ connection, cipher }: { connection: Connection; cipher: FieldCipher }): HookEventStore {
  const events = collectionOf<InboxDocument>(connection, inboxCollection);
  const open = (organizationId: string, field: 'raw' | 'headers', sealed: SealedField): Uint8Array | null => {
    try {
      return cipher.open(inboxContext(organizationId, field), sealed);
    } catch {
      // A missing key: everything else about the event can still be told.
      return null;
    }
  };

  return {
    async list(tenant, asked, { cursor, limit }) {
      const status = asked.status ?? (asked.reason && statusOfReason[asked.reason]);
      const filter = toFilter({ ...asked, ...(status === undefined ? {} : { status }) });
      // What waits for its work is in the workers' own index: a backlog, not a history, so that it is sorted when it is asked for and not with every hook.
      const waiting = status === 'pending' ? { filter: { nextAt: { $type: 'date' as const } }, hint: { hint: { ...workIndex } } } : { filter: {}, hint: {} };
      const found = await events
        .find({ ...ownedBy(tenant), ...filter, ...waiting.filter, ...olderThan(cursor) }, { projection: { raw: 0, headers: 0 }, ...waiting.hint })
        .sort({ receivedAt: -1, _id: -1 })
        .limit(limit + 1)
        .toArray();
      const rows = found.slice(0, limit);
      const last = rows.at(-1);
      return { rows: rows.map(toInboxEvent), nextCursor: found.length > limit && last ? encodeCursor(last) : null };
    },

    async read(tenant, id) {
      const document = await events.findOne({ _id: id, ...ownedBy(tenant) });
      if (!document) return null;
      const headers = open(tenant.organizationId, 'headers', document.headers);
      return {
        event: toInboxEvent(document),
        raw: open(tenant.organizationId, 'raw', document.raw),
        headers: headers === null ? {} : (JSON.parse(new TextDecoder().decode(headers)) as Record<string, string>),
      };
    },

    async makeDue(tenant, id, within) {
      // A worker that holds the lease is at it now; taking it away would have the event worked on twice at once.
      const before = await events.findOneAndUpdate(
        { _id: id, ...ownedBy(tenant), $or: [{ lease: null }, { $expr: { $lte: ['$leaseUntil', '$$NOW'] } }] },
        { $set: { status: 'pending', reason: null, why: null, settledAt: null, startsCount: 0, lease: null, leaseUntil: dueNow, nextAt: dueNow }, $unset: { purgeAt: 1 } },
        { returnDocument: 'before', projection: { raw: 0, headers: 0 }, ...inScope(within) },
      );
      const found = before ?? (await events.findOne({ _id: id, ...ownedBy(tenant) }, { projection: { raw: 0, headers: 0 }, ...inScope(within) }));
      return found && toInboxEvent(found);
    },
  };
}

function ownedBy({ organizationId, livemode }: Tenant) {
  return { organizationId: toStoredId(organizationId), livemode };
}

function toFilter({ providerId, status, reason, transactionId, from, to }: HookEventFilter): Filter<InboxDocument> {
  const received = { ...(from === undefined ? {} : { $gte: from }), ...(to === undefined ? {} : { $lt: to }) };
  return {
    ...(providerId === undefined ? {} : { providerId: toStoredId(providerId) }),
    ...(status === undefined ? {} : { status }),
    ...(reason === undefined ? {} : { reason }),
    ...(transactionId === undefined ? {} : { transactionId: toStoredId(transactionId) }),
    ...(from === undefined && to === undefined ? {} : { receivedAt: received }),
  };
}

function encodeCursor({ receivedAt, _id }: InboxDocument): string {
  return Buffer.from(`${receivedAt.getTime()} ${_id}`, 'utf8').toString('base64url');
}

/** Where the page before ended. @throws GatewayError `invalid_request` for what is no cursor of this list. */
function olderThan(cursor: string | undefined): Filter<InboxDocument> {
  if (cursor === undefined) return {};
  const [, time, id] = /^(\d{1,15}) ([!-~]{1,300})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (time === undefined || id === undefined) {
    throw new GatewayError('invalid_request', 'cursor is not one of this list: pass nextCursor of the page before, unchanged.', { faults: [{ pointer: 'query:cursor', detail: 'not a cursor of this list' }] });
  }
  const receivedAt = new Date(Number(time));
  return { $or: [{ receivedAt: { $lt: receivedAt } }, { receivedAt, _id: { $lt: id } }] };
}
