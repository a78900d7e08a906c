import type { AuditHead, AuditLink, AuditLog } from './ports/audit-log.js';
import type { Tenant } from './tenant.js';

export type AuditFaultKind =
  /** No entry stands at this place. */
  | 'missing'
  /** The chain knows of entries up to a later place than the last that is there. */
  | 'missing_tail'
  /** The entry does not say what it said when it was chained. */
  | 'altered'
  /** The entry is whole but does not follow the one before it: moved, or put between. */
  | 'out_of_place'
  /** The gateway never put an entry there. */
  | 'inserted'
  /** The end of the chain does not agree with its last entry, or is gone. */
  | 'head_mismatch';

export type AuditFault = Readonly<{ kind: AuditFaultKind; /** Place in the chain; null for an entry without one. */ sequence: number | null; /** Null where there is no entry, or it is not of the asker's mode. */ entryId: string | null }>;

export type AuditVerification = Readonly<{
  /** First and last place looked at; `to` is `from` − 1 when there was none. */
  from: number;
  to: number;
  faults: readonly AuditFault[];
  /** More than are told. */
  moreFaults: boolean;
  head: Readonly<{ sequence: number; hash: string | null }>;
  /** Where to go on; null at the end of the chain. */
  nextSequence: number | null;
}>;

export type VerifyAuditLogOptions = Readonly<{ tenant: Tenant; /** From 1. */ from: number; /** Most places to look at. */ limit: number }>;

const faultsMax = 100;
/** All chains begin with it. */
const nothingBefore = '0'.repeat(64);

/**
 * Computes the hashes of a part of the organization's chain anew and follows its links: gaps, altered, moved and added entries, and an end
 * that is missing. The end is looked at by the call that reaches it. Answers about places, of both modes; ids only of the asker's mode.
 */
export async function verifyAuditLog({ auditLog }: { auditLog: AuditLog }, { tenant, from, limit }: VerifyAuditLogOptions): Promise<AuditVerification> {
  // Read first: whatever it names is in place by then.
  const head = await auditLog.readHead(tenant);
  const end = head?.sequence ?? 0;
  const to = Math.max(from - 1, Math.min(end, from + limit - 1));
  const faults: AuditFault[] = [];
  let previousHash = from === 1 ? nothingBefore : await readHashAt(auditLog, tenant, from - 1, faults);
  let next = from;
  while (next <= to) {
    const links = await auditLog.readLinks(tenant, { from: next, to, limit: linksMax });
    ({ next, previousHash } = followLinks(links, { next, previousHash, to }, faults));
    if (links.length < linksMax) break;
  }
  const reachedEnd = to >= end;
  if (next <= to) faults.push(...(reachedEnd ? [{ kind: 'missing_tail' as const, sequence: next, entryId: null }] : gap(next, to + 1)));
  if (reachedEnd) faults.push(...(await checkEnd(auditLog, tenant, { head, complete: next > to && from <= end + 1, previousHash })));
  return { from, to, faults: faults.slice(0, faultsMax), moreFaults: faults.length > faultsMax, head: { sequence: end, hash: head?.hash ?? null }, nextSequence: reachedEnd ? null : to + 1 };
}

/** Read at a time. */
const linksMax = 1_000;

type Position = { next: number; /** Null where the entry before is not there: the next can't be compared. */ previousHash: string | null };

function followLinks(links: readonly AuditLink[], { next: start, previousHash: before, to }: Position & { to: number }, faults: AuditFault[]): Position {
  let [next, previousHash] = [start, before];
  for (const { id, sequence, hash, computedHash, previousHash: follows } of links) {
    if (sequence < next) {
      faults.push({ kind: 'inserted', sequence, entryId: id });
      continue;
    }
    if (sequence > next) {
      faults.push(...gap(next, sequence));
      previousHash = null;
    }
    if (computedHash !== hash) faults.push({ kind: 'altered', sequence, entryId: id });
    else if (previousHash !== null && follows !== previousHash) faults.push({ kind: 'out_of_place', sequence, entryId: id });
    previousHash = hash;
    next = sequence + 1;
  }
  return { next: Math.min(next, to + 1), previousHash };
}

/** One fault a place, up to what is told of at all. */
function gap(from: number, before: number): AuditFault[] {
  return Array.from({ length: Math.min(before - from, faultsMax + 1) }, (_, index): AuditFault => ({ kind: 'missing', sequence: from + index, entryId: null }));
}

async function readHashAt(auditLog: AuditLog, tenant: Tenant, sequence: number, faults: AuditFault[]): Promise<string | null> {
  const [link] = await auditLog.readLinks(tenant, { from: sequence, to: sequence, limit: 1 });
  if (!link && ((await auditLog.readHead(tenant))?.sequence ?? 0) >= sequence) faults.push({ kind: 'missing', sequence, entryId: null });
  return link?.hash ?? null;
}

async function checkEnd(auditLog: AuditLog, tenant: Tenant, { head, complete, previousHash }: { head: AuditHead | null; complete: boolean; previousHash: string | null }): Promise<AuditFault[]> {
  const end = head?.sequence ?? 0;
  const beyond = await auditLog.readLinks(tenant, { from: end + 1, to: Number.MAX_SAFE_INTEGER, limit: linksMax });
  // Read again: what the chainer has put there meanwhile, it has planned by now.
  const planned = beyond.length === 0 ? end : ((await auditLog.readHead(tenant))?.plannedSequence ?? 0);
  const unchained = await auditLog.findUnchained(tenant, faultsMax);
  const headIsWrong = complete && end > 0 && previousHash !== head?.hash;
  return [
    ...(headIsWrong || (head === null && beyond.length > 0) ? [{ kind: 'head_mismatch' as const, sequence: end === 0 ? null : end, entryId: null }] : []),
    ...beyond.filter(({ sequence }) => sequence > planned).map(({ sequence, id }): AuditFault => ({ kind: 'inserted', sequence, entryId: id })),
    ...unchained.map((entryId): AuditFault => ({ kind: 'inserted', sequence: null, entryId })),
  ];
}
