import type { InboxDocument } from '../../src/store/inbox-documents.js';
import { createDeliveryWorkStore } from '../../src/store/delivery-work-store.js';
import type { DeliveryDocument } from '../../src/store/delivery-documents.js';
import { createEventLogStore } from '../../src/store/event-log-store.js';
import { createInboxStore } from '../../src/store/inbox-store.js';
import { createRelayStore } from '../../src/store/relay-store.js';
import { createTransactionStore } from '../../src/store/transaction-store.js';
import type { TransactionDocument } from '../../src/store/transaction-documents.js';
import type { TestStore } from '../support/open-test-store.js';
import type { CoreStore } from './memory-store.js';

/** Empties what a history before it left. */
export async function clearMongoStore({ connection }: TestStore): Promise<void> {
  for (const name of ['transactions', 'shortCodes', 'providerReferences', 'inboxEvents', 'events', 'deliveries', 'workerLeaders']) await connection.collection(name).deleteMany({});
}

/** The real repositories under a simulated clock: what is due goes by it, leases by the database's own. */
export function openMongoStore({ connection, cipher, searchHash, ids, timers }: TestStore, { nowMs }: { nowMs: () => number }): CoreStore {
  const database = connection.getClient().db(connection.name);
  const offsetMs = (): number => nowMs() - Date.now();
  const clock = { now: () => new Date(nowMs()) };
  const transactions = createTransactionStore({ connection, cipher, searchHash, clock, offsetMs });
  return {
    transactions,
    inbox: createInboxStore({ connection, cipher, ids, offsetMs }),
    relay: createRelayStore({ connection, cipher, offsetMs }),
    events: createEventLogStore({ connection, cipher, timers, clock }),
    deliveries: createDeliveryWorkStore({ connection, cipher }),
    async endLeases() {
      for (const name of ['inboxEvents', 'workerLeaders']) await database.collection(name).updateMany({ leaseUntil: { $gt: new Date(0) } }, { $set: { leaseUntil: new Date(0) } });
    },
    async contents() {
      const stored = await database.collection<TransactionDocument>('transactions').find().sort({ _id: 1 }).toArray();
      const found = await Promise.all(stored.map(({ _id, organizationId, livemode }) => transactions.find({ organizationId, livemode }, _id.toHexString())));
      const inbox = await database.collection<InboxDocument>('inboxEvents').find().toArray();
      const events = await database.collection<{ _id: string; transactionId: string; eventVersion: number }>('events').find().toArray();
      const deliveries = await database.collection<DeliveryDocument>('deliveries').find().toArray();
      return {
        transactions: found.flatMap((transaction) => transaction ?? []),
        inbox: inbox.map(({ providerId, eventId, status }) => ({ providerId: providerId.toHexString(), eventId, status })),
        events: events.map(({ _id, transactionId, eventVersion }) => ({ id: _id, transactionId, eventVersion })),
        deliveries: deliveries.map(({ _id, transactionId, eventVersion, statusCode }) => ({ id: _id, transactionId, eventVersion, statusCode })),
        altered: [],
      };
    },
  };
}
