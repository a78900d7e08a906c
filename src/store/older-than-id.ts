import type { Types } from 'mongoose';
import { toStoredId } from './stored-id.js';

/** Filter for what comes after the row `after` in a list that is newest first by id; everything without one. */
export function olderThanId(after: string | null): { _id?: { $lt: Types.ObjectId } } {
  return after === null ? {} : { _id: { $lt: toStoredId(after) } };
}
