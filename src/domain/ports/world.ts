/** The ports to the outside world that are not storage or providers: time, timers, chance, ids and names. Adapters live in src/adapters. */

export type Clock = { now(): Date };

export type Timers = {
  /** Runs `run` once after `delayMs`; the returned function cancels it. Never keeps the process alive by itself. */
  after(delayMs: number, run: () => void): () => void;
  /** Resolves after `delayMs`, or at once when the signal aborts. */
  sleep(delayMs: number, signal?: AbortSignal): Promise<void>;
};

export type Random = {
  bytes(count: number): Uint8Array;
  /** 0 <= x < 1, for jitter only. */
  fraction(): number;
};

export type Ids = {
  /** A new ObjectId, 24 lower-case hex digits. */
  objectId(): string;
  /** `count` characters of [0-9A-Za-z], uniformly drawn from cryptographic randomness. */
  base62(count: number): string;
};

export type Dns = {
  /** What a name is an alias of, one step; null when it is none, or does not exist. @throws Error when the DNS gave no answer. */
  resolveCname(name: string): Promise<string | null>;
};

export type LogFields = Readonly<Record<string, unknown>>;

/** Structured log; fields named in the redaction list are masked by the adapter. */
export type Logger = {
  debug(message: string, fields?: LogFields): void;
  info(message: string, fields?: LogFields): void;
  warn(message: string, fields?: LogFields): void;
  error(message: string, fields?: LogFields): void;
};
