import { Types } from 'mongoose';
import type { Connection, mongo } from 'mongoose';
import type { FindOvertaken } from '../domain/ports/delivery-work.js';
import { transactionsCollection } from './transaction-documents.js';
import type { TransactionDocument } from './transaction-documents.js';

type Known = Pick<TransactionDocument, '_id' | 'organizationId' | 'livemode' | 'siteId' | 'reference'>;

/**
 * Of IPNs that are about to be sent: whose order was paid by another transaction since they were queued. Two queries for any number of them, over the
 * index of references per site.
 */
export function createFindOvertaken({ connection }: { connection: Connection }): FindOvertaken {
  const transactions = connection.getClient().db(connection.name).collection<TransactionDocument>(transactionsCollection);
  const projection = { organizationId: 1, livemode: 1, siteId: 1, reference: 1 } as const;
  return async (asked) => {
    if (asked.length === 0) return new Set();
    const ids = asked.map(({ transactionId }) => new Types.ObjectId(transactionId));
    const own = (await transactions.find({ _id: { $in: ids } }, { projection }).toArray()).filter((row) => asked.some((each) => isOf(each, row)));
    if (own.length === 0) return new Set();
    const orders = [...new Map(own.map((row) => [orderOf(row), row])).values()];
    const filter: mongo.Filter<TransactionDocument> = {
      $or: orders.map(({ organizationId, livemode, siteId, reference }) => ({ organizationId, livemode, siteId, reference })),
      capturedMinor: { $gt: 0 },
    };
    const paid = await transactions.find(filter, { projection }).toArray();
    const overtaken = own.filter((row) => paid.some((other) => orderOf(other) === orderOf(row) && !other._id.equals(row._id)));
    return new Set(overtaken.map(({ _id }) => _id.toHexString()));
  };
}

function isOf({ tenant, transactionId }: Parameters<FindOvertaken>[0][number], row: Known): boolean {
  return row._id.toHexString() === transactionId && row.organizationId === tenant.organizationId && row.livemode === tenant.livemode;
}

function orderOf({ organizationId, livemode, siteId, reference }: Known): string {
  return JSON.stringify([organizationId, livemode, siteId, reference]);
}
