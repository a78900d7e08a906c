import type { mongo } from 'mongoose';
import { GatewayError } from '../domain/errors.js';

type Row = { _id: string; createdAt: Date };

/** Where a page of a list that is newest first ended. */
export function encodeMomentCursor({ createdAt, _id }: Row): string {
  return Buffer.from(`${createdAt.getTime()} ${_id}`, 'utf8').toString('base64url');
}

/** What follows that place. @throws GatewayError `invalid_request` for what is no cursor of such a list. */
export function olderThanCursor(cursor: string | undefined): mongo.Filter<Row> {
  if (cursor === undefined) return {};
  const [, time, id] = /^(-?\d{1,15}) (\S{1,200})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (time === undefined || id === undefined) {
    throw new GatewayError('invalid_request', 'cursor is not one of this list: pass nextCursor of the page before, unchanged.', { faults: [{ pointer: 'query:cursor', detail: 'not a cursor of this list' }] });
  }
  const createdAt = new Date(Number(time));
  return { $and: [{ createdAt: { $lte: createdAt } }, { $or: [{ createdAt: { $lt: createdAt } }, { _id: { $lt: id } }] }] };
}
