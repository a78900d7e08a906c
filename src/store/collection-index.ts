/**
 * One index, as a repository declares it beside its queries. Indexes come only from migrations, and every unique one begins with the
 * shard key of its collection.
 */
export type CollectionIndex = Readonly<{
  collection: string;
  key: Readonly<Record<string, 1 | -1 | 'hashed'>>;
  options?: Readonly<{
    unique?: boolean;
    /** Needed where two indexes of a collection share a key; otherwise MongoDB names it after the key. */
    name?: string;
    partialFilterExpression?: Readonly<Record<string, unknown>>;
    /** Only on documents that may be forgotten; any TTL index not declared this way stops the start. */
    expireAfterSeconds?: number;
  }>;
}>;
