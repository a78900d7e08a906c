import type { Connection } from 'mongoose';
import type { AuditChainWork } from '../domain/ports/audit-log.js';
import { auditCollection, auditHeadsCollection, firstPreviousHash, hashAuditDocument } from './audit-documents.js';
import type { AuditDocument } from './audit-documents.js';
import { collectionOf } from './collection-of.js';
import { createLogSequencer } from './log-sequencer.js';
import type { LogHead } from './log-sequencer.js';

export type AuditChainStoreOptions = Readonly<{ connection: Connection; leaseMs?: number }>;

/** Links the entries of each organization into its chain. */
export function createAuditChainStore({ connection, leaseMs }: AuditChainStoreOptions): AuditChainWork {
  const entries = collectionOf<AuditDocument>(connection, auditCollection);
  const heads = collectionOf<LogHead>(connection, auditHeadsCollection);
  const sequencer = createLogSequencer<AuditDocument>({ heads, entries, link, ...(leaseMs === undefined ? {} : { leaseMs }) });

  /** Organizations with something to do: entries that wait, and plans that somebody left behind. */
  const findDue = async (): Promise<string[]> => {
    const [waiting, planned] = await Promise.all([
      entries.aggregate<{ _id: string }>([{ $match: { awaits: { $type: 'timestamp' }, sequence: { $exists: false } } }, { $group: { _id: '$organizationId' } }]).toArray(),
      heads.find({ plan: { $type: 'object' } }, { projection: { _id: 1 } }).toArray(),
    ]);
    return [...new Set([...waiting, ...planned].map(({ _id }) => _id))];
  };

  return {
    async chainAcrossTenants() {
      let count = 0;
      for (const organizationId of await findDue()) count += await sequencer.advance(organizationId, { organizationId });
      return count;
    },
  };
}

function link({ hash: lastHash }: Pick<LogHead, 'hash'>, found: readonly AuditDocument[]): { sets: Record<string, unknown>[]; hash: string } {
  let previousHash = lastHash ?? firstPreviousHash;
  const sets = found.map((document) => {
    const hash = hashAuditDocument(document, previousHash);
    const set = { previousHash, hash };
    previousHash = hash;
    return set;
  });
  return { sets, hash: previousHash };
}
