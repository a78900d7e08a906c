import type { Connection, mongo } from 'mongoose';

/** The driver's own collection under a mongoose connection: no buffering, no casting. */
export function collectionOf<T extends mongo.BSON.Document>(connection: Connection, name: string): mongo.Collection<T> {
  return connection.getClient().db(connection.name).collection<T>(name);
}
