import { Types } from 'mongoose';
import type { mongo } from 'mongoose';
import { GatewayError } from '../domain/errors.js';
import type { ListWindow } from '../domain/ports/transaction-store.js';

/** Pages by number go this far; further on a cursor is faster and stays right while rows are added. */
const skipMax = 10_000;
/** Rows beyond this are not counted: a total would soon cost more than the page it stands on. */
const countMax = 300;

const cursorForm = /^[0-9a-f]{24}$/;

export type DocumentPage<T> = { documents: T[]; page: number; limit: number; total: number | null; nextCursor: string | null };

/**
 * One page of a list, newest first by `_id`. `total` is null with a cursor, where nobody asks for it, and when there are more rows than are worth counting.
 * @throws GatewayError invalid_request for a cursor that is none and for a page too far away.
 */
export async function findPage<T extends { _id: mongo.ObjectId }>(collection: mongo.Collection<T>, query: Readonly<Record<string, unknown>>, window: ListWindow): Promise<DocumentPage<T>> {
  const { cursor, limit, page = 1, uncounted = false } = window;
  const skip = cursor === undefined ? (page - 1) * limit : 0;
  if (skip > skipMax) throw new GatewayError('invalid_request', `page goes up to row ${skipMax}; go on from there with cursor.`, { faults: [{ pointer: 'query:page', detail: 'too far' }] });
  const filter = (cursor === undefined ? query : { ...query, _id: { $lt: decodeCursor(cursor) } }) as mongo.Filter<T>;
  const found = (await collection.find(filter).sort({ _id: -1 }).skip(skip).limit(limit + 1).toArray()) as unknown as T[];
  const counted = cursor === undefined && !uncounted ? await collection.countDocuments(query as mongo.Filter<T>, { limit: countMax + 1 }) : null;
  const documents = found.slice(0, limit);
  const last = documents.at(-1);
  return {
    documents,
    page,
    limit,
    total: counted === null || counted > countMax ? null : counted,
    nextCursor: found.length > limit && last !== undefined ? encodeCursor(last._id) : null,
  };
}

/** Where a page ends that has this as its last row. */
export function encodeCursor(id: mongo.ObjectId): string {
  return Buffer.from(id.toHexString(), 'latin1').toString('base64url');
}

function decodeCursor(cursor: string): Types.ObjectId {
  const id = Buffer.from(cursor, 'base64url').toString('latin1');
  if (!cursorForm.test(id)) {
    throw new GatewayError('invalid_request', 'cursor is not one of this list: pass nextCursor of the page before, unchanged.', { faults: [{ pointer: 'query:cursor', detail: 'not a cursor of this list' }] });
  }
  return new Types.ObjectId(id);
}
