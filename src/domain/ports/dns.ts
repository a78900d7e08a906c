export type Dns = {
  /** What a name is an alias of, one step; null when it is none, or does not exist. @throws Error when the DNS gave no answer. */
  resolveCname(name: string): Promise<string | null>;
};
