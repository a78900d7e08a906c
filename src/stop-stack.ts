import type { Logger } from './domain/ports/world.js';

export type StopStack = Readonly<{
  /** Puts what must be stopped before everything added earlier. */
  add: (name: string, stop: () => Promise<unknown>) => void;
  /** Stops everything, last added first; may be called again and then waits for the same end. */
  stopAll: () => Promise<void>;
}>;

/** Whatever was started is stopped in reverse order, also when the start fails half way; one failure keeps nothing else from stopping. */
export function createStopStack(logger: Logger): StopStack {
  const entries: { name: string; stop: () => Promise<unknown> }[] = [];
  let ending: Promise<void> | null = null;
  const stopAll = async (): Promise<void> => {
    for (let entry = entries.pop(); entry; entry = entries.pop()) {
      const { name, stop } = entry;
      await stop().catch((error: unknown) => logger.error('a part did not stop cleanly', { part: name, error }));
    }
  };
  return {
    add: (name, stop) => void entries.push({ name, stop }),
    stopAll: () => (ending ??= stopAll()),
  };
}
