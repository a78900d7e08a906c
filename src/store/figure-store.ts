import type { Connection, mongo } from 'mongoose';
import type { FigureRow, FigureStore, FigureWork } from '../domain/ports/figure-store.js';
import type { Clock } from '../domain/ports/world.js';
import type { Tenant } from '../domain/tenant.js';
import type { CollectionIndex } from './collection-index.js';
import { collectionOf } from './collection-of.js';
import { transactionsCollection } from './transaction-documents.js';
import type { TransactionDocument } from './transaction-documents.js';

type HourDocument = {
  /** `{organizationId}.{mode}.{hour}` */
  _id: string;
  v: 1;
  organizationId: string;
  livemode: boolean;
  hour: Date;
  /** Grows with each mark: a sum that was begun before is not the last word. */
  marks: number;
  /** Present while it has to be summed up. */
  dueAt?: Date;
  tookMs: number;
  rows: FigureRow[];
  /** The same by quarters, for time zones that are not whole hours apart. */
  quarters: FigureRow[];
};

const collection = 'figures';
const hourMs = 3_600_000;
const quarterMs = 900_000;
/** After a change the sum waits a little for others; and for twenty times as long as it takes, so that a busy hour costs a twentieth of one processor at most. */
const settleMsDefault = 3_000;
const dutyFactor = 20;
/** Who dies over a sum leaves it for so long. */
const leaseMs = 30_000;
const batchMax = 20;
const reasonsMax = 50;

export const figureIndexes: readonly CollectionIndex[] = [
  { collection, key: { organizationId: 1, livemode: 1, hour: 1 } },
  { collection, key: { dueAt: 1 }, options: { partialFilterExpression: { dueAt: { $type: 'date' } } } },
];

/**
 * The dashboard's figures: one document an hour and tenant, summed up from its transactions whenever one of them has changed. A sum is made anew and never
 * counted up, so that repetitions, crashes and any number of processes leave it right.
 */
export function createFigureStore({ connection, clock, settleMs = settleMsDefault }: { connection: Connection; clock: Clock; settleMs?: number }): FigureStore & FigureWork {
  const hours = collectionOf<HourDocument>(connection, collection);
  const transactions = collectionOf<TransactionDocument>(connection, transactionsCollection);

  const sumUp = async ({ _id, organizationId, livemode, hour, marks }: HourDocument): Promise<void> => {
    const begun = clock.now().getTime();
    const sums = await transactions.aggregate<Sum>(sumPipeline({ organizationId, livemode }, hour)).toArray();
    const tookMs = Math.max(0, clock.now().getTime() - begun);
    const [rows, quarters] = [toRows(sums, hourMs), toRows(sums, quarterMs)];
    await hours.updateOne({ _id }, [
      { $set: { rows: { $literal: rows }, quarters: { $literal: quarters }, tookMs } },
      { $set: { dueAt: { $cond: [{ $eq: ['$marks', marks] }, '$$REMOVE', { $add: ['$$NOW', Math.max(settleMs, dutyFactor * tookMs)] }] } } },
    ]);
  };

  return {
    async read({ organizationId, livemode }, { from, to, step }, { siteId, providerId, currency }) {
      const field = step === 'hour' ? 'rows' : 'quarters';
      const firstHour = new Date(Math.floor(from.getTime() / hourMs) * hourMs);
      const found = await hours.find({ organizationId, livemode, hour: { $gte: firstHour, $lt: to } }, { projection: { [field]: 1, dueAt: 1 } }).sort({ hour: 1 }).toArray();
      const rows = found.flatMap((document) => document[field]).filter((row) =>
        row.at >= from && row.at < to && (siteId === undefined || row.siteId === siteId) && (providerId === undefined || row.providerId === providerId) && (currency === undefined || row.currency === currency));
      return { rows, pending: found.some(({ dueAt }) => dueAt !== undefined) };
    },

    async markAcrossTenants(changed) {
      const marked = new Map(changed.map(({ tenant, createdAt }) => {
        const hour = new Date(Math.floor(createdAt.getTime() / hourMs) * hourMs);
        return [idOf(tenant, hour), { tenant, hour }] as const;
      }));
      if (marked.size === 0) return;
      const settle = { $add: ['$$NOW', { $max: [settleMs, { $multiply: [dutyFactor, { $ifNull: ['$tookMs', 0] }] }] }] };
      const operations = [...marked].map(([_id, { tenant: { organizationId, livemode }, hour }]) => ({
        updateOne: {
          filter: { _id },
          update: [{ $set: { v: 1, organizationId, livemode, hour, marks: { $add: [{ $ifNull: ['$marks', 0] }, 1] }, dueAt: { $ifNull: ['$dueAt', settle] }, tookMs: { $ifNull: ['$tookMs', 0] }, rows: { $ifNull: ['$rows', []] }, quarters: { $ifNull: ['$quarters', []] } } }],
          upsert: true,
        },
      }));
      await hours.bulkWrite(operations as unknown as mongo.AnyBulkWriteOperation<HourDocument>[], { ordered: false });
    },

    async sumUpAcrossTenants() {
      let count = 0;
      while (count < batchMax) {
        const due = await hours.findOneAndUpdate({ dueAt: { $type: 'date' }, $expr: { $lte: ['$dueAt', '$$NOW'] } }, [{ $set: { dueAt: { $add: ['$$NOW', leaseMs] } } }], { sort: { dueAt: 1 } });
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
    { $match: { organizationId, livemode, createdAt: { $gte: hour, $lt: new Date(hour.getTime() + hourMs) } } },
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

/** What differs in the reason only, or in the quarter of the same hour, becomes one row. */
function toRows(sums: readonly Sum[], lengthMs: number): FigureRow[] {
  const rows = new Map<string, FigureRow>();
  for (const { _id: { at: quarter, siteId, providerId, currency, reason }, ...sum } of sums) {
    const at = new Date(Math.floor(quarter.getTime() / lengthMs) * lengthMs);
    const key = `${at.getTime()} ${siteId} ${providerId} ${currency}`;
    const known = rows.get(key);
    const reasons = (reason === null ? (known?.reasons ?? []) : addReason(known?.reasons ?? [], reason, sum.count));
    rows.set(key, {
      at, siteId, providerId, currency,
      count: sum.count + (known?.count ?? 0),
      succeededCount: sum.succeededCount + (known?.succeededCount ?? 0),
      failedCount: sum.failedCount + (known?.failedCount ?? 0),
      cancelledCount: sum.cancelledCount + (known?.cancelledCount ?? 0),
      grossMinor: sum.grossMinor + (known?.grossMinor ?? 0),
      refundedMinor: sum.refundedMinor + (known?.refundedMinor ?? 0),
      reasons: [...reasons].sort((a, b) => b.count - a.count).slice(0, reasonsMax),
    });
  }
  return [...rows.values()];
}

function addReason(known: FigureRow['reasons'], reason: string, count: number): FigureRow['reasons'] {
  const before = known.find((one) => one.reason === reason)?.count ?? 0;
  return [...known.filter((one) => one.reason !== reason), { reason, count: before + count }];
}

function idOf({ organizationId, livemode }: Tenant, hour: Date): string {
  return `${organizationId}.${livemode ? 'live' : 'test'}.${hour.toISOString().slice(0, 13)}`;
}
