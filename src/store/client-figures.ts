import type { Connection } from 'mongoose';
import type { ClientFigures } from '../domain/client-figures.js';
import type { Tenant } from '../domain/tenant.js';
import { collectionOf } from './collection-of.js';
import { transactionsCollection } from './transaction-documents.js';
import type { TransactionDocument } from './transaction-documents.js';

type CurrencyRow = { _id: string; transactions: number; paid: number; capturedMinor: number; refundedMinor: number; disputedMinor: number; refunds: number; disputes: number; firstAt: Date; latestAt: Date };

const lostMoney = ['open', 'under_review', 'lost', 'accepted'];

/** Figures over the newest `transactionsMax` transactions of a client, by the database. */
export async function readClientFigures(connection: Connection, { organizationId, livemode }: Tenant, clientId: string, transactionsMax: number): Promise<ClientFigures> {
  const transactions = collectionOf<TransactionDocument>(connection, transactionsCollection);
  const count = (input: string, cond: unknown) => ({ $sum: { $size: { $filter: { input, as: 'each', cond } } } });
  const rows = await transactions
    .aggregate<CurrencyRow>([
      { $match: { organizationId, livemode, clientId } },
      { $sort: { createdAt: -1, _id: -1 } },
      { $limit: transactionsMax + 1 },
      {
        $group: {
          _id: '$currency',
          transactions: { $sum: 1 },
          paid: { $sum: { $cond: [{ $gt: ['$capturedMinor', 0] }, 1, 0] } },
          capturedMinor: { $sum: '$capturedMinor' },
          refundedMinor: { $sum: '$refundedMinor' },
          disputedMinor: { $sum: { $sum: { $map: { input: { $filter: { input: '$disputes', as: 'each', cond: { $in: ['$$each.status', lostMoney] } } }, as: 'each', in: '$$each.amountMinor' } } } },
          refunds: count('$refunds', { $eq: ['$$each.status', 'succeeded'] }),
          disputes: { $sum: { $size: '$disputes' } },
          firstAt: { $min: '$createdAt' },
          latestAt: { $max: '$createdAt' },
        },
      },
    ])
    .toArray();
  rows.sort((a, b) => (a._id < b._id ? -1 : 1));
  const sum = (pick: (row: CurrencyRow) => number): number => rows.reduce((total, row) => total + pick(row), 0);
  const times = rows.flatMap(({ firstAt, latestAt }) => [firstAt.getTime(), latestAt.getTime()]);
  return {
    transactions: sum((row) => row.transactions),
    paid: sum((row) => row.paid),
    refunds: sum((row) => row.refunds),
    disputes: sum((row) => row.disputes),
    complete: sum((row) => row.transactions) <= transactionsMax,
    firstAt: times.length === 0 ? null : new Date(Math.min(...times)),
    latestAt: times.length === 0 ? null : new Date(Math.max(...times)),
    byCurrency: rows.map(({ _id, transactions: number, capturedMinor, refundedMinor, disputedMinor }) => ({
      currency: _id,
      transactions: number,
      capturedMinor,
      refundedMinor,
      netMinor: capturedMinor - refundedMinor - disputedMinor,
    })),
  };
}
