import { MongoClient } from 'mongodb';

export type DocumentCounter = {
  /** Documents per collection. */
  counts: () => Promise<Record<string, number>>;
  close: () => Promise<void>;
};

/** Counts what a gateway has stored, past the gateway; of `collections`, in the database it uses. */
export async function openDocumentCounter({ uri, dbName }: { uri: string; dbName: string }, collections: readonly string[]): Promise<DocumentCounter> {
  const client = await MongoClient.connect(uri);
  const database = client.db(dbName);
  return {
    async counts() {
      const entries = await Promise.all(collections.map(async (name) => [name, await database.collection(name).countDocuments()] as const));
      return Object.fromEntries(entries);
    },
    close: () => client.close(),
  };
}
