import { createHash } from 'node:crypto';
import { GatewayError } from '../domain/errors.js';
import type { IdempotencyStore, KeptAnswer } from '../domain/ports/idempotency-store.js';
import type { Ids, Logger, Timers } from '../domain/ports/world.js';
import type { Tenant } from '../domain/tenant.js';
import { canonicalJson } from './canonical-json.js';

export type IdempotencyOptions = {
  store: IdempotencyStore;
  ids: Ids;
  timers: Timers;
  logger: Logger;
  /** A holder that is gone is taken over after this; one that lives renews at a third of it. */
  leaseMs?: number;
};

export type IdempotentRequest = { tenant: Tenant; key: string; hash: string; sealed: boolean };

export type IdempotentOutcome = { answer: KeptAnswer; replayed: boolean };

/** Ids reserved per record; more than any effect needs. */
const reservedIdsCount = 4;
/** Answers at the door: whatever stands in the way of the effect says nothing about it. */
const notKept = new Set([400, 401, 403, 413, 415, 429]);

/** What a key stands for: method, path and the body as parsed, so that white space and the order of names don't matter. */
export function requestHash(method: string, path: string, body: unknown): string {
  return createHash('sha256').update(`${method} ${path}\n`).update(canonicalJson(body ?? null)).digest('hex');
}

/**
 * Runs an effect at most once per key, on every instance. `run` gets ids that a later try after a crash gets again; it answers
 * errors too (never throws), so that a refusal is repeated as it was.
 * @throws GatewayError idempotency_key_in_use, idempotency_key_reused.
 */
export function createIdempotency({ store, ids, timers, logger, leaseMs = 10_000 }: IdempotencyOptions) {
  return async function runOnce({ tenant, key, hash, sealed }: IdempotentRequest, run: (reservedIds: readonly string[]) => Promise<KeptAnswer>): Promise<IdempotentOutcome> {
    const begun = await store.begin(tenant, key, { hash, reservedIds: Array.from({ length: reservedIdsCount }, () => ids.objectId()), leaseMs });
    if (begun.kind === 'answered') return { answer: begun.answer, replayed: true };
    if (begun.kind === 'other_request') throw reused();
    if (begun.kind === 'in_flight') throw new GatewayError('idempotency_key_in_use', 'A request with this Idempotency-Key is still at work; wait a moment and send it again', { retryAfterSeconds: 1 });

    const stopRenewal = keepLease({ store, timers, logger }, { tenant, key, fence: begun.fence, leaseMs });
    try {
      const answer = await run(begun.reservedIds);
      await settle({ store, logger }, { tenant, key, fence: begun.fence, sealed }, answer);
      return { answer, replayed: false };
    } finally {
      stopRenewal();
    }
  };
}

async function settle({ store, logger }: Pick<IdempotencyOptions, 'store' | 'logger'>, held: { tenant: Tenant; key: string; fence: number; sealed: boolean }, answer: KeptAnswer): Promise<void> {
  try {
    // Only a first holder may forget: one that took over cannot know that the holder before it left no effect behind.
    if (notKept.has(answer.status) && held.fence === 1) await store.forget(held.tenant, held.key, held.fence);
    else if (notKept.has(answer.status) || answer.status >= 500) await store.release(held.tenant, held.key, held.fence);
    else if (!(await store.complete(held.tenant, held.key, held.fence, answer, { sealed: held.sealed }))) logger.warn('an idempotency record was taken over by another process');
  } catch (error) {
    // The effect stands and is answered. A repetition finds the ids in the record and finishes the same effect.
    logger.warn('an idempotent answer could not be kept', { error });
  }
}

function keepLease({ store, timers, logger }: Pick<IdempotencyOptions, 'store' | 'timers' | 'logger'>, lease: { tenant: Tenant; key: string; fence: number; leaseMs: number }): () => void {
  let stopped = false;
  let cancel = (): void => undefined;
  const schedule = (): void => {
    cancel = timers.after(lease.leaseMs / 3, () => {
      store
        .renew(lease.tenant, lease.key, lease.fence, lease.leaseMs)
        .then((held) => {
          if (held && !stopped) schedule();
        })
        .catch((error: unknown) => {
          logger.warn('the lease of an idempotency record could not be renewed', { error });
          if (!stopped) schedule();
        });
    });
  };
  schedule();
  return () => {
    stopped = true;
    cancel();
  };
}

function reused(): GatewayError {
  return new GatewayError('idempotency_key_reused', 'This Idempotency-Key was used for another request; use a new key for a new request', {
    faults: [{ pointer: '/headers/idempotency-key', detail: 'was used for another request' }],
  });
}
