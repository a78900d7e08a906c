import type { mongo } from 'mongoose';
import { GatewayError } from '../domain/errors.js';

/** The place of a row in a list that shows the newest first; ids settle the same millisecond. */
export type ListPlace = Readonly<{ createdAt: Date; id: string }>;

/** Opaque to clients. @param kind tells lists apart that one operation may answer with; none by default. */
export function writeCursor({ createdAt, id }: ListPlace, kind = ''): string {
  return Buffer.from(`${kind}${createdAt.getTime()} ${id}`, 'utf8').toString('base64url');
}

/** @throws GatewayError `invalid_request` for what is no cursor of this list. */
export function readCursor(cursor: string, idForm: RegExp): ListPlace & { kind: string } {
  const [, kind, time, id] = /^([a-z]?)(-?\d{1,15}) (\S{1,200})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (kind === undefined || time === undefined || id === undefined || !idForm.test(id)) {
    throw new GatewayError('invalid_request', 'cursor is not one of this list: pass nextCursor of the page before, unchanged.', { faults: [{ pointer: 'query:cursor', detail: 'not a cursor of this list' }] });
  }
  return { kind, createdAt: new Date(Number(time)), id };
}

/**
 * What comes after a place, in the order `{ createdAt: -1, _id: -1 }`: the first condition is where the index begins, the second drops what
 * the page before has shown of that millisecond.
 */
export function olderThan(createdAt: Date, id: string | mongo.ObjectId): Record<string, unknown> {
  return { createdAt: { $lte: createdAt }, $or: [{ createdAt: { $lt: createdAt } }, { _id: { $lt: id } }] };
}
