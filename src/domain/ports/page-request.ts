/** Which part of a list, newest first by id: at most `limit` after the one with the id `after`. */
export type PageRequest = Readonly<{ limit: number; after: string | null }>;
