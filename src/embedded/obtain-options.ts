/** What each way of getting a mongod is given. */
export type ObtainOptions = Readonly<{ cacheFolder: string; searchPath: string; say: (sentence: string) => void; now: () => Date }>;
