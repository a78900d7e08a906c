import type { Collection } from 'mongodb';
import type { InboxStore } from '../../src/domain/ports/inbox-store.js';
import type { RelayWork } from '../../src/domain/ports/relay-work.js';
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

/** The real repositories under a simulated clock. */
export function openMongoStore({ connection, cipher, searchHash, ids, timers }: TestStore, { nowMs }: { nowMs: () => number }): CoreStore {
  const database = connection.getClient().db(connection.name);
  const offsetMs = (): number => nowMs() - Date.now();
  const clock = { now: () => new Date(nowMs()) };
  const transactions = createTransactionStore({ connection, cipher, searchHash, clock, offsetMs });
  return {
    transactions,
    inbox: underSimulatedLeases(createInboxStore({ connection, cipher, ids, offsetMs }), database.collection<InboxDocument>('inboxEvents'), nowMs),
    relay: underSimulatedLeadership(createRelayStore({ connection, cipher, offsetMs }), database.collection('workerLeaders'), nowMs),
    events: createEventLogStore({ connection, cipher, timers, clock }),
    deliveries: createDeliveryWorkStore({ connection, cipher }),
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

/** Leases go by the database's own clock, on which a whole history takes seconds: those that have ended in simulated time are ended in the database before anybody looks. */
function underSimulatedLeases(inbox: InboxStore, events: Collection<InboxDocument>, nowMs: () => number): InboxStore {
  const untilMs = new Map<string, number>();
  const endLeases = async (): Promise<void> => {
    const ended = [...untilMs].filter(([, until]) => until <= nowMs()).map(([lease]) => lease);
    if (ended.length === 0) return;
    await events.updateMany({ lease: { $in: ended } }, { $set: { leaseUntil: new Date(0) } });
    for (const lease of ended) untilMs.delete(lease);
  };
  return {
    ...inbox,
    async claimDueAcrossTenants({ leaseMs, ...options }) {
      await endLeases();
      const claims = await inbox.claimDueAcrossTenants({ ...options, leaseMs: longerThanAnyRunMs });
      for (const { lease } of claims) untilMs.set(lease, nowMs() + leaseMs);
      return claims;
    },
    async hasSuspectsAcrossTenants() {
      await endLeases();
      return inbox.hasSuspectsAcrossTenants();
    },
  };
}

function underSimulatedLeadership(relay: RelayWork, leaders: Collection, nowMs: () => number): RelayWork {
  let leading = { owner: '', untilMs: 0 };
  return {
    ...relay,
    async leadAcrossTenants({ owner, leaseMs }) {
      if (leading.untilMs <= nowMs()) await leaders.updateMany({ owner: leading.owner }, { $set: { leaseUntil: new Date(0) } });
      const leads = await relay.leadAcrossTenants({ owner, leaseMs: longerThanAnyRunMs });
      if (leads) leading = { owner, untilMs: nowMs() + leaseMs };
      return leads;
    },
  };
}

const longerThanAnyRunMs = 86_400_000;
