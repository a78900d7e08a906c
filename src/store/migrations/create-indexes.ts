import type { Connection } from 'mongoose';
import type { CollectionIndex } from '../collection-index.js';

/** Creates what is missing; an index that is already there in the same form is left alone. */
export async function createIndexes(connection: Connection, indexes: readonly CollectionIndex[]): Promise<void> {
  const byCollection = new Map<string, CollectionIndex[]>();
  for (const index of indexes) byCollection.set(index.collection, [...(byCollection.get(index.collection) ?? []), index]);
  for (const [collection, wanted] of byCollection) {
    await connection.collection(collection).createIndexes(wanted.map(({ key, options }) => ({ ...options, key: { ...key } })));
  }
}
