import type { Connection, mongo } from 'mongoose';
import type { FigureRow, FigureStore, FigureWork } from '../domain/ports/figure-store.js';
import type { Clock } from '../domain/ports/world.js';
import type { Tenant } from '../domain/tenant.js';
import { collectionOf } from './collection-of.js';
import { figuresCollection, hourMs, keptSumsCollection, quarterMs } from './figure-documents.js';
import type { FigureHourDocument, KeptSumDocument } from './figure-documents.js';
import { mergeRows, packRows } from './figure-rows.js';
import { createReadFigures } from './read-figures.js';
import { listIndexes, transactionsCollection } from './transaction-documents.js';
import type { TransactionDocument } from './transaction-documents.js';
import { anyStatus } from './transaction-query.js';

/** After a change the sum waits a little for others; and for twenty times as long as it takes, so that a busy hour costs a twentieth of one processor at most. */
const settleMsDefault = 3_000;
const dutyFactor = 20;
/** Who dies over a sum leaves it for so long. */
const leaseMs = 30_000;
const batchMax = 20;
const nothing = packRows([]);

/**
 * The dashboard's figures: one document an hour and tenant, summed up from its transactions whenever one of them has changed. A sum is made anew and never
 * counted up, so that repetitions, crashes and any number of processes leave it right.
 */
export function createFigureStore({ connection, clock, settleMs = settleMsDefault }: { connection: Connection; clock: Clock; settleMs?: number }): FigureStore & FigureWork {
  const hours = collectionOf<FigureHourDocument>(connection, figuresCollection);
  const transactions = collectionOf<TransactionDocument>(connection, transactionsCollection);

  const sumUp = async ({ _id, organizationId, livemode, hour, marks }: FigureHourDocument): Promise<void> => {
    const begun = clock.now().getTime();
    const sums = await transactions.aggregate<Sum>(sumPipeline({ organizationId, livemode }, hour), { hint: { ...listIndexes.status } }).toArray();
    const tookMs = Math.max(0, clock.now().getTime() - begun);
    const quarterRows = sums.map(toRow);
    // What differs in the reason only, or in the quarter of the same hour, becomes one row.
    const rows = packRows(mergeRows(quarterRows, () => hour.getTime()));
    const quarters = packRows(mergeRows(quarterRows, ({ at }) => at.getTime()));
    await hours.updateOne({ _id }, [
      { $set: { rows: { $literal: rows }, quarters: { $literal: quarters }, tookMs } },
      { $set: { dueAt: { $cond: [{ $eq: ['$marks', marks] }, '$$REMOVE', { $add: ['$$NOW', Math.max(settleMs, dutyFactor * tookMs)] }] } } },
    ]);
  };

  return {
    read: createReadFigures({ hours, kept: collectionOf<KeptSumDocument>(connection, keptSumsCollection), clock }),

    async markAcrossTenants(changed) {
      const marked = new Map(changed.map(({ tenant, createdAt }) => {
        const hour = new Date(Math.floor(createdAt.getTime() / hourMs) * hourMs);
        return [idOf(tenant, hour), { tenant, hour }] as const;
      }));
      if (marked.size === 0) return;
      const settle = { $add: ['$$NOW', { $max: [settleMs, { $multiply: [dutyFactor, { $ifNull: ['$tookMs', 0] }] }] }] };
      const standing = await hours.find({ _id: { $in: [...marked.keys()] }, marked: true, dueAt: { $type: 'date' } }, { projection: { _id: 1 } }).toArray();
      for (const { _id } of standing) marked.delete(_id);
      if (marked.size === 0) return;
      const operations = [...marked].map(([_id, { tenant: { organizationId, livemode }, hour }]) => ({
        updateOne: {
          filter: { _id },
          update: [{ $set: { v: 1, organizationId, livemode, hour, marks: { $add: [{ $ifNull: ['$marks', 0] }, 1] }, marked: true, dueAt: { $ifNull: ['$dueAt', settle] }, tookMs: { $ifNull: ['$tookMs', 0] }, rows: { $ifNull: ['$rows', nothing] }, quarters: { $ifNull: ['$quarters', nothing] } } }],
          upsert: true,
        },
      }));
      await hours.bulkWrite(operations as unknown as mongo.AnyBulkWriteOperation<FigureHourDocument>[], { ordered: false });
    },

    async sumUpAcrossTenants() {
      let count = 0;
      while (count < batchMax) {
        const due = await hours.findOneAndUpdate({ dueAt: { $type: 'date' }, $expr: { $lte: ['$dueAt', '$$NOW'] } }, [{ $set: { dueAt: { $add: ['$$NOW', leaseMs] } } }, { $unset: 'marked' }], { sort: { dueAt: 1 } });
        if (due === null) break;
        await sumUp(due);
        count += 1;
      }
      return count;
    },
  };
}

type Sum = Omit<FigureRow, 'at' | 'reasons' | 'siteId' | 'providerId' | 'currency'> & { _id: { at: Date; siteId: string; providerId: string | null; currency: string; reason: string | null } };

function sumPipeline({ organizationId, livemode }: Tenant, hour: Date): object[] {
  const when = (statuses: string[]): object => ({ $sum: { $cond: [{ $in: ['$status', statuses] }, 1, 0] } });
  const declined = { $last: { $filter: { input: '$attempts', cond: { $ne: [{ $ifNull: ['$$this.declineReason', null] }, null] } } } };
  return [
    { $match: { organizationId, livemode, ...anyStatus, createdAt: { $gte: hour, $lt: new Date(hour.getTime() + hourMs) } } },
    {
      $project: {
        siteId: 1, currency: 1, status: 1, capturedMinor: 1, refundedMinor: 1,
        at: { $subtract: ['$createdAt', { $mod: [{ $toLong: '$createdAt' }, quarterMs] }] },
        // The attempt that took the money, else the newest.
        attempt: { $ifNull: [{ $last: { $filter: { input: '$attempts', cond: { $eq: ['$$this.status', 'succeeded'] } } } }, { $last: '$attempts' }] },
        declined,
      },
    },
    {
      $group: {
        _id: { at: '$at', siteId: '$siteId', providerId: { $ifNull: ['$attempt.providerId', null] }, currency: '$currency', reason: { $cond: [{ $eq: ['$status', 'failed'] }, { $ifNull: ['$declined.declineReason', 'unknown'] }, null] } },
        count: { $sum: 1 },
        succeededCount: when(['succeeded', 'refunded', 'chargeback']),
        failedCount: when(['failed']),
        cancelledCount: when(['cancelled']),
        grossMinor: { $sum: '$capturedMinor' },
        refundedMinor: { $sum: '$refundedMinor' },
      },
    },
    { $sort: { '_id.at': 1 } },
  ];
}

function toRow({ _id: { at, siteId, providerId, currency, reason }, ...sums }: Sum): FigureRow {
  return { at, siteId, providerId, currency, ...sums, reasons: reason === null ? [] : [{ reason, count: sums.count }] };
}

function idOf({ organizationId, livemode }: Tenant, hour: Date): string {
  return `${organizationId}.${livemode ? 'live' : 'test'}.${hour.toISOString().slice(0, 13)}`;
}
