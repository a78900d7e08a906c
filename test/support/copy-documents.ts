import type { Connection, mongo } from 'mongoose';

type Stored = Record<string, unknown> & { _id: unknown };

const batchRows = 2_000;
/** Batches under way at the same time, each on a connection of its own. */
const batchesMax = 4;

/** A document as its repository has written it, to make more like it; it is taken out again. */
export async function takeTemplate(connection: Connection, collection: string, filter: Readonly<Record<string, unknown>>): Promise<Stored> {
  const found = await database(connection).collection<Stored>(collection).findOneAndDelete(filter as mongo.Filter<Stored>);
  if (found === null) throw new Error(`${collection} has no such document to copy.`);
  return found as Stored;
}

/** Adds `make(0)` … `make(count - 1)`, but for those that are null. */
export async function addCopies(connection: Connection, collection: string, count: number, make: (n: number) => object | null): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < count) {
      const start = next;
      next += batchRows;
      const documents: object[] = [];
      for (let n = start; n < Math.min(count, start + batchRows); n += 1) {
        const document = make(n);
        if (document !== null) documents.push(document);
      }
      if (documents.length > 0) await database(connection).collection(collection).insertMany(documents, { ordered: false, writeConcern: { w: 1, journal: false } });
    }
  };
  await Promise.all(Array.from({ length: batchesMax }, work));
}

function database(connection: Connection): mongo.Db {
  return connection.getClient().db(connection.name);
}
