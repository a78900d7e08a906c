export type GroupCommit<T, R> = (item: T) => Promise<R>;

type Waiting<T, R> = { item: T; resolve: (result: R) => void; reject: (error: unknown) => void };

/**
 * Collects what comes in while the batch before is being written, then writes it in one go: a single item goes at once, and under load batches grow
 * by themselves. `write` gives one result per item, in order; when it throws, every item of the batch fails.
 */
export function createGroupCommit<T, R>({ write, itemsMax }: { write: (items: readonly T[]) => Promise<readonly R[]>; itemsMax: number }): GroupCommit<T, R> {
  let waiting: Waiting<T, R>[] = [];
  let writing = false;

  const drain = async (): Promise<void> => {
    writing = true;
    // One turn of the event loop's microtasks, so that what is asked for together is written together.
    await Promise.resolve();
    while (waiting.length > 0) {
      const batch = waiting.slice(0, itemsMax);
      waiting = waiting.slice(itemsMax);
      try {
        const results = await write(batch.map(({ item }) => item));
        batch.forEach(({ resolve }, index) => resolve(results[index] as R));
      } catch (error) {
        batch.forEach(({ reject }) => reject(error));
      }
    }
    writing = false;
  };

  return (item) => new Promise((resolve, reject) => {
    waiting.push({ item, resolve, reject });
    if (!writing) void drain();
  });
}
