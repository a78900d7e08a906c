import type { Connection } from 'mongoose';
import type { CollectionIndex } from './collection-index.js';
import { declaredIndexes } from './declared-indexes.js';

/**
 * Refuses a database in which something would be deleted that is still owed: a TTL index that no repository declares, put there by hand
 * or by another program, would remove pending deliveries or payments without a trace.
 * @throws Error naming each such index and the command that removes it.
 */
export async function assertStoreSound(connection: Connection, declared: readonly CollectionIndex[] = declaredIndexes): Promise<void> {
  const expiring = new Set(declared.filter(({ options }) => options?.expireAfterSeconds !== undefined).map(({ collection, key }) => nameOf(collection, key)));
  const faults: string[] = [];
  const database = connection.getClient().db(connection.name);
  // Collections of other programs that share the database are theirs.
  const ours = new Set(declared.map(({ collection }) => collection));
  for (const { name, type } of await database.listCollections({}, { nameOnly: true }).toArray()) {
    if (type === 'view' || !ours.has(name)) continue;
    for (const index of await database.collection(name).indexes()) {
      if (index.expireAfterSeconds === undefined || expiring.has(nameOf(name, index.key))) continue;
      faults.push(`${name}.${index.name} deletes documents by time; remove it: db.getCollection('${name}').dropIndex('${index.name}')`);
    }
  }
  if (faults.length > 0) throw new Error(`The database has indexes that would delete what is still owed:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
}

function nameOf(collection: string, key: object): string {
  return JSON.stringify([collection, Object.entries(key)]);
}
