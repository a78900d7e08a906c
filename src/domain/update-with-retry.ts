import { GatewayError } from './errors.js';

const roundsMax = 10;

/**
 * Read, decide, compare-and-set; again when another write came first. The decision is made anew each round, on what is stored then.
 * @throws GatewayError conflict when others keep coming first.
 */
export async function updateWithRetry<T extends { revision: number }>(
  read: () => Promise<T>,
  decide: (current: T) => T,
  replace: (next: T, expectedRevision: number) => Promise<boolean>,
): Promise<T> {
  for (let round = 0; round < roundsMax; round += 1) {
    const current = await read();
    const decided = decide(current);
    // Nothing to change: no write, and no new revision for others to trip over.
    if (decided === current) return current;
    const next = { ...decided, revision: current.revision + 1 };
    if (await replace(next, current.revision)) return next;
  }
  throw new GatewayError('conflict', 'The object is being changed by others; read it again and decide anew');
}
