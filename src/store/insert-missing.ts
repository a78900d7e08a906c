import type { mongo } from 'mongoose';
import { isDuplicateKey } from './is-duplicate-key.js';
import { readWriteErrors } from './read-write-errors.js';

/**
 * Inserts those documents that are not there yet, in one command.
 * @returns the ids that could not be stored for another reason than being there already.
 * @throws what the database says when the whole command failed.
 */
export async function insertMissing<T extends { _id: string }>(collection: mongo.Collection<T>, documents: readonly T[]): Promise<string[]> {
  if (documents.length === 0) return [];
  try {
    await collection.insertMany(documents as unknown as mongo.OptionalUnlessRequiredId<T>[], { ordered: false });
    return [];
  } catch (error) {
    const faults = readWriteErrors(error);
    if (!faults) throw error;
    return [...faults].filter(([, fault]) => !isDuplicateKey(fault)).map(([index]) => documents[index]?._id ?? '');
  }
}
