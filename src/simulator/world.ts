/**
 * What the simulator needs of the outside world. The shapes are those of the gateway's own adapters, so that one process can run
 * both on the same (or a simulated) clock; run alone it uses `system-world.ts`.
 */
export type SimulatorWorld = Readonly<{
  clock: { now(): Date };
  timers: {
    /** Runs `run` once after `delayMs`; the returned function cancels it. */
    after(delayMs: number, run: () => void): () => void;
  };
  ids: { /** `count` characters of [0-9A-Za-z] from cryptographic randomness. */ base62(count: number): string };
  logger: {
    info(message: string, fields?: Readonly<Record<string, unknown>>): void;
    warn(message: string, fields?: Readonly<Record<string, unknown>>): void;
    error(message: string, fields?: Readonly<Record<string, unknown>>): void;
  };
}>;
