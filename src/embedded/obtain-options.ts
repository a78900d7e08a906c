/** What each way of getting a mongod is given. */
export type ObtainOptions = Readonly<{ cacheFolder: string; say: (sentence: string) => void; now: () => Date }>;
