import type { AuditBy, AuditChange } from './audit-entry.js';
import { GatewayError } from './errors.js';
import type { AuditTrail, ChangeScope } from './ports/audit-trail.js';

export type ChangeAuditedOptions<T> = Readonly<{
  audit: AuditTrail;
  by: AuditBy;
  read: () => Promise<T>;
  /** The same object where there is nothing to change: no write then, no new revision and no entry. */
  decide: (current: T) => T | Promise<T>;
  replace: (next: T, expectedRevision: number, within: ChangeScope) => Promise<boolean>;
  describe: (before: T, after: T) => AuditChange;
}>;

const roundsMax = 10;

/**
 * Read, decide, compare-and-set, with the entry that tells of it; again when another write came first. Each round is a database transaction of its
 * own: one that goes on would not see what came first.
 * @throws GatewayError conflict when others keep coming first, and what `decide` throws.
 */
export async function changeAudited<T extends { revision: number }>({ audit, by, read, decide, replace, describe }: ChangeAuditedOptions<T>): Promise<T> {
  for (let round = 0; round < roundsMax; round += 1) {
    const changed = await audit.record<T | null>(by, async (within) => {
      const before = await read();
      const decided = await decide(before);
      if (decided === before) return { result: before, did: null };
      const next = { ...decided, revision: before.revision + 1 };
      const written = await replace(next, before.revision, within);
      return written ? { result: next, did: describe(before, next) } : { result: null, did: null };
    });
    if (changed !== null) return changed;
  }
  throw new GatewayError('conflict', 'The object is being changed by others; read it again and decide anew');
}
