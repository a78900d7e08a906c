import type { mongo } from 'mongoose';
import { isDuplicateKey } from './is-duplicate-key.js';

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
    return faults.filter((fault) => !isDuplicateKey(fault)).map(({ index }) => documents[index]?._id ?? '');
  }
}

function readWriteErrors(error: unknown): { index: number; code: unknown }[] | null {
  if (typeof error !== 'object' || error === null || !('writeErrors' in error)) return null;
  // The database stores what it can; a write concern that was not reached is another matter, and the whole is to be repeated.
  if ('result' in error && hasWriteConcernError(error.result)) return null;
  const list = Array.isArray(error.writeErrors) ? error.writeErrors : [error.writeErrors];
  return list.map((fault: { index: number; code: unknown }) => ({ index: fault.index, code: fault.code }));
}

function hasWriteConcernError(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'getWriteConcernError' in result && typeof result.getWriteConcernError === 'function' && result.getWriteConcernError() !== undefined;
}
