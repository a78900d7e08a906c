import type { Tenant } from '../tenant.js';

/** An answer kept for repetition; the body as JSON text. */
export type KeptAnswer = { status: number; headers: Record<string, string>; body: string };

export type IdempotencyBegin =
  /** Ours to do, for the first time or in place of a holder that is gone: with the ids that the record holds. */
  | { kind: 'started'; reservedIds: readonly string[]; fence: number }
  | { kind: 'in_flight' }
  | { kind: 'other_request' }
  | { kind: 'answered'; answer: KeptAnswer };

export type IdempotencyStore = {
  /**
   * Writes the record before anything else happens, with majority, in one step; the lease runs by the database's clock.
   * @param request.hash Of method, path and parsed body.
   */
  begin(tenant: Tenant, key: string, request: { hash: string; reservedIds: readonly string[]; leaseMs: number }): Promise<IdempotencyBegin>;
  /** False when another has taken over. */
  renew(tenant: Tenant, key: string, fence: number, leaseMs: number): Promise<boolean>;
  /** Keeps the answer, encrypted when `sealed`. False when another has taken over. */
  complete(tenant: Tenant, key: string, fence: number, answer: KeptAnswer, options: { sealed: boolean }): Promise<boolean>;
  /** Ends the lease without an answer: the next try takes over at once, with the same ids. */
  release(tenant: Tenant, key: string, fence: number): Promise<void>;
  /** Forgets the record: the request had no effect and its key may be used for another. */
  forget(tenant: Tenant, key: string, fence: number): Promise<void>;
};
