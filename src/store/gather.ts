import { GatewayError } from '../domain/errors.js';

export type GatherOptions<I, O> = Readonly<{
  /**
   * Does a batch at once: one result per item, in order; a result that is an Error fails its item. A rejection with a GatewayError fails them all, after any
   * other each item is done by itself: doing one twice must be harmless.
   */
  run: (items: readonly I[]) => Promise<readonly (O | Error)[]>;
  itemsMax: number;
  /** Batches under way at a time. */
  batchesMax: number;
}>;

type Waiting<I, O> = { item: I; resolve: (result: O) => void; reject: (error: unknown) => void };

/**
 * Gathers calls into batches, as one command for many documents costs the database and the driver hardly more than for one. A call that comes alone goes at
 * once; under load what comes while batches are under way goes with the next. A batch is sent only after every call in it was made, so that a
 * read sees whatever was written before it was asked for.
 */
export function createGather<I, O>({ run, itemsMax, batchesMax }: GatherOptions<I, O>): (item: I) => Promise<O> {
  let waiting: Waiting<I, O>[] = [];
  let underWay = 0;

  const settle = async (batch: readonly Waiting<I, O>[]): Promise<void> => {
    try {
      const results = await run(batch.map(({ item }) => item));
      batch.forEach(({ resolve, reject }, index) => {
        const result = results[index];
        if (result instanceof Error || index >= results.length) reject(result ?? new Error('A batch gave too few results.'));
        else resolve(result as O);
      });
    } catch (error) {
      // One item that can't be done at all must not take its neighbours down: each is tried by itself. An outage is the same for all.
      if (batch.length > 1 && !(error instanceof GatewayError)) for (const one of batch) await settle([one]);
      else for (const { reject } of batch) reject(error);
    }
  };

  const send = async (): Promise<void> => {
    underWay += 1;
    // One turn, so that what is asked for together goes together.
    await Promise.resolve();
    const batch = waiting.slice(0, itemsMax);
    waiting = waiting.slice(itemsMax);
    await settle(batch);
    underWay -= 1;
    if (waiting.length > 0) void send();
  };

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (underWay < batchesMax && (underWay === 0 || waiting.length >= itemsMax / 4)) void send();
    });
}
