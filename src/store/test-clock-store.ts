import type { Connection } from 'mongoose';
import type { TestClock } from '../domain/ports/test-clock.js';
import { collectionOf } from './collection-of.js';
import type { DeliveryDocument } from './delivery-documents.js';
import { deliveriesCollection } from './delivery-documents.js';
import { inboxCollection } from './inbox-documents.js';
import type { InboxDocument } from './inbox-documents.js';
import { lanesCollection } from './lane-documents.js';
import type { LaneDocument } from './lane-documents.js';
import { toStoredId } from './stored-id.js';
import { sweepsCollection } from './sweep-store.js';
import type { TransactionDocument } from './transaction-documents.js';
import { transactionsCollection } from './transaction-documents.js';

type Expression = Readonly<Record<string, unknown>>;

/** Moves due times of one tenant in the database, where every process reads them. */
export function createTestClockStore({ connection }: { connection: Connection }): TestClock {
  const transactions = collectionOf<TransactionDocument>(connection, transactionsCollection);
  const deliveries = collectionOf<DeliveryDocument>(connection, deliveriesCollection);
  const lanes = collectionOf<LaneDocument>(connection, lanesCollection);
  const inbox = collectionOf<InboxDocument>(connection, inboxCollection);
  const sweeps = collectionOf(connection, sweepsCollection);

  return {
    async advance({ organizationId, livemode }, byMs) {
      const own = { organizationId, livemode };
      const waiting = { $type: 'date' } as const;
      const earlier = (...paths: string[]): Expression => Object.fromEntries(paths.map((path) => [path, moved(`$${path}`, byMs)]));
      // Lanes last: a worker that takes one finds its deliveries due.
      const movedTransactions = await transactions.updateMany({ ...own, nextCheckAt: waiting }, [{ $set: { ...earlier('expiresAt', 'nextCheckAt'), ...transactionTimes(byMs), revision: { $add: ['$revision', 1] } } }]);
      const movedEvents = await inbox.updateMany({ organizationId: toStoredId(organizationId), livemode, nextAt: waiting }, [{ $set: earlier('nextAt', 'receivedAt') }]);
      await sweeps.updateMany(own, [{ $set: earlier('nextAt') }]);
      const movedDeliveries = await deliveries.updateMany({ ...own, nextTryAt: waiting }, [{ $set: earlier('nextTryAt', 'scheduledAt') }]);
      await lanes.updateMany({ ...own, nextAt: waiting }, [{ $set: earlier('nextAt', 'parkedUntil') }]);
      return { transactionsCount: movedTransactions.modifiedCount, deliveriesCount: movedDeliveries.modifiedCount, hookEventsCount: movedEvents.modifiedCount };
    },
  };
}

/** What the janitor's looks go by: since when an attempt, a refund or a closing has been waiting. */
function transactionTimes(byMs: number): Expression {
  const inEach = (array: string, ...fields: string[]): Expression => ({
    $map: { input: `$${array}`, as: 'one', in: { $mergeObjects: ['$$one', Object.fromEntries(fields.map((field) => [field, moved(`$$one.${field}`, byMs)]))] } },
  });
  return {
    attempts: inEach('attempts', 'askedAt', 'updatedAt', 'cancelRequestedAt'),
    refunds: inEach('refunds', 'createdAt', 'updatedAt'),
    closing: { $cond: [{ $eq: [{ $type: '$closing' }, 'object'] }, { $mergeObjects: ['$closing', { since: moved('$closing.since', byMs) }] }, '$closing'] },
  };
}

/** Whatever is no date, null above all, stays as it is. */
function moved(path: string, byMs: number): Expression {
  return { $cond: [{ $eq: [{ $type: path }, 'date'] }, { $subtract: [path, byMs] }, path] };
}
