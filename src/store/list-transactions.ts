import { Types } from 'mongoose';
import type { mongo } from 'mongoose';
import { GatewayError } from '../domain/errors.js';
import type { FieldCipher } from '../domain/ports/field-cipher.js';
import type { ListWindow, TransactionFilter, TransactionPage } from '../domain/ports/transaction-store.js';
import type { Tenant } from '../domain/tenant.js';
import { toTransaction } from './transaction-documents.js';
import type { TransactionDocument } from './transaction-documents.js';

/** Pages by number go this far; further on a cursor is faster and stays right while rows are added. */
const skipMax = 10_000;
/** Rows beyond this are not counted: a total of a million would cost a walk over all of them. */
const countMax = 10_000;

const cursorForm = /^[0-9a-f]{24}$/;

function decodeCursor(cursor: string): Types.ObjectId {
  const id = Buffer.from(cursor, 'base64url').toString('latin1');
  if (!cursorForm.test(id)) {
    throw new GatewayError('invalid_request', 'cursor is not one of this list: pass nextCursor of the page before, unchanged.', { faults: [{ pointer: 'query:cursor', detail: 'not a cursor of this list' }] });
  }
  return new Types.ObjectId(id);
}

function toQuery(tenant: Tenant, filter: TransactionFilter): Record<string, unknown> {
  const query: Record<string, unknown> = { organizationId: tenant.organizationId, livemode: tenant.livemode };
  for (const field of ['status', 'currency', 'siteId', 'clientId', 'externalReference'] as const) {
    if (filter[field] !== undefined) query[field] = filter[field];
  }
  if (filter.providerId !== undefined) query['attempts.providerId'] = filter.providerId;
  if (filter.from !== undefined || filter.to !== undefined) {
    query['createdAt'] = { ...(filter.from === undefined ? {} : { $gte: filter.from }), ...(filter.to === undefined ? {} : { $lte: filter.to }) };
  }
  return query;
}

/** Newest first. `total` is null with a cursor, and when there are more rows than are worth counting. */
export async function listTransactions(
  transactions: mongo.Collection<TransactionDocument>,
  cipher: FieldCipher,
  tenant: Tenant,
  filter: TransactionFilter,
  window: ListWindow,
): Promise<TransactionPage> {
  const query = toQuery(tenant, filter);
  const page = window.page ?? 1;
  const skip = window.cursor === undefined ? (page - 1) * window.limit : 0;
  if (skip > skipMax) {
    throw new GatewayError('invalid_request', `page goes up to row ${skipMax}; go on from there with cursor.`, { faults: [{ pointer: 'query:page', detail: 'too far' }] });
  }
  const after = window.cursor === undefined ? query : { ...query, _id: { $lt: decodeCursor(window.cursor) } };
  const documents = await transactions.find(after).sort({ _id: -1 }).skip(skip).limit(window.limit + 1).toArray();
  const rows = documents.slice(0, window.limit);
  const last = rows.at(-1);
  const counted = window.cursor === undefined ? await transactions.countDocuments(query, { limit: countMax + 1 }) : null;
  return {
    rows: rows.map((document) => toTransaction(cipher, document)),
    page,
    limit: window.limit,
    total: counted === null || counted > countMax ? null : counted,
    nextCursor: documents.length > window.limit && last !== undefined ? Buffer.from(last._id.toHexString(), 'latin1').toString('base64url') : null,
  };
}
