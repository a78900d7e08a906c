import { Types } from 'mongoose';
import type { Connection, mongo } from 'mongoose';
import type { TransactionAudit } from '../domain/audit-entry.js';
import type { FieldCipher } from '../domain/ports/field-cipher.js';
import type { ClearedTransaction, DueTransaction, RelayWork, TransactionRevision } from '../domain/ports/relay-work.js';
import type { OutboxEntry } from '../domain/transaction.js';
import { isDuplicateKey } from './is-duplicate-key.js';
import { openOutboxEntry, openTransactionAudit, transactionsCollection } from './transaction-documents.js';
import type { TransactionDocument } from './transaction-documents.js';

export type RelayStoreOptions = Readonly<{ connection: Connection; cipher: FieldCipher; offsetMs?: () => number }>;

type LeaderDocument = { _id: string; v: 1; owner: string | null; leaseUntil: Date };
type DueDocument = Pick<TransactionDocument, '_id' | 'organizationId' | 'livemode' | 'siteId' | 'createdAt' | 'revision' | 'outbox' | 'audits'> & { now: Date };
type Operation = mongo.AnyBulkWriteOperation<TransactionDocument>;

const leaderId = 'relay';

/** The outboxes of all tenants' transactions. What is due shows in the partial index on `relayAt` alone. */
export function createRelayStore({ connection, cipher, offsetMs = () => 0 }: RelayStoreOptions): RelayWork {
  const database = connection.getClient().db(connection.name);
  const transactions = database.collection<TransactionDocument>(transactionsCollection);
  const leaders = database.collection<LeaderDocument>('workerLeaders');

  return {
    async leadAcrossTenants({ owner, leaseMs }) {
      const lead = (): Promise<mongo.UpdateResult> => leaders.updateOne(
        { _id: leaderId, $expr: { $or: [{ $eq: ['$owner', owner] }, { $lte: ['$leaseUntil', '$$NOW'] }] } },
        [{ $set: { owner: { $literal: owner }, leaseUntil: { $add: ['$$NOW', leaseMs] } } }],
      );
      if ((await lead()).matchedCount === 1) return true;
      // In two steps, as an upsert may not have $expr in its filter.
      const inserted = await leaders.insertOne({ _id: leaderId, v: 1, owner: null, leaseUntil: new Date(0) }).catch((error: unknown) => {
        if (!isDuplicateKey(error)) throw error;
        return null;
      });
      return inserted !== null && (await lead()).matchedCount === 1;
    },

    async resign(owner) {
      await leaders.updateOne({ _id: leaderId, owner }, { $set: { owner: null, leaseUntil: new Date(0) } });
    },

    async findDueAcrossTenants({ limit, waitedMs, except }) {
      const now = { $add: ['$$NOW', offsetMs()] };
      // The mark alone says that something is due: its time is the writer's clock, which may be wrong.
      const waited = waitedMs > 0 ? { $expr: { $lte: ['$relayAt', { $subtract: [now, waitedMs] }] } } : {};
      const documents = await transactions
        .aggregate<DueDocument>([
          { $match: { relayAt: { $type: 'date' }, ...waited, ...passingOver(except) } },
          { $sort: { relayAt: 1 } },
          { $limit: limit },
          { $project: { organizationId: 1, livemode: 1, siteId: 1, createdAt: 1, revision: 1, outbox: 1, audits: 1, now } },
        ])
        .toArray();
      return { due: documents.map((document) => toDueTransaction(document, cipher)), now: documents[0]?.now ?? new Date(0) };
    },

    async clearAcrossTenants(cleared) {
      if (cleared.length === 0) return;
      const whole = cleared.filter((each) => each.whole);
      const { matchedCount } = whole.length === 0 ? { matchedCount: 0 } : await transactions.bulkWrite(clearUnchanged(whole), { ordered: false });
      // Some were written meanwhile, or other entries of theirs are not done: only what was relayed is taken out.
      if (matchedCount < cleared.length) await transactions.bulkWrite(cleared.map(clearEntries), { ordered: false });
    },

    async *watchAcrossTenants(signal) {
      const stream = transactions.watch(
        [{ $match: { operationType: { $in: ['insert', 'replace'] }, 'fullDocument.relayAt': { $type: 'date' } } }, { $project: { _id: 1 } }],
        { maxAwaitTimeMS: 1_000 },
      );
      const close = (): void => void stream.close().catch(() => undefined);
      signal.addEventListener('abort', close, { once: true });
      try {
        while (!signal.aborted && (await stream.hasNext())) {
          await stream.next();
          yield;
        }
      } catch (error) {
        if (!signal.aborted) throw error;
      } finally {
        signal.removeEventListener('abort', close);
        close();
      }
    },
  };
}

function toDueTransaction({ _id, organizationId, livemode, siteId, createdAt, revision, outbox, audits: sealedAudits = [] }: DueDocument, cipher: FieldCipher): DueTransaction {
  let entries: OutboxEntry[] | null;
  let audits: TransactionAudit[] = [];
  try {
    entries = outbox.map((entry) => openOutboxEntry(cipher, organizationId, entry)).sort((left, right) => left.eventVersion - right.eventVersion);
    audits = sealedAudits.map((audit) => openTransactionAudit(cipher, organizationId, audit));
  } catch {
    // A key that is missing concerns one organization: the others' changes go on.
    entries = null;
  }
  return { transactionId: _id.toHexString(), tenant: { organizationId, livemode }, siteId, createdAt, revision, entries, audits };
}

/** A document of the same revision has the outbox that was read; grouped, as most of a batch are of the same few revisions. */
function clearUnchanged(cleared: readonly ClearedTransaction[]): Operation[] {
  return byRevision(cleared).map((filter) => ({ updateMany: { filter, update: { $set: { outbox: [] }, $unset: { relayAt: 1, audits: 1 } } } }));
}

function passingOver(except: readonly TransactionRevision[]): mongo.Filter<TransactionDocument> {
  return except.length === 0 ? {} : { $nor: byRevision(except) };
}

function byRevision(transactions: readonly TransactionRevision[]): mongo.Filter<TransactionDocument>[] {
  const groups = new Map<number, Types.ObjectId[]>();
  for (const { revision, transactionId } of transactions) {
    const group = groups.get(revision);
    if (group) group.push(new Types.ObjectId(transactionId));
    else groups.set(revision, [new Types.ObjectId(transactionId)]);
  }
  return [...groups].map(([revision, ids]) => ({ _id: { $in: ids }, revision }));
}

function clearEntries({ transactionId, eventVersions, auditIds }: ClearedTransaction): Operation {
  const kept = { $filter: { input: { $ifNull: ['$audits', []] }, cond: { $not: { $in: ['$$this.id', [...auditIds]] } } } };
  const remaining = { $filter: { input: '$outbox', cond: { $not: { $in: ['$$this.eventVersion', [...eventVersions]] } } } };
  return {
    updateOne: {
      filter: { _id: new Types.ObjectId(transactionId) },
      update: [
        { $set: { outbox: remaining, audits: kept } },
        { $set: { audits: { $cond: [{ $eq: ['$audits', []] }, '$$REMOVE', '$audits'] }, relayAt: { $cond: [{ $and: [{ $eq: ['$outbox', []] }, { $eq: ['$audits', []] }] }, '$$REMOVE', '$relayAt'] } } },
      ],
    },
  };
}
