import type { AnyBulkWriteOperation, Collection } from 'mongodb';
import type { ClaimedEvent, InboxSettlement } from '../domain/ports/inbox-store.js';
import { createGather } from './gather.js';
import { idOf, literals } from './inbox-documents.js';
import type { InboxDocument } from './inbox-documents.js';
import { toStoredId } from './stored-id.js';

type Settling = Readonly<{ claim: ClaimedEvent; settlement: InboxSettlement }>;

/** Longer than any provider repeats an event, and than its signature could be replayed. */
const keptMs = 90 * 86_400_000;

/** Ends of events, gathered into few commands. False for one whose lease was lost: its new owner's end stands. */
export function createSettle(events: Collection<InboxDocument>): (settling: Settling) => Promise<boolean> {
  return createGather({
    itemsMax: 100,
    batchesMax: 2,
    async run(batch: readonly Settling[]) {
      const { matchedCount } = await events.bulkWrite(batch.map(toOperation), { ordered: false });
      if (matchedCount === batch.length) return batch.map(() => true);
      // The database counts matches per command only; the lease that an end was written under tells whose it is.
      const ids = batch.map(({ claim: { event } }) => idOf(event.providerId, event.eventId));
      const settled = await events.find({ _id: { $in: ids } }, { projection: { settledLease: 1 } }).toArray();
      const leases = new Map(settled.map(({ _id, settledLease }) => [_id, settledLease]));
      return batch.map(({ claim: { event, lease } }) => leases.get(idOf(event.providerId, event.eventId)) === lease);
    },
  });
}

function toOperation({ claim: { event, lease }, settlement: { status, reason, why, transactionId } }: Settling): AnyBulkWriteOperation<InboxDocument> {
  return {
    updateOne: {
      filter: { _id: idOf(event.providerId, event.eventId), lease },
      update: [
        {
          $set: {
            ...literals({ status, reason, why, transactionId: transactionId === null ? null : toStoredId(transactionId), lease: null, settledLease: lease }),
            settledAt: '$$NOW',
            startsCount: 0,
            // What was quarantined stays until somebody has looked at it.
            ...(status === 'quarantined' ? {} : { purgeAt: { $add: ['$$NOW', keptMs] } }),
          },
        },
        { $unset: 'nextAt' },
      ],
    },
  };
}
