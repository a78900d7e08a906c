import type { mongo } from 'mongoose';
import { throwAsUnavailable } from './as-unavailable.js';
import { createGather } from './gather.js';
import { isDuplicateKey } from './is-duplicate-key.js';
import { readWriteErrors } from './read-write-errors.js';

const batch = { itemsMax: 100, batchesMax: 2 } as const;

type Keyed = mongo.BSON.Document & { _id: mongo.ObjectId | string };

/** Inserts gathered into few commands. `exists` when a document of that id is there already. */
export function createBatchedInsert<T extends Keyed>(collection: mongo.Collection<T>): (document: T) => Promise<'inserted' | 'exists'> {
  return createGather({
    ...batch,
    async run(documents: readonly T[]) {
      try {
        await collection.insertMany(documents as unknown as mongo.OptionalUnlessRequiredId<T>[], { ordered: false });
        return documents.map(() => 'inserted' as const);
      } catch (error) {
        const faults = readWriteErrors(error);
        if (!faults) return throwAsUnavailable(error);
        return documents.map((_document, index) => {
          const fault = faults.get(index);
          if (fault === undefined) return 'inserted' as const;
          return isDuplicateKey(fault) ? ('exists' as const) : new Error('A document could not be stored.', { cause: fault });
        });
      }
    },
  });
}

/** Reads by id gathered into few queries; the caller checks whose the document is. */
export function createBatchedFind<T extends Keyed>(collection: mongo.Collection<T>, projection: Record<string, 0 | 1> = {}): (id: T['_id']) => Promise<T | null> {
  return createGather({
    ...batch,
    async run(ids: readonly T['_id'][]) {
      const filter = { _id: { $in: [...ids] } } as unknown as mongo.Filter<T>;
      const found = await collection.find(filter, { projection }).toArray().catch(throwAsUnavailable);
      const byId = new Map(found.map((document) => [String(document._id), document as unknown as T]));
      return ids.map((id) => byId.get(String(id)) ?? null);
    },
  });
}

/** A document that is to take the place of the one `filter` names, if that is still there as named. `token` is unique per write and stands in both. */
export type Replacement<T> = Readonly<{ filter: mongo.Filter<T>; document: T & { token: string } }>;

/**
 * Compare-and-set replacements gathered into few commands. The database counts matches per command only, so where some did not match the
 * tokens tell which did. An own write that was overwritten at once counts as lost: its caller reads again and finds it done.
 */
export function createBatchedReplace<T extends Keyed & { token: string }>(collection: mongo.Collection<T>): (replacement: Replacement<T>) => Promise<boolean> {
  return createGather({
    ...batch,
    async run(replacements: readonly Replacement<T>[]) {
      const operations = replacements.map(({ filter, document }) => ({ replaceOne: { filter, replacement: withoutId(document) } }));
      const { matchedCount } = await collection.bulkWrite(operations as unknown as mongo.AnyBulkWriteOperation<T>[], { ordered: false }).catch(throwAsUnavailable);
      if (matchedCount === replacements.length) return replacements.map(() => true);
      const ids = replacements.map(({ document }) => document._id);
      const written = await collection.find({ _id: { $in: ids } } as unknown as mongo.Filter<T>, { projection: { token: 1 } }).toArray().catch(throwAsUnavailable);
      const tokens = new Set(written.map((document) => document['token']));
      return replacements.map(({ document }) => tokens.has(document.token));
    },
  });
}

function withoutId<T extends Keyed>({ _id, ...rest }: T): Omit<T, '_id'> {
  return rest;
}
